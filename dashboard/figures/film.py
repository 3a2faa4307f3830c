"""From events to what the browser plays over the map, bin after bin, without asking the server for each frame.

Bounded by places, kinds and bins, whatever the number of events; outlines are those the map has drawn already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import store, words
from dashboard.figures import map
from dashboard.figures.moves import way
from dashboard.periods import Period
from gazetteer.place import Geometry, Place

Film = dict[str, Any]
"""What `assets/film.js` shows: `bins` (first and last day as ISO dates, and a label each), `features` (as the map's
marks), `counts` (by place: first bin, last bin, kind, status, n) and `moves` (by the arrow's name: first bin, last bin,
status)."""


def film(events: store.Events, places: Mapping[str, Place], outlines: Mapping[str, Geometry]) -> Film:
    """The dated ones of these events, as bins over all days of their table."""
    dated, span = events.within(None), events.span
    return {
        "bins": [_said(period) for period in store.bins_over(span)] if span else [],
        "features": [_bare(feature) for feature in map.marks(dated, places, outlines)],
        "counts": dated.passing(),
        "moves": _moves(dated, places),
    }


def _said(period: pd.Period) -> dict[str, str]:
    first, last = period.start_time.date(), period.end_time.date()
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "label": words.short_when(Period(first, last, "stated")),
    }


def _bare(feature: map.Feature) -> map.Feature:
    """The feature without the outline, which is large, and which the map has."""
    return feature if feature["properties"]["layer"] == "move" else {**feature, "geometry": None}


def _moves(dated: store.Events, places: Mapping[str, Place]) -> dict[str, list[list[Any]]]:
    rows: dict[str, list[list[Any]]] = {}
    for origin, destination, first, last, status in dated.moving():
        rows.setdefault(way(places[origin], places[destination]), []).append([first, last, status])
    return rows
