"""What a sentence says of forces, word by word: one event for each thing told, and what only explains folded in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.posture.attribution import attributed, tellers_of_units
from dashboard.extraction.posture.rules import told_by
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_PARTS = wordset("part rest half most some many hundred thousand dozen majority bulk third quarter all")


_JOURNEYS = frozenset({("leave", "arrive"), ("leave", "move"), ("leave", "send"), ("arrive", "arrive")})
"""Patterns that in one breath are two ends of one movement: "left X and headed to Y"."""
_ENDS = frozenset({"stay", "station", "grow"})
"""What a force is moved for: "sent troops to guard the border"."""
_GOING = frozenset({"move", "send", "arrive"})
_COUNTS = wordset("comprise constitute form number total")
_SEEN = wordset("detect spot track observe sight see")
_NEAR = 3
"""Sentences within which what is told of a force without a place goes on from what was told of it before."""
_STAGE = wordset("ballet circus theatre theater opera orchestra film movie novel museum reenactors scouts actors")
"""Where troops are not soldiers, or are history."""


def postures(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of forces."""
    found: list[tuple[Token, Draft]] = []
    if any(token.lower_ in _STAGE for token in sentence.words):
        return
    for token in sentence.words:
        draft = None if token.i in sentence.masked else told_by(token, sentence, story)
        if draft is not None and not draft.places and draft.pattern == "leave":
            draft.places = _taken_over([earlier for _, earlier in found])
        if draft is not None and not _only_explains(token, draft, found):
            found = _without_relative(token, draft, found)
            found.append((token, draft))
    for token, draft in found:
        if not draft.places and draft.pattern in {"reduce", "grow", "end"} and story.country is not None:
            role: Role = "from" if draft.pattern == "end" else "at"
            draft.places = [PlaceMention(story.country.name, role, story.country)]
        if not draft.places and draft.pattern == "leave":
            draft.places = _left_before(draft, story) or _abroad(token, draft, story) or _at_host(draft, "from", story)
        if not draft.places and draft.pattern == "send" and draft.status == "planned":
            draft.places = _at_host(draft, "to", story)
        draft.places += _reached_before(token, draft, story)
        draft.actors += tellers_of_units(token, draft, sentence, story)
        draft.actors = draft.actors or attributed(token, draft, sentence, story)
        yield draft
    if found:
        yield from _gapped(found[-1][1], sentence)


def _only_explains(token: Token, draft: Draft, found: list[tuple[Token, Draft]]) -> bool:
    """Fold "..., most of them based in Y" and "..., with most troops to move to Y" into the clause they explain."""
    for earlier, main in found:
        partitive = earlier in token.ancestors and any(
            s.lower_ in _PARTS and any(t.pos_ == "PRON" and t != s for t in s.subtree)
            for s in syntax.surface_subject(token)
        )
        aside = main.pattern in _GOING and draft.pattern in _ENDS and _says_what_for(token, earlier, draft)
        vaguer = not main.places and main.status == draft.status and main.pattern in {"reduce", "end"}
        if not (partitive or vaguer or aside or _goes_on(token, earlier, draft, main)):
            continue
        ends = [replace(p, role="to") if aside and p.role == "at" else p for p in draft.places]
        main.places += [place for place in ends if place not in main.places]
        main.actors += [who for who in draft.actors if who.name not in main.names()]
        main.take_number(draft)
        if vaguer and not partitive:
            main.pattern, main.object = draft.pattern, draft.object
        return True
    return False


def _goes_on(token: Token, earlier: Token, draft: Draft, main: Draft) -> bool:
    """Whether a word only tells the other end of a journey, by which means, or whose force it was."""
    finite = token.head if token.dep_ == "xcomp" else token  # "left X and began to arrive in Y"
    same = not any(child.dep_ in {"nsubj", "nsubjpass"} for child in finite.children) and finite.head == earlier
    begun = main.pattern == "leave" or (main.places and all(place.role == "from" for place in main.places))
    journey = same and begun and (main.pattern, draft.pattern) in _JOURNEYS and main.names() == draft.names()
    return journey or _is_by_which(token, earlier, main) or (token.dep_ == "acl" and not draft.places)


def _says_what_for(token: Token, earlier: Token, draft: Draft) -> bool:
    """Whether a word tells what a force was moved for, or of what it is: "to guard a dam", "comprising 7 tanks"."""
    onward = token.head.dep_ == "conj" and token.head.head == earlier and draft.pattern == "station"
    purpose = token.tag_ == "VB" and token.dep_ in {"xcomp", "advcl"} and (token.head == earlier or onward)
    return purpose or (token.dep_ == "acl" and token.lemma_ in _COUNTS and earlier in token.ancestors)


