"""The ways in which newsrooms write a date, each with how it is read."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from dashboard.extraction.when.afterwards import FROM_WHAT_FOLLOWS, SINCE_THEN
from dashboard.extraction.when.calendars import ALL_MONTHS, MONTHS, WEEKDAYS
from dashboard.extraction.when.datereaders import (
    COUNTS,
    DAYS_OFF,
    Wording,
    ago,
    bare_month,
    bare_season,
    by_what_follows,
    day_of_month,
    day_range,
    day_word,
    days_ago,
    end_of,
    group,
    iso,
    month_year,
    months,
    named_span,
    numeric,
    of_year,
    overnight,
    quarter,
    season,
    span_ahead,
    span_behind,
    two_weekdays,
    weekday,
    whole_year,
)

_M = "(?P<month>" + "|".join(sorted(ALL_MONTHS, key=len, reverse=True)) + r")\.?"
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_D2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:19|20)\d\d)"
_TO = r"\s?(?:-|–|to|and|until|through)\s?"
_QUARTER = r"(?:first|second|third|fourth|last|final)\squarter"
_PIECE = rf"end|start|beginning|middle|(?:first|second)\shalf|(?:first|final|last)\s(?:days|week)|{_QUARTER}"
_PART = rf"(?:(?:the\s)?(?P<part>early|late|mid|{_PIECE})(?:\s|-)(?:in\s|of\s|the\s)*)"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$€£-]){pattern}(?![\w%]|,\d)", re.IGNORECASE)


_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_AFTER_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s(?:the\s)?)?"
_THIS_YEAR = r"(?:of\s)?(?P<which>this|last|next)\syear"
_YEARS = ("19", "20")
_SPANS = ("week", "month", "year")
_UNITS = ("hours", "days", "weeks", "months")
_COUNTED = rf"(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})\s(?P<unit>hour|day|week|month)s"
_FORMS: tuple[tuple[tuple[str, ...], re.Pattern[str], Wording | None], ...] = (
    (_YEARS, _compile(r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"), iso),
    (_YEARS, _compile(r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})[-/.](?P<year>(?:19|20)\d\d)"), numeric),
    (tuple(string.digits), _compile(rf"{_AFTER_WEEKDAY}{_D}{_TO}{_D2}\s(?:of\s)?{_M}(?:,?\s{_Y})?"), day_range),
    (
        tuple(string.digits),
        _compile(rf"{_AFTER_WEEKDAY}{_M}\s(?:the\s)?{_D}{_TO}{_D2}(?:,?\s{_Y})?(?!\s(?:troops|soldiers))"),
        day_range,
    ),
    ((" year",), _compile(rf"{_D}\s(?:of\s)?{_M},?\s{_THIS_YEAR}"), of_year),
    ((" year",), _compile(rf"{_PART}?{_M}(?:\s{_D})?,?\s{_THIS_YEAR}"), of_year),
    (tuple(string.digits), _compile(rf"{_AFTER_WEEKDAY}{_D}\s(?:of\s)?{_M}(?:,?\s{_Y})?"), day_range),
    (tuple(string.digits), _compile(rf"{_AFTER_WEEKDAY}{_M}\s(?:the\s)?{_D}(?:,?\s{_Y})?"), day_range),
    (_YEARS, _compile(rf"(?P<first>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?{_TO}{_M},?\s{_Y}"), months),
    (_YEARS, _compile(rf"{_PART}?{_M},?\s(?:of\s)?{_Y}"), month_year),
    (_YEARS, _compile(rf"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)(?:\sof)?\s{_Y}"), season),
    (
        ("spring", "summer", "autumn", "fall", "winter"),
        _compile(
            r"(?P<which>this|next|last|in\sthe|by\sthe|over\sthe)\s(?P<season>spring|summer|autumn|fall|winter)(?!\sof)"
        ),
        bare_season,
    ),
    (
        ("day", "night", "morning", "evening", "afternoon", "hours", " then", "week", "month", "same", "that year"),
        _compile(SINCE_THEN),
        None,
    ),
    ((" after", " before"), _compile(FROM_WHAT_FOLLOWS), by_what_follows),
    (_UNITS, _compile(rf"(?:in|over|during|for)\s(?:the\s)?(?:past|last|previous)\s{_COUNTED}"), span_behind),
    (_UNITS, _compile(rf"(?:within|in|over|during)\s(?:the\s)?(?:next\s|coming\s)?{_COUNTED}"), span_ahead),
    (
        ("days", "weeks", "months", "years"),
        _compile(
            r"(?:in|over)\s(?:the\s)?(?:coming|next|recent|past|last)\s(?:\w+\s)?(?:days|weeks|months|years)(?!\sof)"
        ),
        None,
    ),
    (("overnight",), _compile(r"overnight(?:\son)?(?!\s(?:stay|stop|rain|curfew|\w+day\b))"), overnight),
    (
        ("this", *DAYS_OFF),
        _compile(
            r"(?P<word>this\s(?:morning|afternoon|evening)|today|tonight|last\snight|(?:the\sday\sbefore\s)?yesterday"
            r"|(?:the\sday\safter\s)?tomorrow)"
        ),
        day_word,
    ),
    (
        _SPANS,
        _compile(rf"(?:the\s)?(?P<part>{_PIECE})\sof\s(?P<which>the|this|next|last)\s(?P<unit>year|month)"),
        end_of,
    ),
    (
        ("quarter",),
        _compile(rf"(?:the\s)?(?!last)(?P<part>{_QUARTER})(?!\s(?:of|century)\b)"),
        quarter,
    ),
    ((" month",), _compile(rf"{_D}\sof\s(?P<which>this|last|next)\smonth"), day_of_month),
    ((" end",), _compile(r"(?:the\s)?(?P<unit>year|month)(?:['’]s\s|-|\s)(?P<part>end)"), end_of),
    (
        _SPANS,
        _compile(
            r"(?:(?P<when>earlier|later|late|early)\s)?(?:over\s)?"
            r"(?P<which>this|last|next|past|the\spast|the\slast|the\scoming|the)\s(?P<unit>week|month|year|weekend)"
            r"(?!\sof\b)"
        ),
        lambda m, c, f: None if group(m, "which") == "the" and group(m, "unit") != "weekend" else named_span(m, c, f),
    ),
    (
        ("days",),
        _compile(r"(?:(?:(?:a\s)?(?:few|couple\sof|several)|just|only)\sd|(?-i:D))ays\s(?:ago|earlier|before)"),
        days_ago,
    ),
    (("ago",), _compile(r"(?P<count>\d{1,2}|" + "|".join(COUNTS) + r")\s(?P<unit>day|week|month|year)s?\sago"), ago),
    (("day",), _compile(rf"{_WEEKDAY}\sand\s(?:on\s)?(?P<second>{'|'.join(WEEKDAYS)})"), two_weekdays),
    (("day",), _compile(rf"(?:(?P<which>last|next|this|past|coming)\s)?{_WEEKDAY}"), weekday),
    (
        tuple(name for name in MONTHS if len(name) > 3 or name == "may"),
        re.compile(
            rf"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bfor\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bthrough\s)|(?<=\bduring\s)"
            rf"|(?=(?:(?:the\s)?(?:end|start|beginning|middle|\w+\s(?:half|days|week))\sof|last|next|this|past|early|late|mid)\b))(?:(?P<which>last|next|this(?:\spast)?|past)\s)?{_PART}?"
            rf"(?P<month>{'|'.join(n for n in MONTHS if len(n) > 3 or n == 'may')})\b(?!\s(?:be|not|have)\b)",
            re.IGNORECASE,
        ),
        bare_month,
    ),
    (_YEARS, _compile(rf"{_PART}{_Y}"), whole_year),
    (
        _YEARS,
        re.compile(
            rf"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bduring\s)|(?<=\bthrough\s)"
            rf"|(?<=\bthe\s)){_Y}(?![\w%]|,\d|\s(?:troops|soldiers|fighters|km|people))",
            re.IGNORECASE,
        ),
        whole_year,
    ),
)
"""The ways to write a date, the more telling first, each after clues in lower case of which its words hold one."""


def forms_in(text: str) -> Iterator[tuple[re.Pattern[str], Wording | None]]:
    """Yield the ways to write a date that may occur in a text: most texts have clues to few of them."""
    lowered = text.lower()
    return ((pattern, read) for clues, pattern, read in _FORMS if any(clue in lowered for clue in clues))
