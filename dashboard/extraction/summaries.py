"""An event in one plain sentence of our own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dashboard.events import PlaceMention, Quantity
from dashboard.extraction.drafts import Draft
from dashboard.extraction.who import Who

_MANY = 3


def summary(draft: Draft) -> str:
    """The sentence for an event: who did what, where; "is to" where it is planned."""
    writers: dict[str, Callable[[Draft], str]] = {
        "meeting": _meeting,
        "posture": _posture,
        "border": _border,
        "threat": _threat,
        "agreement": _agreement,
    }
    text = " ".join(f"{writers[draft.kind](draft)} {f'({draft.note})' if draft.note else ''}".split())
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them."""
    if len(names) > _MANY + 1:
        names = [*names[:_MANY], "others"]
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _called(who: Who) -> str:
    """The name as it stands in a sentence: with an article where it is no proper name."""
    if who.kind == "office" and who.name[0].isupper():
        return f"the {who.name}"
    articled = who.name.startswith(
        ("Government of", "Ministry of", "United States", "Global Coalition", "Syrian Democratic")
    )
    return (
        f"the {who.name}"
        if articled
        or who.name.endswith(("Government", "Forces", "Army", "Command", "Department", "leadership", "Presidency"))
        else who.name
    )


def _names(actors: Sequence[Who]) -> list[str]:
    return [_called(who) for who in actors]


def _in(places: Sequence[PlaceMention], *roles: str) -> str:
    """ "in Erbil", for the places of these roles."""
    named = [_place(mention) for mention in places if mention.role in roles]
    if not named:
        return ""
    kinds = {mention.place.kind for mention in places if mention.place and mention.role in roles}
    word = (
        "at" if kinds and kinds <= {"base", "airport", "camp", "field", "crossing", "site", "dam", "prison"} else "in"
    )
    return f"{word} {listed(named)}"


def _place(mention: PlaceMention) -> str:
    name = mention.place.name if mention.place else re.sub(r"^(?:the|a)\s", "", mention.text)
    kind = mention.place.kind if mention.place else ""
    articled = kind in {"frontier", "crossing", "field", "base", "camp"} or name.endswith(
        ("Region", "East", "Governorate")
    )
    return f"the {name}" if articled and not name.lower().startswith("the ") else name


def _verb(draft: Draft, past: str, infinitive: str, plural: bool) -> str:
    if draft.status == "planned" or draft.note:
        return f"{'are' if plural else 'is'} to {infinitive}"
    return past


def _meeting(draft: Draft) -> str:
    first, *others = _names(draft.actors[: max(draft.principals, 2)]) or ["Officials"]
    plural = not draft.actors or (draft.actors[0].kind == "government" and draft.actors[0].is_collective)
    where = _in(draft.places, "at", "from", "to")
    if draft.pattern in {"call", "talk"}:
        how = "by phone with" if draft.pattern == "call" else "with"
        return f"{first} {_verb(draft, 'spoke', 'speak', plural)} {how} {listed(others or ['others'])} {where}"
    if draft.pattern == "visit":
        return f"{first} {_verb(draft, 'visited', 'visit', plural)} {listed(others) if others else ''} {where}"
    if not others and draft.actors and draft.actors[0].is_principal:
        others = ["officials"]
    return f"{first} {_verb(draft, 'met', 'meet', plural)} {listed(others) if others else ''} {where}"


def _amount(draft: Draft) -> str:
    """How many of whom: "about 2,500 US troops", "most US troops"."""
    quantity = draft.quantity
    force = draft.object
    if quantity is None:
        return force or (_called(draft.actors[0]) if draft.actors else "troops")
    return f"{_bounded(quantity)} {_without_number(force) or quantity.unit}"


def _without_number(force: str) -> str:
    return re.sub(r"^(?:most|some|hundreds of|part of)\s", "", force, flags=re.IGNORECASE)


def _bounded(quantity: Quantity) -> str:
    """The number with the bounds the report gives, in its words where they stand alone."""
    if quantity.text and not quantity.text.lower().startswith(("from ", "an ")):
        return quantity.text[0].lower() + quantity.text[1:]
    if quantity.low is None:
        return f"fewer than {quantity.high:,}"
    if quantity.high is None:
        return f"over {quantity.low:,}"
    if quantity.low != quantity.high:
        return f"{quantity.low:,} to {quantity.high:,}"
    return f"{'about ' if quantity.approximate else ''}{quantity.low:,}"


