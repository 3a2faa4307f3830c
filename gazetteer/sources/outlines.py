"""Outlines of countries and counties, and the lines between countries, from TopoJSON: arcs that neighbours share."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from typing import Any

import numpy as np
from geopy.distance import geodesic, great_circle
from numpy.typing import NDArray
from shapely import get_coordinates, set_precision, transform
from shapely.affinity import translate
from shapely.geometry import LineString, Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

PART_OF = {"Somaliland": "SO", "Kosovo": "XK", "N. Cyprus": "CY", "Cyprus U.N. Buffer Zone": "CY", "Dhekelia": "CY",
           "Akrotiri": "CY", "USNB Guantanamo Bay": "CU", "Baikonur": "KZ"}  # fmt: skip
"""Natural Earth's shapes without a code of their own, and the country whose frontier theirs is."""

MAINLAND = 0.75
"""Share of a country's area."""
SMALLEST_RING = 3
"""Points; islets that simplification shrank to fewer than three corners are left out."""

DETAIL = 0.004
"""Share of a shape's width and height that its outline may be off by, where nobody looks closer: a pixel or two."""
FINEST, COARSEST = 0.01, 0.4

Topology = Mapping[str, Any]
Coordinates = list[tuple[float, float]]
"""Longitude before latitude, degrees."""


def outlines(topology: Topology, layer: str, codes: Mapping[str, str]) -> dict[str, BaseGeometry]:
    """Code -> shape, for a layer of the topology; `codes` maps the numbers it knows shapes by to codes."""
    shapes: dict[str, list[BaseGeometry]] = defaultdict(list)
    arcs = _arcs(topology)
    for geometry in topology["objects"][layer]["geometries"]:
        if code := _code(geometry, codes):
            shapes[code].extend(_enclosed(arcs, geometry))
    return {code: unary_union(parts) for code, parts in sorted(shapes.items()) if parts}


def areas_of(topology: Topology, layer: str) -> Iterator[BaseGeometry]:
    """The areas of a layer whose shapes have no names."""
    arcs = _arcs(topology)
    for geometry in topology["objects"][layer]["geometries"]:
        yield from _enclosed(arcs, geometry)


def lines_of(topology: Topology, layer: str) -> Iterator[LineString]:
    """The lines of such a layer."""
    arcs = _arcs(topology)
    for geometry in topology["objects"][layer]["geometries"]:
        lines = geometry["arcs"] if geometry["type"] == "MultiLineString" else [geometry["arcs"]]
        yield from (LineString(_ring(arcs, line)) for line in lines)


def shared_lines(topology: Topology, codes: Mapping[str, str]) -> dict[tuple[str, str], BaseGeometry]:
    """Two neighbouring countries -> the line they share, from the arcs that both outlines run along."""
    users: dict[int, set[str]] = defaultdict(set)
    for geometry in topology["objects"]["countries"]["geometries"]:
        if code := _code(geometry, codes):
            for arc in (arc for rings in _polygons(geometry) for ring in rings for arc in ring):
                users[arc if arc >= 0 else ~arc].add(code)
    arcs = _arcs(topology)
    shared: dict[tuple[str, str], list[Coordinates]] = defaultdict(list)
    for arc, owners in users.items():
        for first, second in combinations(sorted(owners), 2):
            shared[first, second].append(arcs[arc])
    return {
        pair: linemerge(lines) if len(lines) > 1 else LineString(lines[0]) for pair, lines in sorted(shared.items())
    }


def meeting_points(lines: Mapping[tuple[str, str], BaseGeometry]) -> dict[tuple[str, ...], list[Point]]:
    """Three countries -> the points where the lines between them end, from west to east."""
    ending: dict[tuple[float, float], set[tuple[str, str]]] = defaultdict(set)
    for pair, line in lines.items():
        for part in parts_of(line):
            for end in (part.coords[0], part.coords[-1]):
                ending[end].add(pair)
    found: dict[tuple[str, ...], list[Point]] = defaultdict(list)
    for end, pairs in sorted(ending.items()):
        for trio in combinations(sorted({code for pair in pairs for code in pair}), 3):
            if set(combinations(trio, 2)) <= pairs:
                found[trio].append(Point(end))
    return dict(sorted(found.items()))


def length_km(line: BaseGeometry) -> float:
    """Length along the ellipsoid of a line or of several, given in degrees."""
    points = ([(lat, lon) for lon, lat in part.coords] for part in parts_of(line))
    return float(sum(geodesic(a, b).km for part in points for a, b in pairwise(part)))


def middle(line: BaseGeometry) -> Point:
    """The point half way along a line, or along the longest of several."""
    return max(parts_of(line), key=length_km).interpolate(0.5, normalized=True)


