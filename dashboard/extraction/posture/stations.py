"""Bases that another state lends: "sent troops from Belarusian bases" tells whence they came, not whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.who.words import Who

_STATIONS = wordset("base airbase airfield barrack barracks port harbour harbor airport outpost camp garrison post")
_WAYS = ("from", "to", "into", "at", "in", "via", "through")


def lent(verb: Token, sentence: Sentence, movers: Sequence[Who]) -> Iterator[tuple[str, Token, Who]]:
    """Yield the bases of other states that a verb moves forces to or from: preposition, noun, and whose they are."""
    own = {who.country for who in movers if who.country}
    for way in (child for child in verb.children if child.dep_ == "prep" and child.lower_ in _WAYS):
        for noun in (each for each in syntax.complements(way) if own and base(each) in _STATIONS):
            if not any(where.place and where.head in noun.subtree for where in sentence.where):
                hosts = (who for who in sentence.actors([noun]) if who.home and who.country not in own)
                yield from ((way.lower_, noun, who) for who in hosts)
