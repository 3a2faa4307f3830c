"""The compiled indexes: beside the data where the installation made one, else on this machine, made on first use."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, compress
from pathlib import Path

from gazetteer.index import Index
from gazetteer.layout import VERSION
from gazetteer.records import (
    COUNTRIES,
    DATA,
    NAMES,
    PLACES,
    SUPPLEMENT,
    Block,
    read_blocks,
    read_names,
    read_supplement,
    read_transliterated,
)
from gazetteer.seal import is_whole, sealed

SHIPPED = DATA.parent / "compiled"
"""Where the index of the packaged data lies if installing has made it; only read otherwise."""
PACKAGED, ADDED, SUFFIX = "places-", "added-", ".index"
_PACKAGED_FILES = (PLACES, SUPPLEMENT, NAMES, COUNTRIES)
ABANDONED_SECONDS = 3600


def cache_folder() -> Path:
    """Where this platform keeps what can be made again; `GAZETTEER_CACHE` names another folder."""
    if chosen := os.environ.get("GAZETTEER_CACHE"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/frontier-watch"
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "frontier-watch"


def added_folder() -> Path:
    """Where the places lie that were added to the packaged ones, a file a country."""
    return cache_folder() / "added"


def added_at() -> int:
    """When places were last added, as a number that changes with it; 0 if never."""
    try:
        return added_folder().stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def added_files() -> list[Path]:
    """The files of the countries whose places were added."""
    return sorted(added_folder().glob("*.columns.xz"))


def index_paths() -> tuple[Path, ...]:
    """The index of the packaged data, and that of what was added to it; made if not there, or damaged.

    What goes into an index names it: one is stale when its data or the layout has changed, and for no other reason.
    """
    packaged, files = packaged_path(), added_files()
    added = compiled_added(files, packaged) if files else None
    return (packaged, added) if added else (packaged,)


def packaged_path() -> Path:
    """The index of the packaged data, by itself; made if it is not there, or damaged."""
    shipped = SHIPPED / _file_name(PACKAGED, _PACKAGED_FILES)
    return shipped if is_whole(shipped) else compiled_in(cache_folder())


def compiled_in(folder: Path) -> Path:
    """The index of the packaged data in a folder; made if there is no whole one."""
    path = folder / _file_name(PACKAGED, _PACKAGED_FILES)
    if not is_whole(path):
        from gazetteer.compiler import compiled

        write_whole(path, compiled(read_blocks(PLACES), read_supplement(), read_names(), read_transliterated()))
        _remove_former(path, PACKAGED)
    return path


def compiled_added(files: Sequence[Path], packaged: Path) -> Path | None:
    """The index of files of added places, which continues that of the packaged ones; made if there is none.

    None if all that was added is packaged by now.
    """
    path = cache_folder() / _file_name(ADDED, (*files, COUNTRIES), packaged.name)
    if not is_whole(path):
        from gazetteer.compiler import compiled

        beneath = Index(packaged)
        new = _new_to(beneath, chain.from_iterable(map(read_blocks, files)))
        if (first := next(new, None)) is None:
            return None
        write_whole(path, compiled(chain([first], new), (), {}, read_transliterated(), beneath.variants))
        _remove_former(path, ADDED)
    return path


def _new_to(index: Index, blocks: Iterable[Block]) -> Iterator[Block]:
    """What an index has not: later data may hold what was added to former data."""
    for block in blocks:
        new = [index.row(place_id) is None for place_id in block[0]]
        if any(new):
            yield [list(compress(column, new)) for column in block]


def write_whole(path: Path, parts: Iterable[bytes | bytearray]) -> None:
    """Write an index with its seal under another name and rename it, so that nobody ever opens half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with os.fdopen(handle, "wb+") as file:
            file.writelines(parts)
            sealed(file)
        Path(name).chmod(0o644)  # others may read what is installed
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _file_name(prefix: str, files: Iterable[Path], beneath: str = "") -> str:
    """By the hash of all that goes in."""
    digest = hashlib.sha256(f"{VERSION}{beneath}".encode())
    for path in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{prefix}{digest.hexdigest()[:16]}{SUFFIX}"


def _remove_former(path: Path, prefix: str) -> None:
    """Remove the indexes of other data, and what writers that were stopped left: nobody takes an hour."""
    for other in path.parent.glob(f"{prefix}*"):
        with suppress(OSError):  # open elsewhere, as Windows minds, or removed by another process
            if other != path and (other.suffix == SUFFIX or time.time() - other.stat().st_mtime > ABANDONED_SECONDS):
                other.unlink()
