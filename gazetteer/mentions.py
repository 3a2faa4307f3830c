"""The names of one text, with what the words around them say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazetteer import features
from gazetteer.names import plain

AROUND = 40
"""Characters on each side of a name that are read for feature words."""

Sense = tuple[str, features.Kinds]
"""A folded name and the kinds it may be: throughout one text, the same of both means the same place."""

_INSIDE = re.compile(r"\s*[,(]\s*(?:in )?")
"""What stands between a place and the one that contains it: "Bamarni, Duhok"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in a text."""

    name: str
    hinted: features.Kinds
    """The kinds that a feature word beside it asks for; none if there is no such word."""
    in_next: bool
    """Whether the text writes the next name as what contains it."""

    @property
    def sense(self) -> Sense:
        """What all mentions of the same meaning share."""
        return plain(self.name), self.hinted


def read_mentions(names: Sequence[str], text: str) -> list[Mention]:
    """The names with what the text around them says; they are looked for in their order."""
    spans: list[tuple[int, int] | None] = []
    start = 0
    for name in names:
        at = text.find(name, start)
        spans.append((at, at + len(name)) if at >= 0 else None)
        start = at + len(name) if at >= 0 else start
    inside = [_encloses(text, span, following) for span, following in pairwise([*spans, None])]
    return [Mention(name, _hint(text, span), within) for name, span, within in zip(names, spans, inside, strict=True)]


def containments(mentions: Sequence[Mention]) -> Iterator[tuple[Sense, Sense]]:
    """Pairs of senses where the text writes the second as what contains the first, each pair once."""
    pairs = ((first.sense, second.sense) for first, second in pairwise(mentions) if first.in_next)
    yield from dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])


def _hint(text: str, span: tuple[int, int] | None) -> features.Kinds:
    if span is None:
        return frozenset()
    start, end = span
    return features.around(text[max(0, start - AROUND) : start], text[end : end + AROUND])


def _encloses(text: str, span: tuple[int, int] | None, following: tuple[int, int] | None) -> bool:
    return bool(span and following and _INSIDE.fullmatch(text[span[1] : following[0]]))
