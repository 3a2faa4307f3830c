"""What becomes of units that are being set up: activated, ready, in place, at work, and who leads them."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.ownership import TOLD_BEFORE, actors_of
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_UNITS = wordset(
    "brigade battalion regiment division corps squadron battlegroup unit formation contingent force garrison company "
    "detachment group battery"
)
_REACHES = wordset("reach attain achieve gain")
_CAPABILITY = wordset("capability capacity readiness strength")
_FULLY = wordset("operational combat full fighting initial")
_READY = wordset("operational combat-ready deployable active")
_ACTIVATES = wordset("activate inaugurate commission reactivate")
_TAKES_UP = wordset("take begin start assume")
_WORK = wordset("work duty duties service task")
_LEADS = wordset("lead command head")
_NEAR = 3
"""Sentences within which "the brigade" is the one told of before."""


@rule("a unit is ready", verbs=_ACTIVATES | _REACHES | {"be", "become"})
def ready(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The brigade is to be activated in 2025", "reached full operational capability", "will be in place by May"."""
    theme = [noun for noun in (*_activated(verb), *_enabled(verb)) if base(noun) in _UNITS]
    if not theme or not any(forces.is_movable(noun, sentence) for noun in theme):
        return None
    actors, places = _known(verb, theme, sentence, story)
    count = headcounts.count_of(sentence, verb, theme)
    told = bool(places) and (bool(actors) or any(map(forces.stands_alone, theme)))
    return posture(verb, "station", sentence, story, actors, places, count, theme) if told else None


def _activated(verb: Token) -> list[Token]:
    """What is activated: "the division was activated", and no agent who only acts."""
    return syntax.patients(verb) if verb.lemma_ in _ACTIVATES else []


def _enabled(verb: Token) -> list[Token]:
    """What has come to be able to fight, or to be where it is to be."""
    if verb.lemma_ in _REACHES:
        levels = [noun for noun in syntax.objects(verb) if base(noun) in _CAPABILITY]
        full = any(child.lower_ in _FULLY for noun in levels for child in noun.lefts)
        return syntax.surface_subject(verb) if full else []
    if verb.lemma_ not in {"be", "become"}:
        return []
    states = {child.lower_ for child in verb.children if child.dep_ == "acomp"}
    in_place = any(noun.lower_ == "place" and noun.i == noun.head.i + 1 for noun in syntax.prepositional([verb], "in"))
    return syntax.surface_subject(verb) if states & _READY or in_place else []


def _known(verb: Token, theme: list[Token], sentence: Sentence, story: Story) -> tuple[list[Who], list[PlaceMention]]:
    """Whose unit it is and where, or as it was told just before of "the brigade"."""
    places = places_of(verb, "station", sentence, theme)
    told = story.movement
    again = told is not None and sentence.number - told.sentence <= _NEAR
    definite = any(child.lower_ in TOLD_BEFORE for noun in theme for child in noun.children)
    if not places and again and definite and told is not None:
        return list(told.actors), list(told.places)
    return actors_of(verb, theme, sentence, syntax.agents(verb), story), places


@rule("X took up work", verbs=_TAKES_UP)
def at_work(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "An advance party of 30 soldiers took up work in Tallinn": they have arrived."""
    if not any(base(noun) in _WORK for noun in syntax.objects(verb)):
        return None
    if verb.lemma_ == "take" and not any(child.lower_ == "up" for child in verb.children):
        return None
    theme = [noun for noun in syntax.agents(verb) if _are_soldiers(noun, sentence)]
    places = places_of(verb, "arrive", sentence, theme)
    if not theme or not places:
        return None
    actors = actors_of(verb, theme, sentence, [], story)
    count = headcounts.count_of(sentence, verb, theme)
    return posture(verb, "arrive", sentence, story, actors, places, count, theme) if actors else None


def _are_soldiers(noun: Token, sentence: Sentence) -> bool:
    if base(noun) == "party":  # of soldiers, or sent ahead of them
        ahead = any(child.lower_ in {"advance", "vanguard"} for child in noun.lefts)
        of_whom = syntax.prepositional([noun], "of")
        return any(forces.is_movable(each, sentence) for each in of_whom) if of_whom else ahead
    return forces.is_movable(noun, sentence) and (forces.stands_alone(noun) or forces.is_force(noun, sentence))


@rule("X leads a unit", verbs=_LEADS)
def leads(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Canada has led the battlegroup at Adazi since 2017": its soldiers are there."""
    if verb.dep_ == "acl":
        return None
    theme = [noun for noun in syntax.patients(verb) if base(noun) in _UNITS and forces.is_movable(noun, sentence)]
    leaders = [who for who in sentence.actors(syntax.agents(verb)) if who.kind in {"force", "government"}]
    if not theme or not leaders:
        return None
    places = places_of(verb, "stay", sentence, theme)
    actors = [*leaders, *(who for who in sentence.actors(theme) if who.kind != "person")]
    count = headcounts.count_of(sentence, verb, theme)
    return posture(verb, "stay", sentence, story, actors, places, count, theme) if places else None
