"""What summaries are put together from: names with their articles, places, numbers with their bounds, verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from dashboard.events import PlaceMention, Quantity
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.where.words import BORDERS, CROSSINGS
from dashboard.extraction.who.words import Who

_ARTICLED = (
    BORDERS
    | CROSSINGS
    | wordset(
        """
    region east governorate road highway base airbase field oilfield camp dam desert mountains hills heights strait sea
    gulf islands shoal reef canal channel valley peninsula pass river zone bridge refinery corridor gap forest
    """
    )
)
"""The last words of names that an article stands before."""
_LAND = wordset(
    "mountains hills heights desert sea gulf valley river forest park reserve lake peninsula islands shoal province "
    "region"
)
"""The last words of names of what has no one spot."""
_OF_THE = ("gulf of", "strait of", "sea of", "bay of", "united ", "democratic republic", "central african ")
"""The first words of such names."""
_AT = frozenset({"base", "airport", "camp", "field", "crossing", "site", "dam", "prison"})
"""Kinds of places that something is at, and not in."""
_BODIES = ("Government of", "Ministry of", "Council of", "Alliance of", "United ", "Global Coalition", "Multinational ")
"""The first words of the names of bodies and forces that an article stands before."""
_BODY = wordset(
    """
    government forces army command department leadership presidency guard guards council coalition brigade force
    ministry committee commission front union agency navy police service authority parliament regiment
    """
)
"""Their last words."""
_MANY = wordset("forces guards troops houthis taliban rebels fighters marines militants groups")
"""The last words of the names of several."""
_PEOPLES = wordset("houthis taliban")
"""The groups that an article stands before though they are of one word."""
MANY = 3
"""Names that a sentence lists before it says "others"."""


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them; nothing of none."""
    if len(names) > MANY + 1:
        names = [*names[:MANY], "others"]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def called(who: Who) -> str:
    """The name as it stands in a sentence: with an article where it is no proper name."""
    if is_group(who):
        return f"the {who.name[:1].lower()}{who.name[1:]}"
    if who.kind == "office" and who.name[0].isupper():
        return f"the {who.name}"
    *before, last = who.name.lower().split()
    is_body = last in _PEOPLES or (bool(before) and last in _BODY)
    is_unit = re.match(r"\d+(?:st|nd|rd|th)\b", who.name) is not None
    return f"the {who.name}" if is_body or is_unit or who.name.startswith(_BODIES) else who.name


def are_several(actors: Sequence[Who]) -> bool:
    """Whether a verb stands in the plural behind their names: "A and B are", "the armed forces are"."""
    return len(actors) > 1 or any(is_group(who) or who.name.lower().split()[-1] in _MANY for who in actors)


def is_group(who: Who) -> bool:
    """Whether somebody stands for several: "the defence ministers of the lake's states"."""
    return who.kind == "office" and who.is_collective


def names(actors: Sequence[Who]) -> list[str]:
    """The names as they stand in a sentence."""
    return [called(who) for who in actors]


def located(places: Sequence[PlaceMention], *roles: str) -> str:
    """ "in Erbil", "at the base and in Erbil", for the places of these roles."""
    named = [(_preposition(mention), place_name(mention)) for mention in places if mention.role in roles]
    words = list(dict.fromkeys(word for word, _ in named))
    if len(words) > 1:
        return listed([f"{word} {name}" for word, name in named])
    return f"{words[0]} {listed([name for _, name in named])}" if named else ""


def spots(places: Sequence[PlaceMention], *roles: str) -> str:
    """ "Erbil and the base", "the base in Anbar" where one lies in the other, for the places of these roles."""
    named = [mention for mention in places if mention.role in roles]
    around = [mention for mention in named if any(map(partial(_lies_in, mention), named))]
    inner = [mention for mention in named if mention not in around]
    if not around or not all(_lies_in(each, mention) for each in around for mention in inner):
        return listed([place_name(mention) for mention in named])
    nearest = next(each for each in around if not any(map(partial(_lies_in, each), around)))
    return f"{listed([place_name(mention) for mention in inner])} in {place_name(nearest)}"


def _lies_in(around: PlaceMention, mention: PlaceMention) -> bool:
    return around.place is not None and mention.place is not None and around.place.id in mention.place.within


def _preposition(mention: PlaceMention) -> str:
    kind = mention.place.kind if mention.place else ""
    is_line = kind == "frontier" or (not kind and _last_word(mention) in BORDERS)
    return mention.beside or ("on" if is_line else "at" if kind in _AT else "in")


def is_land(mention: PlaceMention) -> bool:
    """Whether something is done in it or along it, and not to it: a province, a range of hills, a frontier."""
    wide = mention.place is not None and (mention.place.is_area or mention.place.is_line)
    return wide or _last_word(mention) in _LAND


def place_name(mention: PlaceMention) -> str:
    """The place's name, or the report's words for it, with an article where it needs one."""
    name = re.sub(r"^(?:the|a)\s", "", mention.called)
    is_line = mention.place is not None and mention.place.kind == "frontier"
    articled = is_line or _last_word(mention) in _ARTICLED or name.lower().startswith(_OF_THE)
    return f"the {name}" if articled else name


def _last_word(mention: PlaceMention) -> str:
    return mention.called.lower().split()[-1] if mention.called.strip() else ""


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
