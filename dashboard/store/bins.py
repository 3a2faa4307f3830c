"""Days as numbers, and the bins that events are counted in over time: never too many to be seen."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import pandas as pd

from dashboard.view import Clock, Days

Unit = Literal["day", "week", "month", "year"]

NEVER, EVER = -10_000_000, 10_000_000
"""The first and last day, counted from 1970, of what has none: it lies over every range of days."""

MONTH = 31
"""What is known to within a month begins and ends fewer days apart."""

MOST = 190
PERIODS: dict[Unit, str] = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
"""What pandas calls them; a week begins on Monday."""

_UP_TO_DAYS: tuple[tuple[Unit, int], ...] = (("day", 62), ("week", 2 * 365), ("month", MOST * 30))


def unit_of(span: Days) -> Unit:
    """Day, week, month or year: the finest that keeps the axis readable over these days."""
    length = (span[1] - span[0]).days + 1
    return next((unit for unit, most in _UP_TO_DAYS if length <= most), "year")


def bins_over(span: Days) -> pd.PeriodIndex:
    """All bins over these days, in order: an event's bin is its number among them."""
    return pd.period_range(span[0], span[1], freq=PERIODS[unit_of(span)])


def number(day: dt.date) -> int:
    """The day, counted from 1970."""
    return (day - _ORIGIN).days


def day(number: int) -> dt.date | None:
    """The day of that number; None where it stands for none."""
    return None if number in (NEVER, EVER) else _ORIGIN + dt.timedelta(days=number)


def days(frame: pd.DataFrame, clock: Clock = "event") -> pd.DataFrame:
    """The first and last day of each event of `Events.frame` by that clock: columns start and end, with no time where
    undated."""
    columns = {"event": ["start", "end"], "report": ["reported", "reported_end"]}
    return frame[columns[clock]].set_axis(["start", "end"], axis=1)


_ORIGIN = dt.date(1970, 1, 1)
