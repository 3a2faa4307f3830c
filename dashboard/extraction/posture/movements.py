"""Forces that are sent, arrive, leave, grow and shrink, told by a verb."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.fitness import TAKES, fits, is_tellable, is_to_a_spot
from dashboard.extraction.posture.frames import FRAMES, Frame, frames_of
from dashboard.extraction.posture.missions import is_mission, is_stay, is_tour, mission
from dashboard.extraction.posture.ownership import TOLD_BEFORE, actors_of
from dashboard.extraction.posture.whereabouts import beneficiary, places_of
from dashboard.extraction.reading import forces, headcounts, materiel
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.quantities import Count
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import looks_ahead
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.nations import Polity
from dashboard.extraction.who.words import Who

_REMAINDER = wordset("rest another others second third remainder more other remaining further additional half")
_FLEES = wordset("flee escape")
"""What those do who were caught or shot at, and not the force that was told of: "the others fled"."""
_PROMISES = wordset("order announce promise pledge approve authorise authorize offer expect await ready readie prepare")
_SIMILAR = wordset("similar comparable equal same like smaller larger")
_RELATIVE = frozenset({"which", "that", "whom"})
_NEAR = 3
"""Sentences after which "it" and "the rest" mean nothing told of any more."""
_ENDS = 2
_TRANSITIVE = wordset("send move reduce grow")


@rule("verb of a force ({})", verbs=FRAMES)
def moves(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What a verb tells of the force that it moves or that moves."""
    return next(filter(None, (_by_frame(verb, frame, sentence, story) for frame in frames_of(verb))), None)


def _by_frame(verb: Token, frame: Frame, sentence: Sentence, story: Story) -> Draft | None:
    agents, patients = syntax.agents(verb), [_meant_by_relative(noun) for noun in syntax.patients(verb)]
    moved = any(forces.is_movable(noun, sentence) and not is_mission(noun) for noun in patients)
    things = [*patients, *agents]
    if not moved and any(is_mission(noun) or (frame.pattern == "end" and _lasts(noun)) for noun in things):
        return None if frame.pattern == "arrive" else mission(verb, frame.pattern, sentence, story, things)
    return _of_force(verb, frame, agents, patients, sentence, story)


def _meant_by_relative(noun: Token) -> Token:
    """What "which" and "that" stand for where something is done to it: "a brigade that it will base in X"."""
    verb = noun.head
    return verb.head if noun.lower_ in _RELATIVE and verb.dep_ == "relcl" and noun.dep_ == "dobj" else noun


def _lasts(noun: Token) -> bool:
    return is_tour(noun) or is_stay(noun)


@rule("verb of a force ({})")
def _of_force(
    verb: Token, frame: Frame, agents: list[Token], patients: list[Token], sentence: Sentence, story: Story
) -> Draft | None:
    pattern = "station" if _is_standing(verb, frame) else frame.pattern
    theme = _theme(verb, frame, sentence, agents, patients) or _understood(frame, agents, patients, sentence, story)
    count = headcounts.count_of(sentence, verb, theme)
    if frame.pattern == "follow":
        return _followed(verb, theme, count, sentence, story)
    if not fits(verb, frame, theme, patients, sentence, counted=count is not None):
        return None
    actors = _meant(theme, actors_of(verb, theme, sentence, agents, story), story)
    missions = [noun for noun in agents if is_mission(noun)]
    places = places_of(verb, pattern, sentence, [*theme, *missions], story)
    if not places and _is_aside(verb, frame):
        return None
    if all(who.start < 0 for who in actors):  # nobody is named with it
        actors = _at_home(places, theme, story) or actors
    if not places and frame.pattern == "send":
        places = beneficiary(verb, sentence, actors)
    here = bool(places) or _is_here(verb) or is_to_a_spot(verb)
    if not is_tellable(frame, actors, theme, placed=here, counted=count is not None):
        return None
    draft = posture(verb, pattern, sentence, story, actors, places, count, theme)
    return draft and _as_said(draft, verb, theme, sentence)


def _meant(theme: list[Token], actors: list[Who], story: Story) -> list[Who]:
    """Who "they" are that moved: the soldiers told of, and not the government that was named after them."""
    told = story.movement is not None and any(who.kind == "government" for who in actors)
    told = told and all(noun.lower_ == "they" for noun in theme)
    return [story.force] if told and story.force is not None else actors


def _at_home(places: list[PlaceMention], theme: list[Token], story: Story) -> list[Who]:
    """The army of the country within which soldiers of nobody's move from one place to another."""
    ends = {mention.role: mention.place for mention in places if mention.place and mention.role in {"from", "to"}}
    lands = {place.countries for place in ends.values()}
    if len(ends) < _ENDS or len(lands) > 1 or story.nations is None or not any(map(forces.stands_alone, theme)):
        return []
    polity = next((story.nations.by_code.get(code) for code in next(iter(lands))[:1]), None)
    if polity is None or not polity.force or (story.force and not _is_spoken_of(polity, story)):
        return []
    return [Who(polity.force, "force", -1, -1, "", polity.code, polity.place, state=polity.government)]


def _is_spoken_of(polity: Polity, story: Story) -> bool:
    """Whether the report has named a state as one that acts, beside another's army that it told of."""
    return any(who.country == polity.code for who in story.counterparts)


