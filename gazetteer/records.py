"""The gazetteer's data files: one row a place, columns stored one after the other so that they compress well."""

from __future__ import annotations

import csv
import io
import json
import lzma
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain, groupby, islice, repeat
from pathlib import Path
from typing import cast, get_args

from gazetteer.place import Geometry, PlaceKind

DATA = Path(__file__).parent / "data"
PLACES = DATA / "places.columns.xz"
BORDERS = DATA / "borders.json.xz"
SUPPLEMENT = DATA / "supplement.csv"
COUNTRIES = DATA / "countries.csv"
NAMES = DATA / "names.csv"
WATERS = DATA / "waters.csv"
REGIONS = DATA / "regions.csv"
SOURCES = DATA / "sources.json"

KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)

Block = Sequence[list[str]]
"""Some thousand rows of the data as columns of cells, in the order of `Record`'s fields."""
ROWS_AT_ONCE = 8_192
BLOCK_END, COLUMN_END, CELL_END, TIMES = "\x1d", "\f", "\n", "\x1e"
"""What a file is separated by; a cell that recurs in the rows below is written once, with how many times."""
COMPRESSION = ({"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 23, "lc": 4, "pb": 0},)
"""For text, and so that reading needs no more than 8 MB for what it has read."""
READ_AT_ONCE = 1 << 18
WORTH_PACKING = 0.5
"""Share of the rows; a column that has more runs of cells than that is read faster as it is."""

_WEIGHT_OF_KIND = {"continent": 9.0, "sea": 7.0, "region": 6.5, "river": 6.0, "frontier": 6.0, "lake": 5.5,
                   "mountain": 5.0, "governorate": 5.5, "dam": 4.5, "airport": 4.0, "base": 4.0}  # fmt: skip
"""Importance of what has no inhabitants to count, on the scale of the logarithm of a town's."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row of the data: what is known of a place, as text and numbers."""

    id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    precision_km: float
    countries: tuple[str, ...]
    within: str
    """Id of the smallest area that contains it, or empty: its countries."""
    names: tuple[str, ...]
    """Other names, each with its language if that is known: `ar=أربيل`, `Arbela`."""
    source: str
    population: int | None = None
    importance: float | None = None
    """Where neither population nor kind tell it: the logarithm (base 10) of the town that is named as often."""


def weight_of(place_id: str, kind: str, population: str, importance: str) -> float:
    """How likely a name means this place when nothing else is known, as a logarithm of base 10; from cells."""
    if importance:
        return float(importance)
    if population:
        return math.log10(int(population))
    return _WEIGHT_OF_KIND.get(kind, 2.5 if place_id.startswith("geonames:") else 4.0)


def write_columns(path: Path, records: Iterable[Record]) -> None:
    """Write records so that the same records give the same bytes."""
    rows = iter(records)
    blocks = [block_of(some) for some in iter(lambda: list(islice(rows, ROWS_AT_ONCE)), [])]
    text = BLOCK_END.join(COLUMN_END.join(map(_packed, block)) for block in blocks)
    path.write_bytes(lzma.compress(text.encode(), filters=COMPRESSION))


def read_blocks(path: Path) -> Iterator[Block]:
    """The rows of a file that `write_columns` wrote, block by block: little memory at a time."""
    with lzma.open(path) as file:
        begun: list[bytes] = []
        while some := file.read(READ_AT_ONCE):
            *whole, rest = some.split(BLOCK_END.encode())
            for end in whole:
                yield _block(b"".join((*begun, end)))
                begun = []
            begun.append(rest)
        yield _block(b"".join(begun))


def _packed(column: Sequence[str]) -> str:
    runs = [(cell, sum(1 for _ in run)) for cell, run in groupby(column)]
    if len(runs) > len(column) * WORTH_PACKING:
        return CELL_END.join(column)
    return CELL_END.join(f"{cell}{TIMES}{times}" if times > 1 else cell for cell, times in runs)


def _block(content: bytes) -> Block:
    return [_unpacked(column.decode()) for column in content.split(COLUMN_END.encode())]


def _unpacked(column: str) -> list[str]:
    if TIMES not in column:
        return column.split(CELL_END)
    runs = (run.partition(TIMES) for run in column.split(CELL_END))
    return list(chain.from_iterable(repeat(cell, int(times or 1)) for cell, _, times in runs))


def read_columns(path: Path) -> Iterator[Record]:
    """The records of a file that `write_columns` wrote."""
    return (record_of(cells) for block in read_blocks(path) for cells in zip(*block, strict=True))


def read_borders(path: Path = BORDERS) -> dict[str, Geometry]:
    """Id -> outline or line, of those places that have one."""
    return cast(dict[str, Geometry], json.loads(lzma.decompress(path.read_bytes())))


def read_supplement(path: Path = SUPPLEMENT) -> Iterator[Record]:
    """The places kept by hand, in a table that a person edits."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield _record(**row)


def read_names(path: Path = NAMES) -> dict[str, str]:
    """Id -> name as newspapers write it, where the source has a scholar's transliteration."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["name"] for row in csv.DictReader(file)}


def read_countries(path: Path = COUNTRIES) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Country code -> its adjectives ("Iraqi") and its other names ("UK")."""
    table = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))
    return {row["code"]: (_listed(row["adjectives"]), _listed(row["aliases"])) for row in table}


def read_transliterated(path: Path = COUNTRIES) -> frozenset[str]:
    """Codes of the countries whose names come to English from another script or orthography, each writer by ear."""
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(row["code"] for row in csv.DictReader(file) if row["transliterated"])


def block_of(records: Iterable[Record]) -> Block:
    """Records as columns of cells."""
    rows = list(records)
    return [[_cell(getattr(record, field.name)) for record in rows] for field in fields(Record)]


def record_of(cells: Iterable[str]) -> Record:
    """The record that a row's cells hold."""
    return _record(*cells)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "|".join(value)
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


def _record(
    id: str,
    name: str,
    kind: str,
    lat: str,
    lon: str,
    precision_km: str,
    countries: str,
    within: str,
    names: str,
    source: str,
    population: str = "",
    importance: str = "",
) -> Record:
    return Record(
        id,
        name,
        cast(PlaceKind, kind),
        float(lat),
        float(lon),
        float(precision_km),
        tuple(countries.replace("|", " ").split()),
        within,
        _listed(names),
        source,
        int(population) if population else None,
        float(importance) if importance else None,
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
