"""Found events as a visitor mended them: the same corrections that are made of kept ones, put in before keeping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dashboard.events import Event
from dashboard.evidence.corrections import Correction, amended
from dashboard.intake.own import Found
from dashboard.places.outlines import outline
from gazetteer import Gazetteer
from gazetteer.place import Place

Mendings = Mapping[str, tuple[Correction, ...]]
"""How each event was mended, by its id, at most once a part."""


def mended(found: Found, mendings: Mendings, gazetteer: Gazetteer) -> Found:
    """What was found in a report, with these corrections in its events; none of them may say that one is no event."""
    events = tuple(_mended(event, mendings.get(event.id, ()), gazetteer) for event in found.events)
    wide = {
        mention.place.id: mention.place
        for event in events
        for mention in event.places
        if mention.place and (mention.place.is_area or mention.place.is_line)
    }
    new = {
        ident: drawn
        for ident, place in wide.items()
        if ident not in found.outlines and (drawn := outline(gazetteer.geometry(place)))
    }
    return replace(found, events=events, outlines={**found.outlines, **new})


def _mended(event: Event, corrections: tuple[Correction, ...], gazetteer: Gazetteer) -> Event:
    near = next(((mention.place.lat, mention.place.lon) for mention in event.places if mention.place), None)

    def resolve(name: str) -> Place | None:
        match = gazetteer.resolve(name, near=near)
        return match.place if match else None

    return amended(event, corrections, resolve) or event
