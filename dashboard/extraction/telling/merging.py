"""One event told in several sentences becomes one event, with every sentence kept as evidence."""

from __future__ import annotations

from itertools import islice

from dashboard.events import PlaceMention
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.telling.publicity import is_public
from dashboard.extraction.telling.sameness import (
    dates_fit,
    is_assumed,
    is_named_next,
    places_meet,
    same_threat,
    shared_names,
)
from dashboard.extraction.who.titles import core
from dashboard.extraction.who.words import Who

_LOOKED_BACK = 50
"""Events among which one told again is looked for: more than any report tells, fewer than a book."""
_NEXT = 2
"""Sentences after an agreement in which "it" is that agreement."""
_SAME_SORT = ({"leave", "reduce"}, {"move", "send", "arrive"}, {"stay", "station"})
"""Patterns of posture that may tell the same movement."""


def tell(events: list[Draft], draft: Draft) -> Draft | None:
    """Add what a sentence says to the events told so far; the event it became part of, if any."""
    told = next((event for event in islice(reversed(events), _LOOKED_BACK) if _same(event, draft)), None)
    if told is not None:
        _fold(told, draft)
    elif not draft.is_retelling:
        draft.principals, draft.fullness = len(draft.actors), _fullness(draft)
        events.append(draft)
        told = draft
    return told


def settled(events: list[Draft]) -> list[Draft]:
    """The events once the whole report is told: their actors in order, without visits in which nobody was met."""
    for event in events:
        event.actors = by_importance(event.actors)
        event.places = _precise(event)
        event.places += [] if any(mention.place for mention in event.places) else event.around
    public = [event for event in events if not _is_empty(event) and is_public(event)]
    if len(public) == 1 and _is_vague(public[0]):
        return []  # a report on something else
    return public if any(event.actors or event.targets for event in public) else [e for e in public if _is_telling(e)]


def _is_telling(event: Draft) -> bool:
    """Whether an event says enough in a report that names nobody: what was attacked, moved or closed, and where."""
    return event.kind in {"threat", "posture", "border"} and any(mention.place for mention in event.places)


def _is_vague(event: Draft) -> bool:
    """Whether it only says in passing that some force was sent, and neither where nor how many."""
    return event.pattern == "send" and event.sentence > 0 and not event.places and event.quantity is None


def _precise(event: Draft) -> list[PlaceMention]:
    """The places without those that only say what another of them lies in."""
    if event.kind == "posture" and any(mention.role == "at" for mention in event.places):
        ends = [m for m in event.places if m.role in {"from", "to"}]
        return ends if len(ends) > 1 and all(m.place for m in ends) else event.places
    if event.kind not in {"meeting", "threat"} or event.pattern == "pose":
        return event.places
    inside = {larger for mention in event.places if mention.place for larger in mention.place.within}
    inside |= _neared(event) if event.kind == "threat" else set()
    return [mention for mention in event.places if not mention.place or mention.place.id not in inside]


def _neared(event: Draft) -> set[str]:
    """The frontiers, by id, that an attack was only said to be near, where a place of a country at them is told too."""
    known = [mention.place for mention in event.places if mention.place]
    sides = {code for place in known if not place.is_line for code in place.countries}
    return {place.id for place in known if place.kind == "frontier" and sides & set(place.countries)}


def _same(event: Draft, draft: Draft) -> bool:
    if event.kind != draft.kind or not _same_status(event, draft):
        return False
    return {
        "meeting": _same_meeting,
        "posture": _same_posture,
        "border": _same_border,
        "threat": same_threat,
        "agreement": _same_agreement,
    }[event.kind](event, draft)


def _same_status(event: Draft, draft: Draft) -> bool:
    return event.status == draft.status or (draft.is_retelling and draft.status != "denied")


def _places_fit(event: Draft, draft: Draft) -> bool:
    return not event.place_ids() or not draft.place_ids() or places_meet(event, draft)


def _same_meeting(event: Draft, draft: Draft) -> bool:
    if not dates_fit(event, draft):
        return False
    if draft.is_retelling:
        return draft.sentence - event.sentence <= 20
    if not _places_fit(event, draft):
        return False
    shared, smaller = shared_names(event, draft), min(len(event.actors), len(draft.actors))
    if "visit" in {event.pattern, draft.pattern}:
        together = bool(event.place_ids() & draft.place_ids()) or not draft.places
        return bool(shared) and (together or draft.sentence == event.sentence)
    if (len(shared) == 1 and _may_be_the_same(event, draft)) or is_named_next(event, draft):
        return True
    undated = not draft.when or draft.when.basis == "published"
    again = len(shared) == smaller == 1 and draft.sentence - event.sentence <= 1 and undated
    return len(shared) >= 2 or (again and len(draft.actors) == 1)


def _may_be_the_same(event: Draft, draft: Draft) -> bool:
    """Whether an office in one telling may be the person of the other: "the Foreign Secretary met X" told again."""
    names = shared_names(event, draft)
    persons = [who for who in event.actors if who.name not in names and who.kind == "person"]
    offices = [who for who in draft.actors if who.name not in names]
    if len(persons) != 1 or len(offices) != 1 or offices[0].kind != "office":
        return False
    return not persons[0].title or core(offices[0].name) <= core(persons[0].title)


