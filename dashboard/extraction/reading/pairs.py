"""Whom pairs mean, which a report names before: "the two sides", "both countries", "the foreign ministers"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.tree import children
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.sides import bodies_of
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import is_country
from dashboard.extraction.who.titles import core
from dashboard.extraction.who.words import Who, government_of, state_of

PAIR_NOUNS = wordset("side leader party man woman official president minister delegation chief general diplomat")
"""What those are called who come in twos."""
BOTH = frozenset({"two", "both"})
_OPPOSED = frozenset({"side", "party"})
_PORTFOLIOS = wordset("foreign defense interior prime")
_PAIR = 2


def two_states(sentence: Sentence, story: Story) -> list[Who]:
    """The two between whom something is: a state and the rebels, the states named, those of the office-holders."""
    if beyond := story.sides.beyond_states:
        return beyond
    named = [state for who in sentence.who if (state := state_of(who))]
    near = list({who.name: who for who in (*named, *story.states)}.values())[:_PAIR]
    candidates = (story.states, _states_named(sentence, story), near, story.sides.parties)
    return next((states for states in candidates if len(states) >= _PAIR), story.states)


def _states_named(sentence: Sentence, story: Story) -> list[Who]:
    """The two states whose names stand for their land or their officials: "X's visit to Y, where the two countries"."""
    lands = [where.place for where in sentence.where if where.place and is_country(where.place)]
    codes = [*(who.country for who in sentence.who if who.country), *(land.countries[0] for land in lands)]
    lines = (where.place.countries for where in sentence.where if where.place and len(where.place.countries) == _PAIR)
    codes = next((list(pair) for pair in lines), []) if len(set(codes)) != _PAIR else codes
    known = [
        story.nations.by_code[code] for code in dict.fromkeys(codes) if story.nations and code in story.nations.by_code
    ]
    states = [government_of(polity) for polity in known]
    return states if len(states) == _PAIR else []


def pair(token: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Who "the two sides" are: those named before in the sentence, those who met, or two states."""
    if others := _of_another_office(token, story):
        return others
    before = [who for who in sentence.who if who.is_principal and who.end <= token.i]
    if len(before) > 1:
        return before[-2:]
    bodies = bodies_of((who for who in sentence.who if who.end <= token.i), story.nations)
    if token.lemma_ in _OPPOSED and len(bodies) == _PAIR:
        return bodies
    if token.lemma_ in _OPPOSED and len([who for who in story.pair if who.is_principal]) < _PAIR:
        return story.sides.parties or story.pair or story.states
    return story.pair or (story.states if len(story.states) > 1 else [])


def _of_another_office(token: Token, story: Story) -> list[Who]:
    """The states whose ministers "the two foreign ministers" are, where those named before hold other offices."""
    said = core(" ".join(child.text for child in token.children if child.dep_ in {"amod", "compound"}))
    held = [core(who.title) for who in story.pair if who.title]
    other = bool(said & _PORTFOLIOS) and not any(said & each for each in held)
    return story.states if other and len(story.states) > 1 else []


def is_pair(token: Token) -> bool:
    """Whether the noun means those who met: "the two sides", "both leaders", "the parties", "the two"."""
    if token.lower_ in BOTH and token.dep_ in {"nsubj", "nsubjpass"}:
        return True
    if token.lemma_ not in PAIR_NOUNS or token.tag_ != "NNS":
        return False
    beside = {child.lower_ for child in children(token)}
    if BOTH & beside or (token.lemma_ in {"side", "party", "leader"} and "the" in beside):
        return True
    return token.lemma_ in {"minister", "president"} and beside == {"the"}