def _as_said(draft: Draft, verb: Token, theme: list[Token], sentence: Sentence) -> Draft:
    """The movement as what is only promised, or only told again, where the verb says so."""
    draft.status = "planned" if verb.lemma_.lower() in _PROMISES else draft.status
    if (draft.pattern, draft.status) == ("station", "planned"):  # they have still to come
        draft.places = [replace(place, role="to") if place.role == "at" else place for place in draft.places]
    draft.is_retelling = _only_retells(verb, draft, theme, sentence)
    return draft


def _is_standing(verb: Token, frame: Frame) -> bool:
    """ "Are deployed in X": they are there, and nobody says that they have just come."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return frame.pattern == "send" and syntax.is_passive(verb) and bool(auxiliaries) and auxiliaries <= {"is", "are"}


def _is_aside(verb: Token, frame: Frame) -> bool:
    """Whether a verb without a place only says to what end, or how many: "to reinforce them", "numbering 300"."""
    called_for = frame.pattern == "leave" and looks_ahead(verb)  # "called on X to comply by withdrawing its forces"
    purpose = (verb.dep_ == "advcl" and verb.tag_ == "VB") or (verb.dep_ == "pcomp" and not called_for)
    return purpose or (frame.pattern == "stay" and verb.dep_ in {"acl", "advcl"})


def _only_retells(verb: Token, draft: Draft, theme: list[Token], sentence: Sentence) -> bool:
    """Whether a movement without place or number only comes back to one told before: "the troops then left"."""
    if draft.pattern not in {"send", "move", "arrive", "leave"} or draft.places or draft.quantity or _is_here(verb):
        return False
    words = {child.lower_ for noun in theme for child in (noun, *noun.children)}
    if words & _REMAINDER:
        return False
    named = any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for noun in theme for t in syntax.noun_phrase(noun))
    again = bool(words & TOLD_BEFORE) and not named
    return not forces.is_unit(theme, sentence) and (
        again or not draft.actors or (draft.pattern == "arrive" and not is_to_a_spot(verb))
    )


def _understood(
    frame: Frame, agents: list[Token], patients: list[Token], sentence: Sentence, story: Story
) -> list[Token]:
    """ "The rest", "another", "it": of the force that was told of just before."""
    told = story.movement
    near = told is not None and sentence.number - told.sentence <= _NEAR
    nouns = (patients or agents) if near or (story.troops and frame.pattern != "leave") else []
    left = [noun for noun in nouns if noun.head.lemma_ not in _FLEES]
    rest = [noun for noun in left if (noun.lower_ in _REMAINDER and not list(noun.rights)) or _is_as_many(noun)]
    if rest or not near or story.force is None or frame.pattern not in {"move", "arrive", "leave", "stay"}:
        return rest
    meant = [noun for noun in agents if noun.lower_ in {"it", "they"}]
    return [noun for noun in meant if not sentence.stands(noun) or _is_state(noun, sentence)]


def _is_as_many(noun: Token) -> bool:
    """ "A comparable number", of the soldiers told of before."""
    of = any(child.lower_ == "of" for child in noun.children)
    return noun.lemma_ == "number" and not of and any(child.lower_ in _SIMILAR for child in noun.children)


def _followed(verb: Token, theme: list[Token], count: Count | None, sentence: Sentence, story: Story) -> Draft | None:
    """ "Another 500 followed": they moved as those told of just before did."""
    told = story.movement
    if told is None or not theme or sentence.number - told.sentence > _NEAR:
        return None
    places = places_of(verb, told.pattern, sentence, theme) or list(told.places)
    actors = [who for who in sentence.actors(theme) if who.kind != "person"] or list(told.actors)
    return posture(verb, told.pattern, sentence, story, actors, places, count, theme)


def _is_here(verb: Token) -> bool:
    return any(
        child.lower_ in {"here", "there"} or (child.lower_ == "in" and child.dep_ == "prt") for child in verb.children
    )


def _theme(verb: Token, frame: Frame, sentence: Sentence, agents: list[Token], patients: list[Token]) -> list[Token]:
    """The nouns for the force that is or moves: the object if the verb has one that fits, else the subject."""
    done_to = [] if "army" in frame.needs else patients
    senders = sentence.actors(agents) if frame.pattern in {"send", "station", "move"} else []
    if frame.pattern == "arrive" and verb.lemma_ not in TAKES and any(forces.is_movable(n, sentence) for n in agents):
        return [noun for noun in agents if forces.is_movable(noun, sentence)]  # "entered X with six tanks"
    if "strength" in frame.needs:
        return [noun for noun in done_to if forces.is_strength(noun, sentence)]
    if moved := [noun for noun in done_to if forces.is_movable(noun, sentence) or materiel.is_sent(noun, senders)]:
        return moved
    if frame.pattern in {"reduce", "grow"}:
        strengths = [noun for noun in (done_to or agents) if forces.is_strength(noun, sentence)]
        if strengths:
            return strengths
    if done_to and (frame.pattern in _TRANSITIVE or verb.lemma_ == "withdraw"):
        return []  # "withdrew the airliner from service", "withdrew its ambassador"
    by_states = frame.by_states and not any(noun.lower_ == "they" for noun in agents)  # those are its soldiers
    return [noun for noun in agents if forces.is_movable(noun, sentence) or (by_states and _is_state(noun, sentence))]


def _is_state(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is a government, which withdraws by its army."""
    who = sentence.at(noun)
    meant = sentence.stands_for.get(noun.i, []) or ([who] if who is not None else [])
    return any(each.kind == "government" for each in meant)