def parts_of(shape: BaseGeometry) -> list[BaseGeometry]:
    """The pieces of a shape of several, or the one piece that it is."""
    return list(getattr(shape, "geoms", [shape]))


def mainland(outline: BaseGeometry) -> BaseGeometry | None:
    """The piece that holds at least `MAINLAND` of an area; None of a country of islands."""
    pieces = sorted(parts_of(outline), key=_square_degrees)
    return pieces[-1] if _square_degrees(pieces[-1]) >= MAINLAND * sum(map(_square_degrees, pieces)) else None


def inner_point(outline: BaseGeometry) -> Point:
    """Where a reader looks for an area: its centroid, or a point inside of it if that lies without.

    Of the area as it is, not of the degrees it is given in: in these the north counts for more than it holds.
    """
    centre = transform(outline, _on_equal_area).centroid
    point = Point(centre.x, math.degrees(math.asin(math.radians(centre.y))))
    return point if outline.contains(point) else outline.representative_point()


def reach_km(outline: BaseGeometry, point: Point) -> float:
    """How far its farthest corner is from a point, along a great circle."""
    corners = get_coordinates([part.convex_hull for part in parts_of(outline)])
    return float(max(1, round(max(great_circle((point.y, point.x), (lat, lon)).km for lon, lat in corners))))


def _on_equal_area(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitudes and latitudes on Lambert's cylinder, where equal areas are equal."""
    return np.column_stack([degrees[:, 0], np.degrees(np.sin(np.radians(degrees[:, 1])))])


def _square_degrees(outline: BaseGeometry) -> float:
    """Area in square degrees of the equator."""
    return float(transform(outline, _on_equal_area).area)


def simplified(shape: BaseGeometry, share: float = 1.0) -> BaseGeometry:
    """As coarse as nobody sees who sees all of it; a share of that is finer."""
    west, south, east, north = shape.bounds
    detail = DETAIL * math.hypot(east - west, north - south)
    return shape.simplify(share * min(max(FINEST, detail), COARSEST))


def geojson(shape: BaseGeometry, digits: int) -> dict[str, Any]:
    """The shape as GeoJSON with so many decimals: 2 are about a kilometre, 3 a hundred metres."""
    drawn = mapping(set_precision(shape, 10**-digits))
    return {"type": drawn["type"], "coordinates": _rounded(drawn["coordinates"], digits)}


def _rounded(value: object, digits: int) -> object:
    if isinstance(value, float):
        return round(value, digits)
    return [_rounded(part, digits) for part in value] if isinstance(value, Iterable) else value


def _code(geometry: Mapping[str, Any], codes: Mapping[str, str]) -> str | None:
    return codes.get(str(geometry.get("id") or "")) or PART_OF.get(geometry["properties"]["name"])


def _enclosed(arcs: list[Coordinates], geometry: Mapping[str, Any]) -> Iterator[BaseGeometry]:
    """The areas of a geometry, without their holes."""
    for rings in _polygons(geometry):
        # Around a pole it is not said which ring is the outer one: it is the largest.
        areas = (_area(_ring(arcs, ring)) for ring in rings)
        shell, *holes = sorted(areas, key=lambda area: area.area, reverse=True)
        if not shell.is_empty:
            yield shell.difference(unary_union(holes)) if holes else shell


def _polygons(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    if geometry["type"] == "MultiPolygon":
        return list(geometry["arcs"])
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else []


def _arcs(topology: Topology) -> list[Coordinates]:
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((round(x * kx + dx, 4), round(y * ky + dy, 4)))
        decoded.append(points)
    return decoded


def _area(ring: Coordinates) -> BaseGeometry:
    """What a ring encloses, cut where it crosses the antimeridian: no segment of it leaps around the globe."""
    if len(ring) <= SMALLEST_RING:
        return Polygon()
    whole = Polygon(_unrolled(ring)).buffer(0)
    pieces = [translate(whole.intersection(box(turn - 180, -90, turn + 180, 90)), -turn) for turn in (-360, 0, 360)]
    return unary_union([part for piece in pieces for part in parts_of(piece) if part.geom_type == "Polygon"])


def _unrolled(ring: Coordinates) -> Coordinates:
    """The ring with longitudes that go on beyond 180 degrees; closed by way of its pole if it goes around the globe."""
    points, turn = [ring[0]], 0.0
    for (before, _), (lon, lat) in pairwise(ring):
        turn -= 360 * round((lon - before) / 360)
        points.append((lon + turn, lat))
    if turn:
        pole = math.copysign(90, ring[0][1])
        points += [(points[-1][0], pole), (points[0][0], pole)]
    return points


def _ring(arcs: list[Coordinates], ring: Iterable[int]) -> Coordinates:
    points: Coordinates = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points.extend(part[1:] if points else part)
    return points
