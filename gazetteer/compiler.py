"""From the data files to one binary file that is searched where it lies, without being read into memory.

    header   JSON in one line: where each section starts and how long it is
    records  what `Place` needs, one line a place; columns of what ranking needs
    keys     every folded name, by its checksum; for each the places that bear it
    halves   checksums of the halves of names, for the search by resemblance

It is made on first use, in seconds, from `data/` and whatever places the user has added.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gazetteer.features import split
from gazetteer.names import loose, plain
from gazetteer.records import KINDS, PLACES, SUPPLEMENT, Record, read_columns, read_supplement

VERSION = 3
"""Raised whenever the layout or the folding changes, so that no index of another is opened."""
PRIMARY = 1 << 31
"""Marks a posting by the name a place goes by, against one it is also known by."""
LOOSE, IDENTIFIER = "~", "#"
"""First character of keys that are not plain names. Neither survives folding, so no name can be one."""
SHORTEST_FUZZY = 5
SETTLEMENTS = frozenset({"city", "town", "village"})

Numbers = NDArray[np.uint32]


def cache_folder() -> Path:
    """Where this platform keeps what can be made again; `GAZETTEER_CACHE` names another folder."""
    if chosen := os.environ.get("GAZETTEER_CACHE"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/frontier-watch"
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "frontier-watch"


def index_path(added: Sequence[Path] = ()) -> Path:
    """The index of the packaged data and of added files; made if it is not there."""
    digest = hashlib.sha256(str(VERSION).encode())
    for path in (PLACES, SUPPLEMENT, *added):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    path = cache_folder() / f"places-{digest.hexdigest()[:16]}.index"
    if not path.exists():
        _write_whole(path, compiled(chain(read_columns(PLACES), *map(read_columns, added)), read_supplement()))
    return path


def _write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write under another name and rename, so that nobody ever opens half an index."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def compiled(records: Iterable[Record], overriding: Iterable[Record] = ()) -> Iterator[bytes]:
    """The bytes of an index; a record of `overriding` replaces that of the same id and keeps its names."""
    places = {record.id: record for record in records}
    for record in overriding:
        known = places.get(record.id)
        places[record.id] = record if known is None else _merged(record, known)
    rows = list(places.values())
    sections = _record_sections(rows) | _key_sections(rows)
    directory, offset = {}, 0
    for name, content in sections.items():
        directory[name] = (offset, len(content))
        offset += len(content) + -len(content) % 8
    header = json.dumps({"sections": directory, "count": len(rows)}).encode()
    yield header + b" " * (-(len(header) + 1) % 8) + b"\n"
    for content in sections.values():
        yield content + b"\0" * (-len(content) % 8)


def _merged(record: Record, known: Record) -> Record:
    return replace(
        record,
        names=(*record.names, f"en={known.name}", *known.names),
        population=record.population or known.population,
        importance=record.importance or known.importance,
        within=record.within or known.within,
    )


def _record_sections(rows: Sequence[Record]) -> dict[str, bytes]:
    lines = [_line(record).encode() for record in rows]
    codes = sorted({code for record in rows for code in record.countries})
    number = {code: index for index, code in enumerate(codes)}
    return {
        "records": b"".join(lines),
        "record_ends": _ends(lines),
        "lat": array("f", [record.lat for record in rows]).tobytes(),
        "lon": array("f", [record.lon for record in rows]).tobytes(),
        "weight": array("f", [record.weight for record in rows]).tobytes(),
        "kind": bytes(KINDS.index(record.kind) for record in rows),
        "country": array(
            "H", [number[record.countries[0]] if record.countries else 0xFFFF for record in rows]
        ).tobytes(),
        "codes": " ".join(codes).encode(),
    }


def _line(record: Record) -> str:
    people = "" if record.population is None else str(record.population)
    return "\t".join(
        (record.id, record.name, record.kind, f"{record.lat:.5f}", f"{record.lon:.5f}", f"{record.precision_km:g}",
         "|".join(record.countries), record.within, people, record.source, "|".join(record.names))
    )  # fmt: skip


def _key_sections(rows: Sequence[Record]) -> dict[str, bytes]:
    owners: list[int] = []
    names: list[str] = []
    for index, record in enumerate(rows):
        names.append(record.name)
        owners.append(index | PRIMARY)
        for name in record.names:
            language, mark, text = name.partition("=")
            names.append(text if mark and len(language) <= 3 else name)
            owners.append(index)
    plain_keys = plain("\n".join(names)).split("\n")
    plain_keys, owners = _with_cores(plain_keys, owners, rows)
    loose_keys = loose("\n".join(plain_keys)).split("\n")
    postings: dict[str, set[int]] = {}
    for key, owner in zip(plain_keys, owners, strict=True):
        postings.setdefault(key, set()).add(owner)
    for key, owner in zip(loose_keys, owners, strict=True):
        postings.setdefault(LOOSE + key, set()).add(owner)
    for index, record in enumerate(rows):
        postings[IDENTIFIER + record.id] = {index}
    for empty in ("", LOOSE):
        postings.pop(empty, None)
    return _sections(postings)


def _with_cores(keys: list[str], owners: list[int], rows: Sequence[Record]) -> tuple[list[str], list[int]]:
    """The names with, for what is no settlement, those without their feature words: "Al-Hol camp" is also "Al-Hol"."""
    more_keys, more_owners = list(keys), list(owners)
    for key, owner in zip(keys, owners, strict=True):
        if rows[owner & ~PRIMARY].kind not in SETTLEMENTS:
            core, kinds = split(key)
            if kinds:
                more_keys.append(core)
                more_owners.append(owner & ~PRIMARY)
    return more_keys, more_owners


def _sections(postings: dict[str, set[int]]) -> dict[str, bytes]:
    keys = sorted((crc32(key.encode()), key.encode(), key) for key in postings)
    encoded = [content for _, content, _ in keys]
    ordered = [sorted(postings[key]) for _, _, key in keys]
    halves = _halves([key for _, _, key in keys])
    return {
        "sums": array("I", [checksum for checksum, _, _ in keys]).tobytes(),
        "keys": b"".join(encoded),
        "key_ends": _ends(encoded),
        "postings": array("I", chain.from_iterable(ordered)).tobytes(),
        "posting_ends": array("I", np.cumsum([len(owners) for owners in ordered]).tolist()).tobytes(),
        **halves,
    }


def _halves(keys: Sequence[str]) -> dict[str, bytes]:
    """Two checksums a loose name, of its first and of its last half, with its length: one mistake spares one of them."""
    sums, of = array("I"), array("I")
    for index, key in enumerate(keys):
        if key[0] == LOOSE and len(key) > SHORTEST_FUZZY:
            sums.extend(half_sums(key[1:], len(key) - 1))
            of.extend((index, index))
    order = np.argsort(np.frombuffer(sums, dtype=np.uint32), kind="stable")
    return {
        "half_sums": np.frombuffer(sums, dtype=np.uint32)[order].tobytes(),
        "half_keys": np.frombuffer(of, dtype=np.uint32)[order].tobytes(),
    }


def half_sums(name: str, length: int) -> tuple[int, int]:
    """Checksums of the two halves that a name of that length shares with this one, if all mistakes lie in the other."""
    first = length // 2
    return crc32(f"<{length}{name[:first]}".encode()), crc32(f">{length}{name[first - length :]}".encode())


def _ends(parts: Sequence[bytes]) -> bytes:
    return array("I", np.cumsum([len(part) for part in parts]).tolist()).tobytes()
