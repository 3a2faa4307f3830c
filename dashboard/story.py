"""What the events shown come to, for those who see them first: the latest of each kind, and what is planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from dashboard import store
from dashboard.events import Event
from dashboard.view import Clock
from gazetteer.place import Place

FACTS = 4
"""Events that are told of at most, one of them planned."""
_MONTH = pd.Timedelta(days=31)


def told(events: pd.DataFrame, places: Mapping[str, Place], clock: Clock = "event") -> list[Event]:
    """The events that tell most of these: the latest that is reported of each kind, then the next that is planned.

    Only what is known to a month or closer, and only news; what names a place comes before what names none.
    """
    return [store.event(events, ident, places) for ident in _telling(events, clock)]


def _telling(events: pd.DataFrame, clock: Clock) -> Iterator[str]:
    when = store.days(events, clock)
    known = events[(when["end"] - when["start"] < _MONTH) & ~events["background"]]
    when = when.loc[known.index]
    reported, planned = known["status"] == "reported", known["status"] == "planned"
    last = when["start"][reported].groupby(known["kind"][reported], observed=True).max().nlargest(FACTS - 1)
    for kind, day in last.items():
        yield from _first(known[reported & (known["kind"] == kind) & (when["start"] == day)])
    if len(last):
        planned &= when["end"] >= last.max()
    yield from _first(known[planned & (when["end"] == when["end"][planned].min())])


def _first(events: pd.DataFrame) -> pd.Series[str]:
    """The id of one of these, one that names a place if any does."""
    placed = events["places"].map(len) > 0
    return (events[placed] if placed.any() else events)["id"].head(1)
