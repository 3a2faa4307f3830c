"""What reports say of the size of forces: by force and place, as a level or as a move, and in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dashboard.actors import Actor, Actors
from dashboard.events import Event, Participant, PlaceMention, Quantity, Role, Status
from dashboard.figures import forces
from dashboard.figures.forces import Measure, Series, Shape, Statement
from dashboard.periods import day, month
from dashboard.view import Clock
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

OCTOBER = day(dt.date(2025, 10, 21))
ARMY = Participant("Iraqi Army")
CLOCKS: tuple[Clock, ...] = ("event", "report")
ACTORS = Actors([Actor("Government of Iraq", "government"), Actor("Iraqi Army", "force")])


class Forces:
    """Makes events that say how large a force is, at places by their ids."""

    def __init__(self, make: Make, places: dict[str, Place]) -> None:
        self.make, self.places = make, places

    def event(self, ident: str, quantity: Quantity | None, where: dict[str, Role], **given: object) -> Event:
        mentions = tuple(PlaceMention(name, role, self.places[name]) for name, role in where.items())
        told = {"kind": "posture", "when": OCTOBER, "actors": (ARMY,), **given}
        return self.make(ident, quantity=quantity, places=mentions, **told)


@pytest.fixture
def told(make: Make, places: dict[str, Place]) -> Forces:
    return Forces(make, places)


def measures(events: list[Event], tabulate: Tabulate, places: dict[str, Place]) -> list[tuple[str, Measure]]:
    """Where each statement counts, and what."""
    return [(one.series.where, one.measure) for one in forces.Told(tabulate(events), places, ACTORS).statements()]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({"erbil": "at"}, [("Erbil", "there")]),
        ({"baghdad": "from"}, [("Baghdad", "left")]),
        ({"erbil": "to"}, [("Erbil", "came")]),
        ({"baghdad": "from", "erbil": "to"}, [("Baghdad", "left"), ("Erbil", "came")]),
        ({"rabia": "from", "baghdad": "from"}, [("Rabia crossing and Baghdad", "left")]),
        ({"iraq": "at", "erbil": "at"}, [("Iraq", "there")]),
        ({}, [("", "somewhere")]),
    ],
    ids=["at a place", "left", "came", "both ends", "of both together", "of the whole", "nowhere known"],
)
def test_a_number_is_of_those_there_or_of_those_who_moved(
    where: dict[str, Role],
    expected: list[tuple[str, Measure]],
    told: Forces,
    tabulate: Tabulate,
    places: dict[str, Place],
) -> None:
    assert measures([told.event("e", Quantity(300, 300), where)], tabulate, places) == expected


def test_only_posture_events_with_a_number_say_it(told: Forces, tabulate: Tabulate, places: dict[str, Place]) -> None:
    without = told.event("a", None, {"erbil": "at"})
    threat = told.event("b", Quantity(3, 3), {"erbil": "at"}, kind="threat")
    assert measures([without, threat], tabulate, places) == []
    assert forces.Told(tabulate([without, threat]), places, ACTORS).series == {}


def test_a_force_that_nobody_names_is_said_to_be_unnamed(
    told: Forces, tabulate: Tabulate, places: dict[str, Place]
) -> None:
    table = tabulate([told.event("e", Quantity(300, 300), {"erbil": "at"}, actors=())])
    (one,) = forces.Told(table, places, ACTORS).statements()
    assert one.series.label == "Forces not named, Erbil"


@pytest.mark.parametrize(
    ("names", "force"),
    [
        (["Government of Iraq", "Iraqi Army"], "Iraqi Army"),
        (["Government of Iraq", "507th Wing"], "Government of Iraq"),
        (["507th Wing"], "507th Wing"),
    ],
)
def test_a_force_is_told_from_the_government_that_sends_it(names: list[str], force: str) -> None:
    assert forces.force_of(names, ACTORS) == force


def test_series_are_counted_the_most_spoken_of_first(
    told: Forces, tabulate: Tabulate, places: dict[str, Place]
) -> None:
    """Statements that count brigades, or name no place, are no part of a scale of people."""
    events = [
        told.event("a", Quantity(300, 300), {"erbil": "at"}),
        told.event("b", Quantity(None, 2000), {"iraq": "at"}),
        told.event("c", Quantity(2500, 2500), {"iraq": "at", "erbil": "at"}),
        told.event("d", Quantity(3, 3, "brigades"), {"baghdad": "at"}),
        told.event("e", Quantity(3, 3), {}),
    ]
    found = forces.Told(tabulate(events), places, ACTORS)
    iraq, erbil = Series("Iraqi Army", "Iraq"), Series("Iraqi Army", "Erbil")
    assert found.series == {iraq: 2, erbil: 1}
    assert [one.is_of_people for one in found.statements()].count(False) == 2
    assert {one.event for one in found.of(iraq)} == {"b", "c"}
    assert (len(found), len(found.statements(2)), len(found.of(iraq, 1))) == (5, 2, 1)


def test_the_clock_can_be_that_of_the_reports(told: Forces, tabulate: Tabulate, places: dict[str, Place]) -> None:
    table = tabulate([told.event("e", Quantity(300, 300), {"erbil": "at"}, report="agence")])
    happened, reported = (forces.Told(table.by(clock), places, ACTORS).statements()[0].when for clock in CLOCKS)
    assert happened and (happened.start, happened.end) == (OCTOBER.start, OCTOBER.end)
    assert reported and (reported.start, reported.end) == (month(2025, 11).start, month(2025, 11).end)


@pytest.mark.parametrize(
    ("unit", "people"), [("troops", True), ("soldier", True), ("brigades", False), ("F-16s", False)]
)
def test_people_are_told_from_what_they_man(unit: str, people: bool) -> None:
    assert forces.is_of_people(unit) is people


def statement(quantity: Quantity, measure: Measure = "there", status: Status = "reported") -> Statement:
    return Statement("e", Series("Iraqi Army", "Erbil"), measure, quantity, status, OCTOBER, "Event e")


@pytest.mark.parametrize(
    ("quantity", "shape", "bound", "short"),
    [
        (Quantity(2500, 2500), "exact", 2500, "2.5k"),
        (Quantity(2570, 2570, approximate=True), "about", 2570, "~2,570"),
        (Quantity(None, 2000), "under", 2000, "<2k"),
        (Quantity(900, None), "over", 900, ">900"),
        (Quantity(300, 1500), "range", 1500, "300–1.5k"),
    ],
)
def test_a_number_has_the_shape_of_what_is_known(quantity: Quantity, shape: Shape, bound: int, short: str) -> None:
    one = statement(quantity)
    assert (one.shape, one.bound, forces.short(one)) == (shape, bound, short)


@pytest.mark.parametrize(
    ("measure", "status", "words"),
    [
        ("there", "reported", "fewer than 2,000 troops there"),
        ("there", "planned", "fewer than 2,000 troops to be there"),
        ("left", "planned", "fewer than 2,000 troops to leave"),
        ("came", "denied", "fewer than 2,000 troops came"),
        ("somewhere", "reported", "fewer than 2,000 troops"),
    ],
)
def test_a_statement_is_said_with_its_bound_and_what_it_is_of(measure: Measure, status: Status, words: str) -> None:
    assert forces.said(statement(Quantity(None, 2000), measure, status)) == words


def test_the_table_says_what_the_chart_draws() -> None:
    cells = forces.cells(statement(Quantity(900, None), status="denied"))
    assert cells == ("more than 900 troops there", "Iraqi Army", "Erbil", "21 Oct 2025", "Denied")
