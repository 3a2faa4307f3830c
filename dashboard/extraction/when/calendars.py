"""The calendar of a report: when it was published, and how its months, weeks and weekdays are reckoned from there."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from dashboard.periods import Basis, Period, month, year

MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_LEVANTINE = {
    "kanoun al-thani": 1, "kanun al-thani": 1, "shubat": 2, "shbat": 2, "adhar": 3, "nisan": 4, "ayyar": 5,
    "haziran": 6, "huzayran": 6, "tammuz": 7, "tamouz": 7, "aab": 8, "aylul": 9, "eylul": 9,
    "tishreen al-awwal": 10, "tishrin al-awwal": 10, "tishreen al-thani": 11, "tishrin al-thani": 11,
    "kanoun al-awwal": 12, "kanun al-awwal": 12,
}  # fmt: skip
ALL_MONTHS = MONTHS | _LEVANTINE
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}


@dataclass(frozen=True, slots=True)
class Clock:
    """What the reader of a report knows about time: when it was published, if that is known, and days named in full."""

    published: Period | None = None
    named: tuple[dt.date, ...] = ()
    counted: Basis = "relative"
    """On what basis dates are known that are counted from that day: `stated` where the report itself names it."""

    @property
    def today(self) -> dt.date | None:
        """The day of publication, where the day is known."""
        return self.published.start if self.published and self.published.days == 1 else None

    @property
    def reference(self) -> dt.date | None:
        """A day to find the nearest year by."""
        return self.published.start if self.published else None


def nearest_year(number: int, first: int, clock: Clock, *, future: bool) -> int | None:
    """The year of a day without one: that of the same day named in full, else the last or, looking ahead, the next."""
    for named in clock.named:
        if (named.month, named.day) == (number, first):
            return named.year
    if not clock.reference:
        return None
    now = clock.reference
    leeway = dt.timedelta(days=-31 if future else 31)  # a report may look a little ahead, or back, in any tense
    this_year = dt.date(now.year, number, min(first, 28))
    if future:
        return now.year if this_year >= now + leeway else now.year + 1
    return now.year if this_year <= now + leeway else now.year - 1


_MONTHS_OF = {
    "early": (1, 3), "start": (1, 1), "beginning": (1, 1), "mid": (5, 8), "middle": (5, 8), "late": (10, 12),
    "end": (12, 12), "first half": (1, 6), "second half": (7, 12), "first days": (1, 1), "final days": (12, 12),
    "last days": (12, 12), "first week": (1, 1), "last week": (12, 12), "final week": (12, 12),
    "first quarter": (1, 3), "second quarter": (4, 6), "third quarter": (7, 9),
    "fourth quarter": (10, 12), "last quarter": (10, 12), "final quarter": (10, 12),
}  # fmt: skip
"""The first and last month of a part of a year."""
_HALF = 15
"""The last day of a month's first half."""


def part_of(whole: Period, part: str) -> Period:
    """The part of a month or a year that "early", "the end of" and the like leave."""
    if not part:
        return whole
    if whole.days > 31:
        first, last = (month(whole.start.year, number) for number in _MONTHS_OF[part])
        return part_of(first, part) if part.endswith(("days", "week")) else Period(first.start, last.end)
    if part.endswith("half"):
        middle = whole.start.replace(day=_HALF)
        return Period(whole.start, middle) if part == "first half" else Period(middle + dt.timedelta(days=1), whole.end)
    if part.endswith("week"):
        week = dt.timedelta(days=6)
        return Period(whole.start, whole.start + week) if part == "first week" else Period(whole.end - week, whole.end)
    third = dt.timedelta(days=whole.days // 3)
    if part in {"early", "start", "beginning", "first days"}:
        return Period(whole.start, whole.start + third)
    if part in {"mid", "middle"}:
        return Period(whole.start + third, whole.end - third)
    return Period(whole.end - third, whole.end)


def relative(clock: Clock, days: int, length: int = 1) -> Period | None:
    """The day that many days from today, or the days from there on; None where today is not known."""
    if not clock.today:
        return None
    start = clock.today + dt.timedelta(days=days)
    return Period(start, start + dt.timedelta(days=length - 1), "relative")


def weekend(clock: Clock, which: str) -> Period | None:
    """The last weekend, or the next."""
    if not clock.today:
        return None
    back = (clock.today.weekday() - 5) % 7
    return relative(clock, 7 - back if which == "next" else -back, 2)


def shifted(date: dt.date, unit: str, by: int) -> Period:
    """The week, month or year that many units from that of a date."""
    if unit == "week":
        monday = date - dt.timedelta(days=date.weekday()) + dt.timedelta(weeks=by)
        return Period(monday, monday + dt.timedelta(days=6))
    if unit == "month":
        months = date.year * 12 + date.month - 1 + by
        return month(months // 12, months % 12 + 1)
    return year(date.year + by)
