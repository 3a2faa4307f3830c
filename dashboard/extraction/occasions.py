"""When and where people came together, and the draft that says so."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention, Status
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.places import Where
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.timing import own_date, said_on
from dashboard.extraction.who import Who
from dashboard.periods import Period

PEOPLE = wordset(
    """
    official minister delegation leader counterpart representative commander member head chief ambassador envoy
    diplomat politician president governor party organisation organization businessman business elder general officer
    troop soldier mission team lawmaker mp senator negotiator mediator family premier authority sheikh cleric activist
    adviser advisor guest visitor host parliamentarian legislator deputy junta resident staff personnel mayor
    """
)
"""Nouns for people who are met, named or not."""
_AT = wordset("in at on near inside outside aboard")


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
    places = next((venues for word in words if (venues := _venues(word, sentence))), [])
    when = next((day for word in words if (day := _when(word, sentence, story, ordered))), None)
    met_in_person = not retelling and pattern != "call"
    if met_in_person and story.scene is not None and _goes_on(trigger, ordered, said, sentence, story):
        places, when = _inherited(story.scene, places, when)
    if met_in_person and not places and said == "reported":
        places = _at_home(ordered, sentence, story) or _last_seen(trigger, ordered, sentence, story)
    return Draft(
        "meeting",
        pattern,
        sentence.number,
        trigger.i,
        [sentence.span],
        said,
        ordered,
        places,
        when,
        is_retelling=retelling,
    )


def _at_home(actors: list[Who], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The town that the report comes from, where one who lives in that country meets one who does not."""
    town = story.dateline.place if story.dateline else None
    elsewhere = any(where.preposition in {"", "to", *_AT} for where in sentence.where)
    if town is None or story.dateline is None or elsewhere:
        return []
    countries = {who.country for who in actors if who.is_principal and who.country}
    visited = bool(countries & set(town.countries)) and len(countries) > 1
    return [story.dateline] if visited else []


