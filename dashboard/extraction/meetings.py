"""Who met whom: meetings, talks, visits and calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction import syntax
from dashboard.extraction.attendance import NOUNS, attendance, has_child, is_meeting
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import FORCES, Who
from dashboard.extraction.places import Where
from dashboard.extraction.reading import Sentence, cluster, is_speech
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.timing import own_date, said_on
from dashboard.periods import Period

_MEET = frozenset({"meet", "confer", "huddle"})
_GATHER = wordset("assemble gather convene reconvene")
_HOST = wordset("receive host welcome greet")
_HOLD = wordset(
    """
    host convene organise organize hold have conduct chair open begin start conclude resume attend join wrap
    """
)
_TALK = wordset("speak talk discuss negotiate consult")
_VISIT = wordset("visit travel fly arrive tour")
_PHONE = wordset("phone telephone call video videoconference")
_HABITS = wordset("regularly often usually frequently annually periodically always routinely")


def meetings(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of meetings."""
    before: list[Who] = []
    for token in sentence.tokens:
        if token.i in sentence.masked or _is_habit(token):
            continue
        draft = None
        if token.pos_ in {"VERB", "AUX"}:
            draft = _from_verb(token, sentence, story)
        elif token.pos_ == "NOUN" and token.lemma_ in NOUNS:
            draft = _from_noun(token, sentence, story)
        if draft is None:
            continue
        if not draft.actors and before and not draft.is_retelling:
            draft.actors = list(before)  # "... took place in X, and the last one of the ministers in Y"
        before = draft.actors
        yield from legs(draft, sentence)


def _is_habit(token: Token) -> bool:
    """Whether the word tells what happens again and again: "regularly meets", "when it meets its partners"."""
    if any(child.lower_ in _HABITS for child in token.children):
        return True
    clause = token.head if token.dep_ == "conj" else token
    return token.tag_ in {"VBZ", "VBP"} and clause.dep_ in {"advcl", "relcl"} and token.lemma_ in _MEET


