"""Dates in prose, as periods; what depends on the day of publication stays open where that is not known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.extraction.when.afterwards import Distance, distance, from_what_follows
from dashboard.extraction.when.calendars import Clock
from dashboard.extraction.when.datereaders import Wording
from dashboard.extraction.when.wordings import forms_in
from dashboard.periods import Period


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression, and the period it means where that can be known."""

    start: int
    end: int
    text: str
    period: Period | None
    since_named: Distance | None = None
    """How far from the one named before, where it is told by that: "the same day", "a week earlier"."""


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
    found = _with_years(sorted(found, key=lambda mention: mention.start))
    return _nights(list(_told_by_the_next(found, text)))


def _told_by_the_next(mentions: list[DateMention], text: str) -> Iterator[DateMention]:
    """Yield the dates, those among them told by the one behind them with its help, or not at all.

    "Two days after the talks on Monday" is Wednesday. Without a day right behind it says nothing by itself, nor does "a
    week earlier" where the day stands beside it: "a week earlier, on May 3".
    """
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        between = text[mention.end : following.start] if following else ""
        behind = following.period if following else None
        away = from_what_follows(mention.text)
        if away and behind and behind.days == 1 and len(between) < _NEAR and not re.search(r"[,;.]\s", between):
            yield replace(mention, period=away.since(behind.start).on(behind.basis, mention.text))
        elif mention.period or not (_says_nothing(mention) or (behind and re.fullmatch(r",?\s(?:on\s)?", between))):
            yield mention


def _says_nothing(mention: DateMention) -> bool:
    """Whether it tells a day by another that is not named: "two days after the vote"."""
    return mention.since_named is None and from_what_follows(mention.text) is not None


def _nights(mentions: list[DateMention]) -> list[DateMention]:
    """Make a night that of the day on which it was told, where that is named near: "overnight, he said on Sunday"."""
    for number, mention in enumerate(mentions):
        if mention.period is None or not mention.text.lower().startswith("overnight"):
            continue
        told = (each for each in mentions if 0 < each.start - mention.end < _NEAR and each.period)
        day = next((each.period for each in told if each.period and each.period.days == 1), None)
        if day is not None and day.end < mention.period.end:
            night = replace(mention.period, start=day.start - dt.timedelta(days=1), end=day.end)
            mentions[number] = replace(mention, period=night)
    return mentions


_MONTH = 31
_NEAR = 80
"""Characters between a night and the day on which it is told."""


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
        return DateMention(match.start(), match.end(), words, None, distance(match[0].lower()))
    try:
        period = read(match, clock, future)
    except (ValueError, OverflowError):
        period = None  # 31 June, or a day before the calendar starts: the words are no date
    basis = clock.counted if period and period.basis == "relative" else "stated"
    return DateMention(match.start(), match.end(), words, period.on(basis, words) if period else None)


def days_named(text: str) -> Iterator[dt.date]:
    """Yield the days that the text names in full, by which "on August 19" elsewhere in it gets its year."""
    dated = (line for line in text.splitlines() if _YEAR.search(line))
    for mention in (mention for line in dated for mention in dates(line, Clock())):
        if mention.period and mention.period.days == 1:
            yield mention.period.start
