"""Dates in prose, as periods; what depends on the day of publication stays open where that is not known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.extraction.when.calendars import Clock
from dashboard.extraction.when.datereaders import Wording
from dashboard.extraction.when.wordings import SINCE_THEN, forms_in
from dashboard.periods import Period


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression, and the period it means where that can be known."""

    start: int
    end: int
    text: str
    period: Period | None
    since_named: int | None = None
    """Days from the one named before, where it is told by that: 0 for "the same day", -1 for "a day earlier"."""


_LEAD_IN = re.compile(
    r"\b(?:late |early )?(?:on|in|at|by|until|through|since|from|before|after|during)\s$", re.IGNORECASE
)
"""The preposition before a date belongs to its words: "by September 2026" says more than "September 2026"."""
_NAME = re.compile(r"\s(?:Movement|Brigades?|Battalion|Alliance|Coalition|Front|Group|Division|Barracks|Bridge)\b")
"""What goes on with a day to be a name: "the March 23 Movement"."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def dates(text: str, clock: Clock, *, future: Callable[[int], bool] = lambda _: False) -> list[DateMention]:
    """The dates in `text`, in order, none overlapping; `future` says whether the words at an offset look ahead."""
    found: list[DateMention] = []
    taken: set[int] = set()
    for pattern, read in forms_in(text):
        for match in pattern.finditer(text):
            span = range(match.start(), match.end())
            if taken.isdisjoint(span) and not _NAME.match(text, match.end()):
                taken.update(span)
                found.append(_mention(match, read, clock, future(match.start())))
    return _with_years(sorted(found, key=lambda mention: mention.start))


_MONTH = 31
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


def _with_years(mentions: list[DateMention]) -> list[DateMention]:
    """Give a day without a year that of the date right after it: "on 4 April and from 5 to 6 April 2016"."""
    for number, (mention, following) in enumerate(pairwise(mentions)):
        close = following.start - mention.end < 60 and following.period and following.period.basis == "stated"
        close = close and following.period is not None and following.period.days <= _MONTH
        if mention.period is None and close and re.search(r"\d", mention.text) and following.period:
            again = dates(f"{mention.text} {following.period.start.year}", Clock())
            if again and again[0].period:
                mentions[number] = replace(mention, period=again[0].period.on("stated", mention.text))
    return mentions


def _mention(match: re.Match[str], read: Wording | None, clock: Clock, future: bool) -> DateMention:
    lead_in = _LEAD_IN.search(match.string, max(0, match.start() - 12), match.start())
    words = ((lead_in[0] if lead_in else "") + match[0]).strip()
    if read is None:
        return DateMention(match.start(), match.end(), words, None, _since_named(match[0].lower()))
    try:
        period = read(match, clock, future)
    except (ValueError, OverflowError):
        period = None  # 31 June, or a day before the calendar starts: the words are no date
    return DateMention(match.start(), match.end(), words, period.on(period.basis, words) if period else None)


def _since_named(words: str) -> int | None:
    """How many days after the day named before; None for words that name no day at all, as "in recent years" does."""
    if not re.fullmatch(SINCE_THEN, words, re.IGNORECASE):
        return None
    if "day" not in words.replace("same day", "") and "night before" not in words and "previous night" not in words:
        return 0
    count = next((number for name, number in _COUNTS.items() if words.startswith(f"{name} ")), 1)
    if re.search(r"\b(?:earlier|before|previous)\b", words) and not words.startswith("earlier"):
        return -count
    return count if re.search(r"\b(?:later|after|next|following)\b", words) and not words.startswith("later") else 0


def days_named(text: str) -> Iterator[dt.date]:
    """Yield the days that the text names in full, by which "on August 19" elsewhere in it gets its year."""
    dated = (line for line in text.splitlines() if _YEAR.search(line))
    for mention in (mention for line in dated for mention in dates(line, Clock())):
        if mention.period and mention.period.days == 1:
            yield mention.period.start
