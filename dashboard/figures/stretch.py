"""Where statements of a force's size stand over time: the stretch that their charts share, and a place on it for each.

What has no date stands in a lane of its own behind the last day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import terms, words
from dashboard.figures import forces
from dashboard.figures.forces import Statement
from dashboard.view import Days

DAY = 86_400_000.0
"""Milliseconds."""

MOST_UNDATED = 8
"""Signs that the lane of the undated holds."""

_SLOT = 0.065
"""The part of the width that a sign in the lane of the undated takes."""

_WIDEST_LANE = 0.6
_REACH = 0.011
"""How far the area of a single day reaches to both sides, as a part of the width."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the charts of several forces lie over, the same for all of them, in milliseconds since 1970."""

    start: float
    end: float
    """Where the dates end and the lane of the undated begins."""
    right: float
    slot: float
    """The width of a sign's place in that lane; 0 where there is none."""

    @property
    def width(self) -> float:
        """From the first day to the end of the lane."""
        return self.right - self.start


def stretch(statements: Iterable[Statement], chosen: Days | None = None) -> Stretch:
    """The stretch that all of these statements find a place on; of the days chosen, where some are."""
    every = list(statements)
    dated = [one.when for one in every if one.when]
    slots = min(MOST_UNDATED, _most_undated(every))
    if not dated:
        return Stretch(0.0, 0.0, max(slots, 4.0), 1.0)
    first, last = chosen or (min(when.start for when in dated), max(when.end for when in dated))
    start, end = _moment(first), _moment(last + dt.timedelta(days=1))
    margin = 0 if chosen else max((end - start) * 0.05, 15 * DAY)
    start, end = start - margin, end + margin
    lane = min(_WIDEST_LANE, _SLOT * (slots + 0.4)) if slots else 0.0
    right = start + (end - start) / (1 - lane)
    return Stretch(start, end, right, (right - end) / (slots + 0.4) if slots else 0.0)


def _most_undated(statements: Sequence[Statement]) -> int:
    """The largest number of undated ones in one chart."""
    undated = [one.series for one in statements if not one.when]
    return max((undated.count(series) for series in set(undated)), default=0)


def rows(statements: Iterable[Statement], over: Stretch, selected: str = "") -> pd.DataFrame:
    """A row for each statement that is drawn.

    Columns: event; x, where its sign stands; x0 and x1, the width of its area; from and to, the days it speaks of; y,
    the number it stands at; low and high, what it says of the number; shape, measure, status; label, amount, when and
    what, in words; chosen. The undated after the first `MOST_UNDATED` are left out.
    """
    drawn: list[dict[str, Any]] = []
    slots = 0
    for one in statements:
        if one.when:
            place = _on_axis(one, over)
        elif slots < MOST_UNDATED:
            place = _beside(slots, over)
            slots += 1
        else:
            continue
        drawn.append({**place, **_facts(one), "chosen": one.event == selected})
    return pd.DataFrame(drawn)


def _on_axis(one: Statement, over: Stretch) -> dict[str, float]:
    assert one.when is not None
    first = max(_moment(one.when.start), over.start)
    last = min(_moment(one.when.end + dt.timedelta(days=1)), over.end)
    x, reach = (first + last) / 2, max((last - first) / 2, _REACH * over.width)
    # Days that lie under the sign need no line to show them.
    first, last = (first, last) if last - first > 3 * _REACH * over.width else (x, x)
    return {"x": x, "x0": x - reach, "x1": x + reach, "from": first, "to": last}


def _beside(slot: int, over: Stretch) -> dict[str, float]:
    x, reach = over.end + (slot + 0.7) * over.slot, _REACH * over.width
    return {"x": x, "x0": x - reach, "x1": x + reach, "from": x, "to": x}


def _facts(one: Statement) -> dict[str, Any]:
    quantity, shape = one.quantity, one.shape
    return {
        "event": one.event,
        "y": one.bound,
        "low": quantity.low,
        "high": quantity.high,
        "shape": shape,
        "measure": one.measure,
        "status": one.status,
        "status_said": terms.badge(one.status),
        "label": forces.short(one),
        "amount": forces.said(one),
        "when": words.short_when(one.when),
        "what": one.summary,
    }


def _moment(day: dt.date) -> float:
    """Milliseconds since 1970."""
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp() * 1000
