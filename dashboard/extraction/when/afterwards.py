"""Dates that are told by the one named before: "a day earlier", "two weeks later", "in the weeks that followed"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from dashboard.extraction.when.calendars import shifted
from dashboard.periods import Period

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_N = "|".join(_NUMBERS)
_LATER = r"(?:(?:later|earlier)(?!\sthan\b)|before(?!\s(?:the|a|an|its|his|her|their|he|she|they|it|[A-Z])\b))"
_ONE = r"(?:a|one)"
SINCE_THEN = (
    r"(?:by|until)\sthen|at\s(?:about\s|around\s)?the\ssame\stime|(?:the|that)\s(?:very\s)?same\sday|(?:earlier|later)\s(?:in|on\s)?\s?(?:the|that)\s(?:same\s)?(?:day|evening|night)"
    r"|in\sthe\s(?:(?:early|late)\s)?(?:morning|afternoon|evening)|that\s(?:morning|afternoon|evening|night)|(?:some\s)?hours\s(?:later|earlier)"
    rf"|{_ONE}\s(?:day|night)\s(?:earlier|later|before)|the\s(?:previous|next|following)\s(?:day|night|morning)"
    r"|the\s(?:day|night|evening)\s(?:before|after)(?!\s(?:the|a|an|its|his|her|their|he|she|they|it|[A-Z])\b)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)\sdays\s(?:earlier|later|before)"
    r"|(?:in|during)\s(?:that|(?:the|that)\ssame)\s(?:week|month|year)|(?:the|that)\ssame\s(?:week|month|year)"
    r"|(?:earlier|later|early|late)\s(?:in\s)?(?:that|the\ssame|that\ssame)\s(?:week|month|year)"
    rf"|(?:{_N}|\d{{1,2}})\s(?:week|month)s?\s{_LATER}|the\s(?:previous|following)\s(?:week|month)"
    rf"|(?:in|over|during)\sthe\s(?:(?:{_N}|\d{{1,2}})\s)?(?:days|weeks)\s(?:that|which)\sfollowed"
    rf"|(?:in|over|during)\sthe\s(?:following|ensuing|subsequent)\s(?:(?:{_N}|\d{{1,2}})\s)?(?:days|weeks)"
)
"""Days told by the one named before: "a day earlier", "that evening"."""

FROM_WHAT_FOLLOWS = (
    rf"(?<!less\sthan\s)(?:(?P<count>{_N}|\d{{1,2}})\s(?P<unit>hour|day|week)s?|(?<!\d\s)hours)\s(?P<way>after|before)"
)
"""Days told by the one that is named behind: "two days after the talks on Monday"; less than a day says neither."""

_SPAN = re.compile(rf"\b(?:(?P<count>{_N}|\d{{1,2}})\s)?(?P<unit>days|weeks)\b")
_AWAY = re.compile(rf"(?P<count>{_N}|\d{{1,2}}|the\s(?:previous|following))\s(?P<unit>week|month)")
_SAME = re.compile(r"\b(?:that|same)\s(?P<unit>week|month|year)$")
_FEW = {"days": 7, "weeks": 4}
"""How many days or weeks are meant where none are counted."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from the date named before another one is."""

    count: int
    unit: Literal["day", "week", "month", "year", "days"]
    """`days` are all those as far as there; a week, a month or a year is the whole one that the day lies in."""

    def __str__(self) -> str:
        return f"{self.count:+} {self.unit.removesuffix('s')}s"

    def since(self, named: dt.date) -> Period:
        """The period that lies so far from a day."""
        if self.unit in {"week", "month", "year"}:
            return shifted(named, self.unit, self.count)
        first = named + dt.timedelta(days=1 if self.unit == "days" else self.count)
        return Period(first, named + dt.timedelta(days=self.count))


def distance(words: str) -> Distance | None:
    """How far the words, in lower case, lie from the date named before; None for words that name no date at all.

    "In recent years" is such; "by then" and "that evening" are of the same day.
    """
    if not re.fullmatch(SINCE_THEN, words, re.IGNORECASE):
        return None
    back = bool(re.search(r"\b(?:earlier|before|previous)\b", words))
    if same := _SAME.search(words):
        return Distance(0, same["unit"])  # type: ignore[arg-type]
    if words.startswith(("in ", "over ", "during ")) and (span := _SPAN.search(words)):
        count = _number(span["count"]) if span["count"] else _FEW[span["unit"]]
        return Distance(count * (7 if span["unit"] == "weeks" else 1), "days")
    if away := _AWAY.match(words):
        count = (-1 if back else 1) * (1 if away["count"].startswith("the") else _number(away["count"]))
        whole = away["unit"] == "month" or away["count"].startswith("the")
        return Distance(count, away["unit"]) if whole else Distance(7 * count, "day")  # type: ignore[arg-type]
    return Distance(_days(words, back=back), "day")


def from_what_follows(words: str) -> Distance | None:
    """How far such words as "two days after" lie from the date named behind them; None for all others."""
    told = re.fullmatch(FROM_WHAT_FOLLOWS, words.lower())
    if told is None:
        return None
    count = _number(told["count"]) if told["count"] else 0
    days = {"day": count, "week": 7 * count}.get(told["unit"], count // _HOURS)
    return Distance(days if told["way"] == "after" else -days, "day")


_HOURS = 24
"""Those of a day."""


def _days(words: str, *, back: bool) -> int:
    if "day" not in words.replace("same day", "") and "night before" not in words and "previous night" not in words:
        return 0
    count = next((number for name, number in _NUMBERS.items() if words.startswith(f"{name} ")), 1)
    if back and not words.startswith("earlier"):
        return -count
    return count if re.search(r"\b(?:later|after|next|following)\b", words) and not words.startswith("later") else 0


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words]
