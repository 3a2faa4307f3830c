"""Places and missions that are given more soldiers: "NATO is reinforcing its mission in Kosovo"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_REINFORCES = wordset("reinforce strengthen bolster boost supplement flood augment secure")
_ENLARGES = wordset("reinforce strengthen bolster boost augment beef scale step expand enlarge increase")
_MISSIONS = wordset("mission operation deployment")
_ARMED = wordset(
    "peacekeeping military training naval air stabilisation stabilization observer monitoring combat advisory policing "
    "maritime anti-piracy"
)
"""Words before a mission by which soldiers are on it."""


@rule("X reinforced a place", verbs=_REINFORCES)
def reinforced(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The army reinforced the town with 400 soldiers": whom somebody sends stands after "with"."""
    sent = _added(verb, sentence)
    things = syntax.patients(verb)
    if not sent or any(forces.is_movable(noun, sentence) or forces.is_strength(noun, sentence) for noun in things):
        return None
    if any(base(noun) in _MISSIONS for noun in things):
        return None
    senders = [who for who in sentence.actors([*syntax.agents(verb), *sent]) if who.kind in {"force", "government"}]
    places = places_of(verb, "send", sentence, things, story) or _spots(things)
    count = headcounts.count_of(sentence, verb, sent)
    told = bool(senders) and bool(places)
    return posture(verb, "send", sentence, story, senders, places, count, sent) if told else None


@rule("X reinforced a mission", verbs=_ENLARGES)
def enlarged(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The alliance is reinforcing its peacekeeping mission in X", "beefed up the mission with two battalions"."""
    missions = [noun for noun in syntax.patients(verb) if base(noun) in _MISSIONS]
    sent = _added(verb, sentence)
    whose = sentence.actors(missions)
    if not missions or not (sent or any(map(_is_of_arms, missions)) or any(who.kind == "force" for who in whose)):
        return None
    everyone = {who.name: who for who in (*whose, *sentence.actors([*syntax.agents(verb), *sent]))}
    actors = [who for who in everyone.values() if who.kind != "person"]
    places = places_of(verb, "grow", sentence, missions, story)
    places = [replace(place, role="to") if place.role == "at" else place for place in places]
    count = headcounts.count_of(sentence, verb, sent)
    return posture(verb, "send", sentence, story, actors, places, count, sent) if actors and places else None


def _added(verb: Token, sentence: Sentence) -> list[Token]:
    return [noun for noun in syntax.prepositional([verb], "with", "by") if forces.is_movable(noun, sentence)]


def _is_of_arms(mission: Token) -> bool:
    return any(child.lower_ in _ARMED for child in mission.lefts)


def _spots(things: list[Token]) -> list[PlaceMention]:
    """What is reinforced by its own name, where nobody knows the place."""
    return [PlaceMention(noun.text, "to") for noun in things if noun.pos_ == "PROPN"]
