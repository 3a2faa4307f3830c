"""Whose border it is besides: the state beyond a frontier that is closed, and the one whose land or sky is entered."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import is_country
from dashboard.extraction.who.words import government_of

_ACCUSES = wordset("accuse blame urge call warn")
_PAIR = 2
_ENTERED = frozenset({"breach", "intrude", "clash", "seize"})
"""Patterns of what is done on another state's side of a border."""


def name_neighbours(draft: Draft, sentence: Sentence, story: Story) -> None:
    """Name with what states do at a border the other state whose border it is, where the sentence says which."""
    acting = {who.country for who in draft.actors if who.country}
    if draft.kind != "border" or not acting or story.nations is None:
        return
    known = {who.country for who in (*draft.actors, *draft.targets, *draft.concerned)}
    codes = dict.fromkeys(code for code in _beyond(draft, sentence, acting) if code not in known)
    polities = [story.nations.by_code[code] for code in codes if code in story.nations.by_code]
    draft.concerned += [government_of(polity) for polity in polities][: _PAIR - 1]


def _beyond(draft: Draft, sentence: Sentence, acting: set[str]) -> Iterator[str]:
    """Yield the codes of the states beyond: of a frontier that they share, of what "with" names, of what is entered."""
    places = [mention.place for mention in draft.places if mention.place]
    for place in places:
        if len(place.countries) == _PAIR and acting & set(place.countries):
            yield from place.countries
    yield from _at_odds(sentence)
    for where in sentence.where:
        if where.preposition == "with" and where.place and is_country(where.place):
            yield where.place.countries[0]
    if draft.pattern in _ENTERED:
        for place in places:
            if len(place.countries) == 1 and place.countries[0] not in acting:
                yield place.countries[0]


def _at_odds(sentence: Sentence) -> Iterator[str]:
    """Yield the codes of the states of those who accuse, urge or warn one another: "X called on Y to withdraw"."""
    for verb in (token for token in sentence.words if token.lemma_ in _ACCUSES and token.pos_ == "VERB"):
        nouns = [*syntax.surface_subject(verb), *syntax.objects(verb), *syntax.prepositional([verb], "on")]
        states = [who for who in sentence.actors(nouns) if who.kind in {"government", "force"} or who.is_principal]
        if len({who.country for who in states if who.country}) == _PAIR:
            yield from (who.country for who in states)
