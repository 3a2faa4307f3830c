"""Nouns of meeting: talks that are held, a summit that opens, what was said after a call."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.meeting.attendance import (
    HOLD,
    attendees,
    done_at,
    has_child,
    is_meeting,
    speaks_for,
    tellers,
    who_did,
)
from dashboard.extraction.meeting.encounters import MEET
from dashboard.extraction.meeting.occasions import between, is_only_for, is_people, meeting, resumed
from dashboard.extraction.meeting.words import PARTS, RUN, WISHES
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, cluster, is_speech
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import own_date
from dashboard.extraction.who.words import Who

_GIVE = wordset("take grant receive give make place get")
"""Verbs that give or take calls and audiences."""
_SET = wordset("set schedule plan slate arrange expect pencil fix")
"""What is done with a meeting that is to come."""
_TALKS = wordset("talk negotiation meeting summit consultation discussion round dialogue session conference day")
_UNITES = wordset("bring include gather feature involve unite see")
_AT = wordset("during at in on for after following amid within throughout into to")
_AHEAD = wordset("next upcoming any further more no future")
_ANEW = wordset("second third fourth fifth next new another further")
_LINES = wordset("phone telephone video videoconference")
_ON = ("on", "about", "regarding", "over", "concerning")
_JOURNEYS = wordset("visit trip tour")


def gathering(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What a noun tells of a meeting, if it does."""
    if _counts(noun):
        return None
    inner, noun = noun, _counted(noun)
    words = {child.lower_ for child in noun.children}
    known = (
        bool(words & {"the", "this", "that", "these"})
        and story.scene is not None
        and not words & {"last", "next", "previous"}
    )
    parties = _parties(noun, sentence) + (_parties(inner, sentence) if inner is not noun else [])
    parties = parties or sentence.actors(syntax.prepositional(_matters(inner), "between"))
    alone = any(child.dep_ == "relcl" and child.lemma_ in HOLD for child in noun.children)
    draft = None if alone else _in_clause(noun, sentence, story, parties, known=known)
    if draft is None:
        return _by_itself(noun, sentence, story, parties)
    held = next((child for child in inner.children if child.dep_ == "acl" and child.lemma_ in HOLD), None)
    if held is not None:
        draft.when = draft.when or own_date(held, sentence, story)[0]
    return draft


def _in_clause(noun: Token, sentence: Sentence, story: Story, parties: list[Who], *, known: bool) -> Draft | None:
    """What the noun tells as a part of its clause: what is held, whom it unites, at what something is done."""
    verb = syntax.clause_verb(noun)
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return _as_subject(noun, verb, sentence, story, parties, known=known)
    if (noun.dep_ == "dobj" and verb.lemma_ in HOLD) or _is_presided(noun, verb):
        return _as_object(noun, verb, sentence, story, parties, known=known)
    if noun.dep_ == "pobj" and (noun.head.lower_ in _AT or _began_with(noun, verb)):
        return _as_occasion(noun, sentence, story, parties, known=known)
    return None


def _matters(noun: Token) -> list[Token]:
    """What talks are on, and what that is of: "negotiations regarding the exchange of prisoners between X and Y"."""
    matters = syntax.prepositional([noun], *_ON)
    return [*matters, *syntax.prepositional(matters, "of", "for")]


def _is_presided(noun: Token, verb: Token) -> bool:
    """ "presided over a meeting", "engaged in talks"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"over", "in"} and verb.lemma_ in {"preside", "engage", "part"}


def _counts(noun: Token) -> bool:
    """Whether the noun only counts another: the round in "a round of talks"."""
    return noun.lemma_.lower() in PARTS and any(is_meeting([each]) for each in syntax.prepositional([noun], "of"))


def _counted(noun: Token) -> Token:
    """What stands in the sentence for a noun: the round for the talks in "a round of talks"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in PARTS:
        noun = noun.head.head
    return noun


def _parties(noun: Token, sentence: Sentence) -> list[Who]:
    """Who meets, as far as the noun's own phrase says: "Fidan's talks with Araghchi"."""
    called = ("on",) if noun.lemma_ in {"call", "visit"} else ()
    partners = sentence.actors(syntax.prepositional([noun], "with", "between", "among", "of", "by", *called))
    before = sentence.actors(child for child in noun.children if child.dep_ in {"poss", "compound", "nmod"})
    partners += resumed(noun, partners, sentence)
    owners = [who for who in before if who.kind != "organisation"]  # "the NATO summit" is not met by NATO
    return [*owners, *partners, *attendees(noun, sentence)]


@rule("talks were held")
def _as_subject(
    noun: Token, verb: Token, sentence: Sentence, story: Story, parties: list[Who], *, known: bool
) -> Draft | None:
    if known and verb.lemma_ == "include":
        return None  # who else was there is a matter of attendance
    if known:
        return meeting(noun, "meeting", sentence, story, parties, retelling=True)
    partners = sentence.actors(syntax.prepositional([verb], "with", "between", "by", "among"))
    partners = partners or (between(verb, sentence) if not parties else [])
    ahead = verb.lemma_ in _SET and syntax.is_passive(verb)
    held = ahead or _is_held(verb) or (verb.lemma_ == "be" and bool(partners))
    if not held or ({child.lower_ for child in noun.children} & _AHEAD and not sentence.when):
        return None
    united = sentence.actors(syntax.objects(verb)) if verb.lemma_ in _UNITES else []
    actors = [*parties, *partners, *united]
    actors = [*tellers(verb, sentence), *actors] if len(actors) == 1 and verb.lemma_ in HOLD else actors
    actors = _understood(noun, story) if not actors and noun.lemma_ in _TALKS else actors
    alone = len({who.name for who in actors}) == 1 and noun.lemma_ not in _JOURNEYS
    if ahead and alone and story.speaker is not None:
        actors.insert(0, story.speaker)  # "a call on the council is set for Thursday"
    draft = meeting(noun, "meeting", sentence, story, actors)
    if draft is not None and ahead:
        draft.status = "planned"
    settled = len({who.name for who in actors}) > 1 or bool(sentence.dates(cluster(noun)))
    return draft if settled or (draft and draft.places) else None


