"""When: a span of days, and on what basis it is known."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Literal

Basis = Literal["stated", "relative", "published"]
"""`stated` in words that name it, `relative` to the publication date, or nothing better than that date itself."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included."""

    start: dt.date
    end: dt.date
    basis: Basis = "stated"
    text: str = ""
    """The words it was read from: "on Tuesday", "by September 2026"."""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        """How many days it spans; 1 for a single day."""
        return (self.end - self.start).days + 1

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def on(self, basis: Basis, text: str = "") -> Period:
        """The same days, known on another basis."""
        return replace(self, basis=basis, text=text or self.text)


def day(date: dt.date) -> Period:
    """The period of a single day."""
    return Period(date, date)


def month(year: int, number: int) -> Period:
    """The period of a calendar month."""
    return Period(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int) -> Period:
    """The period of a calendar year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31))


def stated_period(text: str) -> Period:
    """The period that an ISO day (2025-10-21), month (2025-10) or year (2025) names.

    Raises:
        ValueError: The text is none of these.
    """
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        raise ValueError(f"{text!r} is not a day, a month or a year")
    match [int(part) for part in text.split("-")]:
        case [y, m, d]:
            return day(dt.date(y, m, d))
        case [y, m]:
            return month(y, m) if 1 <= m <= 12 else _no_month(text)
        case [y]:
            return year(y)
    raise AssertionError(text)


def _no_month(text: str) -> Period:
    raise ValueError(f"{text!r} names no month of the year")
