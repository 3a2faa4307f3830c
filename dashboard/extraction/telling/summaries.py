"""An event in one plain sentence of our own."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.extraction.posture.manoeuvres import manoeuvre
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.phrases import (
    MANY,
    are_several,
    is_group,
    is_land,
    listed,
    located,
    names,
    place_name,
    spots,
    verb,
)
from dashboard.extraction.telling.sameness import precise
from dashboard.extraction.who.words import Who

_DONE_TO_BORDERS = {
    "breach": ("crossed", "cross", "crossed"),
    "close": ("closed", "close", "closed"),
    "open": ("opened", "open", "opened"),
    "seize": ("took", "take", "taken"),
    "cede": ("handed over", "hand over", "handed over"),
    "settle": ("settled", "settle", "settled"),
    "develop": ("worked on", "work on", "worked on"),
    "discuss": ("discussed", "discuss", "discussed"),
    "clear": ("cleared mines along", "clear mines along", "cleared of mines"),
}
"""What is done to a border by a pattern: in the past, in the infinitive, and of what it is done to."""
_PAIR = 2
_AGREED = frozenset({"agreement", "agreements", "accord", "accords", "deal", "deals", "understanding"})
"""What is reached and not agreed on."""


def summary(draft: Draft) -> str:
    """The sentence for an event: who did what, where; "is to" where it is planned."""
    writers: dict[str, Callable[[Draft], str]] = {
        "meeting": _meeting,
        "posture": manoeuvre,
        "border": _border,
        "threat": _threat,
        "agreement": _agreement,
    }
    text = " ".join(f"{writers[draft.kind](draft)} {f'({draft.note})' if draft.note else ''}".split())
    return text[:1].upper() + text[1:]


def _meeting(draft: Draft) -> str:
    first, *others = names(_sitting(draft)) or ["Officials"]
    plural = not draft.actors or are_several(_sitting(draft)[:1])
    where = located(draft.places, "at", "from", "to")
    if draft.pattern in {"call", "talk"}:
        how = "by phone with" if draft.pattern == "call" else "with"
        return f"{first} {verb(draft, 'spoke', 'speak', plural)} {how} {listed(others or ['others'])} {where}"
    if draft.pattern == "visit":
        return f"{first} {verb(draft, 'visited', 'visit', plural)} {listed(others) if others else ''} {where}"
    if not others and draft.actors and draft.actors[0].is_principal and not plural:
        return f"{first} {verb(draft, 'held talks', 'hold talks', plural)} {where}"
    return f"{first} {verb(draft, 'met', 'meet', plural)} {listed(others) if others else ''} {where}"


def _sitting(draft: Draft) -> list[Who]:
    """Those who met: a group named as one, persons without the states that they stand for, else the first named."""
    if groups := [who for who in draft.actors if is_group(who)]:
        return groups[:1]
    return _themselves(draft.actors[: max(draft.principals, 2)])


def _themselves(actors: list[Who]) -> list[Who]:
    """Two persons or more without the states that they act for; everybody where there are none."""
    persons = sum(who.is_principal for who in actors)
    return [who for who in actors if persons < _PAIR or who.is_principal or who.kind != "government"]


def _border(draft: Draft) -> str:
    lines, spots = (
        listed([*dict.fromkeys(place_name(mention) for mention in draft.places if mention.role == role)])
        for role in ("along", "at")
    )
    where = f"{lines} at {spots}" if lines and spots else lines or spots or "the border"
    if not draft.actors:
        return _border_alone(draft, where)
    who, plural = listed(names(draft.actors[:MANY])), are_several(draft.actors)
    if draft.deed:
        return f"{who} {draft.deed} {where if draft.pattern == 'breach' else ''}"
    if draft.pattern == "clash":
        return f"{who} exchanged fire across {where}"
    if draft.pattern == "dispute":
        return f"{who} {'are' if plural else 'is'} in dispute over {where}"
    if draft.pattern == "secure":
        now = "are working" if plural else "is working"
        return f"{who} {verb(draft, now, 'work', plural)} on security along {where}"
    past, infinitive, _ = _DONE_TO_BORDERS.get(draft.pattern, _DONE_TO_BORDERS["discuss"])
    if draft.status == "denied":
        return f"{who} {'are' if plural else 'is'} not to {infinitive} {where}"
    return f"{who} {verb(draft, past, infinitive, plural)} {where}"


def _border_alone(draft: Draft, where: str) -> str:
    """The sentence where the report does not say who did it."""
    if draft.pattern == "clash":
        return f"There was fighting along {where}"
    if draft.pattern == "dispute":
        return f"There is tension along {where}"
    if draft.pattern == "secure":
        return f"Work goes on to secure {where}"
    if draft.deed:
        return f"There were attempts to cross {where}"
    *_, done = _DONE_TO_BORDERS.get(draft.pattern, _DONE_TO_BORDERS["discuss"])
    if draft.status == "denied":
        return f"{where} is not to be {done}"
    return f"{where} {verb(draft, f'was {done}', f'be {done}', False)}"


def _threat(draft: Draft) -> str:
    group = listed(names(draft.actors)) if draft.actors else ""
    if draft.deed:
        return f"{group} {draft.deed}"
    if draft.pattern == "pose":
        plural = are_several(draft.actors)
        threat = "no longer a threat" if draft.status == "denied" else "a threat"
        where = located(draft.places, "at", "about", "along")
        if not group:
            return f"There is {threat} {where}"
        return f"{group} {'are' if plural else 'is'} {threat} {where}"
    if draft.pattern == "fight":
        where = located(precise(draft.places) or draft.places, "at", "about", "along")
        return f"{group} fought {where}" if group else f"There was fighting {where}"
    return _attack(draft, group)


def _attack(draft: Draft, group: str) -> str:
    """What was attacked, by the places themselves without the provinces they lie in, or in which area it was."""
    hit = precise(draft.places) or draft.places
    if draft.is_foiled:
        target = spots(hit, "at", "about", "along", "to")
        return f"An attack {f'by {group}' if group else ''} {f'on {target}' if target else ''} was foiled"
    within = any(map(is_land, hit))
    if within or any(mention.beside for mention in hit):
        where = located(hit, "at", "about", "along")
        did = "carried out an attack" if within else "attacked"
        return f"{group} {did} {where}" if group else f"There was an attack {where}"
    target = spots(hit, "at", "about", "along")
    if not group:
        return f"An attack hit {target}" if target else "There was an attack"
    return f"{group} attacked {target}" if target else f"{group} carried out an attack"


def _agreement(draft: Draft) -> str:
    if not draft.actors:
        thing = draft.object or "an agreement"
        done = "ended" if draft.pattern == "end" else "reached"
        return f"{thing[0].upper()}{thing[1:]} {verb(draft, f'was {done}', f'be {done}', plural=False)}"
    parties = listed(names(_themselves(draft.actors)[: MANY + 1]))
    if draft.object and draft.pattern == "agree":
        return f"{parties} agreed {draft.object}"
    if draft.pattern == "end":
        first, *others = names(_themselves(draft.actors)[: MANY + 1])
        whom = f"with {listed(others)}" if others else ""  # who did not end it, or did so together
        return f"{first} {verb(draft, 'ended', 'end', False)} {draft.object or 'an agreement'} {whom}"
    if draft.pattern == "found":
        return f"{parties} {verb(draft, 'set up', 'set up', plural=True)} {draft.object}"
    if are_several(draft.actors):
        agreed = "reached" if not draft.object or _AGREED & set(draft.object.split()) else "agreed on"
        done = "have" if draft.pattern == "deal" else agreed
        return f"{parties} {verb(draft, done, 'reach', plural=True)} {draft.object or 'an agreement'}"
    return f"{parties} committed to {draft.object or 'an agreement'}"
