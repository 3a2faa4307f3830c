"""Warships by their names, and the groups that sail around them: whose they are, the first letters say."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.actors import Actor, Actors
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import text_between, words_of
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.words import Who

_GROUPS = wordset("carrier amphibious strike ready battle expeditionary group")
"""What a group of ships is called, in capitals or not, behind the name of the ship that leads it."""
_LONGEST = 5
"""Words in the longest name of a ship."""
_CARRIERS = wordset("carrier frigate destroyer cruiser submarine ship warship")


def ships(doc: Doc, nations: Nations, actors: Actors) -> Iterator[Who]:
    """Yield the warships by their names, as those of the navy that their first letters tell, and its army and state."""
    done = 0
    for token in words_of(doc):
        if token.i < done or token.text not in actors.ship_words:
            continue
        name, end = _prefixed(token, actors) or _known(token, actors) or ("", token.i)
        if end == token.i:
            continue
        done = end
        navy = _navy(actors.navies[name], doc, nations)
        state = nations.by_code.get(navy.country)
        if state is not None:
            words = text_between(doc, token.i, end)
            larger = tuple(dict.fromkeys(each for each in (navy.name, state.force) if each))
            place, government = state.place, state.government
            yield Who(words, "force", token.i, end, "", navy.country, place, state=government, within=larger)


def _prefixed(first: Token, actors: Actors) -> tuple[str, int] | None:
    """The letters that a ship's name begins with, and the index after it: "USS Bataan"."""
    end = _end(first.doc, first.i + 1) if first.text in actors.navies else 0
    return (first.text, end) if end > first.i + 1 else None


def _known(first: Token, actors: Actors) -> tuple[str, int] | None:
    """A ship that goes by its name alone, where the words around it say that it is one: "the carrier Nimitz"."""
    doc = first.doc
    for end in range(min(len(doc), first.i + _LONGEST), first.i, -1):
        if (name := text_between(doc, first.i, end)) in actors.navies:
            behind = _behind(doc, end)
            before = first.i > 0 and doc[first.i - 1].lower_ in _CARRIERS
            return (name, behind) if behind > end or before else None
    return None


def _navy(navies: tuple[Actor, ...], doc: Doc, nations: Nations) -> Actor:
    """The navy, of those whose ships' names begin alike, whose state the passage names; else the first."""
    named = (nations.meant_by(token.text) for token in doc if token.text[0].isupper())
    codes = {polity.code for polity in named if polity is not None}
    return next((navy for navy in navies if navy.country in codes), navies[0])


def _end(doc: Doc, start: int) -> int:
    """Index after a ship's name, and after what makes it that of a group: "Strike Group"."""
    end = start
    while end < min(len(doc), start + _LONGEST) and (doc[end].is_title or _is_initial(doc[end].text)):
        end += 1
    return _behind(doc, end) if end > start else start


def _behind(doc: Doc, end: int) -> int:
    """Index after what makes a ship's name that of a group, if that follows: "Carrier Strike Group"."""
    behind = end
    while behind < len(doc) and doc[behind].lower_ in _GROUPS:
        behind += 1
    while end > 0 and doc[end - 1].lower_ in _GROUPS - {"group"}:
        end -= 1
    return behind if behind > end and doc[behind - 1].lower_ == "group" else end


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isupper()
