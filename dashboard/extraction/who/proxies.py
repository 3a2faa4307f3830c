"""Fighters who are called by the state that stands behind them: they are not that state's own soldiers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import sentence_of, text_between, words_before, words_of
from dashboard.extraction.where.nations import Nations, Polity
from dashboard.extraction.who.words import Who

_BACKED = wordset("backed supported sponsored aligned allied affiliated linked funded financed armed trained equipped")
_BANDS = wordset("force troop fighter soldier group faction militia militant rebel insurgent proxy militiaman gunman")
_OF_NO_STATE = _BANDS - wordset("force troop soldier")
_OF_A_STATE = wordset("government army police national regular federal security")
_BEFORE = 5
"""Words, at most, before the noun among which the state is named that stands behind them."""


def proxies(doc: Doc, nations: Nations) -> Iterator[Who]:
    """Bands by the words that they go by: "Turkish-backed forces", but not "US-backed Iraqi troops", who are Iraq's."""
    for noun in words_of(doc):
        if noun.tag_ not in {"NN", "NNS"} or base(noun) not in _BANDS:
            continue
        first = _sponsor_of(noun)
        if first < 0 or not _is_polity(doc[first], nations):
            continue
        between = doc[first + 1 : noun.i]
        own = any(nations.by_adjective(token.text) or token.lower_ in _OF_A_STATE for token in between)
        if base(noun) in _OF_NO_STATE or not own:
            yield Who(text_between(doc, first, noun.i + 1), "armed group", first, noun.i + 1)


def is_sponsor(doc: Doc, end: int) -> bool:
    """Whether the name that ends before `end` only says who stands behind those named next: "Turkish-backed"."""
    return text_between(doc, end, end + 1) == "-" and text_between(doc, end + 1, end + 2).lower() in _BACKED


def is_ethnic(doc: Doc, start: int, end: int, polity: Polity, nations: Nations) -> bool:
    """Whether an adjective only says which people of another land they are: "Kosovo Albanian", "Turkish Cypriot"."""
    beside = [doc[i].text for i in (start - 1, end) if 0 <= i < len(doc) and doc[i].text[:1].isupper()]
    others = [nations.by_adjective(word) or nations.by_name(word) for word in beside]
    return not polity.is_region and any(other and not other.is_region and other != polity for other in others)


def _sponsor_of(noun: Token) -> int:
    """Index of the state's name before "-backed" that belongs to a noun; -1 for none."""
    for token in reversed(words_before(noun, _BEFORE)):
        if token.lower_ in _BACKED and token.i - 2 >= sentence_of(noun).start and token.nbor(-1).text == "-":
            return token.i - 2
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.dep_ not in {"amod", "compound"}:
            return -1
    return -1


def _is_polity(name: Token, nations: Nations) -> bool:
    return (nations.by_adjective(name.text) or nations.by_name(name.text) or nations.by_seat(name.text)) is not None