def _posture(draft: Draft) -> str:
    place = {role: _in([p for p in draft.places if p.role == role], role) for role in ("at", "from", "to")}
    bare = {role: words.partition(" ")[2] for role, words in place.items()}
    planned = draft.status == "planned" or bool(draft.note)
    date = f"by {draft.when.text.split(' ', 1)[1]}" if draft.when and draft.when.text.lower().startswith("by ") else ""
    if draft.pattern == "end":
        where = place["from"] or place["at"]
        return f"{_possessive(_called(draft.actors[0]))} mission {where} {'is to end' if planned else 'ended'} {date}"
    if draft.pattern == "extend":
        return (
            f"{_possessive(_called(draft.actors[0]))} mission {place['at']} {'is to be' if planned else 'was'} extended"
        )
    who = _amount(draft)
    plural = bool(draft.quantity) or who.endswith("s")
    to = f"to {bare['to']}" if bare["to"] else ""
    away = f"from {bare['from']}" if bare["from"] else ""
    if draft.pattern in {"alert", "train"}:
        past, infinitive = ("put on alert", "be put on alert") if draft.pattern == "alert" else ("in training", "train")
        were = f"{'were' if plural else 'was'} {past}"
        where = place["at"] or place["to"] or _in(draft.places, "about", "along")
        return f"{who} {_verb(draft, were, infinitive, plural)} {where}"
    if draft.pattern == "move" and not (to or away):
        return f"{who} {place['at']} {_verb(draft, 'changed', 'change', plural)} {'their' if plural else 'its'} mission"
    if draft.pattern in {"stay", "station"}:
        staying = "remain" if draft.pattern == "stay" else "be stationed"
        place["at"] = _in(_outermost(draft.places), "at") or place["at"]
        return f"{who} {_verb(draft, 'were' if plural else 'was', staying, plural)} {place['at'] or place['to']}"
    if draft.pattern == "leave":
        onward = f"for {bare['to']}" if to else ""
        return f"{who} {_verb(draft, 'left', 'leave', plural)} {bare['from'] or bare['at']} {onward}"
    if draft.pattern in {"reduce", "grow"}:
        return _strength(draft, place, date)
    return f"{who} {_verb(draft, 'moved', 'move', plural)} {away} {to or place['at']}"


def _outermost(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places without those that lie in another of them."""
    ids = {mention.place.id for mention in places if mention.place}
    return [mention for mention in places if not mention.place or not ids & set(mention.place.within)]


def _strength(draft: Draft, place: dict[str, str], date: str) -> str:
    force = _without_number(draft.object) or (_called(draft.actors[0]) if draft.actors else "the force")
    change = ("fall", "fell") if draft.pattern == "reduce" else ("grow", "grew")
    number = f"to {_bounded(draft.quantity)}" if draft.quantity else ""
    where = place["at"] or place["from"] or place["to"]
    changed = f"is to {change[0]}" if draft.status == "planned" or draft.note else change[1]
    return f"{_possessive(force)} strength {where} {changed} {number} {date}"


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _border(draft: Draft) -> str:
    who = listed(_names(draft.actors[:_MANY])) if draft.actors else ""
    along = [_place(mention) for mention in draft.places if mention.role in {"along", "at"}]
    where = listed(along or ["the border"])
    plural = len(draft.actors) > 1
    told = {
        "breach": ("crossed", "cross", "crossed"),
        "close": ("closed", "close", "closed"),
        "open": ("opened", "open", "opened"),
        "seize": ("took", "take", "taken"),
        "cede": ("handed over", "hand over", "handed over"),
    }
    if draft.pattern in told and not who:
        done = told[draft.pattern][2]
        return f"{where} {_verb(draft, f'was {done}', f'be {done}', False)}"
    if draft.pattern in told:
        past, infinitive, _ = told[draft.pattern]
        return f"{who} {_verb(draft, past, infinitive, plural)} {where}"
    if not who and draft.pattern in {"clash", "secure", "settle"}:
        happened = {"clash": "There was fighting along", "secure": "Work goes on to secure"}.get(
            draft.pattern, "Settled:"
        )
        return f"{happened} {where}"
    if draft.pattern == "settle":
        return f"{who} {_verb(draft, 'settled', 'settle', plural)} {where}"
    if draft.pattern == "clash":
        return f"{who} exchanged fire across {where}"
    if draft.pattern == "secure":
        now = "are working" if plural else "is working"
        return f"{who} {_verb(draft, now, 'work', plural)} on security along {where}"
    return f"{who} {_verb(draft, 'discussed', 'discuss', plural)} {where}"


def _threat(draft: Draft) -> str:
    where = _in(draft.places, "at", "about", "along")
    group = listed(_names(draft.actors)) if draft.actors else ""
    if draft.pattern == "pose":
        plural = len(draft.actors) > 1 or group.endswith("groups")
        verb = "no longer a threat" if draft.status == "denied" else "a threat"
        return f"{group} {'are' if plural else 'is'} {verb} {where}"
    target = where.partition(" ")[2]
    if draft.pattern == "fight":
        return f"{group} fought {where}" if group else f"There was fighting {where}"
    if not group:
        return f"An attack hit {target}"
    return f"{group} attacked {target}" if target else f"{group} made an attack"


def _agreement(draft: Draft) -> str:
    names = listed(_names(draft.actors[: _MANY + 1]))
    if draft.object and draft.pattern == "agree":
        return f"{names} agreed {draft.object}"
    if draft.pattern == "end":
        return f"{names} {_verb(draft, 'ended', 'end', len(draft.actors) > 1)} {draft.object or 'an agreement'}"
    if draft.pattern == "found":
        return f"{names} {_verb(draft, 'set up', 'set up', plural=True)} {draft.object}"
    if len(draft.actors) > 1:
        thing = draft.object or "an agreement"
        return (
            f"{names} {_verb(draft, 'have' if draft.pattern == 'deal' else 'agreed on', 'reach', plural=True)} {thing}"
        )
    return f"{names} committed to an agreement"
