"""In whose country an agreement is that was made nowhere in particular."""

from __future__ import annotations

from dashboard.events import PlaceMention
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who
from gazetteer.place import Place

_PARTIES = 3
"""Countries of parties that say where an agreement belongs: a treaty of many is nowhere in particular."""


def _at_home(codes: set[str], story: Story) -> dict[str, Place]:
    """The country that all the parties are of: "the president and the commander signed an accord"."""
    polity = story.nations.by_code.get(next(iter(codes))) if story.nations and len(codes) == 1 else None
    return {polity.place.id: polity.place} if polity and polity.place else {}


def homes(actors: list[Who], story: Story) -> list[PlaceMention]:
    """The countries of the parties: of those the one that the report is about, where it is about one."""
    if any(who.kind == "government" and who.home is None for who in actors):
        return []  # a region that agrees with a state does so in no country of either
    lands = {who.home.id: who.home for who in actors if who.home}
    if not lands:
        codes = {who.country for who in actors if who.country}
        lands = {place.id: place for place in story.countries if codes & set(place.countries)}
        lands = lands or _at_home(codes, story)
    if len(lands) == 1 and len({who.name for who in actors}) == 1 and story.country is not None:
        lands = {story.country.id: story.country}  # "Washington agreed to leave": the country left
    told = sorted(lands.values(), key=lambda place: place not in story.countries)
    return [PlaceMention(place.name, "about", place) for place in told[:_PARTIES]]
