"""How the matches of date expressions are read, each against the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from dashboard.extraction.when.calendars import (
    ALL_MONTHS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Clock,
    nearest_year,
    part_of,
    relative,
    shifted,
    weekend,
)
from dashboard.periods import Period, day, month, year

COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
DAYS_OFF = {
    "today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip

Wording = Callable[[re.Match[str], Clock, bool], Period | None]


def group(match: re.Match[str], name: str) -> str:
    """What a named group matched, in lower case; nothing where it did not."""
    return (match.groupdict().get(name) or "").lower()


def _month_of(match: re.Match[str]) -> int:
    return ALL_MONTHS[group(match, "month")]


def day_range(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """A day, or the days from one to another of a month, with the year or the nearest."""
    number, first = _month_of(match), int(group(match, "day"))
    last = int(group(match, "day2") or first)
    if stated := group(match, "year"):
        return Period(dt.date(int(stated), number, first), dt.date(int(stated), number, last))
    that_year = nearest_year(number, first, clock, future=future)
    return Period(dt.date(that_year, number, first), dt.date(that_year, number, last)) if that_year else None


def numeric(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """21-10-2025 and 10/21/2025; None where day and month may be either."""
    one, two, stated = int(match["one"]), int(match["two"]), int(match["year"])
    readings = [dt.date(stated, m, d) for m, d in {(two, one), (one, two)} if 1 <= m <= 12 and 1 <= d <= 31]
    if match["mark"] != "/" and two <= 12:
        return day(dt.date(stated, two, one))
    if len(readings) > 1 and clock.reference:
        readings.sort(key=lambda date: abs((date - clock.reference).days))  # type: ignore[operator]
    elif len(readings) > 1:
        return None  # 03/04/2025 is a day in March or in April
    return day(readings[0]) if readings else None


def month_year(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    """A month with its year, or the part of it named."""
    return part_of(month(int(match["year"]), _month_of(match)), group(match, "part"))


def months(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    """ "In August and September 2025": from the first of the one to the last of the other."""
    stated, first, last = int(match["year"]), MONTHS[group(match, "first")], _month_of(match)
    return Period(month(stated - (first > last), first).start, month(stated, last).end)


def bare_month(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """A month without its year: the last, or looking ahead the next."""
    if not clock.reference:
        return None
    number, which, now = _month_of(match), group(match, "which"), clock.reference
    which = "last" if which.endswith("past") else which
    ahead = which == "next" or (future and which != "last")
    that_year = now.year + (number < now.month) if ahead else now.year - (number > now.month)
    if which == "last" and number == now.month:
        that_year -= 1
    return part_of(month(that_year, number), group(match, "part")).on("relative")


def of_year(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "June last year", "6 September this year": the month or the day in the year told from that of publication."""
    if not clock.reference:
        return None
    that_year = clock.reference.year + {"last": -1, "next": 1}.get(group(match, "which"), 0)
    number, first = _month_of(match), group(match, "day")
    found = day(dt.date(that_year, number, int(first))) if first else month(that_year, number)
    return part_of(found, group(match, "part")).on("relative")


