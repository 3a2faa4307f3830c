"""Verbs of meeting: one person meets, receives, sees, calls or travels to another."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.meeting.attendance import has_child, is_meeting
from dashboard.extraction.meeting.audiences import called_on, summoned
from dashboard.extraction.meeting.occasions import (
    PEOPLE,
    is_only_for,
    is_people,
    meeting,
    spoken,
    with_next,
)
from dashboard.extraction.meeting.scenes import TRAVEL, destinations
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.titles import OFFICES
from dashboard.extraction.who.words import FORCES

MEET = wordset("meet confer huddle parley deliberate converse dine")
GATHER = wordset("assemble gather convene reconvene")
_HOST = wordset("receive host welcome greet entertain")
_TALK = wordset("speak talk negotiate consult chat liaise")
_DISCUSS = wordset("discuss review examine explore debate raise coordinate exchange survey assess")
"""What people do with a matter when they sit together."""
_ARRIVES = wordset("visit tour travel fly arrive land stop")
_JOINT = wordset(
    """
    settle finalize finalise inaugurate open launch inspect unveil welcome oversee watch celebrate commemorate
    decide resolve coordinate chair attend tour visit hammer thrash
    """
)
"""What two office-holders do in person, so that they met if they did it together at a place."""
_VISIT = TRAVEL - {"be", "leave", "depart"}
_PHONE = wordset("phone telephone call video videoconference conference hotline")
_TABLE = wordset("table face together")
_MEALS = wordset("lunch dinner breakfast luncheon banquet tea coffee iftar supper reception")
_SHARED = {
    **dict.fromkeys(("have", "share", "take", "eat", "attend"), _MEALS),
    "shake": frozenset({"hand"}), "exchange": frozenset({"view", "handshake"}),
}  # fmt: skip
"""What people do who meet, and with what: they have lunch, shake hands, exchange views."""
_BODIES = wordset("council cabinet committee parliament commission assembly board leadership government trio pair duo")


def encounter(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What a verb tells of a meeting, if it does."""
    lemma = verb.lemma_.lower()
    if lemma in MEET or (lemma == "sit" and has_child(verb, "down", "with")) or _is_idiom(verb):
        return _met(verb, sentence, story)
    if lemma in _HOST and (draft := _received(verb, sentence, story)) is not None:
        return draft
    if lemma in _TALK or lemma in _DISCUSS:
        return _talked(verb, sentence, story)
    if lemma in GATHER:
        return _gathered(verb, sentence, story)
    draft = called_on(verb, sentence, story) or summoned(verb, sentence, story) or _brought(verb, sentence, story)
    if draft is None and lemma in _JOINT:
        draft = _acted_together(verb, sentence, story)
    if draft is None and lemma in _VISIT:
        draft = _visited(verb, sentence, story)
    return draft


def _is_idiom(verb: Token) -> bool:
    """Verbs that mean a meeting with their particle or object: come face to face, shake hands, have lunch."""
    lemma = verb.lemma_.lower()
    if lemma in {"come", "get", "sit", "stand"} and (
        has_child(verb, "together", "face", "across", "opposite") or _faces(verb)
    ):
        return True
    if lemma in {"spend", "pass"} and any(child.ent_type_ in {"DATE", "TIME"} for child in verb.children):
        return True
    things = _SHARED.get(lemma)
    return things is not None and any(noun.lemma_.lower() in things for noun in syntax.objects(verb))


def _faces(verb: Token) -> bool:
    return any(child.lower_ == "face" for child in verb.subtree) and "face to face" in verb.sent.text.lower()


