"""The compiled index: beside the data where the installation made it, else on this machine, made on first use."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path

from gazetteer.layout import VERSION
from gazetteer.records import (
    COUNTRIES,
    DATA,
    NAMES,
    PLACES,
    SUPPLEMENT,
    read_blocks,
    read_names,
    read_supplement,
    read_transliterated,
)
from gazetteer.seal import is_whole, sealed

SHIPPED = DATA.parent / "compiled"
"""Where the index of the packaged data lies if installing has made it; only read otherwise."""
SUFFIX = ".index"
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


def index_path() -> Path:
    """The index of the packaged data and of what was added to it; made if it is not there, or damaged."""
    added = _added()
    shipped = SHIPPED / _file_name(added)
    return shipped if is_whole(shipped) else compiled_in(cache_folder(), added)


def compiled_in(folder: Path, added: Iterable[Path] = ()) -> Path:
    """The index of the packaged data and of these files in a folder; made if there is no whole one."""
    path = folder / _file_name(added)
    if not is_whole(path):
        from gazetteer.compiler import compiled

        more = chain.from_iterable(map(read_blocks, added))
        write_whole(path, compiled(read_blocks(PLACES), read_supplement(), read_names(), more, read_transliterated()))
        _remove_former(path)
    return path


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


def _added() -> list[Path]:
    return sorted(added_folder().glob("*.columns.xz"))


def _file_name(added: Iterable[Path]) -> str:
    """By the hash of all that goes in."""
    digest = hashlib.sha256(str(VERSION).encode())
    for path in (PLACES, SUPPLEMENT, NAMES, COUNTRIES, *added):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"places-{digest.hexdigest()[:16]}{SUFFIX}"


def _remove_former(path: Path) -> None:
    """Remove the indexes of other data, and what writers that were stopped left: nobody takes an hour."""
    for other in path.parent.glob("places-*"):
        with suppress(OSError):  # open elsewhere, as Windows minds, or removed by another process
            if other != path and (other.suffix == SUFFIX or time.time() - other.stat().st_mtime > ABANDONED_SECONDS):
                other.unlink()
