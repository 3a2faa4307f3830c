"""What was found, as its visitor mended it: on the map where they say it was, and otherwise as it was found."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dashboard.events import Event, Participant, PlaceMention
from dashboard.evidence.corrections import Correction, Part
from dashboard.intake.mending import mended
from dashboard.intake.own import Found
from dashboard.reports import Report
from gazetteer import Gazetteer
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.fixture
def found(make: Make, places: dict[str, Place]) -> Found:
    there = (PlaceMention("Erbil", "at", places["erbil"]),)
    events = (make("one", places=there, actors=(Participant("Ann", "envoy"),)), make("two"))
    return Found("talks.txt", Report("talks", "Talks", "Talks in Erbil."), events)


def correction(part: Part, new: str) -> Correction:
    return Correction("one", part, "", new, "Ann", NOON)


def test_an_event_goes_where_it_is_put_and_its_area_is_outlined(found: Found, gazetteer: Gazetteer) -> None:
    made = mended(found, {"one": (correction("place", "Syria"),)}, gazetteer)
    (mention,) = made.events[0].places
    assert mention.place
    assert (mention.place.name, mention.role) == ("Syria", "at")
    assert set(made.outlines) == {mention.place.id}
    assert made.events[1] == found.events[1]


def test_a_place_is_looked_for_near_where_the_event_was_found(found: Found, gazetteer: Gazetteer) -> None:
    (mention,) = mended(found, {"one": (correction("place", "Zakho"),)}, gazetteer).events[0].places
    assert mention.place
    assert mention.place.countries == ("IQ",)


def test_who_stays_keeps_the_office(found: Found, gazetteer: Gazetteer) -> None:
    event: Event = mended(found, {"one": (correction("actors", "Ben; Ann"),)}, gazetteer).events[0]
    assert event.actors == (Participant("Ben"), Participant("Ann", "envoy"))


def test_several_parts_are_mended_at_once(found: Found, gazetteer: Gazetteer) -> None:
    corrections = (correction("kind", "threat"), correction("status", "planned"))
    event = mended(found, {"one": corrections}, gazetteer).events[0]
    assert (event.kind, event.status) == ("threat", "planned")
    assert event.summary.startswith(found.events[0].summary)