def _same_posture(event: Draft, draft: Draft) -> bool:
    same_sort = event.pattern == draft.pattern or any({event.pattern, draft.pattern} <= sort for sort in _SAME_SORT)
    if not same_sort or not dates_fit(event, draft):
        return False
    if event.quantity and draft.quantity and event.quantity.text != draft.quantity.text:
        return False
    if draft.is_retelling:
        return not draft.actors or bool(shared_names(event, draft))
    if (
        draft.sentence - event.sentence == 1
        and not draft.places
        and not draft.when
        and "force" in {w.kind for w in draft.actors}
    ):
        return True
    if draft.sentence == event.sentence and event.places and draft.places and event.place_ids() != draft.place_ids():
        return False
    return bool(shared_names(event, draft)) and _places_fit(event, draft)


def _same_border(event: Draft, draft: Draft) -> bool:
    told = {event.pattern, draft.pattern}
    if len(told) > 1 and (not told & {"discuss", "dispute"} or "clear" in told):
        return False
    near = draft.sentence - event.sentence <= 3
    return dates_fit(event, draft) and _places_fit(event, draft) and (bool(shared_names(event, draft)) or near)


def _same_agreement(event: Draft, draft: Draft) -> bool:
    if event.sentence == draft.sentence:
        return dates_fit(event, draft) or draft.pattern != "deal"  # "ratified on Monday what X had signed in June"
    if not dates_fit(event, draft):
        return False
    if draft.is_retelling and (draft.pattern == "sign" or (draft.pattern == "agree" and not draft.actors)):
        return draft.sentence - event.sentence <= _NEXT + 1
    papers = {event.pattern, draft.pattern} <= {"sign", "deal"}
    if papers and draft.sentence - event.sentence <= 2 and len(_countries(event) & _countries(draft)) > 1:
        return True
    if "deal" in {event.pattern, draft.pattern}:
        names, others = set(event.names()), set(draft.names())
        return names <= others or others <= names or (bool(names & others) and draft.sentence - event.sentence <= 3)
    return bool(shared_names(event, draft))


def _countries(event: Draft) -> set[str]:
    """The countries whose governments or office-holders take part."""
    return {who.country for who in event.actors if who.country}


def _fold(event: Draft, draft: Draft) -> None:
    known = set(event.names())
    if event.kind == "meeting" and not draft.is_retelling and _may_be_the_same(event, draft):
        known |= {who.name for who in draft.actors if who.kind == "office"}
    event.actors += [who for who in draft.actors if who.name not in known]
    event.is_foiled = event.is_foiled and (draft.is_foiled or draft.is_retelling)
    event.concerned += draft.concerned
    event.targets += draft.targets
    event.places = _richer(event, draft)
    event.around = event.around or draft.around
    event.when = (draft.when or event.when) if is_assumed(event) else (event.when or draft.when)
    event.announced = event.announced or draft.announced
    event.take_number(draft)
    event.object, event.deed = event.object or draft.object, event.deed or draft.deed
    event.sentence = draft.sentence if not draft.is_retelling else event.sentence
    if (event.pattern == "visit" and draft.pattern != "visit") or (event.is_feared and not draft.is_feared):
        event.pattern, event.rule, event.is_feared = draft.pattern, draft.rule, draft.is_feared
        event.evidence = [*draft.evidence, *event.evidence]
    elif event.kind == "threat" and not draft.is_retelling and _fullness(draft) > event.fullness:
        # An attack is told by its dead first, and then by who made it, when and where.
        event.evidence, event.fullness = [*draft.evidence, *event.evidence], _fullness(draft)
    event.evidence += [span for span in draft.evidence if span not in event.evidence]


def _fullness(draft: Draft) -> int:
    """How much a sentence tells: who, where, when and how many."""
    is_placed = any(mention.place for mention in draft.places)
    is_dated = draft.when is not None and draft.when.basis != "published"
    return min(2, len(draft.actors)) + is_placed + is_dated + (draft.quantity is not None)


def _richer(event: Draft, draft: Draft) -> list[PlaceMention]:
    """The places of both, none twice; of one that is told twice, the more telling role.

    Where an agreement was signed says more than whose it is.
    """
    signed = event.kind == "agreement" and any(mention.role == "at" and mention.place for mention in draft.places)
    places = [mention for mention in event.places if not (signed and mention.role == "about")]
    for mention in draft.places:
        same = next((i for i, old in enumerate(places) if _is_same_place(old, mention)), None)
        if same is None:
            places.append(mention)
        elif places[same].role in {"at", "about"} and mention.role in {"from", "to", "along"}:
            places[same] = mention
    return places


def _is_same_place(one: PlaceMention, other: PlaceMention) -> bool:
    if one.place and other.place:
        return one.place.id == other.place.id
    return one.text.casefold() == other.text.casefold()


def _is_empty(event: Draft) -> bool:
    if event.kind != "meeting":
        return False
    return (event.pattern == "visit" and len(event.actors) < 2) or not (event.actors or (event.when and event.places))


def by_importance(actors: list[Who]) -> list[Who]:
    """Persons and offices first, bodies next, and last those that only stand for their members."""
    return sorted(actors, key=lambda who: (who.is_collective, not who.is_principal))
