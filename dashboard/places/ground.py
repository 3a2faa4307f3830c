"""Build the ground of the map, `assets/ground.json`: land, borders between countries, and the names to set on them.

    python -m dashboard.places.ground countries-10m.json

The lines are Natural Earth's 1:10m countries, public domain, as npm's `world-atlas` 2.0.2 carries them in TopoJSON;
the names are the gazetteer's. Arcs are simplified one by one, so that neighbours keep sharing their border.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from shapely import LineString, Point, Polygon, box

from dashboard.settings import ASSETS
from gazetteer import Gazetteer, Place, PlaceKind

GROUND = ASSETS / "ground.json"

Arc = list[tuple[float, float]]
"""Longitude and latitude in degrees, point by point."""

HOME = box(24, 11, 66, 46)
"""From the Bosporus to the Hindu Kush, from Aden to the Caucasus: drawn finely, the rest of the world coarsely."""
FINE, COARSE = 0.004, 0.03
"""Tolerances in degrees: about 0.4 km, a pixel at zoom 8, and 3 km."""
SMALLEST = 0.0015
"""Islands of fewer square degrees, about 15 km², are left out."""


def read_arcs(topology: dict[str, Any]) -> list[Arc]:
    """Undo TopoJSON's quantisation and delta coding (its specification, sections 2.1.3 and 4.1)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Arc] = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc: Arc = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            arc.append((x * sx + tx, y * sy + ty))
        arcs.append(arc)
    return arcs


def simplified(arc: Arc) -> Arc:
    """The arc without the points that nobody would see missing."""
    line = LineString(arc)
    tolerance = FINE if line.intersects(HOME) else COARSE
    return [(round(x, 3), round(y, 3)) for x, y in line.simplify(tolerance).coords]


def polygons(geometry: dict[str, Any]) -> Iterator[list[list[int]]]:
    """The polygons of a TopoJSON geometry or collection, each a list of rings, each a list of arc numbers."""
    match geometry["type"]:
        case "GeometryCollection":
            for part in geometry["geometries"]:
                yield from polygons(part)
        case "MultiPolygon":
            yield from geometry["arcs"]
        case "Polygon":
            yield geometry["arcs"]


def stitched(ring: Iterable[int], arcs: list[Arc]) -> Arc:
    """The ring's arcs end to end; a number below zero runs its arc backwards."""
    points: Arc = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def borders(countries: dict[str, Any]) -> Iterator[int]:
    """The arcs that two countries share."""
    uses = Counter(
        number if number >= 0 else ~number for rings in polygons(countries) for ring in rings for number in ring
    )
    return (number for number, times in uses.items() if times > 1)


def uncrossed(rings: list[Arc]) -> Iterator[list[Arc]]:
    """The polygon cut at the antimeridian, where a flat map would draw its outline across the whole world."""
    if max(_leap(ring) for ring in rings) < 180:
        yield rings
        return
    outer, *holes = (_unrolled(ring) for ring in rings)
    whole = Polygon(outer, holes).buffer(0)
    for turn in (-360, 0, 360):
        cut = whole & box(turn - 180, -90, turn + 180, 90)
        for part in getattr(cut, "geoms", [cut]):
            if part.area:
                yield [[(round(x - turn, 3), y) for x, y in ring.coords] for ring in (part.exterior, *part.interiors)]


def _unrolled(ring: Arc) -> Arc:
    """The ring without leaps: past the antimeridian its longitudes go on beyond 180 degrees."""
    turns, points = 0, [ring[0]]
    for before, after in pairwise(ring):
        turns += (before[0] - after[0] > 180) - (after[0] - before[0] > 180)
        points.append((after[0] + 360 * turns, after[1]))
    return points


def _leap(line: Arc) -> float:
    """The longest way in degrees between the longitudes of two neighbouring points."""
    return max(abs(after[0] - before[0]) for before, after in pairwise(line))


def extent(ring: Arc) -> float:
    """The area of the ring's bounding box in square degrees."""
    xs, ys = zip(*ring, strict=True)
    return float((max(xs) - min(xs)) * (max(ys) - min(ys)))


def is_polar(ring: Arc) -> bool:
    """Whether it is Antarctica, which holds a pole and so has no outline on this map, or an island beside it."""
    return max(lat for _, lat in ring) < -60


def ground(topology: dict[str, Any]) -> dict[str, Any]:
    """Land as a MultiPolygon and borders as a MultiLineString, GeoJSON geometries."""
    arcs = [simplified(arc) for arc in read_arcs(topology)]
    rings = ([stitched(ring, arcs) for ring in polygon] for polygon in polygons(topology["objects"]["land"]))
    drawn = (polygon for polygon in rings if len(polygon[0]) > 3 and extent(polygon[0]) > SMALLEST)
    land = [part for polygon in drawn if not is_polar(polygon[0]) for part in uncrossed(polygon)]
    shared = [arcs[number] for number in borders(topology["objects"]["countries"]) if _leap(arcs[number]) < 180]
    return {
        "land": {"type": "MultiPolygon", "coordinates": land},
        "borders": {"type": "MultiLineString", "coordinates": shared},
    }


Label = tuple[str, float, float, str, int]
"""A name, its latitude and longitude, the class it is drawn in, and the zoom it appears from."""

CITIES = ((5_000_000, 5), (1_000_000, 6), (300_000, 7), (100_000, 8))
"""Inhabitants and the zoom from which a city of so many is named."""
HOME_CITIES = ((1_000_000, 5), (300_000, 6), (100_000, 7), (40_000, 8), (15_000, 9))
HOME_BASES = ("IQ", "SY", "TR", "JO", "KW", "QA")


def labels(gazetteer: Gazetteer) -> list[Label]:
    """The names of countries, cities and the region's bases, the most important first."""
    by_size = sorted(_each(gazetteer, "country"), key=lambda place: -place.precision_km)
    countries = [_label(place, "country", 3 if place.precision_km > 300 else 5) for place in by_size]
    towns = sorted(_each(gazetteer, "city", "town", "village"), key=lambda place: -(place.population or 0))
    cities = [_label(place, "city", zoom) for place in towns if (zoom := _city_zoom(place))]
    bases = [_label(place, "base", 8) for place in _each(gazetteer, "base") if place.countries[0] in HOME_BASES]
    return [*countries, *cities, *bases]


def _each(gazetteer: Gazetteer, *kinds: PlaceKind) -> Iterator[Place]:
    return iter({place.id: place for _, place in gazetteer.spellings(kinds=kinds)}.values())


def _label(place: Place, drawn_as: str, zoom: int) -> Label:
    return place.name, round(place.lat, 3), round(place.lon, 3), drawn_as, zoom


def _city_zoom(place: Place) -> int | None:
    steps = HOME_CITIES if HOME.contains(Point(place.lon, place.lat)) else CITIES
    return next((zoom for least, zoom in steps if (place.population or 0) >= least), None)


def main() -> None:
    """Write the ground."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("countries", type=Path, help="world-atlas' countries-10m.json")
    topology = json.loads(cli.parse_args().countries.read_text(encoding="utf-8"))
    built = {**ground(topology), "labels": labels(Gazetteer())}
    GROUND.write_text(json.dumps(built, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{GROUND}: {GROUND.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