def _from_verb(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = verb.lemma_.lower()
    if lemma in _MEET or (lemma == "sit" and has_child(verb, "down")):
        return _met(verb, sentence, story)
    if lemma in _HOST:
        return _received(verb, sentence, story)
    if lemma in _TALK:
        return _talked(verb, sentence, story)
    if lemma in _VISIT:
        return _visited(verb, sentence, story)
    if lemma in _GATHER:
        return _draft(
            verb, "gather", sentence, story, sentence.actors(syntax.agents(verb)), retelling=story.scene is not None
        )
    attending = sentence.actors(attendance(verb)) if story.scene or is_meeting(syntax.objects(verb)) else []
    return _draft(verb, "attend", sentence, story, attending, retelling=True) if attending else None


def _met(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    heads = [verb, *syntax.objects(verb), *(child for child in verb.children if child.lower_ == "down")]
    met = [*syntax.objects(verb), *syntax.prepositional(heads, "with")]
    subjects = syntax.agents(verb) or syntax.surface_subject(verb)
    guests = sentence.actors(met)
    hosts = sentence.actors(subjects) or [who for who in sentence.who if who.end == verb.i and who.is_principal]
    together = len(hosts) > 1 or any(noun.tag_ == "NNS" and base(noun) in _PEOPLE for noun in subjects)
    if not met and (not together or verb.dep_ == "relcl"):
        return None  # "where three countries meet", "the committee will meet"
    if met and not guests and not any(_is_people(noun) for noun in met):
        return None  # "meet a deadline"
    return _draft(verb, "meet", sentence, story, [*hosts, *guests])


def _is_people(noun: Token) -> bool:
    words = {token.lemma_.lower() for token in syntax.noun_phrase(noun)}
    return bool(words & _PEOPLE)


_PEOPLE = wordset(
    """
    official minister delegation leader counterpart representative commander member head chief ambassador envoy
    diplomat politician president governor party organisation organization businessman business elder general officer
    troop soldier mission team lawmaker mp senator negotiator mediator family
    """
)


def _received(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    guests = sentence.actors(syntax.patients(verb))
    hosts = sentence.actors(syntax.agents(verb))
    if not (guests or hosts) or not any(_is_guest(noun, sentence) for noun in syntax.patients(verb)):
        return None
    if not any(who.is_principal for who in (*guests, *hosts)) and verb.lemma_ == "welcome":
        return None
    return _draft(verb, "receive", sentence, story, [*hosts, *guests])


def _is_guest(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun itself is somebody: one welcomes a minister to a meeting, an agreement only in words."""
    who = sentence.at(noun)
    if base(noun) in FORCES:
        return False
    return base(noun) in _PEOPLE or sentence.stands(noun) or (who is not None and who.kind != "force")


def _talked(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    partners = sentence.actors(syntax.prepositional([verb, *syntax.objects(verb)], "with", "to"))
    speakers = sentence.actors(syntax.agents(verb))
    by_phone = bool({token.lemma_ for token in verb.subtree} & _PHONE) and verb.lemma_ in {"speak", "talk"}
    if partners and speakers and (by_phone or any(who.is_principal for who in partners)) and not _purpose(verb):
        draft = _draft(verb, "call" if by_phone else "talk", sentence, story, [*speakers, *partners])
        if draft and by_phone:
            draft.places = []
        return draft
    if story.scene is not None and len(speakers) > 1 and not partners:
        return _draft(verb, "talk", sentence, story, speakers, retelling=True)
    return None


def _purpose(verb: Token) -> bool:
    """Whether talking is only what the meeting was for: "met X to discuss Y with ..."."""
    return verb.dep_ == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _visited(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    travellers = [who for who in sentence.actors(syntax.agents(verb)) if who.is_principal]
    if not travellers or (verb.dep_ in {"xcomp", "advcl"} and verb.lemma_ != "visit"):
        return None
    visited = sentence.actors(syntax.objects(verb)) if verb.lemma_ == "visit" else []
    hosts = [who for who in visited if who.kind != "government" or who.is_collective]
    draft = _draft(verb, "visit", sentence, story, [*travellers, *hosts])
    if draft is not None:
        draft.places = _destinations(verb, sentence)
    return draft if draft and (draft.places or hosts) else None


def legs(draft: Draft, sentence: Sentence) -> list[Draft]:
    """A journey told in one clause as its legs, each with its own date: "visited X on 4 April and Y on 5 April"."""
    dated = sorted((mention for mention in sentence.when if mention.period), key=lambda mention: mention.start)
    stops = sorted((w for w in sentence.where if w.place), key=lambda where: where.start)
    if draft.pattern != "visit" or len(dated) < 2 or len(stops) != len(dated):
        return [draft]
    return [
        replace(draft, places=[stop.mention("at")], when=mention.period, evidence=list(draft.evidence))
        for stop, mention in zip(stops, dated, strict=True)
    ]


def _destinations(verb: Token, sentence: Sentence) -> list[PlaceMention]:
    inside = {token.i for noun in syntax.objects(verb) for token in syntax.noun_phrase(noun)}
    inside |= {token.i for child in verb.children if child.lower_ in {"to", "in", "at"} for token in child.subtree}
    own = [where for where in sentence.where if where.head.i in inside or sentence.owner(where.head) is verb]
    return [where.mention("at") for where in own if where.preposition in {"", "to", "in", "at"} and not where.is_border]


def _from_noun(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    verb = syntax.clause_verb(noun)
    words = {child.lower_ for child in noun.children}
    partners = sentence.actors(syntax.prepositional([noun], "with", "between", "among", "of", "by"))
    owners = sentence.actors(child for child in noun.children if child.dep_ in {"poss", "compound", "nmod"})
    known = (
        bool(words & {"the", "this", "that", "these"})
        and story.scene is not None
        and not words & {"last", "next", "previous"}
    )
    subject = noun.dep_ in {"nsubj", "nsubjpass"}
    if subject and known and verb.lemma_ not in {"include"}:
        return _draft(
            noun, "meeting", sentence, story, [*partners, *owners, *_attendees(noun, sentence)], retelling=True
        )
    if subject and (
        verb.lemma_ in {"take", "occur", "begin", "open"} or (verb.lemma_ == "hold" and syntax.is_passive(verb))
    ):
        actors = [*partners, *owners, *_attendees(noun, sentence)]
        settled = bool(actors or sentence.dates(cluster(noun))) and not words & {"next", "upcoming", "any"}
        return _draft(noun, "meeting", sentence, story, actors) if settled else None
    if noun.dep_ == "dobj" and verb.lemma_ in _HOLD:
        hosts = sentence.actors(syntax.agents(verb))
        chairs = sentence.actors(syntax.prepositional(_dependents(verb), "by"))
        if not hosts and not partners:
            return None
        by_phone = noun.lemma_ == "call" or has_child(noun, "phone", "telephone")
        draft = _draft(
            noun, "call" if by_phone else "meeting", sentence, story, [*hosts, *partners, *chairs], retelling=known
        )
        if draft is not None and by_phone:
            draft.places = []
        return draft
    if noun.dep_ == "pobj" and noun.head.lower_ in {"during", "at", "in", "on", "for"}:
        return _occasion(noun, sentence, story, partners, known=known)
    return None


def _occasion(noun: Token, sentence: Sentence, story: Story, partners: list[Who], *, known: bool) -> Draft | None:
    """The meeting at which something was done: "said so during a meeting with X", "will sign it at a summit"."""
    verb = noun.head.head
    agents = sentence.actors(syntax.agents(verb)) if verb.pos_ == "VERB" and not is_speech(verb) else []
    everybody = [*(who for who in agents if who.is_principal), *partners]
    if not known and len(everybody) < 2:
        return None
    draft = _draft(noun, "meeting", sentence, story, everybody, retelling=known and not partners)
    if draft is not None and agents and not known:
        draft.places = draft.places or [where.mention("at") for where in sentence.venues(cluster(verb))]
        draft.when = draft.when or own_date(verb, sentence, story)[0]
    return draft


def _dependents(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"advcl", "acl"}]


def _attendees(noun: Token, sentence: Sentence) -> list[Who]:
    """Those by whom a meeting is said to be attended or led: "the meeting, attended by X"."""
    participles = [child for child in noun.children if child.dep_ in {"acl", "relcl"}]
    return sentence.actors(syntax.prepositional(participles, "by", "with"))


def _draft(
    trigger: Token, pattern: str, sentence: Sentence, story: Story, actors: list[Who], *, retelling: bool = False
) -> Draft | None:
    said = status(trigger)
    if said is None or said == "denied":
        return None
    together = {who.name: who for who in reversed(actors)}
    if retelling:
        together = {name: who for name, who in together.items() if who.kind != "armed group"}
    ordered = [who for name, who in reversed(together.items())]
    ordered.sort(key=lambda who: who.is_collective)
    places = [where.mention("at") for where in _venues(trigger, sentence)]
    when = _when(trigger, sentence, story, ordered)
    if not retelling and not places and story.scene is not None and _goes_on(trigger, ordered, story):
        places, when = list(story.scene.places), when or story.scene.when
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


def _goes_on(trigger: Token, actors: list[Who], story: Story) -> bool:
    """Whether the same person also met somebody else on the same occasion: "he will also meet ...", "later, he met"."""
    again = any(child.lower_ in {"also", "later", "separately", "then"} for child in trigger.children)
    return again and bool({who.name for who in actors[:1]} & set(story.scene.names() if story.scene else ()))


def _when(trigger: Token, sentence: Sentence, story: Story, actors: list[Who]) -> Period | None:
    """The meeting's own day, else that of what was said at it or of it."""
    when, stated = own_date(trigger, sentence, story)
    if when or stated:
        return when
    return said_on(trigger, sentence, story) or next((story.said[w.name] for w in actors if w.name in story.said), None)


def _venues(trigger: Token, sentence: Sentence) -> list[Where]:
    places = sentence.venues(cluster(trigger))
    return [where for where in places if where.preposition in _AT or _on_a_trip(where)]


def _on_a_trip(where: Where) -> bool:
    return where.preposition == "to" and where.head.head.head.lemma_ in {"visit", "trip", "tour"}


_AT = wordset("in at on near inside outside")
