"""The town where people met who are only said to have met in its country, as the title or the dateline has it."""

from __future__ import annotations

from dashboard.events import PlaceMention
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_LEAD = 3
"""Sentences after the first in which a report tells its news, which title and dateline are of."""


def narrowed(places: list[PlaceMention], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The town in the one country of a meeting that the title names, or the seat of its government in the dateline."""
    land = places[0].place if len(places) == 1 else None
    if land is None or land.kind != "country" or sentence.number > _LEAD:
        return places
    named = [PlaceMention(place.name, "at", place) for place in story.headline.venues]
    towns = [*named, *([story.dateline] if story.dateline and story.is_from_capital else [])]
    inside = (town for town in towns if town.place and not town.place.is_area and land.id in town.place.within)
    return next(([town] for town in inside), places)
