"""Whom an event concerns besides those its clause names: who announces it, whom it is made against, whose men fell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence, is_speech, speaking
from dashboard.extraction.reading.sides import bodies_of
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.nations import Polity
from dashboard.extraction.who.words import OFFICIALS, Who

_COMMANDING = wordset("president premier prime defence defense king emir chancellor")
"""Words in the titles of those who may send their state's forces somewhere."""
_SOLDIERS = wordset("soldier troop serviceman servicemember paratrooper marine")
_HIT = wordset("kill wound injure hurt martyr slay")
_OFFICES = wordset("ministry army military department command mod navy force guard staff")
"""What tells of its own state's soldiers."""
_BREAKS = frozenset({"relcl", "ccomp", "advcl", "parataxis"})
"""Clauses that tell something else than the one above them."""


def name_announcers(draft: Draft, sentence: Sentence, story: Story) -> None:
    """Name with a movement who announces it of his own state's forces, and those forces where nobody else is named."""
    if draft.kind != "posture":
        return
    draft.concerned += _ministry(draft, sentence)
    for who in _commanders(sentence.tokens.doc[draft.trigger], sentence):
        polity = _state_of(who, story)
        if polity is None:
            continue
        if not draft.actors and draft.status == "planned" and _is_abroad(draft, polity):
            state = polity.government
            draft.actors = [Who(polity.force, "force", -1, -1, "", polity.code, polity.place, state=state)]
        if {polity.force, polity.government} & set(draft.names()):
            draft.concerned.append(who)


def _ministry(draft: Draft, sentence: Sentence) -> list[Who]:
    """The ministry, by its own name, that tells of a movement of forces which are no other state's."""
    verb = speaking(sentence.tokens.doc[draft.trigger])
    telling = sentence.actors(syntax.surface_subject(verb)) if verb is not None else []
    states = {who.country for who in draft.actors} - {""}
    return [who for who in telling if "Ministry" in who.name and states <= {who.country}]


def name_bound(draft: Draft, story: Story) -> None:
    """Name with what the office-holders of several states agree the states that they bind."""
    if draft.kind != "agreement" or not all(who.is_principal for who in draft.actors):
        return
    bodies = bodies_of(draft.actors, story.nations)
    draft.concerned += bodies if len(bodies) > 1 else []


def name_opponents(draft: Draft, sentence: Sentence) -> None:
    """Name with a movement or a crossing the forces and the armed groups that it is made against."""
    if draft.kind not in {"posture", "border"}:
        return
    doc, known = sentence.tokens.doc, {who.name for who in (*draft.actors, *draft.targets)}
    groups = (who for who in sentence.who if who.kind in {"armed group", "force"} and who.name not in known)
    draft.targets += [who for who in groups if _is_against(doc[who.start : who.end].root, doc[draft.trigger])]


def name_fallen(draft: Draft, sentence: Sentence) -> None:
    """Name with an attack whose soldiers fell, where their own army or its ministry tells of them."""
    if draft.kind != "threat" or draft.pattern == "pose" or draft.targets:
        return
    if not any(_has_fallen(noun) and not sentence.actors([noun]) for noun in sentence.words):
        return
    tellers = (who for who in _tellers(sentence) if who.kind == "force" or who.force)
    forces = (
        who if who.kind == "force" else Who(who.force, "force", -1, -1, "", who.country, who.home, state=who.name)
        for who in tellers
        if who.country not in {doer.country for doer in draft.actors}
    )
    draft.targets = list(forces)[:1]


def name_facing(draft: Draft, sentence: Sentence) -> None:
    """Name with what one state's forces do those who face them and tell of it: a guard, or the state it happens in.

    "Two X ships entered Y's waters, Y's coast guard said"; "X's jets struck a house in Y, Y's officials said".
    """
    acting = {who.country for who in draft.actors if who.country}
    if draft.kind not in {"border", "threat"} or draft.pattern == "pose" or not acting:
        return
    lands = {code for mention in draft.places if mention.place for code in mention.place.countries}
    telling = (who for who in _tellers(sentence) if who.country and who.country not in acting)
    facing = (who for who in telling if who.kind == "force" or (who.kind == "government" and who.country in lands))
    draft.concerned += [replace(who, is_collective=False) for who in facing][:1]


def _has_fallen(noun: Token) -> bool:
    """Whether soldiers are killed or wounded, or die."""
    if base(noun) not in _SOLDIERS or noun.tag_ not in {"NNS", "NNPS"}:
        return False
    done_to = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in _HIT
    return done_to or (noun.dep_ == "nsubj" and noun.head.lemma_ == "die")


def _tellers(sentence: Sentence) -> list[Who]:
    """The army, the ministry or the state that says what the sentence tells, or according to which it is so."""
    speech = [verb for verb in sentence.words if verb.pos_ == "VERB" and is_speech(verb)]
    according = [word for word in sentence.words if word.lower_ == "according"]
    nouns = [
        *(noun for verb in speech for noun in syntax.surface_subject(verb)),
        *syntax.prepositional(according, "to"),
    ]
    return sentence.actors(noun for noun in nouns if base(noun) in _OFFICES | OFFICIALS or noun.pos_ == "PROPN")


def _commanders(trigger: Token, sentence: Sentence) -> Iterator[Who]:
    """Those with an office of command who say or announce what the trigger tells."""
    verb = speaking(trigger)
    speakers = sentence.actors(syntax.surface_subject(verb)) if verb is not None else []
    for who in speakers:
        if who.is_principal and who.country and _COMMANDING & set(who.title.lower().split()):
            yield who


def _state_of(who: Who, story: Story) -> Polity | None:
    """The state, or the region that governs itself, whose office somebody holds."""
    if story.nations is None:
        return None
    polity = story.nations.named_in(who.title) if who.title else None
    found = polity or story.nations.by_code.get(who.country)
    return found if found is not None and found.force else None


def _is_abroad(draft: Draft, polity: Polity) -> bool:
    """Whether forces are to go to another country than the one they may be of."""
    ends = [mention.place for mention in draft.places if mention.place and mention.role in {"at", "to"}]
    return bool(ends) and all(polity.code not in place.countries for place in ends)


def _is_against(group: Token, trigger: Token) -> bool:
    """Whether a group is what the trigger's clause goes against: "launched an operation against the X militia"."""
    above = group
    against = False
    while above != trigger and above.head != above:
        against = against or (above.dep_ == "prep" and above.lower_ == "against")
        if above.dep_ in _BREAKS:
            return False
        above = above.head
    return against and above == trigger