def _is_held(verb: Token) -> bool:
    """ "Talks began", "a meeting was held"."""
    return verb.lemma_ in RUN or (verb.lemma_ in HOLD and syntax.is_passive(verb))


@rule("X held talks")
def _as_object(
    noun: Token, verb: Token, sentence: Sentence, story: Story, parties: list[Who], *, known: bool
) -> Draft | None:
    hosts = sentence.actors([*syntax.agents(verb), *syntax.prepositional([verb, noun], "from", "to")])
    if verb.lemma_ in _GIVE and not parties and len({who.name for who in hosts}) < 2:
        return None
    below = [child for child in verb.children if child.dep_ in {"advcl", "acl"} and not _has_subject(child)]
    chairs = sentence.actors([*syntax.prepositional(below, "by"), *syntax.prepositional([verb], "with")])
    if (not hosts and not parties) or is_only_for(verb):
        return None
    by_phone = _is_call(noun) or any(each.lemma_ in _LINES for each in syntax.prepositional([verb, noun], "by", "over"))
    draft = meeting(
        noun, "call" if by_phone else "meeting", sentence, story, [*hosts, *parties, *chairs], retelling=known
    )
    if draft is not None and by_phone:
        draft.places = []
    return draft


def _understood(noun: Token, story: Story) -> list[Who]:
    """Whose talks they are that name nobody: "Monday's talks lasted six hours", "a second round will follow"."""
    anew = {child.lower_ for child in noun.children} & _ANEW
    if anew and story.sides.parties:
        return list(story.sides.parties)
    return list(story.pair or story.states) if len(story.states) > 1 else []


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "mark"} for child in verb.children)


def _is_call(noun: Token) -> bool:
    return noun.lemma_ == "call" or has_child(noun, "phone", "telephone", "video")


@rule("at talks, X ...")
def _as_occasion(noun: Token, sentence: Sentence, story: Story, parties: list[Who], *, known: bool) -> Draft | None:
    """The meeting at which something was done: "said so during a meeting with X", "will sign it at a summit"."""
    verb = done_at(noun)
    if _is_wished(noun):
        return None
    clause, said = verb.pos_ in {"VERB", "AUX"}, is_speech(verb)
    apart = any(child.lower_ == "between" for child in noun.children)  # others met, of whom somebody only speaks
    agents = who_did(verb, sentence, story) if clause and not (said and (apart or not parties)) else []
    everybody = [*_who_were_there(agents, noun), *parties]
    named = len({who.name for who in everybody}) > 1 or (bool(everybody) and _with_people(noun))
    if (not known and not named) or (noun.lemma_ in _JOURNEYS and verb.lemma_ in MEET):
        return None  # whom somebody met on a visit is told by the verb
    later = noun.head.lower_ in {"after", "following"} and verb.tag_ == "VB"  # "agreed to meet again after talks"
    pattern, setting = "call" if _is_call(noun) else "meeting", None if said or later or not clause else verb
    retelling = known and not parties
    draft = meeting(noun, pattern, sentence, story, everybody, retelling=retelling, setting=setting)
    if draft is not None and agents and not (known or said or later):
        draft.places = draft.places or [where.mention("at") for where in sentence.venues(cluster(verb))]
        draft.when = draft.when or own_date(verb, sentence, story)[0]
    if draft is not None and pattern == "call":
        draft.places = []
    return draft


def _who_were_there(agents: list[Who], noun: Token) -> list[Who]:
    """Those of them who sat there themselves, and states that sent others: "they signed it after two days of talks"."""
    states = {who.name for who in agents if who.kind == "government"}
    sent = len(states) > 1 and noun.lemma_ in _TALKS | PARTS
    return [who for who in agents if (who.is_principal and not speaks_for(who)) or sent]


def _began_with(noun: Token, verb: Token) -> bool:
    """ "began his visit with a meeting with X"."""
    return noun.head.lower_ == "with" and verb.lemma_ in {"begin", "start", "open", "end", "conclude", "finish"}


def _with_people(noun: Token) -> bool:
    return any(is_people(each) for each in syntax.prepositional([noun], "with", "between"))


def _is_wished(noun: Token) -> bool:
    """Whether somebody is only for it: "expressed support for dialogue between X and Y"."""
    wished = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of", "to", "towards"}
    return wished and noun.head.head.lemma_.lower() in WISHES


@rule("talks of X and Y")
def _by_itself(noun: Token, sentence: Sentence, story: Story, parties: list[Who]) -> Draft | None:
    """A meeting named in passing, with those who met and its day or its place: "the March talks in Oman of A and B"."""
    light = next((child for child in noun.children if child.dep_ in {"relcl", "acl"} and child.lemma_ in HOLD), None)
    if light is not None and not parties and story.scene is None:
        parties = list(story.pair)  # "after the meeting held in X" of those whom the report began with
    if noun.lemma_.lower() in _JOURNEYS or len({who.name for who in parties}) < 2 or _is_wished(noun):
        return None
    persons = [who for who in parties if who.is_principal]
    pattern = "call" if _is_call(noun) else "meeting"
    draft = meeting(noun, pattern, sentence, story, parties, setting=light)
    if draft is not None and pattern == "call":
        draft.places = []
    if draft is None or not (draft.when or draft.places or len(persons) > 1):
        return None
    return draft
