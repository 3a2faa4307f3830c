"""Which events of other reports tell of the same thing: rather one missed than two joined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dashboard.events import Event, Participant, PlaceMention, Quantity
from dashboard.evidence import accounts
from dashboard.periods import Period, day, month, year
from dashboard.reports import Report
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

TUESDAY = dt.date(2025, 10, 21)
REPORTS = {
    "one": Report("one", "One", "", "A", day(TUESDAY)),
    "two": Report("two", "Two", "", "B", day(TUESDAY + dt.timedelta(days=1))),
    "late": Report("late", "Late", "", "C", day(TUESDAY + dt.timedelta(days=40))),
    "undated": Report("undated", "Undated", "", "D"),
}
BARZANI, LEAHY, ISIS, ARMY = (Participant(name) for name in ("Nechirvan Barzani", "Kevin Leahy", "ISIS", "Army"))

Tell = Callable[..., Event]


@pytest.fixture
def meeting(make: Make, places: dict[str, Place]) -> Event:
    erbil = PlaceMention("Erbil", "at", places["erbil"])
    return make("m", report="one", when=day(TUESDAY), actors=(BARZANI, LEAHY), places=(erbil,))


@pytest.fixture
def move(make: Make, places: dict[str, Place]) -> Event:
    iraq = PlaceMention("Iraq", "from", places["iraq"])
    left = "posture: verb of a force (leave)"
    return make("p", report="one", kind="posture", when=day(TUESDAY), actors=(ARMY,), places=(iraq,), pattern=left)


def same(one: Event, **otherwise: object) -> bool:
    """Whether the event and one of the second report, other only in this, are taken for the same; both ways alike."""
    other = replace(one, **{"id": "other", "report": "two", **otherwise})  # type: ignore[arg-type]
    found = accounts.same(one, other, REPORTS)
    assert accounts.same(other, one, REPORTS) == found
    return found


class TestMeetings:
    def test_of_the_same_two_on_the_same_day_are_the_same(self, meeting: Event) -> None:
        assert same(meeting)
        assert same(meeting, actors=(LEAHY, ISIS, BARZANI), places=())

    def test_of_one_report_are_two(self, meeting: Event) -> None:
        assert not same(meeting, report="one")

    def test_of_others_are_others(self, meeting: Event) -> None:
        assert not same(meeting, actors=(BARZANI, ISIS))
        assert not same(meeting, kind="agreement")

    @pytest.mark.parametrize(("days", "are"), [(3, True), (-3, True), (4, False), (-4, False)])
    def test_some_days_apart_may_be_the_same(self, meeting: Event, days: int, are: bool) -> None:
        assert same(meeting, when=day(TUESDAY + dt.timedelta(days=days))) == are

    def test_known_to_the_month_are_the_same_and_to_the_year_are_not(self, meeting: Event) -> None:
        assert same(meeting, when=month(2025, 10))
        assert not same(meeting, when=year(2025))

    def test_without_a_day_are_looked_for_in_the_week_before_their_report(self, meeting: Event) -> None:
        assert same(meeting, when=None)
        assert not same(meeting, when=None, report="late")
        assert same(meeting, when=None, report="late", status="planned")

    def test_that_can_be_given_no_day_need_both_parties_and_a_place(self, meeting: Event) -> None:
        assert same(meeting, when=None, report="undated")
        assert not same(meeting, when=None, report="undated", places=())
        assert not same(meeting, when=None, report="undated", actors=(BARZANI, ISIS, LEAHY))


class TestMoves:
    def test_of_the_same_force_at_the_same_place_are_the_same_whatever_its_size(self, move: Event) -> None:
        assert same(move, quantity=Quantity(2000, 2000), status="planned")
        assert same(move, pattern="posture: noun of a force (leave)")

    def test_of_another_force_another_way_or_elsewhere_are_others(self, move: Event, places: dict[str, Place]) -> None:
        assert not same(move, actors=(ISIS,))
        assert not same(move, pattern="posture: verb of a force (arrive)")
        assert not same(move, places=(PlaceMention("Erbil", "to", places["erbil"]),))
        assert not same(replace(move, actors=()), actors=())

    def test_over_the_very_same_long_period_are_the_same(self, move: Event) -> None:
        assert same(replace(move, when=year(2025)), when=year(2025))
        assert not same(replace(move, when=year(2025)), when=Period(dt.date(2025, 3, 1), dt.date(2025, 12, 31)))


class TestThreats:
    @pytest.fixture
    def attack(self, make: Make, places: dict[str, Place]) -> Event:
        erbil = PlaceMention("Erbil", "at", places["erbil"])
        return make("t", report="one", kind="threat", when=day(TUESDAY), places=(erbil,), pattern="threat: attack")

    def test_at_one_spot_are_the_same_unless_two_attackers_are_named(self, attack: Event) -> None:
        assert same(attack, actors=(ISIS,), pattern="threat: other words")
        assert not same(replace(attack, actors=(ISIS,)), actors=(ARMY,))

    def test_in_one_country_are_the_same_only_in_the_same_words_of_the_same_group(
        self, attack: Event, places: dict[str, Place]
    ) -> None:
        in_iraq = replace(attack, places=(PlaceMention("Iraq", "at", places["iraq"]),))
        assert not same(in_iraq)
        assert same(replace(in_iraq, actors=(ISIS,)))
        assert not same(replace(in_iraq, actors=(ISIS,)), pattern="threat: other words")


def test_border_concerns_share_the_frontier_and_a_party_or_what_is_done(make: Make, places: dict[str, Place]) -> None:
    frontier = PlaceMention("the border", "along", places["frontier"])
    concern = make(
        report="one", kind="border", when=day(TUESDAY), actors=(BARZANI,), places=(frontier,), pattern="a (close)"
    )
    assert same(concern, pattern="b (open)")
    assert same(concern, actors=(LEAHY,), pattern="b (close)")
    assert not same(concern, actors=(LEAHY,), pattern="b (open)")
    assert not same(concern, places=(PlaceMention("Iraq", "at", places["iraq"]),))


def test_others_are_found_in_the_table_one_a_report(
    meeting: Event, make: Make, tabulate: Tabulate, places: dict[str, Place], sample_reports: dict[str, Report]
) -> None:
    events = [
        replace(meeting, report="wire"),
        replace(meeting, id="same", report="agence"),
        replace(meeting, id="again", report="agence", when=day(TUESDAY - dt.timedelta(days=1))),
        replace(meeting, id="perhaps", report="report", when=None),
        replace(meeting, id="later", report="report", when=month(2026, 9)),
        make("else", report="agence", kind="threat"),
    ]
    found = accounts.others(events[0], tabulate(events).table, places, sample_reports)
    assert [(account.event.id, account.sure) for account in found] == [("same", True), ("perhaps", False)]


@pytest.mark.parametrize(
    ("pattern", "does"),
    [("posture: verb of a force (leave)", "leave"), ("meeting: X met Y", "meeting: X met Y"), ("", "")],
)
def test_what_is_done_is_read_from_the_pattern(pattern: str, does: str) -> None:
    assert accounts.action(pattern) == does