@rule("X met Y")
def _met(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    parts = [child for child in verb.children if child.lower_ in {"down", "across", "opposite", *_TABLE}]
    parts += [token for token in verb.subtree if token.lower_ == "face" and token.dep_ == "pobj"]
    heads = [verb, *syntax.objects(verb), *parts]
    whole = [] if _is_idiom(verb) else syntax.patients(verb)
    given = [child for noun in syntax.objects(verb) for child in noun.children if child.dep_ == "acl"]
    met = [*whole, *syntax.prepositional(heads, "with"), *syntax.prepositional(parts, "from")]
    met += syntax.prepositional(given, "by")  # "a dinner given by X"
    met += [noun for noun in verb.children if noun.dep_ == "npadvmod" and noun.i > verb.i and base(noun) in PEOPLE]
    subjects = syntax.agents(verb) or ([] if syntax.is_passive(verb) else syntax.surface_subject(verb))
    guests = with_next(verb, sentence, sentence.actors(met))
    hosts = sentence.actors(subjects) or [who for who in sentence.who if who.end == verb.i and who.is_principal]
    together = len(hosts) > 1 or any(_is_several(noun) for noun in subjects)
    if not met and (not together or (verb.dep_ == "relcl" and not _is_timed(verb))):
        return None  # "where three countries meet", "the committee will meet"
    if met and not guests and not any(is_people(noun) for noun in met):
        return None  # "meet a deadline"
    return meeting(verb, "meet", sentence, story, [*hosts, *guests])


def _is_several(noun: Token) -> bool:
    """Whether the noun means several people, or a body that meets: "commanders", "the Security Council"."""
    return (noun.tag_ == "NNS" and base(noun) in PEOPLE) or base(noun) in _BODIES


def _is_timed(verb: Token) -> bool:
    return any(child.lower_ in {"when", "after", "before"} for child in verb.children)


@rule("X received Y")
def _received(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    guests = with_next(verb, sentence, sentence.actors(syntax.patients(verb)))
    hosts = sentence.actors(syntax.agents(verb))
    if not (guests or hosts) or not any(_is_guest(noun, sentence) for noun in syntax.patients(verb)):
        return None
    if not any(who.is_principal for who in (*guests, *hosts)) and verb.lemma_ == "welcome":
        return None
    if len({who.name for who in (*guests, *hosts)}) < 2 and verb.lemma_ in {"entertain", "host"} and not guests:
        return None
    return meeting(verb, "receive", sentence, story, [*hosts, *guests])


def _is_guest(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun itself is somebody: one welcomes a minister to a meeting, an agreement only in words."""
    who = sentence.at(noun)
    if base(noun) in FORCES:
        return False
    return base(noun) in PEOPLE | OFFICES or sentence.stands(noun) or (who is not None and who.kind != "force")


@rule("X spoke with Y")
def _talked(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = verb.lemma_.lower()
    words = ("with", "to") if lemma in _TALK else ("with",)
    heard = syntax.prepositional([verb, *syntax.objects(verb)], *words)
    partners = sentence.actors(heard)
    speakers = sentence.actors(syntax.agents(verb))
    by_phone = lemma in {"speak", "talk"} and bool({token.lemma_ for token in verb.subtree} & _PHONE)
    principals = [who for who in partners if who.is_principal]
    seen = any(who.is_principal for who in speakers) and any(_is_party(noun) for noun in heard)
    if partners and speakers and (by_phone or principals or seen) and not is_only_for(verb):
        return spoken(verb, sentence, story, [*speakers, *partners], by_phone=by_phone)
    together = [who for who in speakers if who.is_principal or (by_phone and who.kind == "government")]
    if len(together) > 1 and _are_several(verb) and not partners and not _are_the_pair(verb, sentence):
        return spoken(verb, sentence, story, speakers, by_phone=by_phone)
    if lemma in _TALK and seen and any(child.lower_ == "with" for child in verb.children):
        return meeting(verb, "talk", sentence, story, speakers)
    if story.scene is not None and len(speakers) > 1 and not partners and lemma in {*_TALK, "discuss"}:
        return meeting(verb, "talk", sentence, story, speakers, retelling=True)
    return None


def _are_several(verb: Token) -> bool:
    """Whether several speak, and not one whose office or party only names others: "X, head of Y's party, spoke"."""
    speakers = syntax.agents(verb)
    return len(speakers) > 1 or any(noun.tag_ in {"NNS", "NNPS"} for noun in speakers)


def _is_party(noun: Token) -> bool:
    return is_people(noun) and base(noun) not in {"reporter", "journalist"}


def _are_the_pair(verb: Token, sentence: Sentence) -> bool:
    """Whether those who talk are only referred back to: "the two leaders discussed ..."."""
    return any(sentence.stands(noun) for noun in syntax.agents(verb))


@rule("X and Y gathered")
def _gathered(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """They gather, or somebody gathers them."""
    gathered = [noun for noun in syntax.objects(verb) if is_people(noun) or sentence.at(noun)]
    if syntax.objects(verb) and not gathered:
        return None
    actors = sentence.actors([*syntax.agents(verb), *gathered, *syntax.surface_subject(verb)])
    return meeting(verb, "gather", sentence, story, actors, retelling=story.scene is not None and not actors)


@rule("X brought Y together")
def _brought(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Somebody brings others together: to the table, face to face."""
    if verb.lemma_.lower() not in {"bring", "convene", "gather", "get"}:
        return None
    inside = {token.lower_ for child in verb.children if child.dep_ not in {"dobj", "nsubj"} for token in child.subtree}
    if not inside & _TABLE:
        return None
    hosts = sentence.actors(syntax.agents(verb))
    guests = sentence.actors(syntax.patients(verb))
    named = guests or any(is_people(noun) for noun in syntax.patients(verb))
    return meeting(verb, "meet", sentence, story, [*hosts, *guests]) if named and (hosts or guests) else None


def _leads_to_place(child: Token, sentence: Sentence) -> bool:
    reached = [noun for each in (child, *child.children) for noun in syntax.complements(each)]
    to = child.lower_ in {"to", "into"} or any(each.lower_ in {"to", "into"} for each in child.children)
    return to and any(where.head == noun for noun in reached for where in sentence.where)


@rule("X and Y did something together")
def _acted_together(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Two office-holders who do at one place what is done in person: open, inspect, settle, attend."""
    known = (child for noun in syntax.objects(verb) if is_meeting([noun]) for child in noun.children)
    if story.scene is not None and any(child.lower_ == "the" for child in known):
        return None  # who attended the meeting that was told of
    below = [child for child in verb.children if child.dep_ in {"advcl", "acl", "prep"}]
    subjects = syntax.agents(verb)
    along = syntax.prepositional([*below, *(c for noun in subjects for c in noun.children)], "by", "with")
    together = [who for who in sentence.actors([*subjects, *along]) if who.kind == "person"]
    if len(together) < 2 or any(sentence.stands(noun) for noun in subjects):
        return None
    draft = meeting(verb, "meet", sentence, story, together)
    if draft is not None and not draft.places:
        draft.places = destinations(verb, sentence) or _only_venue(sentence)
    return draft if draft and draft.places else None


def _only_venue(sentence: Sentence) -> list[PlaceMention]:
    """The sentence's one place that something is in or at, wherever the parser hangs it."""
    found = [where for where in sentence.where if where.preposition in {"in", "at"} and not where.is_border]
    return [found[0].mention("at")] if len(found) == 1 else []


@rule("X travelled to a place")
def _visited(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    travellers = [who for who in sentence.actors(syntax.agents(verb)) if who.is_principal]
    if not travellers or (verb.dep_ in {"xcomp", "advcl"} and verb.lemma_ != "visit"):
        return None
    visited = sentence.actors(syntax.objects(verb)) if verb.lemma_ == "visit" else []
    hosts = [who for who in visited if who.kind != "government" or who.is_collective]
    if verb.lemma_ not in _ARRIVES and not any(_leads_to_place(child, sentence) for child in verb.children):
        return None  # "went over matters in Iraq", "came from Syria"
    draft = meeting(verb, "visit", sentence, story, [*travellers, *hosts])
    if draft is not None:
        draft.places = destinations(verb, sentence)
    return draft if draft and (draft.places or hosts) else None
