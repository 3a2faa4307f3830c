"""Soldiers who go aboard: "120 soldiers boarded a plane in N'Djamena"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.ownership import actors_of
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.materiel import is_aircraft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_CARRIERS = wordset(
    "plane aircraft flight ship vessel ferry transport transporter airliner jet airbus boeing hercules train bus "
    "helicopter boat"
)
"""What soldiers go aboard to travel, and not to search it."""
_SEARCHED = wordset("ship vessel boat ferry")
_BOARDS = wordset("board embark")
_TO = wordset("to for towards")


@rule("X went aboard", verbs=_BOARDS)
def boarding(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Those who board a plane somewhere leave that place, for where the plane goes."""
    if syntax.is_passive(verb):
        return None
    aboard = [*syntax.objects(verb), *syntax.prepositional([verb], "on", "aboard", "onto")]
    craft = [noun for noun in aboard if base(noun) in _CARRIERS or is_aircraft(noun)]
    theme = [noun for noun in syntax.agents(verb) if forces.is_movable(noun, sentence)]
    soldiers = any(forces.is_force(noun, sentence) or forces.stands_alone(noun) for noun in theme)
    if not craft or not soldiers:
        return None
    places = places_of(verb, "leave", sentence, [*theme, *craft])
    there = [replace(place, role="from") if place.role == "at" else place for place in places]
    if not any(place.role == "to" for place in there) and all(base(noun) in _SEARCHED for noun in craft):
        return None  # they may only search it
    actors = actors_of(verb, theme, sentence, [], story)
    count = headcounts.count_of(sentence, verb, theme)
    return posture(verb, "leave", sentence, story, actors, there, count, theme) if there else None
