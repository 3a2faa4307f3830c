"""Whether what a sentence tells of an attack or a threat is one told before."""

from __future__ import annotations

from dashboard.events import PlaceMention
from dashboard.extraction.reading.drafts import Draft
from gazetteer.place import Place

_NEAR = 5
"""Sentences within which "the attack" is the one told before."""
_REACH = 0.4
"""Degrees between a town and what is hit in its neighbourhood, some forty kilometres."""
_NEXT = 2
"""Sentences within which an attack somewhere in a country is still that on a town of it."""
_LATELY = 7
_LONG_AGO = 31
"""Days before publication on which something reported without a date may have been, and what is come back to."""
_DAYS_BEFORE = 3
"""The same for an attack told without a date, and then with its own: another may follow sooner."""
_WIDE = frozenset({"country", "continent", "region"})


def dates_fit(event: Draft, draft: Draft) -> bool:
    """Whether two tellings may be of one day; where one has none but that of the report, it may be some days before."""
    if not event.when or not draft.when or event.when.overlaps(draft.when):
        return True
    ago = (event.when.start - draft.when.end).days
    if event.kind == "threat":
        return is_assumed(event) and 0 <= ago <= _DAYS_BEFORE
    return is_assumed(event) and 0 <= ago <= (_LONG_AGO if draft.is_retelling else _LATELY)


def is_assumed(event: Draft) -> bool:
    """Whether an event is of the day of the report for want of a better, which a telling of it may give."""
    talked = event.kind in {"meeting", "agreement", "threat"}
    return talked and event.when is not None and event.when.basis == "published"


def places_meet(event: Draft, draft: Draft) -> bool:
    """Whether two tellings share a place, or one names what a place of the other lies in."""
    return bool(event.place_ids() & draft.place_ids()) or nested(event.places, draft.places)


def nested(one: list[PlaceMention], other: list[PlaceMention]) -> bool:
    """Whether a place of one lies within a place of the other."""
    pairs = [(a.place, b.place) for a in one for b in other if a.place and b.place]
    return any(a.id in b.within or b.id in a.within for a, b in pairs)


def shared_names(event: Draft, draft: Draft) -> set[str]:
    """Who is named in both."""
    return set(event.names()) & set(draft.names())


def is_named_next(event: Draft, draft: Draft) -> bool:
    """Whether those who met are first told of by their states or bodies alone, and named next, or the other way."""
    general, named = sorted((event, draft), key=lambda each: any(who.is_principal for who in each.actors))
    if any(who.is_principal for who in general.actors) or not any(who.is_principal for who in named.actors):
        return False
    near = draft.sentence - event.sentence <= _NEXT
    states, theirs = ({who.country for who in each.actors if who.country} for each in (general, named))
    together = bool(event.place_ids() & draft.place_ids()) or general.sentence == named.sentence - 1
    return near and together and bool(states) and states <= theirs and len(general.actors) > 1


def same_threat(event: Draft, draft: Draft) -> bool:
    """Whether a draft tells again of an attack or of a group that threatens."""
    if event.is_background != draft.is_background or not dates_fit(event, draft):
        return False
    shared = shared_names(event, draft)
    if "pose" in {event.pattern, draft.pattern}:
        apart = event.pattern != draft.pattern and event.sentence != draft.sentence
        return bool(shared) and not (apart and (draft.place_ids() or (draft.when and not event.when)))
    if draft.is_retelling:
        return not draft.actors or not event.actors or bool(shared)
    strangers = bool(event.actors and draft.actors) and not shared and not _may_be_named(event, draft)
    if strangers or (draft.is_another and draft.sentence != event.sentence):
        return False
    if draft.sentence == event.sentence and not (_sites(event) and _sites(draft)):
        return True
    if draft.is_referring and draft.sentence - event.sentence <= _NEAR:
        return _are_close(event, draft)
    if event.is_campaign != draft.is_campaign and event.sentence != draft.sentence:
        return False
    return _same_spot(event, draft)


def _sites(draft: Draft) -> list[PlaceMention]:
    """Where it was, and not whence it came."""
    return [mention for mention in draft.places if mention.role != "from"]


_NAMELESS = frozenset(
    {"militants", "gunmen", "fighters", "insurgents", "rebels", "jihadists", "extremists", "attackers"}
)


def _may_be_named(event: Draft, draft: Draft) -> bool:
    """Whether one telling names the group that the other only calls militants."""
    makers = ({name.split()[-1].lower() for name in each.names()} for each in (event, draft))
    nameless = [words <= _NAMELESS for words in makers]
    return any(nameless) and draft.sentence - event.sentence <= _NEXT


def _is_named_after(event: Draft, draft: Draft) -> bool:
    """Whether one is told of a town and the other of what is called by its name there: "Kabul", "Kabul Airport"."""
    pairs = [(a.place, b.place) for a in event.places for b in draft.places if a.place and b.place]
    return any(_are_neighbours(a, b) and (_words(a) < _words(b) or _words(b) < _words(a)) for a, b in pairs)


def _words(place: Place) -> set[str]:
    return set(place.name.lower().split())


def _are_close(event: Draft, draft: Draft) -> bool:
    """Whether an attack that is come back to may be the one told: nothing says that it was elsewhere."""
    one, other = ([m.place for m in each.places if m.place and not _is_wide(m)] for each in (event, draft))
    if not one or not other or places_meet(event, draft):
        return True
    return any(_are_neighbours(a, b) or _is_by(a, b) or _is_by(b, a) for a in one for b in other)


def _is_by(frontier: Place, place: Place) -> bool:
    """Whether a place may be what was only said to be near a border: it is in one of the countries on its sides."""
    return frontier.kind == "frontier" and bool(set(frontier.countries) & set(place.countries))


def _are_neighbours(one: Place, other: Place) -> bool:
    return max(abs(one.lat - other.lat), abs(one.lon - other.lon)) <= _REACH


def _same_spot(event: Draft, draft: Draft) -> bool:
    """Whether two attacks hit one place: the same town, or one that lies in the area that is told of next."""
    told, telling = precise(event.places), precise(draft.places or draft.around)
    one, other = _spots(told), _spots(telling)
    if one and other:
        return bool(one & other) or _is_named_after(event, draft) or nested(told, telling)
    near = draft.sentence - event.sentence <= _NEXT
    return (near or not (one or other)) and places_meet(event, draft)


def precise(places: list[PlaceMention]) -> list[PlaceMention]:
    """The places that are no whole country; without the provinces that only say where others of them lie."""
    inner = [mention for mention in places if not _is_wide(mention)]
    precise = [m for m in inner if (m.place is None and m.text[:1].isupper()) or (m.place and not m.place.is_area)]
    return precise or inner


def _spots(places: list[PlaceMention]) -> set[str]:
    """The places by id, those that nobody knows by their names."""
    named = {m.text.casefold() for m in places if m.place is None and m.text[:1].isupper()}
    return named | {m.place.id for m in places if m.place}


def _is_wide(mention: PlaceMention) -> bool:
    return mention.place is not None and mention.place.kind in _WIDE
