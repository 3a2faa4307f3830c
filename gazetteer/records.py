"""The gazetteer's data files: one row a place, columns stored one after the other so that they compress well."""

from __future__ import annotations

import csv
import io
import json
import lzma
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import cast, get_args

from gazetteer.place import Geometry, PlaceKind

DATA = Path(__file__).parent / "data"
PLACES = DATA / "places.columns.xz"
BORDERS = DATA / "borders.json.xz"
SUPPLEMENT = DATA / "supplement.csv"
COUNTRIES = DATA / "countries.csv"
NAMES = DATA / "names.csv"
SOURCES = DATA / "sources.json"

KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)

Block = Sequence[list[str]]
"""Some thousand rows of the data as columns of cells, in the order of `Record`'s fields."""
ROWS_AT_ONCE = 16_384

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
    text = "\f".join("\n".join(column) for column in block_of(records))
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def read_blocks(path: Path) -> Iterator[Block]:
    """The rows of a file that `write_columns` wrote, as blocks: little memory at a time."""
    columns = [io.BytesIO(column + b"\n") for column in lzma.decompress(path.read_bytes()).split(b"\f")]
    while all(cells := [b"".join(islice(column, ROWS_AT_ONCE)) for column in columns]):
        yield [column[:-1].decode().split("\n") for column in cells]


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
