"""The ways in which newsrooms write a date, and how each is read against the day of publication."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dashboard.periods import Period, day, month, year

_MONTHS = {
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
_ALL_MONTHS = _MONTHS | _LEVANTINE
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_DAYS_OFF = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_M = "(?P<month>" + "|".join(sorted(_ALL_MONTHS, key=len, reverse=True)) + r")\.?"
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_D2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:19|20)\d\d)"
_TO = r"\s?(?:-|–|to|and|until|through)\s?"
_PART = (
    r"(?:(?:the\s)?(?P<part>early|late|mid|start|beginning|end|middle|first half|second half)"
    r"(?:\s|-)(?:in\s|of\s|the\s)*)"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """What the reader of a report knows about time: when it was published, if that is known, and days named in full."""

    published: Period | None = None
    named: tuple[dt.date, ...] = ()

    @property
    def today(self) -> dt.date | None:
        """The day of publication, where the day is known."""
        return self.published.start if self.published and self.published.days == 1 else None

    @property
    def reference(self) -> dt.date | None:
        """A day to find the nearest year by."""
        return self.published.start if self.published else None


Wording = Callable[[re.Match[str], Clock, bool], Period | None]


def _group(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").lower()


def _month_of(match: re.Match[str]) -> int:
    return _ALL_MONTHS[_group(match, "month")]


def _day_range(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    number, first = _month_of(match), int(_group(match, "day"))
    last = int(_group(match, "day2") or first)
    if stated := _group(match, "year"):
        return Period(dt.date(int(stated), number, first), dt.date(int(stated), number, last))
    that_year = _nearest_year(number, first, clock, future=future)
    return Period(dt.date(that_year, number, first), dt.date(that_year, number, last)) if that_year else None


def _nearest_year(number: int, first: int, clock: Clock, *, future: bool) -> int | None:
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


def _numeric(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    one, two, stated = int(match["one"]), int(match["two"]), int(match["year"])
    readings = [dt.date(stated, m, d) for m, d in {(two, one), (one, two)} if 1 <= m <= 12 and 1 <= d <= 31]
    if match["mark"] != "/" and two <= 12:
        return day(dt.date(stated, two, one))
    if len(readings) > 1 and clock.reference:
        readings.sort(key=lambda date: abs((date - clock.reference).days))  # type: ignore[operator]
    elif len(readings) > 1:
        return None  # 03/04/2025 is a day in March or in April
    return day(readings[0]) if readings else None


def _month_year(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    return _part_of(month(int(match["year"]), _month_of(match)), _group(match, "part"))


def _bare_month(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    if not clock.reference:
        return None
    number, which, now = _month_of(match), _group(match, "which"), clock.reference
    ahead = which == "next" or (future and which != "last")
    that_year = now.year + (number < now.month) if ahead else now.year - (number > now.month)
    if which == "last" and number == now.month:
        that_year -= 1
    return _part_of(month(that_year, number), _group(match, "part")).on("relative")


def _year(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    return _part_of(year(int(match["year"])), _group(match, "part"))


def _season(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    first, last = _SEASONS[_group(match, "season")]
    stated = int(match["year"])
    return Period(month(stated, first).start, month(stated + (last < first), last).end)


def _part_of(whole: Period, part: str) -> Period:
    """The part of a month or a year that "early", "the end of" and the like leave."""
    if not part:
        return whole
    if whole.days > 31:
        y = whole.start.year
        first, last = {
            "early": (1, 3), "start": (1, 1), "beginning": (1, 1), "mid": (5, 8), "middle": (5, 8), "late": (10, 12),
            "end": (12, 12), "first half": (1, 6), "second half": (7, 12),
        }[part]  # fmt: skip
        return Period(month(y, first).start, month(y, last).end)
    third = whole.days // 3
    if part in {"early", "start", "beginning", "first half"}:
        return Period(whole.start, whole.start + dt.timedelta(days=third))
    if part in {"mid", "middle"}:
        return Period(whole.start + dt.timedelta(days=third), whole.end - dt.timedelta(days=third))
    return Period(whole.end - dt.timedelta(days=third), whole.end)


def _day_word(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    word = "today" if _group(match, "word").startswith("this") else _group(match, "word")
    return _relative(clock, _DAYS_OFF[word])


def _relative(clock: Clock, days: int, length: int = 1) -> Period | None:
    if not clock.today:
        return None
    start = clock.today + dt.timedelta(days=days)
    return Period(start, start + dt.timedelta(days=length - 1), "relative")


def _weekday(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    if not clock.today:
        return None
    back = (clock.today.weekday() - _WEEKDAYS[_group(match, "weekday")]) % 7
    which = _group(match, "which")
    if which == "last" and back == 0:
        back = 7
    ahead = which in {"next", "coming"} or (future and which not in {"last", "past"} and back != 0)
    return _relative(clock, 7 - back if ahead else -back)


def _named_span(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """This, last or next week, month or year, or the earlier or later part of it."""
    if not clock.reference or not clock.published:
        return None
    part, which, unit = _group(match, "when"), _group(match, "which"), _group(match, "unit")
    if unit == "weekend":
        return _weekend(clock, which)
    if unit == "week" and not clock.today:
        return None
    if unit == "month" and clock.published.days > 31:
        return None
    whole = _shifted(clock.reference, unit, {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0))
    if clock.today and whole.start <= clock.today <= whole.end:
        if part == "earlier":
            whole = Period(whole.start, clock.today)
        elif part == "later":
            whole = Period(clock.today, whole.end)
    return whole.on("relative")


def _end_of(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "The end of the year": of the one in which the report was published, or of the one before or after."""
    if not clock.reference or not clock.published or (_group(match, "unit") == "month" and clock.published.days > 31):
        return None
    shift = {"last": -1, "next": 1}.get(_group(match, "which"), 0)
    return _part_of(_shifted(clock.reference, _group(match, "unit"), shift), _group(match, "part")).on("relative")


