"""What summaries are put together from: names with their articles, places, numbers with their bounds, verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.events import PlaceMention, Quantity
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.where.words import BORDERS, CROSSINGS
from dashboard.extraction.who.words import Who

_ARTICLED = ("region", " east", "governorate", "road", "highway", *BORDERS, *CROSSINGS)
"""What the names end in that an article stands before."""
MANY = 3
"""Names that a sentence lists before it says "others"."""


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them; nothing of none."""
    if len(names) > MANY + 1:
        names = [*names[:MANY], "others"]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def called(who: Who) -> str:
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


def names(actors: Sequence[Who]) -> list[str]:
    """The names as they stand in a sentence."""
    return [called(who) for who in actors]


def located(places: Sequence[PlaceMention], *roles: str) -> str:
    """ "in Erbil", for the places of these roles."""
    named = [place_name(mention) for mention in places if mention.role in roles]
    if not named:
        return ""
    kinds = {mention.place.kind for mention in places if mention.place and mention.role in roles}
    word = (
        "at" if kinds and kinds <= {"base", "airport", "camp", "field", "crossing", "site", "dam", "prison"} else "in"
    )
    return f"{word} {listed(named)}"


def place_name(mention: PlaceMention) -> str:
    """The place's name, or the report's words for it, with an article where it needs one."""
    name = re.sub(r"^(?:the|a)\s", "", mention.called)
    kind = mention.place.kind if mention.place else ""
    articled = kind in {"frontier", "crossing", "field", "base", "camp"} or name.lower().endswith(_ARTICLED)
    return f"the {name}" if articled and not name.lower().startswith("the ") else name


def verb(draft: Draft, past: str, infinitive: str, plural: bool) -> str:
    """The verb in the past; "is to" before the infinitive where it is planned, or was and is no more."""
    if draft.status == "planned" or draft.note:
        return f"{'are' if plural else 'is'} to {infinitive}"
    return past


def without_number(force: str) -> str:
    """A force without the vague number before it: "US troops" for "most US troops"."""
    return re.sub(r"^(?:most|some|hundreds of|part of)\s", "", force, flags=re.IGNORECASE)


def bounded(quantity: Quantity) -> str:
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


def possessive(name: str) -> str:
    """The name as an owner's."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def outermost(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places without those that lie in another of them."""
    ids = {mention.place.id for mention in places if mention.place}
    return [mention for mention in places if not mention.place or not ids & set(mention.place.within)]
