"""Who makes up what a report speaks of as one: a delegation, a cooperation."""

from __future__ import annotations

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.who.words import Who

_DELEGATIONS = wordset("delegation mission team")
_LEADS = wordset("lead head chair bring take")
COOPERATION = wordset("coordination cooperation collaboration")
"""Nouns for what parties do together, whoever they are."""


def visitors(sentence: Sentence) -> tuple[list[Who], int] | None:
    """Who leads, or makes up, the delegation that a sentence names last, with the sentence's number."""
    found: list[Who] = []
    for noun in (token for token in sentence.words if token.lemma_ in _DELEGATIONS and token.pos_ == "NOUN"):
        if noun.i not in sentence.stands_for and (named := sentence.actors([noun])):
            leaders = syntax.agents(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in _LEADS else []
            led = [who for who in (*sentence.actors(leaders), *named) if who.is_principal]
            found = led or named
    return (found, sentence.number) if found else None


def cooperating(sentence: Sentence) -> list[Who]:
    """Between whom there is cooperation, where a sentence names two or more."""
    nouns = (token for token in sentence.words if token.lemma_.lower() in COOPERATION)
    named = (sentence.actors(syntax.prepositional([noun], "between", "among")) for noun in nouns)
    return next((parties for parties in reversed(list(named)) if len(parties) > 1), [])
