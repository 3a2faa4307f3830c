"""The ways in which newsrooms write a date, and how each is read against the day of publication."""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Callable, Iterator

from dashboard.extraction.calendars import (
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

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_DAYS_OFF = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_M = "(?P<month>" + "|".join(sorted(ALL_MONTHS, key=len, reverse=True)) + r")\.?"
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_D2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:19|20)\d\d)"
_TO = r"\s?(?:-|–|to|and|until|through)\s?"
_PART = (
    r"(?:(?:the\s)?(?P<part>early|late|mid|start|beginning|end|middle|first half|second half)"
    r"(?:\s|-)(?:in\s|of\s|the\s)*)"
)

Wording = Callable[[re.Match[str], Clock, bool], Period | None]


def _group(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").lower()


def _month_of(match: re.Match[str]) -> int:
    return ALL_MONTHS[_group(match, "month")]


def _day_range(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    number, first = _month_of(match), int(_group(match, "day"))
    last = int(_group(match, "day2") or first)
    if stated := _group(match, "year"):
        return Period(dt.date(int(stated), number, first), dt.date(int(stated), number, last))
    that_year = nearest_year(number, first, clock, future=future)
    return Period(dt.date(that_year, number, first), dt.date(that_year, number, last)) if that_year else None


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
    return part_of(month(int(match["year"]), _month_of(match)), _group(match, "part"))


def _months(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    """ "In August and September 2025": from the first of the one to the last of the other."""
    stated, first, last = int(match["year"]), MONTHS[_group(match, "first")], _month_of(match)
    return Period(month(stated - (first > last), first).start, month(stated, last).end)


def _bare_month(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    if not clock.reference:
        return None
    number, which, now = _month_of(match), _group(match, "which"), clock.reference
    ahead = which == "next" or (future and which != "last")
    that_year = now.year + (number < now.month) if ahead else now.year - (number > now.month)
    if which == "last" and number == now.month:
        that_year -= 1
    return part_of(month(that_year, number), _group(match, "part")).on("relative")


def _bare_season(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    """ "In the spring": the nearest one before the day of publication or, looking ahead, after it."""
    if not clock.reference:
        return None
    first, last = SEASONS[_group(match, "season")]
    which, now = _group(match, "which"), clock.reference
    ahead = which == "next" or (future and which != "last")
    stated = now.year + (ahead and last < now.month) - (not ahead and first > now.month)
    return Period(month(stated, first).start, month(stated + (last < first), last).end, "relative")


def _year(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    return part_of(year(int(match["year"])), _group(match, "part"))


def _season(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    first, last = SEASONS[_group(match, "season")]
    stated = int(match["year"])
    return Period(month(stated, first).start, month(stated + (last < first), last).end)


def _day_word(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    word = "today" if _group(match, "word").startswith("this") else _group(match, "word")
    return relative(clock, _DAYS_OFF[word])


def _weekday(match: re.Match[str], clock: Clock, future: bool) -> Period | None:
    if not clock.today:
        return None
    back = (clock.today.weekday() - WEEKDAYS[_group(match, "weekday")]) % 7
    which = _group(match, "which")
    if which == "last" and back == 0:
        back = 7
    ahead = which in {"next", "coming"} or (future and which not in {"last", "past"} and back != 0)
    return relative(clock, 7 - back if ahead else -back)


def _named_span(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """This, last or next week, month or year, or the earlier or later part of it."""
    if not clock.reference or not clock.published:
        return None
    part, which, unit = _group(match, "when"), _group(match, "which"), _group(match, "unit")
    if unit == "weekend":
        return weekend(clock, which)
    if unit == "week" and not clock.today:
        return None
    if unit == "month" and clock.published.days > 31:
        return None
    whole = shifted(clock.reference, unit, {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0))
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
    return part_of(shifted(clock.reference, _group(match, "unit"), shift), _group(match, "part")).on("relative")


def _ago(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    if not clock.today:
        return None
    words = _group(match, "count")
    count = int(words) if words.isdigit() else _COUNTS[words]
    unit = _group(match, "unit")
    if unit == "day":
        return relative(clock, -count)
    return shifted(clock.today, unit, -count).on("relative")


def _days_ago(match: re.Match[str], clock: Clock, _future: bool) -> Period | None:
    """ "A few days ago": some day of the week before."""
    first = -3 if "couple" in match[0].lower() else -6
    return relative(clock, first, -first - 1)


def _iso(match: re.Match[str], _clock: Clock, _future: bool) -> Period | None:
    return day(dt.date(int(match["year"]), int(match["m"]), int(match["d"])))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$€£-]){pattern}(?![\w%]|,\d)", re.IGNORECASE)


_ONE = r"(?:a|one)"
SINCE_THEN = (
    r"(?:by|until)\sthen|(?:the|that)\s(?:very\s)?same\sday|(?:earlier|later)\s(?:in|on\s)?\s?(?:the|that)\s(?:same\s)?(?:day|evening|night)"
    r"|in\sthe\s(?:morning|afternoon|evening)|that\s(?:morning|afternoon|evening|night)|(?:some\s)?hours\s(?:later|earlier)"
    rf"|{_ONE}\s(?:day|night)\s(?:earlier|later|before)|the\s(?:previous|next|following)\s(?:day|night|morning)"
    r"|the\s(?:day|night|evening)\s(?:before|after)(?!\s(?:the|a|an|its|his|her|their|he|she|they|it|[A-Z])\b)"
    r"|(?:two|three|four|five|six)\sdays\s(?:earlier|later|before)"
)
"""Days told by the one named before: "a day earlier", "that evening"."""
_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_AFTER_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s(?:the\s)?)?"
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
    (_YEARS, _compile(rf"(?P<first>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?{_TO}{_M},?\s{_Y}"), _months),
    (_YEARS, _compile(rf"{_PART}?{_M},?\s(?:of\s)?{_Y}"), _month_year),
    (_YEARS, _compile(rf"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)(?:\sof)?\s{_Y}"), _season),
    (
        ("spring", "summer", "autumn", "fall", "winter"),
        _compile(
            r"(?P<which>this|next|last|in\sthe|by\sthe|over\sthe)\s(?P<season>spring|summer|autumn|fall|winter)(?!\sof)"
        ),
        _bare_season,
    ),
    (("day", "night", "morning", "evening", "afternoon", "hours", " then"), _compile(SINCE_THEN), None),
    (
        ("days", "weeks", "months", "years"),
        _compile(r"(?:in|over)\s(?:the\s)?(?:coming|next|recent|past|last)\s(?:\w+\s)?(?:days|weeks|months|years)"),
        None,
    ),
    (
        ("this", *_DAYS_OFF),
        _compile(
            r"(?P<word>this\s(?:morning|afternoon|evening)|today|tonight|(?:the\sday\sbefore\s)?yesterday"
            r"|(?:the\sday\safter\s)?tomorrow)"
        ),
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
        tuple(name for name in MONTHS if len(name) > 3 or name == "may"),
        re.compile(
            rf"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bfor\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bthrough\s)|(?<=\bduring\s)"
            rf"|(?=(?:(?:the\s)?(?:end|start|beginning|middle)\sof|last|next|this|early|late|mid)\b))(?:(?P<which>last|next|this)\s)?{_PART}?"
            rf"(?P<month>{'|'.join(n for n in MONTHS if len(n) > 3 or n == 'may')})\b(?!\s(?:be|not|have)\b)",
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