def bare_season(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """ "In the spring": the nearest one before the day of publication or, looking ahead, after it."""
    if not clock.reference:
        return None
    first, last = SEASONS[group(match, "season")]
    which, now = group(match, "which"), clock.reference
    ahead = which == "next" or (future and which != "last")
    stated = now.year + (ahead and last < now.month) - (not ahead and first > now.month)
    return Period(month(stated, first).start, month(stated + (last < first), last).end, "relative")


def whole_year(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    """A year, or the part of it named."""
    return part_of(year(int(match["year"])), group(match, "part"))


def season(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    """A season with its year."""
    first, last = SEASONS[group(match, "season")]
    stated = int(match["year"])
    return Period(month(stated, first).start, month(stated + (last < first), last).end)


def day_word(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """Today, yesterday, tomorrow."""
    word = "today" if group(match, "word").startswith("this") else group(match, "word")
    return relative(clock, DAYS_OFF[word])


def weekday(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """A weekday: the last, or looking ahead the next."""
    if not clock.today:
        return None
    back = (clock.today.weekday() - WEEKDAYS[group(match, "weekday")]) % 7
    which = group(match, "which")
    if which == "last" and back == 0:
        back = 7
    ahead = which in {"next", "coming"} or (future and which not in {"last", "past"} and back != 0)
    return relative(clock, 7 - back if ahead else -back)


def two_weekdays(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """ "On Monday and Tuesday": from the one to the other, where they lie in a row."""
    last = weekday(match, clock, future)
    apart = (WEEKDAYS[group(match, "second")] - WEEKDAYS[group(match, "weekday")]) % 7
    if last is None or apart > _IN_A_ROW:
        return last
    both = Period(last.start, last.start + dt.timedelta(days=apart), "relative")
    is_to_come = clock.today is not None and both.end > clock.today and not future
    week = dt.timedelta(days=7)
    return Period(both.start - week, both.end - week, "relative") if is_to_come else both


_IN_A_ROW = 2
"""Days from the first of some to the last."""


def quarter(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """ "The first quarter": the last such, or looking ahead the next."""
    if not clock.reference:
        return None
    now, this_year = clock.reference, part_of(year(clock.reference.year), group(match, "part"))
    shift = (future and this_year.end < now) - (not future and this_year.start > now)
    return part_of(year(now.year + shift), group(match, "part")).on("relative")


def day_of_month(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "The 12th of this month": of the one in which the report was published, or of the one before or after."""
    if not clock.reference or not clock.published or clock.published.days > 31:
        return None
    whole = shifted(clock.reference, "month", {"last": -1, "next": 1}.get(group(match, "which"), 0))
    return day(whole.start.replace(day=int(group(match, "day")))).on("relative")


def named_span(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """This, last or next week, month or year, or the earlier or later part of it."""
    if not clock.reference or not clock.published:
        return None
    part, which, unit = group(match, "when"), group(match, "which"), group(match, "unit")
    if unit == "weekend":
        return weekend(clock, which.removeprefix("the "))
    if clock.today and which in _AROUND_TODAY:
        length = _AROUND_TODAY[which] * _UNIT_DAYS[unit]
        return relative(clock, min(length, 0), abs(length) + 1)
    if unit == "week" and not clock.today:
        return None
    if unit == "month" and clock.published.days > 31:
        return None
    whole = shifted(clock.reference, unit, _SHIFTS.get(which.removeprefix("the "), 0))
    if clock.today and whole.start <= clock.today <= whole.end:
        if part == "earlier":
            whole = Period(whole.start, clock.today)
        elif part == "later":
            whole = Period(clock.today, whole.end)
    return whole.on("relative")


def end_of(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "The end of the year": of the one in which the report was published, or of the one before or after."""
    if not clock.reference or not clock.published or (group(match, "unit") == "month" and clock.published.days > 31):
        return None
    shift = {"last": -1, "next": 1}.get(group(match, "which"), 0)
    return part_of(shifted(clock.reference, group(match, "unit"), shift), group(match, "part")).on("relative")


def ago(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """So many days, weeks, months or years before today."""
    if not clock.today:
        return None
    words = group(match, "count")
    count = int(words) if words.isdigit() else COUNTS[words]
    unit = group(match, "unit")
    if unit == "day":
        return relative(clock, -count)
    return shifted(clock.today, unit, -count).on("relative")


def overnight(_match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """The night before the report."""
    return relative(clock, -1, 2)


_SHIFTS = {"last": -1, "past": -1, "next": 1, "coming": 1}
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_AROUND_TODAY = {"past": -1, "the past": -1, "the last": -1, "the coming": 1}
"""Which week, month or year is reckoned from today, not by the calendar: "over the past week"."""


def span_behind(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "Over the past two weeks": from then until today."""
    return relative(clock, -_days(match), _days(match) + 1)


def span_ahead(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """ "Within ten days": from today until then, where the words look ahead; "the third within ten days" does not."""
    return relative(clock, 0, _days(match) + 1) if future else None


def _days(match: re.Match[str]) -> int:
    """How many days a number of hours, days, weeks or months are."""
    words, unit = group(match, "count"), group(match, "unit")
    count = int(words) if words.isdigit() else COUNTS[words]
    return -(-count // 24) if unit == "hour" else count * _UNIT_DAYS[unit]


def by_what_follows(_match: re.Match[str], _clock: Clock, _future: bool) -> None:
    """ "Two days after ...": told by the day behind these words, if there is one."""


def days_ago(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "A few days ago": some day of the week before."""
    first = -3 if "couple" in match[0].lower() else -6
    return relative(clock, first, -first - 1)


def iso(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    """2025-10-21."""
    return day(dt.date(int(match["year"]), int(match["m"]), int(match["d"])))
