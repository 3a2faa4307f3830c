"""What a first visitor is told of the events: the latest of each kind, and what is planned next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dashboard import story
from dashboard.events import Event, PlaceMention
from dashboard.periods import Period, day, month, year
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate


def on(number: int) -> Period:
    return day(dt.date(2025, 10, number))


class TestTold:
    def test_are_the_latest_of_each_kind_and_the_next_that_is_planned(
        self, make: Make, tabulate: Tabulate, places: dict[str, Place]
    ) -> None:
        events = [
            make("met long ago", when=on(1)),
            make("met", when=on(20)),
            make("moved", kind="posture", when=on(21)),
            make("to move", kind="posture", status="planned", when=month(2026, 9)),
            make("to meet", status="planned", when=month(2026, 2)),
            make("was to meet", status="planned", when=on(2)),
        ]
        assert told(events, tabulate, places) == ["moved", "met", "to meet"]

    def test_are_few(self, varied: list[Event], tabulate: Tabulate, places: dict[str, Place]) -> None:
        assert len(told(varied, tabulate, places)) <= story.FACTS

    def test_leave_out_history_denials_and_what_is_known_to_a_year(
        self, make: Make, tabulate: Tabulate, places: dict[str, Place]
    ) -> None:
        events = [
            make("history", when=on(20), background=True),
            make("denied", when=on(20), status="denied"),
            make("some day", when=year(2025)),
            make("undated"),
        ]
        assert told(events, tabulate, places) == []

    def test_of_one_day_are_those_that_name_a_place(
        self, make: Make, tabulate: Tabulate, places: dict[str, Place]
    ) -> None:
        there = (PlaceMention("Erbil", "at", places["erbil"]),)
        assert told([make("a", when=on(20)), make("b", when=on(20), places=there)], tabulate, places) == ["b"]

    def test_of_nothing_are_none(self, tabulate: Tabulate, places: dict[str, Place]) -> None:
        assert told([], tabulate, places) == []


def told(events: list[Event], tabulate: Tabulate, places: dict[str, Place]) -> list[str]:
    return [event.id for event in story.told(tabulate(events), places)]
