"""The shorter forms of a place's name: without the noun that says what it is, without the part that is meant of it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.where.words import DIRECTIONS, FEATURES, URBAN

_GENERIC = wordset(
    "air military joint border international main refugee new old great central kingdom emirate sultanate republic"
)
_QUALIFIERS = wordset(
    "gas oil air military border refugee local government municipal administrative rural autonomous international"
)
_SHORTEST = 3
"""Letters of an abbreviation, which is one only in capitals: "AL" is Alabama, "al" an article."""


def variants(name: str) -> Iterator[str]:
    """Yield a name and its shorter forms, the fullest first."""
    yield name
    words = name.split()
    while len(words) > 1 and words[-1].lower() in (FEATURES - URBAN) | _QUALIFIERS:
        words = words[:-1]
        yield " ".join(words)
    if len(words) > 1 and _is_direction(words[0]):
        yield from variants(name.split(maxsplit=1)[1])


def _is_direction(word: str) -> bool:
    """Whether a word before a name only says which part of the place is meant: "northern", "south-central"."""
    return all(part.lower() in DIRECTIONS for part in word.split("-")) and (word.islower() or word.endswith("ern"))


def is_common(name: str) -> bool:
    """Whether a name says nothing by itself: common nouns, an article, half of a word that its hyphen parts."""
    bare = name.strip("-'’ ")
    half = name.startswith("-") or name.endswith("-") or (len(bare) <= _SHORTEST and bare.islower())
    return half or all(word.lower() in FEATURES | DIRECTIONS | _GENERIC for word in name.split())
