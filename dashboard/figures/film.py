"""From events to what the browser plays over the map, bin after bin, without asking the server for each frame.

Bounded by places, kinds and bins, whatever the number of events; outlines are those the map has drawn already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import store, words
from dashboard.figures import map
from dashboard.figures.moves import named
from dashboard.periods import Period
from gazetteer.place import Geometry, Place

Film = dict[str, Any]
"""What `assets/film.js` shows: `bins` (first and last day as ISO dates, and a label each), `features` (as the map's
marks), `counts` (by place: first bin, last bin, kind, status, n) and `moves` (by the arrow's name: first bin, last bin,
status); `begins`, the first bin in which it shows anything; and `left_out`, how many places it does not show."""

MOST, MOST_PLACES = 20_000, 12
"""So many events are shown wherever they are; of more, those at so many places."""


def film(events: store.Events, places: Mapping[str, Place], outlines: Mapping[str, Geometry]) -> Film:
    """The dated ones of these events, as bins over all days of their table."""
    dated, span = events.within(None), events.span
    busiest, left_out = _busiest(dated)
    features = [_bare(feature) for feature in map.marks(dated, places, outlines)]
    shown = [feature for feature in features if feature["properties"].get("place") in busiest or _is_move(feature)]
    ways = {feature["properties"]["name"] for feature in shown if _is_move(feature)}
    counts = dated.passing(busiest)
    moves = {name: rows for name, rows in _moves(dated, places).items() if name in ways}
    return {
        "bins": [_said(period) for period in store.bins_over(span)] if span else [],
        "features": shown,
        "counts": counts,
        "moves": moves,
        "begins": min((row[0] for each in (counts, moves) for rows in each.values() for row in rows), default=0),
        "left_out": left_out,
    }


def _busiest(dated: store.Events) -> tuple[set[str], int]:
    """The places that are shown, and how many are not: with many events, those with fewest."""
    counted = Counter[str]()
    for tally in dated.by_place():
        counted[tally.place] += tally.n
    shown = counted if counted.total() <= MOST else dict(counted.most_common(MOST_PLACES))
    return set(shown), len(counted) - len(shown)


def _is_move(feature: map.Feature) -> bool:
    return bool(feature["properties"]["layer"] == "move")


def _said(period: pd.Period) -> dict[str, str]:
    first, last = period.start_time.date(), period.end_time.date()
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "label": words.short_when(Period(first, last, "stated")),
    }


def _bare(feature: map.Feature) -> map.Feature:
    """The feature without the outline, which is large, and which the map has."""
    return feature if _is_move(feature) else {**feature, "geometry": None}


def _moves(dated: store.Events, places: Mapping[str, Place]) -> dict[str, list[list[Any]]]:
    rows: dict[str, list[list[Any]]] = {}
    for origin, destination, first, last, status in dated.moving():
        rows.setdefault(named(places[origin], places[destination]), []).append([first, last, status])
    return rows
