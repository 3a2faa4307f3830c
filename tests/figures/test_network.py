"""Who met whom in the events."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dashboard.actors import Actor, Actors
from dashboard.events import Event, Participant
from dashboard.figures.network import Network, Tie, network, ties
from dashboard.periods import day, month

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

NOBODY = Actors([])


def met(make: Make, ident: str, *names: str, **given: object) -> Event:
    return make(ident, actors=tuple(Participant(name) for name in names), **given)


@pytest.fixture
def three(make: Make) -> list[Event]:
    """A and B meet in October and again without a date; C joins them once, and is to meet A."""
    return [
        met(make, "first", "A", "B", when=day(dt.date(2025, 10, 21))),
        met(make, "second", "B", "A", "C"),
        met(make, "third", "C", "A", status="planned", when=month(2026, 9)),
    ]


class TestTies:
    def test_join_all_who_were_at_a_meeting_those_who_met_most_first(
        self, tabulate: Tabulate, three: list[Event]
    ) -> None:
        found = ties(tabulate(three), 9)
        assert [(tie.one, tie.other, tie.meetings) for tie in found] == [("A", "C", 2), ("A", "B", 2), ("B", "C", 1)]

    def test_know_their_last_meeting_as_precisely_as_it_is_told(self, tabulate: Tabulate, three: list[Event]) -> None:
        last = {(tie.one, tie.other): tie.last for tie in ties(tabulate(three), 9)}
        assert last == {("A", "C"): month(2026, 9), ("A", "B"): day(dt.date(2025, 10, 21)), ("B", "C"): None}

    def test_go_by_the_day_of_the_report_where_that_clock_is_chosen(self, make: Make, tabulate: Tabulate) -> None:
        (tie,) = ties(tabulate([met(make, "told", "A", "B", report="wire")]).by("report"), 9)
        assert tie.last == day(dt.date(2025, 10, 22))

    @pytest.mark.parametrize(
        ("statuses", "status"),
        [(["planned"], "planned"), (["denied"], "denied"), (["denied", "reported", "planned"], "reported")],
    )
    def test_are_as_certain_as_the_most_certain_meeting(
        self, make: Make, tabulate: Tabulate, statuses: list[str], status: str
    ) -> None:
        (tie,) = ties(tabulate([met(make, f"m{n}", "A", "B", status=s) for n, s in enumerate(statuses)]), 9)
        assert tie.status == status

    def test_are_made_by_meetings_alone(self, make: Make, tabulate: Tabulate) -> None:
        assert ties(tabulate([met(make, "agree", "A", "B", kind="agreement"), met(make, "alone", "A")]), 9) == []
        assert ties(tabulate([]), 9) == []

    def test_do_not_join_an_actor_named_twice_with_itself(self, make: Make, tabulate: Tabulate) -> None:
        (tie,) = ties(tabulate([met(make, "twice", "A", "A", "B")]), 9)
        assert (tie.one, tie.other, tie.meetings) == ("A", "B", 1)

    def test_are_said_in_words(self) -> None:
        assert Tie("A", "B", 2, "reported", None).said() == "A and B: 2 meetings"
        assert Tie("A", "B", 1, "planned", None).said() == "A and B: 1 meeting, only planned"

    def test_know_the_other_of_the_two(self) -> None:
        tie = Tie("A", "B", 1, "reported", None)
        assert [tie.beside(name) for name in "ABC"] == ["B", "A", ""]


class TestNetwork:
    def woven(self, tabulate: Tabulate, events: list[Event], actors: Actors = NOBODY, most: int = 60) -> Network:
        return network(tabulate(events), actors, most)

    def test_counts_the_meetings_of_each(self, tabulate: Tabulate, three: list[Event]) -> None:
        assert [node.said() for node in self.woven(tabulate, three).nodes] == [
            "A, 3 meetings",
            "B, 2 meetings",
            "C, 2 meetings",
        ]

    def test_knows_the_kind_of_those_in_the_file(self, tabulate: Tabulate, three: list[Event]) -> None:
        found = self.woven(tabulate, three, Actors([Actor("A", "armed group")]))
        assert [node.kind for node in found.nodes] == ["armed group", "", ""]

    def test_draws_those_who_met_most_and_counts_the_others(self, make: Make, tabulate: Tabulate) -> None:
        events = [met(make, f"m{n}", "hub", f"spoke {n}") for n in range(9)]
        found = self.woven(tabulate, [*events, met(make, "again", "hub", "spoke 5")], most=4)
        assert [node.name for node in found.nodes] == ["hub", "spoke 5", "spoke 0", "spoke 1"]
        assert (len(found.ties), found.left_out) == (3, 6)

    def test_counts_the_meetings_that_join_nobody(self, make: Make, tabulate: Tabulate, three: list[Event]) -> None:
        assert self.woven(tabulate, [*three, met(make, "lone", "D"), met(make, "empty")]).lone == 2
        assert self.woven(tabulate, [met(make, "lone", "D")]).nodes == ()

    def test_is_the_same_for_the_same_events_in_any_order(self, tabulate: Tabulate, three: list[Event]) -> None:
        assert self.woven(tabulate, three) == self.woven(tabulate, three[::-1])
