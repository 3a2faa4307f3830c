"""The counties of the United States, and the towns in each."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from shapely import STRtree
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from gazetteer.records import Record
from gazetteer.sources.outlines import Topology, inner_point, outlines, reach_km

NATION = "US"
NAMESAKE = 0.6
"""A bare name means the town rather than the county named after it, though more people live in that."""
FEWEST = 5_000


class County(NamedTuple):
    """A county with its outline."""

    record: Record
    outline: BaseGeometry


def counties(topology: Topology, states: Mapping[str, str]) -> Iterator[County]:
    """The counties of us-atlas; `states` maps the names of states to their ids."""
    names = {shape["id"]: shape["properties"]["name"] for shape in topology["objects"]["counties"]["geometries"]}
    state = {shape["id"]: shape["properties"]["name"] for shape in topology["objects"]["states"]["geometries"]}
    for code, outline in outlines(topology, "counties", {key: key for key in names}).items():
        point = inner_point(outline)
        word = "Parish" if state.get(code[:2]) == "Louisiana" else "County"
        record = Record(
            id=f"county:{code}",
            name=names[code] if " City" in names[code] else f"{names[code]} {word}",
            kind="district",
            lat=round(point.y, 3),
            lon=round(point.x, 3),
            precision_km=reach_km(outline, point),
            countries=(NATION,),
            within=states.get(state.get(code[:2], ""), ""),
            names=(),
            source="us-atlas",
        )
        yield County(record, outline)


def placed(towns: Sequence[Record], found: Sequence[County]) -> list[Record]:
    """The towns, those of the country within the county that they lie in."""
    tree = STRtree([county.outline for county in found])
    return [replace(town, within=_around(town, tree, found)) if NATION in town.countries else town for town in towns]


def weighed(found: Sequence[County], towns: Sequence[Record]) -> list[Record]:
    """Counties as important as the people in their towns make them."""
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        people[town.within] += town.population or 0
    return [
        replace(county.record, importance=round(math.log10(max(FEWEST, people[county.record.id])) - NAMESAKE, 1))
        for county in found
    ]


def _around(town: Record, tree: STRtree, found: Sequence[County]) -> str:
    """Id of the county, or what the town is said to lie in if it is on no county's land."""
    inside = tree.query(Point(town.lon, town.lat), predicate="within")
    return found[int(inside[0])].record.id if len(inside) else town.within
