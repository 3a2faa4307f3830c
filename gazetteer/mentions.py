"""The names of one text, with what the words around them say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from gazetteer import features
from gazetteer.names import plain

Sense = tuple[str, features.Kinds]
"""A folded name and the kinds it may be: throughout one text, the same of both means the same place."""
Span = tuple[int, int] | None
"""Where a name begins and ends in the text; None if it is not in it."""

_PART = r"(?:the )?(?:(?:north|south|east|west|central|upper|lower)[a-z]*[ -])*"
_INSIDE = re.compile(rf"\s*[,(]\s*(?:(?:located )?in {_PART})?|\s+(?:located )?in {_PART}")
"""What stands between a place and the one that contains it: "Bamarni, Duhok"."""
_COMMA = re.compile(r"\s*[,;]\s+(?:the )?")
_AND = re.compile(r"\s*,?\s+(?:and|or|&)\s+(?:the )?")
_OXFORD = re.compile(r"\s*,\s+(?:and|or)\s.*")
AMBIGUOUS_LIST = 3
"""Of three names, "Tikrit, Salahaddin and Kirkuk", the second may contain the first; in longer lists it does not."""
_COMPASS = re.compile(
    r"(?i)(?:north|south|east|west|central|upper|lower|inner|outer)(?:ern|east|west|eastern|western)?"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in a text."""

    name: str
    meant: str
    """The name in full, where the text shares a word between two: "Central" in "Central and South America"."""
    hinted: features.Kinds
    """The kinds that a feature word beside it asks for; none if there is no such word."""
    in_next: bool
    """Whether the text writes the next name as what contains it."""
    listed: int | None
    """The number of the list that it stands in: "Erbil, Mosul and Kirkuk"."""

    @property
    def sense(self) -> Sense:
        """What all mentions of the same meaning share."""
        return plain(self.meant), self.hinted


def read_mentions(names: Sequence[str], text: str) -> list[Mention]:
    """The names with what the text around them says; they are looked for in their order."""
    if not names:
        return []
    spans = _spans(names, text)
    between = [text[a[1] : b[0]] if a and b else None for a, b in pairwise(spans)]
    lists = _lists(between)
    sure = {number for number, members in _members(lists).items() if _is_sure(members, between)}
    return [
        Mention(
            name,
            _in_full(name, names[at + 1], gap) if gap else name,
            _hint(text, spans[at]),
            bool(gap and _INSIDE.fullmatch(gap)) and not (lists[at] in sure and lists[at] == lists[at + 1]),
            lists[at],
        )
        for at, (name, gap) in enumerate(zip(names, [*between, None], strict=True))
    ]


def containments(mentions: Sequence[Mention]) -> Iterator[tuple[Sense, Sense]]:
    """Pairs of senses where the text writes the second as what contains the first, each pair once."""
    pairs = ((first.sense, second.sense) for first, second in pairwise(mentions) if first.in_next)
    yield from dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])


def enumerations(mentions: Sequence[Mention]) -> Iterator[tuple[Sense, ...]]:
    """The senses of the names of each list, each such list once."""
    lists = (group for number, group in groupby(mentions, key=lambda mention: mention.listed) if number is not None)
    found = (tuple(dict.fromkeys(mention.sense for mention in group)) for group in lists)
    yield from dict.fromkeys(senses for senses in found if len(senses) > 1)


def _spans(names: Sequence[str], text: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for name in names:
        at = text.find(name, start)
        spans.append((at, at + len(name)) if at >= 0 else None)
        start = at + len(name) if at >= 0 else start
    return spans


def _lists(between: Sequence[str | None]) -> list[int | None]:
    """For each name the number of its list: names with commas between them, and an "and" before the last."""
    lists: list[int | None] = [None] * (len(between) + 1)
    first = 0
    for at, gap in enumerate(between):
        if gap and _AND.fullmatch(gap):
            lists[first : at + 2] = [first] * (at + 2 - first)
        elif not (gap and _COMMA.fullmatch(gap)) or lists[at] is not None:
            first = at + 1
    return lists


def _members(lists: Sequence[int | None]) -> dict[int, list[int]]:
    members: dict[int, list[int]] = {}
    for at, number in enumerate(lists):
        if number is not None:
            members.setdefault(number, []).append(at)
    return members


def _is_sure(members: Sequence[int], between: Sequence[str | None]) -> bool:
    last = between[members[-1] - 1] or ""
    return len(members) > AMBIGUOUS_LIST or (len(members) == AMBIGUOUS_LIST and bool(_OXFORD.fullmatch(last)))


def _in_full(name: str, following: str, gap: str) -> str:
    head = following.split(" ", 1)
    shares = len(head) > 1 and _COMPASS.fullmatch(name) and _COMPASS.fullmatch(head[0]) and _AND.fullmatch(gap)
    return f"{name} {head[1]}" if shares else name


def _hint(text: str, span: Span) -> features.Kinds:
    if span is None:
        return frozenset()
    start, end = span
    return features.around(text[max(0, start - features.AROUND) : start], text[end : end + features.AROUND])
