"""Which events a view shows, as conditions on the rows of any of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ibis import _
from ibis.expr.types import BooleanValue, Table

from dashboard.events import KINDS
from dashboard.store.asking import Shape
from dashboard.store.statements import number, numbers, text
from dashboard.store.tables import EVENTS, PARTS, SIGHTINGS
from dashboard.view import Clock

MEETING = KINDS.index("meeting")

CLOCKS: dict[Clock, dict[str, str]] = {
    "event": {name: name for name in ("first", "last", "first_bin", "last_bin", "undated", "sort")},
    "report": {
        **{name: f"reported_{name}" for name in ("first", "last", "first_bin", "last_bin", "sort")},
        "undated": "unreported",
    },
}
"""The columns that hold days by each clock."""


def by(table: Table, shape: Shape, name: str) -> Any:  # noqa: ANN401 - a column of whatever type
    """The table's column of that name by the clock: first, last, first_bin, last_bin, sort or undated."""
    return table[CLOCKS[shape.clock][name]]


def chosen(table: Table, shape: Shape) -> Iterator[BooleanValue]:
    """What every event asked for fulfils, save the choices for undated, unplaced and background ones."""
    if shape.kinds:
        yield table.kind.isin(numbers("kinds"))
    if shape.status:
        yield table.status.isin(numbers("status"))
    if shape.periods:
        yield _in_time(table, shape)
    if shape.sources:
        yield table.publisher.isin(numbers("sources"))
    if shape.languages:
        yield table.language.isin(numbers("languages"))
    if of_event := list(_of_event(EVENTS, shape)):
        yield from of_event if table is EVENTS else [table.event.isin(EVENTS.filter(of_event).event)]
    yield from _mentioned(table, shape)


def _in_time(table: Table, shape: Shape) -> BooleanValue:
    first, last = by(table, shape, "first"), by(table, shape, "last")
    within = (first <= number("last")) & (last >= number("first"))
    if shape.periods == 1:
        return within
    return within | ((first <= number("other_last")) & (last >= number("other_first")))


def _of_event(events: Table, shape: Shape) -> Iterator[BooleanValue]:
    """What can only be seen in the row of the event itself."""
    for n in range(shape.words):
        yield events.words.contains(text(f"word{n}"))
    if shape.report:
        yield events.report == text("report")
    if shape.only == "sized":
        yield events["size"] >= 0
    if shape.only == "moving":
        yield (events.origin >= 0) | (events.destination >= 0)


def _mentioned(table: Table, shape: Shape) -> Iterator[BooleanValue]:
    """Who is named and where it is."""
    named = PARTS.filter(PARTS.actor.isin(numbers("actors")))
    if shape.actors == "any":
        yield table.event.isin(named.event)
    elif shape.actors == "kin":
        yield table.event.isin(named.event) | table.event.isin(_at("kin").event)
    elif shape.actors:
        together = named.group_by("event").agg(n=_.count()).filter(_.n == number("wanted"))
        yield table.event.isin(together.event)
        if shape.actors == "only":
            yield table.parties == number("wanted")
        if shape.actors == "met":
            yield table.kind == MEETING
    for asked, places in ((shape.around, "around"), (shape.place, "place")):
        if asked:
            yield table.event.isin(_at(places).event)
    if shape.actor:
        yield table.event.isin(PARTS.filter(PARTS.actor.isin(numbers("actor"))).event)


def _at(places: str) -> Table:
    return SIGHTINGS.filter(SIGHTINGS.place.isin(numbers(places)))


def shown(table: Table, shape: Shape, *further: BooleanValue) -> Table:
    """The rows of the events that are asked for."""
    return table.filter([*chosen(table, shape), *_choices(table, shape), *further])


def _choices(table: Table, shape: Shape) -> Iterator[BooleanValue]:
    """What those that are shown fulfil besides."""
    yield table.background <= number("background")
    if shape.undated:
        yield by(table, shape, "undated").isin(numbers("undated"))
    if shape.unplaced:
        yield table.unplaced == 1
