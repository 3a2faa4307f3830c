"""The event that a word tells of a force: whether it happened, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Status
from dashboard.extraction.grammar import syntax
from dashboard.extraction.reading import headcounts
from dashboard.extraction.reading.drafts import CountsAs, Draft
from dashboard.extraction.reading.quantities import Count
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import Fate, fate, status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import gone_on, own_date, said_on
from dashboard.extraction.who.words import Who
from dashboard.periods import Period

_STANDING = frozenset({"stay", "station"})
_CHANGES = frozenset({"grow", "reduce"})
_NOW = frozenset({"now", "currently", "present", "presently", "today", "yet", "anymore", "moment"})
"""Words by which it is worth telling that a force is not somewhere."""


def posture(
    trigger: Token,
    pattern: str,
    sentence: Sentence,
    story: Story,
    actors: list[Who],
    places: list[PlaceMention],
    count: Count | None = None,
    theme: Sequence[Token] = (),
) -> Draft | None:
    """The event that a word tells of a force, with its status and its date; nothing where it is only doubted."""
    when, stated = own_date(trigger, sentence, story)
    said = _said(trigger, when, fate(trigger), standing=pattern in _STANDING)
    if pattern in _STANDING and _is_no_longer(trigger):
        pattern, said, places = "leave", "reported", [replace(place, role="from") for place in places]
    if said is None:
        return None
    draft = Draft("posture", pattern, sentence.number, trigger.i, [sentence.span], said, actors, places, when)
    draft.announced = said_on(trigger, sentence)
    if when is None and not stated:
        draft.when = draft.announced or (gone_on(trigger, sentence, story) if said == "reported" else None)
    counted = [count.noun, *theme] if count and count.noun is not None else list(theme)
    draft.quantity, draft.note = count.quantity if count else None, fate(trigger) or ""
    draft.object = headcounts.phrase(counted, story)
    if count is not None:
        draft.counts_as = _counts_as(count, trigger, pattern)
    return draft


def _counts_as(count: Count, trigger: Token, pattern: str) -> CountsAs:
    """What a number is to a strength that changes: "by 700", "from" the 10,500 that it has, else "to" so many."""
    if pattern not in _CHANGES:
        return "to" if pattern in _STANDING else "by"  # so many are there, or come and go
    if trigger.doc[max(0, count.start - 1)].lower_ == "by":
        return "by"
    owned = count.noun is not None and any(child.dep_ == "poss" for child in count.noun.children)
    return "from" if owned and count.noun in syntax.patients(trigger) else "to"


def _is_no_longer(trigger: Token) -> bool:
    """Whether those who were there have left: "there are no longer US troops in X", "are no longer based there"."""
    told = trigger.tag_ in {"VBP", "VBZ", "VBN"} and trigger.dep_ not in {"xcomp", "acl"}
    return told and any(
        child.lower_ == "longer" and "no" in {token.lower_ for token in trigger.doc[child.i - 1 : child.i]}
        for child in trigger.children
    )


def _said(trigger: Token, when: Period | None, became: Fate | None, *, standing: bool) -> Status | None:
    """The status of a movement; None where it is only doubted, or plainly did not happen.

    That a force is not somewhere is worth telling, that it did not go there is not.
    """
    if became is not None:
        return "planned" if became == "postponed" else "denied"
    said = status(trigger)
    if said == "reported" and _has_to(trigger):
        return "planned"
    if when is not None and said is None and _is_bound(trigger):
        return "planned"  # "forces must leave by December"
    until = when is not None and when.text.lower().startswith(("by ", "until "))
    if said == "reported" and until and trigger.tag_ in {"VBZ", "VBP"}:
        return "planned"  # "the mission ends by September"
    return None if said == "denied" and not (standing and is_now(trigger)) else said


def is_now(trigger: Token) -> bool:
    """Whether it is told how things stand at present: "are not stationed in X now", "there are none in X today"."""
    above = [trigger.head] if trigger.dep_ in {"advcl", "acomp"} else []
    auxiliaries = [child for child in trigger.children if child.dep_ in {"aux", "auxpass"}]
    beside = {token.lower_ for word in (trigger, *above) for child in word.children for token in child.subtree}
    return bool(beside & _NOW) and any(word.lower_ in {"is", "are"} for word in (trigger, *above, *auxiliaries))


def _has_to(trigger: Token) -> bool:
    """ "Have until September to leave", "has to withdraw"."""
    infinitive = trigger.tag_ == "VB" and any(child.lower_ == "to" for child in trigger.children)
    return infinitive and trigger.head.lemma_ == "have" and trigger.dep_ in {"xcomp", "acl", "advcl"}


def _is_bound(trigger: Token) -> bool:
    return any(child.lower_ in {"must", "should"} and child.dep_ == "aux" for child in trigger.children)
