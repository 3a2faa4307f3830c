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
from dashboard.figures.timeline import PERIODS, unit_of
from dashboard.periods import Period
from dashboard.view import Clock, Days
from gazetteer.place import Geometry, Place

Film = dict[str, Any]
"""What `assets/film.js` shows: `bins` (first and last day as ISO dates, and a label each), `features` (as the map's
marks), `counts` (by place: first bin, last bin, kind, status, n) and `moves` (by the arrow's name: first bin, last bin,
status)."""


def film(
    events: pd.DataFrame,
    span: Days,
    places: Mapping[str, Place],
    outlines: Mapping[str, Geometry],
    clock: Clock = "event",
) -> Film:
    """The dated ones of these events, as bins over all days of the span."""
    bins = pd.period_range(span[0], span[1], freq=PERIODS[unit_of(span)])
    when = store.days(events, clock)
    dated = events[when["start"].notna()]
    seen = dated.assign(first=_bin(when.loc[dated.index, "start"], bins), last=_bin(when.loc[dated.index, "end"], bins))
    return {
        "bins": [_said(period) for period in bins],
        "features": [_bare(feature) for feature in map.marks(dated, places, outlines)],
        "counts": _counts(seen),
        "moves": _moves(seen, places),
    }


def _bin(days: pd.Series[pd.Timestamp], bins: pd.PeriodIndex) -> pd.Series[int]:
    """The number of the bin that each day falls into."""
    numbers = bins.get_indexer(pd.PeriodIndex(days, freq=bins.freqstr))
    return pd.Series(numbers, index=days.index).clip(0, len(bins) - 1)


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


def _counts(seen: pd.DataFrame) -> dict[str, list[list[Any]]]:
    flat = seen[["places", "first", "last", "kind", "status"]].explode("places").dropna(subset="places")
    keys = ["places", "first", "last", "kind", "status"]
    counted = flat.groupby(keys, observed=True).size().rename("n").reset_index()
    rows: dict[str, list[list[Any]]] = {}
    for place, *row in zip(*(counted[name].tolist() for name in [*keys, "n"]), strict=True):
        rows.setdefault(place, []).append(row)
    return rows


def _moves(seen: pd.DataFrame, places: Mapping[str, Place]) -> dict[str, list[list[Any]]]:
    known = seen.dropna(subset=["origin", "destination"])
    rows: dict[str, list[list[Any]]] = {}
    columns = (known[name].tolist() for name in ("origin", "destination", "first", "last", "status"))
    for origin, destination, first, last, status in zip(*columns, strict=True):
        rows.setdefault(way(places[origin], places[destination]), []).append([first, last, status])
    return rows
