"""From the data files to the bytes of an index: see `layout` for what lies where."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gazetteer.features import split
from gazetteer.layout import CODE, CORE, IDENTIFIER, LOOSE, NOWHERE, PRIMARY, ROW, SHORTEST_FUZZY, half_sums
from gazetteer.names import loose, plain
from gazetteer.records import KINDS, Record

CODED = frozenset({"airport", "base"})
LONGEST_LANGUAGE = 3
CITY = " city"
"""New York City goes by New York too."""
SETTLEMENTS = frozenset({"city", "town", "village"})

Numbers = NDArray[np.uint32]


def compiled(records: Iterable[Record], overriding: Iterable[Record] = ()) -> Iterator[bytes]:
    """The bytes of an index; a record of `overriding` replaces that of the same id and keeps its names."""
    places = {record.id: record for record in records}
    for record in overriding:
        known = places.get(record.id)
        places[record.id] = record if known is None else _merged(record, known)
    rows = list(places.values())
    places.clear()
    count, sections = len(rows), _record_sections(rows)
    sections |= _key_sections(rows)
    directory, offset = {}, 0
    for name, content in sections.items():
        directory[name] = (offset, len(content))
        offset += len(content) + -len(content) % 8
    header = json.dumps({"sections": directory, "count": count}).encode()
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
            "H", [number[record.countries[0]] if record.countries else NOWHERE for record in rows]
        ).tobytes(),
        "codes": " ".join(codes).encode(),
    }


def _line(record: Record) -> str:
    people = "" if record.population is None else str(record.population)
    return "\t".join(
        (record.id, record.name, record.kind, f"{record.lat:.5f}", f"{record.lon:.5f}", f"{record.precision_km:g}",
         "|".join(record.countries), record.within, people, record.source, "|".join(record.names))
    )  # fmt: skip


def _key_sections(rows: list[Record]) -> dict[str, bytes]:
    keys, owners = _plain_keys(rows)
    folded = loose("\n".join(keys)).split("\n")
    spelled = [LOOSE + key if key and not owner & CODE else "" for key, owner in zip(folded, owners, strict=True)]
    identifiers = [IDENTIFIER + record.id for record in rows]
    numbers = np.array(owners, dtype=np.uint32) & ~np.uint32(CODE)
    whose = np.concatenate([numbers, numbers, np.arange(len(rows), dtype=np.uint32)])
    rows.clear()  # what a machine with little memory cannot spare is freed before the keys are sorted
    return _sections(chain(keys, spelled, identifiers), whose)


def _plain_keys(rows: Sequence[Record]) -> tuple[list[str], list[int]]:
    """Every name of every place, plainly folded, and beside it the place's row, marked if it is its first name."""
    names: list[str] = []
    owners: list[int] = []
    for row, record in enumerate(rows):
        names.append(record.name)
        owners.append(row | PRIMARY)
        for name in record.names:
            language, mark, text = name.partition("=")
            names.append(text if mark and len(language) <= LONGEST_LANGUAGE else name)
            owners.append(row | CODE if record.kind in CODED and name.isupper() else row)
    keys = plain("\n".join(names)).split("\n")
    cores = [
        (core, owner if key.endswith(CITY) else owner & ROW | CORE)
        for key, owner in zip(keys, owners, strict=True)
        if (rows[owner & ROW].kind not in SETTLEMENTS or key.endswith(CITY)) and (core := split(key)[0]) != key
    ]
    return [*keys, *(core for core, _ in cores)], [*owners, *(owner for _, owner in cores)]


def _sections(keys: Iterable[str], owners: Numbers) -> dict[str, bytes]:
    number_of: dict[str, int] = {}
    numbers = np.fromiter((number_of.setdefault(key, len(number_of)) for key in keys), np.uint32, len(owners))
    unique = [key.encode() for key in number_of]
    sums = np.array([crc32(key) for key in unique], dtype=np.uint32)
    order = np.argsort(sums, kind="stable")
    if (empty := number_of.get("")) is not None:
        order = order[order != empty]
    place_of = np.full(len(unique), len(unique), dtype=np.uint32)
    place_of[order] = np.arange(len(order), dtype=np.uint32)
    pairs = np.unique(place_of[numbers].astype(np.uint64) << np.uint64(32) | owners)
    pairs = pairs[pairs >> np.uint64(32) < len(order)]
    ordered = [unique[number] for number in order]
    return {
        "sums": sums[order].tobytes(),
        "keys": b"".join(ordered),
        "key_ends": _ends(ordered),
        "postings": pairs.astype(np.uint32).tobytes(),
        "posting_ends": np.cumsum(np.bincount(pairs >> np.uint64(32), minlength=len(order)))
        .astype(np.uint32)
        .tobytes(),
        **_halves(ordered),
    }


def _halves(keys: Sequence[bytes]) -> dict[str, bytes]:
    """Checksums of the two halves of each loose name, with its length: one mistake spares one of them."""
    sums, of = array("I"), array("I")
    mark = LOOSE.encode()
    for index, key in enumerate(keys):
        if key.startswith(mark) and len(key) > SHORTEST_FUZZY:
            name = key[1:].decode()
            sums.extend(half_sums(name, len(name)))
            of.extend((index, index))
    checksums = np.frombuffer(sums, dtype=np.uint32)
    order = np.argsort(checksums, kind="stable")
    return {
        "half_sums": checksums[order].tobytes(),
        "half_keys": np.frombuffer(of, dtype=np.uint32)[order].tobytes(),
    }


def _ends(parts: Sequence[bytes]) -> bytes:
    lengths = np.fromiter(map(len, parts), dtype=np.uint32, count=len(parts))
    return np.cumsum(lengths).astype(np.uint32).tobytes()
