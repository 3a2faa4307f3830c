"""What a force does, in one plain sentence of our own."""

from __future__ import annotations

import re
from collections.abc import Callable

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.phrases import (
    MANY,
    are_several,
    bounded,
    called,
    listed,
    located,
    outermost,
    possessive,
    spots,
    verb,
    without_number,
)

_UNITS = wordset(
    "battalion brigade regiment division company platoon squadron contingent unit convoy fleet detachment garrison "
    "column flotilla battlegroup patrol force ship warship carrier frigate destroyer submarine "
    "battery cutter group army guard navy military"
)
"""What is one however many men are in it."""
_ONLY_ONE = wordset("army guard navy military")
_WHOLE = wordset("army armies military navy forces")
"""What a report calls all the soldiers of somebody."""
_NUMBER_OF = re.compile(r"^(?:the )?(?:total )?number of (?:(?:its|their|the) )?", re.IGNORECASE)
_PARTS = frozenset({"units", "elements", "parts"})
_ORDINALS = wordset("first second third fourth fifth sixth seventh eighth ninth tenth last next entire whole same")
_PLURALS = wordset("aircraft personnel police men women people artillery armour armor marines")
"""Plurals that do not end as such."""


def manoeuvre(draft: Draft) -> str:
    """The sentence for a posture: who is or moves where; "is to" where it is planned."""
    writers: dict[str, Callable[[Draft], str]] = {
        "end": _mission,
        "extend": _mission,
        "operate": _operation,
        "campaign": _operation,
        "alert": _readiness,
        "exercise": _exercise,
        "disarm": _disarming,
        "train": _readiness,
        "stay": _presence,
        "station": _presence,
        "take": _takeover,
        "leave": _departure,
        "reduce": _strength,
        "grow": _strength,
    }
    return writers.get(draft.pattern, _movement)(draft)


def _amount(draft: Draft) -> tuple[str, bool]:
    """How many of whom, and whether that is a plural: "about 2,500 US troops", "a brigade (about 3,000)"."""
    quantity, force = draft.quantity, draft.object
    whole = [who for who in draft.actors if not force or who.kind == "force"][:1]
    if quantity is None and (not force or (whole and force.lower() in _WHOLE)):
        return (called(whole[0]), are_several(whole)) if whole else ("troops", True)
    if quantity is None and whole and force.lower() in _PARTS:
        return f"{force} of {called(whole[0])}", True
    unit = _unit(force)
    if quantity is None:
        return unit or force, not unit and (force.endswith("s") or force.split()[-1].lower() in _PLURALS)
    if unit and (quantity.low, quantity.high) != (1, 1):
        return f"{unit} ({bounded(quantity)})", False
    return f"{bounded(quantity)} {without_number(force) or quantity.unit}", True


def _unit(force: str) -> str:
    """A single unit or convoy with its article, as "a convoy", "the second brigade"; nothing of several or of men."""
    first, *_ = words = force.split(" of ")[0].lower().split() or [""]
    if words[-1] not in _UNITS or words == ["force"]:
        return ""
    known = first in _ORDINALS or first[:1].isdigit() or words[-1] in _ONLY_ONE
    vowel = first[:1] in "aeiou" and not first.startswith(("us", "u.s", "uk", "uni", "eu", "un "))
    article = "the" if known else "an" if vowel else "a"
    return f"{article} {force}"


def _there(draft: Draft, role: str) -> str:
    """ "in Erbil", for the places of one role."""
    return located([mention for mention in draft.places if mention.role == role], role)


def _bare(draft: Draft, role: str) -> str:
    """ "Erbil", for the places of one role."""
    return spots(draft.places, role)


def _by(draft: Draft) -> str:
    """By when, where the report says so."""
    said = draft.when.text if draft.when else ""
    return f"by {said.split(' ', 1)[1]}" if said.lower().startswith("by ") else ""


def _is_planned(draft: Draft) -> bool:
    return draft.status == "planned" or bool(draft.note)


def _mission(draft: Draft) -> str:
    whose = f"{possessive(called(draft.actors[0]))} mission"
    if draft.pattern == "extend":
        return f"{whose} {_there(draft, 'at')} {'is to be' if _is_planned(draft) else 'was'} extended"
    where = _there(draft, "from") or _there(draft, "at")
    return f"{whose} {where} {'is to end' if _is_planned(draft) else 'ended'} {_by(draft)}"


