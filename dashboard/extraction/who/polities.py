"""The names of states in a text, and of those who rule themselves: in full, as adjectives and by their capitals."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.text import text_between, words_of
from dashboard.extraction.where.nations import Nations, Polity
from dashboard.extraction.where.words import DIRECTIONS
from dashboard.extraction.who.proxies import is_ethnic

_CONTINENTAL = frozenset({"Central", "Latin", "South", "North", "West", "East"})
"""What stands before an adjective that then is of more than one state: "Central American"."""
_LONGEST = 6
"""Words in the longest name of a country."""


def polities(doc: Doc, masked: set[int], nations: Nations) -> Iterator[tuple[int, int, Polity, bool]]:
    """Yield where each stands, whom it means, and whether it is an adjective; nothing in the tokens `masked`."""
    words, done = words_of(doc), 0
    for i, token in enumerate(words):
        if i < done or not token.text[0].isupper():
            continue
        longest = _LONGEST if nations.may_open(token.text) else 0
        for end in range(min(i + longest, len(words)), i, -1):
            if not masked.isdisjoint(range(i, end)):
                continue
            name = text_between(doc, i, end)
            if end == i + 1 and nations.by_seat(name) and _in_longer_name(token):
                break
            named = nations.by_name(name) or nations.by_seat(name)
            if i and (words[i - 1].text == "New" or (named is None and words[i - 1].text in _CONTINENTAL)):
                break
            if (polity := named or nations.by_adjective(name)) is not None:
                if not (named is None and is_ethnic(doc, i, end, polity, nations)):
                    yield i, end, polity, named is None
                done = end
                break
        else:
            yield from _halved(doc, i, nations)


def _halved(doc: Doc, i: int, nations: Nations) -> Iterator[tuple[int, int, Polity, bool]]:
    """The state whose name shares its last word with the next: "North" in "North and South Korea"."""
    if doc[i].lower_ not in DIRECTIONS:
        return
    following = [token.text for token in words_of(doc)[i + 1 : i + 4]]
    if len(following) < 3 or following[0] != "and" or following[1].lower() not in DIRECTIONS:
        return
    name = f"{doc[i].text} {following[2]}"
    named = nations.by_name(name)
    if (polity := named or nations.by_adjective(name)) is not None:
        yield i, i + 1, polity, named is None


def _in_longer_name(token: Token) -> bool:
    """Whether a city's name is only part of another: "Real Madrid"."""
    before = token.nbor(-1) if token.i else token
    return before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == token and before.ent_type_ != "NORP"
