"""From the moves of forces to arrows on the map: one for each way, as wide as the force is large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log10
from typing import Any

import pandas as pd

from dashboard import words
from dashboard.languages import gettext
from gazetteer.place import Place

TIP_LINES = 3


def arrows(events: pd.DataFrame, places: Mapping[str, Place]) -> Iterator[dict[str, Any]]:
    """A GeoJSON feature for each way on which a force moves, both ends of which are known."""
    known = events.dropna(subset=["origin", "destination"])
    for (origin, destination), rows in known.groupby(["origin", "destination"]):
        start, end = places[str(origin)], places[str(destination)]
        if start != end:
            yield _arrow(start, end, rows)


def _arrow(start: Place, end: Place, rows: pd.DataFrame) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": [[start.lon, start.lat], [end.lon, end.lat]]},
        "properties": {
            "layer": "move",
            "place": end.id if len(rows) > 1 else "",
            "event": rows["id"].iloc[0] if len(rows) == 1 else "",
            "name": way(start, end),
            "status": words.most_certain(rows["status"]),
            "width": width(rows),
            "said": rows["summary"].iloc[0] if len(rows) == 1 else f"{way(start, end)}: {words.events(len(rows))}",
            "tip": list(rows["summary"][:TIP_LINES]),
            "more": words.more(len(rows) - TIP_LINES),
            "selected": "",
        },
    }


def way(start: Place, end: Place) -> str:
    """From where to where, in words."""
    return gettext("{start} to {end}", start=words.place(start), end=words.place(end))


def width(rows: pd.DataFrame) -> float:
    """An arrow's width in pixels: 2.5 for ten or an unknown number, 2 more for each ten times as many.

    The number is the largest that any of these moves is said to be of, by its upper bound where it has one.
    """
    sizes = rows["high"].fillna(rows["low"]).dropna()
    largest = float(sizes.max()) if len(sizes) else 0
    return round(2.5 + 2 * max(0.0, log10(largest) - 1), 1) if largest > 0 else 2.5
