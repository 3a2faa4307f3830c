"""From the moves of forces to arrows on the map: one for each way, as wide as the force is large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log10
from typing import Any

from dashboard import store, words
from dashboard.figures import tips
from dashboard.languages import apart, gettext
from gazetteer.place import Place

MOST, AMONG_CELLS = 60, 12
"""Ways that are drawn: those that most events tell of. Fewer where places are drawn as cells: each of so many would lie
on others."""


def arrows(events: store.Events, places: Mapping[str, Place], most: int = MOST) -> Iterator[dict[str, Any]]:
    """A GeoJSON feature for each of the ways on which forces move most, both ends of which are known."""
    ways = events.ways(most)
    lines = tips.of_ways(events, ways)
    single = events.said(way.first for way in ways if way.n == 1)
    for way in ways:
        ends = way.origin, way.destination
        start, end = (places[ident] for ident in ends)
        yield _arrow(way, start, end, lines[ends], single[way.first].id if way.n == 1 else "")


def _arrow(way: store.Way, start: Place, end: Place, lines: list[str], event: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": [[start.lon, start.lat], [end.lon, end.lat]]},
        "properties": {
            "layer": "move",
            "place": "" if event else end.id,
            "event": event,
            "name": named(start, end),
            "status": way.status,
            "width": width(way.size),
            "said": apart(lines[0])
            if event
            else gettext("{way}: {events}", way=named(start, end), events=words.events(way.n)),
            "tip": lines,
            "more": words.more(way.n - len(lines)),
            "selected": "",
        },
    }


def named(start: Place, end: Place) -> str:
    """From where to where, in words."""
    return gettext("{start} to {end}", start=words.place(start), end=words.place(end))


def width(largest: int) -> float:
    """An arrow's width in pixels: 2.5 for ten or an unknown number, 2 more for each ten times as many.

    `largest` is the largest number that any of its moves is said to be of.
    """
    return round(2.5 + 2 * max(0.0, log10(largest) - 1), 1) if largest > 0 else 2.5