def _weekend(clock: Clock, which: str) -> Period | None:
    if not clock.today:
        return None
    back = (clock.today.weekday() - 5) % 7
    return _relative(clock, 7 - back if which == "next" else -back, 2)


def _shifted(date: dt.date, unit: str, by: int) -> Period:
    if unit == "week":
        monday = date - dt.timedelta(days=date.weekday()) + dt.timedelta(weeks=by)
        return Period(monday, monday + dt.timedelta(days=6))
    if unit == "month":
        months = date.year * 12 + date.month - 1 + by
        return month(months // 12, months % 12 + 1)
    return year(date.year + by)


def _ago(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    if not clock.today:
        return None
    words = _group(match, "count")
    count = int(words) if words.isdigit() else _COUNTS[words]
    unit = _group(match, "unit")
    if unit == "day":
        return _relative(clock, -count)
    return _shifted(clock.today, unit, -count).on("relative")


def _days_ago(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "A few days ago": some day of the week before."""
    first = -3 if "couple" in match[0].lower() else -6
    return _relative(clock, first, -first - 1)


def _iso(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    return day(dt.date(int(match["year"]), int(match["m"]), int(match["d"])))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$€£-]){pattern}(?![\w%]|,\d)", re.IGNORECASE)


_WEEKDAY = "(?P<weekday>" + "|".join(_WEEKDAYS) + ")"
_AFTER_WEEKDAY = rf"(?:(?:{'|'.join(_WEEKDAYS)}),?\s(?:the\s)?)?"
_YEARS = ("19", "20")
_SPANS = ("week", "month", "year")
_FORMS: tuple[tuple[tuple[str, ...], re.Pattern[str], Wording | None], ...] = (
    (_YEARS, _compile(r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"), _iso),
    (_YEARS, _compile(r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})[-/.](?P<year>(?:19|20)\d\d)"), _numeric),
    (tuple(string.digits), _compile(rf"{_AFTER_WEEKDAY}{_D}{_TO}{_D2}\s(?:of\s)?{_M}(?:,?\s{_Y})?"), _day_range),
    (
        tuple(string.digits),
        _compile(rf"{_AFTER_WEEKDAY}{_M}\s(?:the\s)?{_D}{_TO}{_D2}(?:,?\s{_Y})?(?!\s(?:troops|soldiers))"),
        _day_range,
    ),
    (tuple(string.digits), _compile(rf"{_AFTER_WEEKDAY}{_D}\s(?:of\s)?{_M}(?:,?\s{_Y})?"), _day_range),
    (tuple(string.digits), _compile(rf"{_AFTER_WEEKDAY}{_M}\s(?:the\s)?{_D}(?:,?\s{_Y})?"), _day_range),
    (_YEARS, _compile(rf"{_PART}?{_M},?\s(?:of\s)?{_Y}"), _month_year),
    (_YEARS, _compile(rf"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)(?:\sof)?\s{_Y}"), _season),
    (("same",), _compile(r"(?:the|that)\s(?:very\s)?same\sday"), None),
    (("day",), _compile(r"(?:earlier|later)\s(?:in\s)?(?:the|that)\s(?:same\s)?day"), None),
    (
        ("days", "weeks", "months", "years"),
        _compile(r"(?:in|over)\s(?:the\s)?(?:coming|next|recent|past|last)\s(?:\w+\s)?(?:days|weeks|months|years)"),
        None,
    ),
    (
        ("this", *_DAYS_OFF),
        _compile(r"(?P<word>this\s(?:morning|afternoon|evening)|today|tonight|yesterday|tomorrow)"),
        _day_word,
    ),
    (
        _SPANS,
        _compile(
            r"(?:(?P<when>earlier|later|late|early)\s)?(?:over\s)?"
            r"(?P<which>this|last|next|past|the\spast|the\scoming|the)\s(?P<unit>week|month|year|weekend)"
        ),
        lambda m, c, f: (
            None if _group(m, "which") == "the" and _group(m, "unit") != "weekend" else _named_span(m, c, f)
        ),
    ),
    (
        _SPANS,
        _compile(
            r"(?:the\s)?(?P<part>end|start|beginning|middle)\sof\s(?P<which>the|this|next|last)\s(?P<unit>year|month)"
        ),
        _end_of,
    ),
    (("days",), _compile(r"(?:a\s)?(?:few|couple\sof|several)\sdays\s(?:ago|earlier|before)"), _days_ago),
    (("ago",), _compile(r"(?P<count>\d{1,2}|" + "|".join(_COUNTS) + r")\s(?P<unit>day|week|month|year)s?\sago"), _ago),
    (("day",), _compile(rf"(?:(?P<which>last|next|this|past|coming)\s)?{_WEEKDAY}"), _weekday),
    (
        tuple(name for name in _MONTHS if len(name) > 3 or name == "may"),
        re.compile(
            rf"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bfor\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bthrough\s)|(?<=\bduring\s)"
            rf"|(?=(?:last|next|this|early|late|mid)\b))(?:(?P<which>last|next|this)\s)?{_PART}?"
            rf"(?P<month>{'|'.join(n for n in _MONTHS if len(n) > 3 or n == 'may')})\b(?!\s(?:be|not|have)\b)",
            re.IGNORECASE,
        ),
        _bare_month,
    ),
    (_YEARS, _compile(rf"{_PART}{_Y}"), _year),
    (
        _YEARS,
        re.compile(
            rf"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bduring\s)|(?<=\bthrough\s)"
            rf"|(?<=\bthe\s)){_Y}(?![\w%]|,\d|\s(?:troops|soldiers|fighters|km|people))",
            re.IGNORECASE,
        ),
        _year,
    ),
)
"""The ways to write a date, the more telling first, each after clues in lower case of which its words hold one."""


def forms_in(text: str) -> Iterator[tuple[re.Pattern[str], Wording | None]]:
    """Yield the ways to write a date that may occur in a text: most texts have clues to few of them."""
    lowered = text.lower()
    return ((pattern, read) for clues, pattern, read in _FORMS if any(clue in lowered for clue in clues))
