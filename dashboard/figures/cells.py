"""Where there are too many places to draw each, those that lie close together are drawn as one, until one looks closer.

A cell is a square of the screen, at the zoom that the map has. However many places there are, no more than `MOST` cells
and places go to the browser: those within reach of what is in sight, in larger cells where need be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import asinh, floor, log2, pi, radians, tan
from typing import Any

from dashboard import store, words
from dashboard.figures import compare
from dashboard.figures.tallying import by_kind
from dashboard.languages import gettext, ngettext
from gazetteer.place import Place

FEWER = 120
"""So many places in reach, and more, are drawn as cells where they lie close together; fewer, each for itself."""
SIDE, MOST = 64, 300
"""Pixels of a cell's side, and how many cells there are at most."""
REACH = (1600, 1000)
"""Pixels to both sides of the map's middle, and above and below it, within which anything is drawn."""
NAMED = 3
"""Places that a cell names."""
_TILE = 256

Feature = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sight:
    """Where the map's middle is, in degrees, and its zoom."""

    lat: float
    lon: float
    zoom: int


def opening(corners: list[list[float]], size: tuple[int, int] = (800, 400)) -> Sight:
    """What a map of so many pixels shows that opens on the box between these corners, south-west and north-east."""
    (south, west), (north, east) = corners
    (left, bottom), (right, top) = _spot(south, west), _spot(north, east)
    room = min(size[0] / (right - left), size[1] / (bottom - top)) / _TILE
    return Sight((south + north) / 2, (west + east) / 2, max(2, floor(log2(room))))


def gathered(
    counted: Mapping[str, list[store.Tally]],
    places: Mapping[str, Place],
    own: Collection[str],
    sight: Sight,
    changes: Mapping[str, compare.Change] | None = None,
) -> tuple[list[Feature], dict[str, list[store.Tally]]]:
    """The cells, and what is drawn for itself: what lies in a cell of its own, areas, and those of `own`.

    With `changes`, what became of each place, each cell says what became of its places together.
    """
    points = [places[ident] for ident in counted if ident not in own and not places[ident].is_area]
    found = cells(points, sight)
    hidden = {place.id for place in points} - {place.id for (place, *others) in found if not others}
    several = [some for some in found if len(some) > 1]
    drawn = [feature(some, counted) for some in several]
    if changes:
        for cell, some in zip(drawn, several, strict=True):
            compare.tell(cell["properties"], compare.together(changes[place.id] for place in some))
    return [*drawn, *_note(drawn)], {ident: rows for ident, rows in counted.items() if ident not in hidden}


def cells(points: Iterable[Place], sight: Sight) -> list[list[Place]]:
    """The points within reach, those of one cell together; each alone where they are few."""
    scale = _TILE * 2**sight.zoom
    middle = _spot(sight.lat, sight.lon)
    every = list(points)
    if len(every) < FEWER:
        return [[place] for place in every]
    at = {place.id: _spot(place.lat, place.lon) for place in every}
    wide, high = (pixels / scale for pixels in REACH)
    near = [p for p in every if abs(at[p.id][0] - middle[0]) <= wide and abs(at[p.id][1] - middle[1]) <= high]
    if len(near) < FEWER:
        return [[place] for place in near]
    side = SIDE
    while len(found := _squares(near, at, scale / side)) > MOST:
        side *= 2
    return found


def _squares(places: Iterable[Place], at: Mapping[str, tuple[float, float]], across: float) -> list[list[Place]]:
    """The places by the square that each lies in; there are so many squares across the world."""
    found: dict[tuple[int, int], list[Place]] = {}
    for place in places:
        x, y = at[place.id]
        found.setdefault((floor(x * across), floor(y * across)), []).append(place)
    return list(found.values())


@lru_cache(maxsize=50_000)
def _spot(lat: float, lon: float) -> tuple[float, float]:
    """From the left and the top of Mercator's map of the world, both as parts of its width."""
    return (lon + 180) / 360, (1 - asinh(tan(radians(max(-85.0, min(85.0, lat))))) / pi) / 2


def feature(places: Collection[Place], tallies: Mapping[str, list[store.Tally]]) -> Feature:
    """What stands for several places: a square with the number of their events, which leads closer to them."""
    sizes = {place.id: sum([tally.n for tally in tallies[place.id]]) for place in places}
    n, lats, lons = sum(sizes.values()), [place.lat for place in places], [place.lon for place in places]
    name = ngettext("{n} place in this cell", "{n} places in this cell", len(places))
    first = sorted(places, key=lambda place: (-sizes[place.id], place.id))[:NAMED]
    return {
        "type": "Feature",
        "geometry": None,
        "properties": {
            "layer": "cell",
            "place": "",
            "name": name,
            "lat": round(sum(place.lat * sizes[place.id] for place in places) / n, 4),
            "lon": round(sum(place.lon * sizes[place.id] for place in places) / n, 4),
            "box": [[min(lats), min(lons)], [max(lats), max(lons)]],
            "counts": list(by_kind([tally for place in places for tally in tallies[place.id]])),
            "said": gettext("{place}: {events}", place=name, events=words.events(n)),
            "tip": [_named(place, sizes[place.id]) for place in first],
            "more": gettext("Press to look closer"),
            "selected": "",
        },
    }


def _named(place: Place, n: int) -> str:
    return gettext("{place}: {events}", place=words.place(place), events=words.events(n))


def _note(drawn: Collection[Feature]) -> Iterator[Feature]:
    """What the map says of itself where it shows cells."""
    if drawn:
        said = gettext(
            "Squares are several places each, arrows the moves told of most: press a square, or zoom in, to see the"
            " rest."
        )
        yield {"type": "Feature", "geometry": None, "properties": {"layer": "note", "place": "", "said": said}}
