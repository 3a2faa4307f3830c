"""From events to the time axis under the map: a histogram of each kind, and spans for what is known to a period.

It is bounded whatever the number of events: `dashboard.store.bins` says by how many bins of five kinds, and
there are at most `MOST_SPANS` spans.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import store
from dashboard.events import KINDS, Kind
from dashboard.figures.bands import lanes
from dashboard.periods import Period

MOST_SPANS = 12


@dataclass(frozen=True, slots=True)
class Axis:
    """What the time axis shows."""

    unit: store.Unit
    bins: pd.DataFrame
    """Events known to within one bin: columns start, end (of the bin), kind, n, and low and high within the stack."""
    spans: pd.DataFrame
    """Events known no better than to a longer period: columns start, end, kind, n, lane; the longest first."""
    undated: pd.DataFrame
    """Events that the axis has no place for: columns kind, n."""
    left_out: int = 0
    """Events known to so long a period that there is a place, and none left: those of the shorter periods."""


def axis(events: store.Events) -> Axis:
    """These events over all days of their table, by the clock they are dated by."""
    course = sorted((bin, KINDS.index(kind), n) for bin, kind, n in events.course())
    undated = pd.DataFrame([(KINDS[kind], n) for bin, kind, n in course if bin < 0], columns=["kind", "n"])
    span = events.span
    if span is None:
        return Axis("day", _bins([], None), _spans([]), undated)
    bins = _bins([each for each in course if each[0] >= 0], store.bins_over(span))
    spans = _spans(events.stretches(MOST_SPANS))
    told = sum(int(part["n"].sum()) for part in (bins, spans, undated))
    return Axis(store.unit_of(span), bins, spans, undated, len(events) - told)


def _bins(counted: Sequence[tuple[int, int, int]], every: pd.PeriodIndex | None) -> pd.DataFrame:
    """The counts by the number of the bin and of the kind, stacked."""
    rows, tops = [], Counter[int]()
    for bin, kind, n in counted:
        assert every is not None  # or nothing is dated
        start, end = every[bin].start_time, every[bin].end_time.normalize() + _DAY
        rows.append((start, end, KINDS[kind], n, tops[bin], tops[bin] + n))
        tops[bin] += n
    bins = pd.DataFrame(rows, columns=["start", "end", "kind", "n", "low", "high"])
    return bins.astype({"start": "datetime64[s]", "end": "datetime64[s]"})


_DAY = pd.Timedelta(days=1)


def _spans(longest: Sequence[tuple[Period, Kind, int]]) -> pd.DataFrame:
    rows = [(pd.Timestamp(when.start), pd.Timestamp(when.end) + _DAY, kind, n) for when, kind, n in longest]
    spans = pd.DataFrame(rows, columns=["start", "end", "kind", "n"])
    spans = spans.astype({"start": "datetime64[s]", "end": "datetime64[s]"})
    return spans.assign(lane=lanes(spans))
