"""A view is what is shown: all that a viewer chose."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dashboard.events import KINDS, STATUSES, Kind, Status

Undated = Literal["with", "without", "only"]
Days = tuple[dt.date, dt.date]
"""A first and a last day."""

ActorMatch = Literal["any", "all", "only", "met"]
Clock = Literal["event", "report"]
Pane = Literal["list", "people", "forces", "reports", "compare", "about"]
Subject = Literal["place", "kind", "actor"]
Pace = Literal["slow", "fast", "1", "3", "12", "loop"]
Layer = Literal["governorates", "frontiers", "crossings", "bases", "rivers"]
Ground = Literal["plain", "osm"]


@dataclass(frozen=True, slots=True)
class View:
    """What is shown. Every field's default is left out of the address."""

    dates: Days | None = None
    """First and last day; events of which any day lies between are shown. None: all days."""
    clock: Clock = "event"
    """Whether the dates are those on which it happened, or those on which it was reported."""
    versus: Days | None = None
    """First and last day of the earlier period that the present one is compared with; None: the time before it."""
    undated: Undated = "with"
    """Whether events without a date are shown beside the dated ones, hidden, or shown alone."""
    unplaced: bool = False
    """Show only the events whose place is not known."""
    background: bool = False
    """Show also what reports tell as history."""
    kinds: tuple[Kind, ...] = KINDS
    actors: tuple[str, ...] = ()
    match: ActorMatch = "any"
    """An event names any of `actors`, all of them, them and nobody else, or is a meeting of all of them."""
    status: tuple[Status, ...] = STATUSES
    q: str = ""
    """Words that the event's sentence, summary, actors and places contain between them, each of them somewhere."""
    near: str = ""
    """Name of a place; only events at most `radius` kilometres from it are shown."""
    radius: int = 100
    sources: tuple[str, ...] = ()
    """Publishers of the reports; none chosen: all."""
    languages: tuple[str, ...] = ()
    """Languages of the reports, as codes such as `en`; none chosen: all."""
    report: str = ""
    """The id of the report whose events alone are shown."""
    event: str = ""
    """The selected event's id."""
    place: str = ""
    """The selected place's id, where a mark of several events was clicked."""
    actor: str = ""
    """The selected actor's name."""
    pane: Pane = "list"
    """What stands under the map and its time axis."""
    subjects: tuple[Subject, ...] = ()
    """What two periods are compared by; none chosen: by all."""
    series: tuple[str, ...] = ()
    """The forces and places whose levels are drawn, as `figures.forces.Series.key` writes them; none chosen: those most
    spoken of."""
    film: tuple[Pace, ...] = ()
    """How the film plays: its speed where it is not the usual one, how many bins it shows at a time where it does not
    grow from the first, and whether it begins anew at its end."""
    map: tuple[float, float, int] | None = None
    """Latitude and longitude in degrees of the map's centre, and its zoom; None: all events in sight."""
    layers: tuple[Layer, ...] = ()
    """What the map shows for reference beside the events."""
    ground: Ground = "plain"
    """The map's ground: our own, or OpenStreetMap's tiles from the network."""
    lang: str = ""
    """The language of the interface, as a code; empty: the browser's, where it is one of ours."""
    data: str = ""
    """Fingerprint of the data the link was made on."""
