"""The ministries of states, by their nation: "Poland's Defence Ministry" is not whatever ministry of that name."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.actors import Actors
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import text_between, words_of
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.services import name_of, owner
from dashboard.extraction.who.words import Who

_FIELDS = wordset(
    """
    foreign external defence defense interior home internal security justice finance trade economy energy oil transport
    health information migration emergency emergencies national affairs public
    """
)
"""What a ministry is for, where it stands before the word."""
_ARMIES = wordset("defence defense")


def ministries(doc: Doc, taken: set[int], nations: Nations, actors: Actors) -> Iterator[Who]:
    """Yield the ministries whose state is named with them, as the report calls them: "Polish Defence Ministry"."""
    for token in words_of(doc):
        if token.lower_ != "ministry" or token.i in taken:
            continue
        start, end = _behind(token) or _before(token)
        owned = owner(doc, start, end, nations) if end - start > 1 else None
        if owned is None or not taken.isdisjoint(range(owned[1], owned[2])):
            continue
        polity, first, last = owned
        sends = any(word.lower_ in _ARMIES for word in words_of(doc)[start:end])
        name = name_of(text_between(doc, start, end), polity, actors)
        force = polity.force if sends else ""
        yield Who(name, "government", first, last, "", polity.code, polity.place, force, polity.government)


def _behind(ministry: Token) -> tuple[int, int] | None:
    """The words of "Ministry of Foreign Affairs", up to what is no part of a name."""
    doc, end = ministry.doc, ministry.i + 2
    if text_between(doc, ministry.i + 1, end) != "of":
        return None
    while end < len(doc) and (
        doc[end].is_title or (doc[end].lower_ == "and" and text_between(doc, end + 1, end + 2).istitle())
    ):
        end += 1
    return (ministry.i, end) if end > ministry.i + 2 else None


def _before(ministry: Token) -> tuple[int, int]:
    """The words of "Foreign Ministry"; the one word where it is not said what it is for."""
    start = ministry.i
    while start and ministry.doc[start - 1].lower_ in _FIELDS:
        start -= 1
    return start, ministry.i + 1
