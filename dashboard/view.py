"""A view is what is shown: all that a viewer chose."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dashboard.events import KINDS, STATUSES, Kind, Status

Undated = Literal["with", "without", "only"]
ActorMatch = Literal["any", "all", "only"]
Ground = Literal["plain", "osm"]


@dataclass(frozen=True, slots=True)
class View:
    """What is shown. Every field's default is left out of the address."""

    dates: tuple[dt.date, dt.date] | None = None
    """First and last day; events of which any day lies between are shown. None: all days."""
    undated: Undated = "with"
    """Whether events without a date are shown beside the dated ones, hidden, or shown alone."""
    unplaced: bool = False
    """Show only the events whose place is not known."""
    background: bool = False
    """Show also what reports tell as history."""
    kinds: tuple[Kind, ...] = KINDS
    actors: tuple[str, ...] = ()
    match: ActorMatch = "any"
    """An event names any of `actors`, all of them, or them and nobody else."""
    status: tuple[Status, ...] = STATUSES
    q: str = ""
    """Words that the event's sentence, summary, actors or places contain."""
    event: str = ""
    """The selected event's id."""
    place: str = ""
    """The selected place's id, where a mark of several events was clicked."""
    map: tuple[float, float, int] | None = None
    """Latitude and longitude in degrees of the map's centre, and its zoom; None: all events in sight."""
    ground: Ground = "plain"
    """The map's ground: our own, or OpenStreetMap's tiles from the network."""
    data: str = ""
    """Fingerprint of the data the link was made on."""
