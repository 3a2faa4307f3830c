"""Missions: when they end, and until when they go on."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft, rule
from dashboard.extraction.forces import is_movable, owners
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.reading import Sentence
from dashboard.extraction.story import Story
from dashboard.extraction.whereabouts import places_of, posture

MISSIONS = wordset("mission operation mandate role occupation campaign")
_TOURS = wordset("deployment rotation tour stint")
"""What soldiers complete, and others too."""
_COMPLETES = wordset("complete wrap")
_EXTENDS = wordset("extend prolong renew continue authorise authorize")
_LAUNCHES = wordset("launch begin start mount")
_ARMED = wordset("military ground security special large border clearance offensive army joint clearing major")
_OVER = frozenset({"over", "complete", "finished"})


def is_mission(noun: Token) -> bool:
    """Whether the noun is what a force is sent to do."""
    return noun.lemma_ in MISSIONS


def is_tour(noun: Token) -> bool:
    """Whether the noun is the time that soldiers serve somewhere, or others travel."""
    return noun.lemma_ in _TOURS


def is_over(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The mission will be over"."""
    if not any(child.lower_ in _OVER for child in verb.children):
        return None
    return mission(verb, "end", sentence, story, syntax.surface_subject(verb))


@rule("verb of a mission ({})")
def mission(verb: Token, pattern: str, sentence: Sentence, story: Story, nouns: list[Token]) -> Draft | None:
    """What a verb says of a mission: that it ends, shrinks or is prolonged."""
    missions = [noun for noun in nouns if is_mission(noun)]
    if pattern == "end" and (verb.lemma_ in _COMPLETES or not missions):
        return _served(verb, sentence, story)
    if pattern == "leave":
        return _left(verb, missions, sentence, story)
    extended = verb.lemma_.lower() in _EXTENDS
    if not missions or not (extended or pattern in {"end", "reduce"}):
        return None
    whose = [who for who in owners(missions, sentence) if who.kind in {"force", "government"} or extended]
    if any(who.kind == "armed group" for who in whose):
        return None
    subjects = [who for who in sentence.actors(syntax.agents(verb)) if who.name not in {o.name for o in whose}]
    actors = [*whose, *subjects]
    named = all(noun.lemma_ == "mission" for noun in missions)
    if not actors and (named or extended) and story.force is not None:
        actors = [story.force]
    if not actors:
        return None
    places = places_of(verb, "extend" if extended else pattern, sentence, missions)
    if extended:
        return posture(verb, "extend", sentence, story, actors, places) if places else None
    return posture(verb, pattern, sentence, story, actors, places)


def _served(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Soldiers of the 3rd Brigade completed a nine-month rotation in Poland": they are on their way home."""
    soldiers = [noun for noun in syntax.agents(verb) if is_movable(noun, sentence)]
    tours = [noun for noun in syntax.patients(verb) if is_mission(noun) or is_tour(noun)]
    if not soldiers or not tours or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        return None  # "left X, ending their deployment" is told by its main clause
    actors = [who for who in sentence.actors(soldiers) if who.kind != "person"] or (
        [story.force] if story.force else []
    )
    places = places_of(verb, "end", sentence, tours)
    return posture(verb, "end", sentence, story, actors, places, theme=soldiers) if actors and places else None


def _left(verb: Token, missions: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    """ "The UN mission pulled out of Mali": those who are sent on it leave."""
    whose = owners(missions, sentence)
    places = places_of(verb, "leave", sentence, missions)
    return posture(verb, "leave", sentence, story, whose, places) if whose and places else None


@rule("X began an operation")
def launched(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Turkey launched a ground operation in northern Syria"."""
    if verb.lemma_.lower() not in _LAUNCHES:
        return None
    operations = [noun for noun in syntax.patients(verb) if noun.lemma_ == "operation" and _is_armed(noun)]
    actors = [who for who in sentence.actors(syntax.agents(verb)) if who.kind in {"force", "government"}]
    places = places_of(verb, "operate", sentence, operations) if operations else []
    return posture(verb, "operate", sentence, story, actors, places) if actors and places else None


def _is_armed(operation: Token) -> bool:
    return any(child.lower_ in _ARMED for child in operation.lefts)


@rule("end of a mission")
def conclusion(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The conclusion of the mission"."""
    missions = [n for n in syntax.prepositional([noun], "of", "to") if is_mission(n)]
    whose = owners(missions, sentence)
    return posture(noun, "end", sentence, story, whose, places_of(noun, "end", sentence, missions)) if whose else None
