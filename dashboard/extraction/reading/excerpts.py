"""Short stretches of a report's own words, such as a summary repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

LONGEST = 28
"""Words that a summary repeats at most."""
_STOPS = frozenset({",", ";", ":", "—", "–", "(", "["})
_QUOTES = str.maketrans("", "", '"“”')
_DANGLING = frozenset({"it"})
_DAY = re.compile(r" (?:(?:late|early) )?(?:on|last) \w+day(?: (?:morning|afternoon|evening|night))?$")
"""A day of the week at the end, which says when a report was written rather than when it was."""


def excerpt(head: Token) -> str:
    """The phrase or clause of `head`, without what is set off by commas before or behind it.

    Of one that is too long the coordinated rest is left out. Nothing where what is left is still longer than `LONGEST`
    words, or where a pronoun in it would have nothing to stand for.
    """
    whole = _between_stops(head, list(head.subtree))
    words = whole if len(whole) <= LONGEST else _without_conjuncts(head, whole)
    if len(words) > LONGEST or any(token.lower_ in _DANGLING for token in words):
        return ""
    return "".join(token.text_with_ws for token in words).translate(_QUOTES).strip(" .")


def _between_stops(head: Token, words: Sequence[Token]) -> list[Token]:
    """The words from the last comma before `head` to the first behind it."""
    inside = head.doc[words[0].i : words[-1].i + 1]
    stops = [token.i for token in inside if token.text in _STOPS]
    first = max((i for i in stops if i < head.i), default=-1)
    last = min((i for i in stops if i > head.i), default=head.doc[-1].i + 1)
    return [token for token in words if first < token.i < last]


def _without_conjuncts(head: Token, words: Sequence[Token]) -> list[Token]:
    """The words as far as the "and" behind which the head's own conjunct stands."""
    joined = [child.i for child in head.children if child.dep_ == "cc" and child.i > head.i]
    return [token for token in words if token.i < min(joined, default=head.doc[-1].i + 1)]


def undated(words: str) -> str:
    """The words without the day of the week that they end in."""
    return _DAY.sub("", words)