def _last_seen(trigger: Token, actors: list[Who], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where one of them had just come: "he left for Baghdad, where he saw ...", or in a sentence before."""
    before = [where for where in sentence.where if where.is_seat and where.end <= trigger.i]
    stays = [story.stays[who.name] for who in actors if who.name in story.stays]
    return [where.mention("at") for where in (before[-1:] or stays[:1])]


def _status(trigger: Token, setting: Token | None) -> Status | None:
    """The status of the trigger; what somebody is yet to travel for is yet to come."""
    said = status(trigger)
    clause = trigger if trigger.pos_ == "VERB" else syntax.clause_verb(trigger)
    above = setting or (clause.head if clause.dep_ == "advcl" and is_purpose(clause) else None)
    if said != "reported" or above is None or above.pos_ not in {"VERB", "AUX"}:
        return said
    return status(above)


TRAVEL = wordset("visit travel fly arrive tour land head journey go come return be leave depart stop")


def is_only_for(verb: Token) -> bool:
    """Whether what the verb tells is only what a meeting was for: "met X to discuss Y with ..."."""
    return verb.dep_ == "advcl" and is_purpose(verb) and verb.head.lemma_.lower() not in TRAVEL


def is_purpose(verb: Token) -> bool:
    """Whether the verb says what for: "flew to Baghdad to see X"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _ordered(actors: list[Who], *, retelling: bool) -> list[Who]:
    """Each once, those that only stand for their members last; a retelling never adds an armed group."""
    once = {who.name: who for who in reversed(actors)}
    ordered = [who for who in reversed(once.values()) if not (retelling and who.kind == "armed group")]
    return sorted(ordered, key=lambda who: who.is_collective)


def _goes_on(trigger: Token, actors: list[Who], said: Status, sentence: Sentence, story: Story) -> bool:
    """Whether somebody who was just told to have met another also met these, on the same occasion."""
    scene = story.scene
    if scene is None or {child.lower_ for child in trigger.children} & _BEFORE:
        return False
    if {child.lower_ for child in trigger.children} & _AGAIN:
        return bool({who.name for who in actors[:1]} & set(scene.names()))
    near = sentence.number - scene.sentence <= _NEAR and scene.status == said and scene.pattern not in {"visit", "call"}
    elsewhere = any(where.preposition in {"", "to", *_AT} and not where.is_border for where in sentence.where)
    return near and not elsewhere and bool({who.name for who in actors if who.is_principal} & set(scene.names()))


def _inherited(
    scene: Draft, places: list[PlaceMention], when: Period | None
) -> tuple[list[PlaceMention], Period | None]:
    """Place and day with what the occasion has of them, where they do not say otherwise."""
    same_day = not when or not scene.when or when.overlaps(scene.when)
    inside = {place.place.id for place in scene.places if place.place}
    same_place = not places or any(place.place and place.place.id in inside for place in places)
    return places or (list(scene.places) if same_day else []), when or (scene.when if same_place else None)


_AGAIN = wordset("also later separately then")
_BEFORE = wordset("last previously earlier recently once")
_NEAR = 4
"""Sentences after which a meeting is no longer taken to be of the same occasion."""


def _when(trigger: Token, sentence: Sentence, story: Story, actors: list[Who]) -> Period | None:
    """The meeting's own day, else that of what was said at it or of it."""
    when, stated = own_date(trigger, sentence, story)
    if when or stated:
        return when
    return said_on(trigger, sentence, story) or next((story.said[w.name] for w in actors if w.name in story.said), None)


def _venues(trigger: Token, sentence: Sentence) -> list[PlaceMention]:
    if (there := _where_clause(trigger, sentence)) is not None:
        return [there.mention("at")]
    if trigger.dep_ in {"advcl", "xcomp"} and is_purpose(trigger) and trigger.head.lemma_ in TRAVEL - {"be"}:
        return destinations(trigger.head, sentence)
    places = sentence.venues(cluster(trigger))
    led = trigger.lemma_ in {"welcome", "greet", "host", "invite", "bring"}
    return [w.mention("at") for w in places if w.preposition in _AT or _on_a_trip(w) or (led and w.preposition == "to")]


def _where_clause(trigger: Token, sentence: Sentence) -> Where | None:
    """The place that a clause with "where" describes: "flew to Baghdad, where he met X"."""
    verb = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    there = next((child for child in verb.children if child.lower_ == "where"), None)
    if there is None or any(w.preposition in _AT and w.head.i > there.i for w in sentence.where):
        return None
    return next((where for where in reversed(sentence.where) if there.i - 6 <= where.end <= there.i), None)


def _on_a_trip(where: Where) -> bool:
    return where.preposition == "to" and where.head.head.head.lemma_ in {"visit", "trip", "tour"}


def destinations(verb: Token, sentence: Sentence) -> list[PlaceMention]:
    """Where a verb of travel leads."""
    inside = {token.i for noun in syntax.objects(verb) for token in syntax.noun_phrase(noun)}
    inside |= {token.i for child in verb.children if child.lower_ in {"to", "in", "at"} for token in child.subtree}
    own = [where for where in sentence.where if where.head.i in inside or sentence.owner(where.head).i == verb.i]
    return [where.mention("at") for where in own if where.preposition in {"", "to", "in", "at"} and not where.is_border]


def with_next(verb: Token, sentence: Sentence, met: list[Who]) -> list[Who]:
    """Those met, with the person named right after the verb, wherever the parser hangs a long list of titles."""
    if not met or syntax.is_passive(verb):
        return met
    first = [who for who in sentence.who if who.kind == "person" and min({who.start, *who.titles}) == verb.i + 1]
    return [*(who for who in first if who not in met), *met]


def spoken(verb: Token, sentence: Sentence, story: Story, actors: list[Who], *, by_phone: bool) -> Draft | None:
    """The draft of a conversation; one by phone has no place."""
    draft = meeting(verb, "call" if by_phone else "talk", sentence, story, actors)
    if draft and by_phone:
        draft.places = []
    return draft
