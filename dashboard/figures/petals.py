"""The events at one place, spread around it on the map: one petal each, kinds kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import cos, pi, sin
from typing import Any

from dashboard import store, words
from dashboard.events import KINDS
from dashboard.languages import apart
from gazetteer.place import Place

MOST = 40
"""Petals around one place; the panel beside the map lists them all."""

PETAL, GAP, LEAST = 27, 16, 52
"""Pixels: from one petal to the next, more between two kinds, and the smallest radius, which clears the plate."""


def petals(events: store.Events, place: Place, selected: str = "") -> Iterator[dict[str, Any]]:
    """A GeoJSON feature for each of the first of these events at that place, with its offset from it in pixels."""
    ranked = events.frame(MOST).sort_values("kind", key=lambda kinds: kinds.map(KINDS.index), kind="stable")
    kinds = list(ranked["kind"])
    for row, (dx, dy) in zip(ranked.itertuples(index=False), offsets(kinds), strict=True):
        yield {
            "type": "Feature",
            "geometry": None,
            "properties": {
                "layer": "petal",
                "place": place.id,
                "event": row.id,
                "lat": place.lat,
                "lon": place.lon,
                "kind": row.kind,
                "status": row.status,
                "offset": [dx, dy],
                "name": words.place(place),
                "said": apart(str(row.summary)),
                "tip": [row.summary],
                "more": "",
                "selected": place.id if row.id == selected else "",
            },
        }


def offsets(kinds: list[str]) -> list[tuple[int, int]]:
    """Where each petal stands, right and down in pixels, clockwise from above, with a gap between two kinds."""
    if not kinds:
        return []
    steps = [PETAL + (GAP if one != next_one else 0) for one, next_one in pairwise([*kinds, kinds[0]])]
    radius = max(LEAST, sum(steps) / (2 * pi))
    turns = [sum(steps[:number]) / sum(steps) * 2 * pi for number in range(len(steps))]
    return [(round(radius * sin(turn)), round(-radius * cos(turn))) for turn in turns]
