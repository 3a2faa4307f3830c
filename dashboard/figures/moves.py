"""From the moves of forces to arrows on the map: one for each way, as wide as the force is large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import log10
from typing import Any

from dashboard import store, words
from dashboard.figures import tips
from dashboard.languages import apart, gettext
from gazetteer.place import Place

MOST, AMONG_CELLS = 60, 12
"""Ways that are drawn: those that most events tell of, each status of them for itself. Fewer where places are drawn as
cells: each of so many would lie on others."""


def arrows(events: store.Events, places: Mapping[str, Place], most: int = MOST) -> Iterator[dict[str, Any]]:
    """A GeoJSON feature for each of the ways on which forces move most, both ends of which are known."""
    ways = events.ways(most)
    lines = tips.of_ways(events, ways)
    single = events.said([way.first for way in ways if way.n == 1])
    ordered = sorted(ways, key=_ends)
    for (origin, destination), of_one in groupby(ordered, _ends):
        rows = list(of_one)
        event = single[rows[0].first].id if sum(way.n for way in rows) == 1 else ""
        yield _arrow(places[origin], places[destination], rows, lines[origin, destination], event)


def _ends(way: store.Way) -> tuple[str, str]:
    return way.origin, way.destination


def _arrow(start: Place, end: Place, ways: Sequence[store.Way], lines: list[str], event: str) -> dict[str, Any]:
    n = sum(each.n for each in ways)
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": [[start.lon, start.lat], [end.lon, end.lat]]},
        "properties": {
            "layer": "move",
            "place": "" if event else end.id,
            "event": event,
            "name": way(start, end),
            "status": words.most_certain(each.status for each in ways),
            "width": width(max(each.size for each in ways)),
            "said": apart(lines[0])
            if event
            else gettext("{way}: {events}", way=way(start, end), events=words.events(n)),
            "tip": lines,
            "more": words.more(n - len(lines)),
            "selected": "",
        },
    }


def way(start: Place, end: Place) -> str:
    """From where to where, in words."""
    return gettext("{start} to {end}", start=words.place(start), end=words.place(end))


def width(largest: int) -> float:
    """An arrow's width in pixels: 2.5 for ten or an unknown number, 2 more for each ten times as many.

    `largest` is the largest number that any of its moves is said to be of.
    """
    return round(2.5 + 2 * max(0.0, log10(largest) - 1), 1) if largest > 0 else 2.5
