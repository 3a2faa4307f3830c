"""People coming together, and the draft that says so."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import Status
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.meeting import scenes
from dashboard.extraction.meeting.meetingdays import day
from dashboard.extraction.meeting.narrowing import narrowed
from dashboard.extraction.meeting.scenes import TRAVEL, is_purpose
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

PEOPLE = wordset(
    """
    official minister delegation leader counterpart representative commander member head chief ambassador envoy
    diplomat politician president governor party organisation organization businessman business elder general officer
    troop soldier mission team lawmaker mp senator negotiator mediator family premier authority sheikh cleric activist
    adviser advisor guest visitor host parliamentarian legislator deputy junta resident staff personnel mayor
    colleague peer premier chancellor king emir prince patriarch speaker chairman chairwoman spokesperson
    """
)
"""Nouns for people who are met, named or not."""


def is_people(noun: Token) -> bool:
    """Whether a noun phrase means people."""
    return any(syntax.base(token) in PEOPLE for token in syntax.noun_phrase(noun))


def meeting(
    trigger: Token,
    pattern: str,
    sentence: Sentence,
    story: Story,
    actors: list[Who],
    *,
    retelling: bool = False,
    setting: Token | None = None,
) -> Draft | None:
    """The draft of a meeting of `actors` that `trigger` tells; None where it is doubted or denied.

    `setting` is another word of the same predicate, whose time and place are the meeting's too.
    """
    said = _status(trigger, setting)
    if said is None or said == "denied":
        return None
    ordered = _ordered(actors, retelling=retelling)
    words = [trigger] if setting is None else [trigger, setting]
    places = narrowed(scenes.venues(words, sentence, story), sentence, story)
    again = retelling or (not places and _comes_back(trigger, ordered, story))
    if not places and not retelling and pattern != "call":
        places = scenes.understood(trigger, ordered, said, sentence, story)
    when = day(words, ordered, places, said, sentence, story)
    told = sentence.number, trigger.i, [sentence.span]
    return Draft("meeting", pattern, *told, said, ordered, places, when, is_retelling=again)


def _comes_back(verb: Token, actors: list[Who], story: Story) -> bool:
    """Whether a clause only says when something else was, by a meeting told before: "after he had seen X, he ..."."""
    words = {child.lower_ for child in verb.children}
    told = {who.name for scene in [story.scene] if scene is not None for who in scene.actors}
    return verb.dep_ == "advcl" and words >= {"after", "had"} and any(who.name in told for who in actors)


def _status(trigger: Token, setting: Token | None) -> Status | None:
    """The status of the trigger; what somebody is yet to travel for is yet to come."""
    said = status(trigger)
    clause = trigger if trigger.pos_ == "VERB" else syntax.clause_verb(trigger)
    above = setting or (clause.head if clause.dep_ == "advcl" and is_purpose(clause) else None)
    if said != "reported" or above is None or above.pos_ not in {"VERB", "AUX"}:
        return said
    return status(above)


def is_only_for(verb: Token) -> bool:
    """Whether what the verb tells is only what a meeting was for: "met X to discuss Y with ..."."""
    return verb.dep_ == "advcl" and is_purpose(verb) and verb.head.lemma_.lower() not in TRAVEL


def _ordered(actors: list[Who], *, retelling: bool) -> list[Who]:
    """Each once, those that only stand for their members last; a retelling never adds an armed group."""
    once = {who.name: who for who in reversed(actors)}
    ordered = [who for who in reversed(once.values()) if not (retelling and who.kind == "armed group")]
    ordered = [who for who in ordered if not _is_spoken_for(who, ordered)]
    return sorted(ordered, key=lambda who: who.is_collective)


def _is_spoken_for(state: Who, actors: list[Who]) -> bool:
    """Whether a government is only named with its own minister: "X's foreign minister met Y"."""
    ministers = (who for who in actors if who.kind == "office" and who.country == state.country)
    return state.kind == "government" and any(0 <= who.start - state.end <= 1 for who in ministers)


def with_next(verb: Token, sentence: Sentence, met: list[Who]) -> list[Who]:
    """Those met, with the person named right after the verb, wherever the parser hangs a long list of titles."""
    if not met or syntax.is_passive(verb):
        return met
    after = verb.i + 1
    while after + 1 < sentence.tokens.end and (verb.doc[after].pos_ == "DET" or _tells_when(verb.doc[after])):
        after += 1
    first = [who for who in sentence.who if who.kind == "person" and min({who.start, *who.titles}) == after]
    return [*(who for who in first if who not in met), *met]


def _tells_when(word: Token) -> bool:
    """Whether a word right behind a verb belongs to a date: "received on Sunday Colonel Doe"."""
    return word.ent_type_ in {"DATE", "TIME"} or (word.lower_ == "on" and word.nbor().ent_type_ == "DATE")


def spoken(verb: Token, sentence: Sentence, story: Story, actors: list[Who], *, by_phone: bool) -> Draft | None:
    """The draft of a conversation; one by phone has no place."""
    draft = meeting(verb, "call" if by_phone else "talk", sentence, story, actors)
    if draft and by_phone:
        draft.places = []
    return draft


def resumed(noun: Token, partners: list[Who], sentence: Sentence) -> list[Who]:
    """The other of two between whom it was, behind an aside: "talks between X, at the head of a delegation, and Y"."""
    if len(partners) != 1 or not any(child.lower_ == "between" for child in noun.children):
        return []
    behind = (who for who in sentence.who if who.is_principal and who.start >= partners[0].end)
    return [who for who in behind if "and" in _words_before(who, sentence)][:1]


def between(verb: Token, sentence: Sentence) -> list[Who]:
    """Those named behind "between", wherever the parser hangs them: "was held over a line between X, and Y"."""
    word = next((t for t in sentence.words if t.i > verb.i and t.lower_ == "between"), None)
    named = [who for who in sentence.who if word is not None and who.start > word.i and who.kind == "person"]
    joined = [who for who in named[1:] if "and" in _words_before(who, sentence)]
    return [named[0], joined[0]] if named and joined else []


def _words_before(who: Who, sentence: Sentence) -> set[str]:
    """The two words before a name and its titles; more where it is a counterpart's: "and his counterpart, X"."""
    first = min({who.start, *who.titles})
    words = [token.lower_ for token in sentence.tokens.doc[max(0, first - 5) : first]]
    return set(words if "counterpart" in words[-2:] else words[-2:])
