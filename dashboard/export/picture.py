"""A map as a picture: land, borders, areas, lines, moves and signs, as SVG that prints as it is seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from math import asinh, pi, radians, tan
from typing import Any

from shapely import box
from shapely.geometry import MultiPolygon, shape
from shapely.geometry.base import BaseGeometry

from dashboard.export.taking import Taking
from dashboard.figures import map
from dashboard.figures.palette import LIGHT
from dashboard.languages import gettext
from dashboard.settings import ASSETS

GROUND = ASSETS / "ground.json"
LAND, WATER, BORDER, INK = "#f4f1ea", "#dce6ec", "#b9b2a3", "#23282d"
SIGN = 9
"""Half the size of a sign, in pixels."""

HEAD = (
    '<defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="14" markerHeight="14"'
    f' markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1 7 4 1 7Z" fill="{LIGHT["posture"]}"/></marker></defs>'
)
"""The head of an arrow."""

SHAPES = {
    "meeting": '<circle cx="8" cy="8" r="5.6"/>',
    "posture": '<path d="M3 2.5 8.5 8 3 13.5H7.5L13 8 7.5 2.5Z"/>',
    "border": '<path d="M2 6H14V10H2Z"/>',
    "threat": '<path d="M8 1.6 14.4 8 8 14.4 1.6 8Z"/>',
    "agreement": '<path d="M3 3H13V13H3Z"/>',
}
"""As the map draws them, in a box of 16 by 16."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world on a picture, by Mercator's projection."""

    west: float
    south: float
    east: float
    north: float
    """Degrees."""
    width: float
    """Pixels."""

    @property
    def scale(self) -> float:
        """Pixels a degree of longitude."""
        return self.width / (self.east - self.west)

    @property
    def height(self) -> float:
        """Pixels."""
        return self.at(self.west, self.south)[1]

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels right and down of the picture's corner."""
        down = _stretched(self.north) - _stretched(lat)
        return round((lon - self.west) * self.scale, 1), round(down * self.scale, 1)


def _stretched(lat: float) -> float:
    return asinh(tan(radians(lat))) * 180 / pi


def picture(taking: Taking, width: float = 700) -> str:
    """The events' map as SVG; what lies outside of the frame of most places is not on it."""
    (south, west), (north, east) = taking.corners
    frame = Frame(west, south, east, north, width)
    features = map.marks(taking.table, taking.places, taking.outlines)
    drawn = "".join((*_ground(frame), *(part for feature in features for part in _feature(feature, frame))))
    label = escape(gettext("Map of the events"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {frame.width} {frame.height}" role="img" '
        f'aria-label="{label}" font-family="sans-serif" font-size="11">'
        f'{HEAD}<rect width="100%" height="100%" fill="{WATER}"/>{drawn}</svg>'
    )


@cache
def _world() -> tuple[BaseGeometry, BaseGeometry, list[list[Any]]]:
    ground = json.loads(GROUND.read_text(encoding="utf-8"))
    return shape(ground["land"]).buffer(0), shape(ground["borders"]), ground["labels"]


def _ground(frame: Frame) -> Iterator[str]:
    land, borders, labels = _world()
    seen = box(frame.west, frame.south, frame.east, frame.north)
    yield f'<path d="{_path(land.intersection(seen), frame)}" fill="{LAND}" stroke="{BORDER}" fill-rule="evenodd"/>'
    yield f'<path d="{_path(borders.intersection(seen), frame)}" fill="none" stroke="{BORDER}"/>'
    for name, lat, lon, kind, _ in labels:
        if kind == "country" and frame.south < lat < frame.north and frame.west < lon < frame.east:
            x, y = frame.at(lon, lat)
            yield f'<text x="{x}" y="{y}" text-anchor="middle" fill="#5c6066" letter-spacing="1">{escape(name)}</text>'


def _path(drawn: BaseGeometry, frame: Frame) -> str:
    return "".join(_line(line, frame) for line in _lines(drawn))


def _lines(drawn: BaseGeometry) -> Iterator[Sequence[tuple[float, float]]]:
    for part in getattr(drawn, "geoms", [drawn]):
        if part.geom_type == "Polygon":
            yield from (list(ring.coords) for ring in (part.exterior, *part.interiors))
        elif isinstance(part, MultiPolygon):
            yield from _lines(part)
        elif part.geom_type == "LineString":
            yield list(part.coords)


def _line(line: Iterable[tuple[float, float]], frame: Frame) -> str:
    seats = (frame.at(lon, max(-85.0, min(85.0, lat))) for lon, lat in line)
    return "M" + "L".join(f"{x},{y}" for x, y in seats)


def _feature(feature: map.Feature, frame: Frame) -> Iterator[str]:
    properties, drawn = feature["properties"], feature["geometry"]
    if properties["layer"] == "move":
        yield _move(feature, frame)
        return
    if drawn:
        yield f'<path d="{_path(shape(drawn), frame)}" {OUTLINES[properties["layer"]]}/>'
    yield _signs(properties, frame)


OUTLINES = {
    "area": f'fill="{INK}" fill-opacity=".05" stroke="{INK}" stroke-opacity=".5" stroke-dasharray="4 3"',
    "line": f'fill="none" stroke="{LIGHT["border"]}" stroke-width="3"',
}


def _move(feature: map.Feature, frame: Frame) -> str:
    (x0, y0), (x1, y1) = (frame.at(lon, lat) for lon, lat in feature["geometry"]["coordinates"])
    bent = (x0 + x1) / 2 + (y1 - y0) * 0.18, (y0 + y1) / 2 - (x1 - x0) * 0.18
    dash = "" if feature["properties"]["status"] == "reported" else ' stroke-dasharray="6 6"'
    width = feature["properties"]["width"]
    return (
        f'<path d="M{x0},{y0}Q{bent[0]:.1f},{bent[1]:.1f} {x1},{y1}" fill="none" stroke="{LIGHT["posture"]}"'
        f' stroke-width="{width}" marker-end="url(#head)"{dash}/>'
    )


def _signs(properties: dict[str, Any], frame: Frame) -> str:
    """The signs of a place in a row, each with its count, and the place's name under them."""
    x, y = frame.at(properties["lon"], properties["lat"])
    if not (0 < x < frame.width and 0 < y < frame.height):
        return ""
    row, right = _row(properties["counts"])
    name = (
        f'<text x="{right / 2}" y="29" fill="{INK}" text-anchor="middle" paint-order="stroke" stroke="{LAND}"'
        f' stroke-width="3">{escape(properties["name"])}</text>'
    )
    plate = f'<rect x="-3" y="-2" width="{right + 5}" height="20" rx="9" fill="#fff" fill-opacity=".9" stroke="#888"/>'
    return f'<g transform="translate({x - right / 2:.1f},{y - SIGN})">{plate}{row}{name}</g>'


def _row(counts: Iterable[dict[str, Any]]) -> tuple[str, int]:
    """Signs and numbers side by side, and how wide they are in pixels."""
    row, right = "", 0
    for of in counts:
        colour = LIGHT[of["kind"]]
        fill = colour if of["status"] == "reported" else "#fff"
        paint = f'fill="{fill}" stroke="{colour}" stroke-width="1.6"'
        row += f'<g transform="translate({right},0)" {paint}>{SHAPES[of["kind"]]}</g>'
        right += 17
        if of["n"] > 1:
            row += f'<text x="{right - 1}" y="12" fill="{INK}" font-weight="bold">{of["n"]}</text>'
            right += 7 * len(str(of["n"])) + 3
    return row, right