def _is_by_which(noun: Token, verb: Token, main: Draft) -> bool:
    """Whether a movement tells how a strength changed: "strengthened its presence with a deployment of 500 men"."""
    means = noun.dep_ == "pobj" and noun.head.lower_ in {"with", "by", "through"} and noun.head.head == verb
    return means and main.pattern in {"grow", "reduce"}


def _left_before(draft: Draft, story: Story) -> list[PlaceMention]:
    """Whence those go of whom it was just told that others of them left: "the rest will go in the coming days"."""
    told = story.movement
    near = told is not None and draft.sentence - told.sentence <= _NEAR
    if told is None or not near or not set(draft.names()) & set(told.names()):
        return []
    return [replace(place, role="from") for place in told.places if place.role == "from"]


def _at_host(draft: Draft, role: Role, story: Story) -> list[PlaceMention]:
    """Where a mission of no single state is that leaves or is to grow: in the country that the report is on."""
    land = story.country
    alone = bool(draft.actors) and not any(who.country or who.kind == "armed group" for who in draft.actors)
    return [PlaceMention(land.name, role, land)] if alone and land is not None and not draft.is_retelling else []


def _abroad(verb: Token, draft: Draft, story: Story) -> list[PlaceMention]:
    """Whence a state is called on to comply by leaving: the country that the report is on, if that is another."""
    own = {who.country for who in draft.actors}
    land = story.country
    asked = verb.dep_ == "pcomp" and draft.status == "planned" and land is not None and own.isdisjoint(land.countries)
    return [PlaceMention(land.name, "from", land)] if asked and land is not None and any(own) else []


def _reached_before(verb: Token, draft: Draft, story: Story) -> list[PlaceMention]:
    """Whence those leave who were just told to have come somewhere: "It will leave for X tomorrow"."""
    told = story.movement
    near = told is not None and draft.sentence - told.sentence <= _NEAR and draft.pattern == "leave"
    again = any(noun.lower_ in {"it", "they"} for noun in syntax.surface_subject(verb))
    if told is None or not (near and again) or {place.role for place in draft.places} != {"to"}:
        return []
    return [replace(place, role="from") for place in told.places if place.role == "to"][-1:]


def _without_relative(token: Token, draft: Draft, found: list[tuple[Token, Draft]]) -> list[tuple[Token, Draft]]:
    """Fold "troops who are leaving X are expected to move to Y" into one movement from X to Y."""
    movers = syntax.surface_subject(token)
    for earlier, told in found:
        inside = earlier.head in movers or any(mover in earlier.ancestors for mover in movers)
        of_them = earlier.dep_ in {"relcl", "acl"} and inside
        going = earlier.tag_ == "VBG" and draft.pattern in {"move", "arrive", "send"} and told.pattern == "leave"
        if of_them and _was_there(told, draft):
            left = any(place.role == "from" for place in draft.places)
            draft.places += [] if left else [replace(place, role="from") for place in told.places]
            draft.take_number(told)
            return [(word, other) for word, other in found if other is not told]
        if earlier.lemma_ in _SEEN and token.head == earlier and told.pattern == "stay":
            return [(word, other) for word, other in found if other is not told]
        if of_them and going:
            draft.places = [*told.places, *(place for place in draft.places if place not in told.places)]
            return [(word, other) for word, other in found if other is not told]
    return found


def _was_there(told: Draft, draft: Draft) -> bool:
    """ "Troops based in X left": they left X."""
    return told.pattern in {"stay", "station"} and draft.pattern in {"leave", "move", "arrive"}


def _taken_over(earlier: list[Draft]) -> list[PlaceMention]:
    """ "The army moved into X and the militia withdrew": from X."""
    reached = [place for draft in earlier for place in draft.places if place.role == "to"]
    return [replace(place, role="from") for place in reached[:1]]


def _gapped(told: Draft, sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told by analogy: "... troops were in X, and over 900 in Y"."""
    if told.quantity is None:
        return
    for count in sentence.counts:
        if not count.is_bare or count.quantity.text == told.quantity.text:
            continue
        where = next(
            (w for w in sentence.where if 0 < w.start - count.end <= 2 and w.preposition in {"in", "at", "near"}), None
        )
        if where is not None:
            told.places = [mention for mention in told.places if mention.place != where.place]
            quantity = replace(count.quantity, unit=told.quantity.unit)
            yield replace(told, places=[where.mention("at")], quantity=quantity, evidence=list(told.evidence))
