"""What the events shown come to, for those who see them first: the latest of each kind, and what is planned."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard import store
from dashboard.events import Event
from gazetteer.place import Place

FACTS = 4
"""Events that are told of at most, one of them planned."""


def told(events: store.Events, places: Mapping[str, Place]) -> list[Event]:
    """The events that tell most of these: the latest that is reported of each kind, then the next that is planned.

    Only what is known to a month or closer, and only news; what names a place comes before what names none.
    """
    return events.read(events.telling(FACTS - 1), places)