def _operation(draft: Draft) -> str:
    who, plural = called(draft.actors[0]), False
    where = located([mention for mention in draft.places if mention.role != "from"], "at", "to", "along")
    past, infinitive = ("began", "begin") if draft.pattern == "operate" else ("carried out", "carry out")
    return f"{who} {verb(draft, past, infinitive, plural)} an operation {where}"


def _readiness(draft: Draft) -> str:
    who, plural = _amount(draft)
    past, infinitive = ("put on alert", "be put on alert") if draft.pattern == "alert" else ("in training", "train")
    where = _there(draft, "at") or _there(draft, "to") or located(draft.places, "about", "along")
    return f"{who} {verb(draft, f'{_were(plural)} {past}', infinitive, plural)} {where}"


def _exercise(draft: Draft) -> str:
    who = listed([called(actor) for actor in draft.actors[:MANY]])
    where = located([place for place in draft.places if place.role != "about"], "at", "along")
    return f"{who} {verb(draft, 'held', 'hold', are_several(draft.actors))} {draft.object} {where}"


def _disarming(draft: Draft) -> str:
    who, plural = _amount(draft)
    where = _there(draft, "at")
    return f"{who} {verb(draft, 'gave up fighting', 'give up fighting', plural)} {where}"


def _presence(draft: Draft) -> str:
    who, plural = _amount(draft)
    staying = "remain" if draft.pattern == "stay" else "be stationed"
    staying = draft.deed if draft.deed.startswith("set up") else staying
    where = located(outermost(draft.places), "at") or _there(draft, "at") or _there(draft, "to")
    where = where or located(draft.places, "along") or "deployed"
    if draft.status == "denied" and not draft.note:
        return f"{who} {'are' if plural else 'is'} not {where}"
    return f"{who} {verb(draft, draft.deed or _were(plural), staying, plural)} {where}"


def _were(plural: bool) -> str:
    return "were" if plural else "was"


def _departure(draft: Draft) -> str:
    who, plural = _amount(draft)
    left, onward = _bare(draft, "from") or _bare(draft, "at"), _bare(draft, "to")
    if not left:
        whence = f"from {body}" if (body := _body_left(draft)) else ""
        return f"{who} {verb(draft, 'withdrew', 'withdraw', plural)} {whence} {f'to {onward}' if onward else ''}"
    return f"{who} {verb(draft, 'left', 'leave', plural)} {left} {f'for {onward}' if onward else ''}"


def _takeover(draft: Draft) -> str:
    who = listed([called(actor) for actor in draft.actors[:MANY]])
    return f"{who} {verb(draft, 'took over', 'take over', are_several(draft.actors))} {_bare(draft, 'from')}"


def _body_left(draft: Draft) -> str:
    """The mission or joint force that a state is said to leave: "withdrew from the task force"."""
    others = draft.actors[1:] if draft.actors and draft.actors[0].kind == "government" else []
    bodies = (who for who in others if who.kind in {"force", "organisation"} and who.country != draft.actors[0].country)
    return next((called(who) for who in bodies), "")


def _strength(draft: Draft) -> str:
    whose = called(draft.actors[0]) if draft.actors else "the force"
    force = _NUMBER_OF.sub("", without_number(draft.object)) or whose
    infinitive, past = ("fall", "fell") if draft.pattern == "reduce" else ("grow", "grew")
    number = f"{draft.counts_as} {bounded(draft.quantity)}" if draft.quantity else ""
    where = _there(draft, "at") or _there(draft, "from") or _there(draft, "to")
    changed = f"is to {infinitive}" if _is_planned(draft) else past
    return f"{possessive(force)} strength {where} {changed} {number} {_by(draft)}"


def _through(draft: Draft) -> str:
    """The strait or the road on the way, where neither end of it is told."""
    way = _bare(draft, "along")
    lines = any(mention.place and mention.place.is_line for mention in draft.places)
    return f"{'along' if lines else 'through'} {way}" if way else ""


def _movement(draft: Draft) -> str:
    who, plural = _amount(draft)
    to, away = _bare(draft, "to"), _bare(draft, "from")
    if draft.pattern == "move" and not (to or away):
        changed = verb(draft, "changed", "change", plural)
        return f"{who} {_there(draft, 'at')} {changed} {'their' if plural else 'its'} mission"
    onward = f"to {to}" if to else "" if away else _there(draft, "at") or _through(draft)
    return f"{who} {verb(draft, 'moved', 'move', plural)} {f'from {away}' if away else ''} {onward}"
