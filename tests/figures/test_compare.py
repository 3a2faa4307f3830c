"""Two periods side by side: which they are, what changed between them, and what moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from dashboard import store
from dashboard.actors import Actors
from dashboard.events import Event, Participant, PlaceMention
from dashboard.figures import compare
from dashboard.figures.compare import Change, Word
from dashboard.periods import Period, day, year
from dashboard.view import Days, Undated, View
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate


def days(first: str, last: str) -> Days:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


YEAR = days("2025-01-01", "2025-12-31")
JUNE = days("2025-06-01", "2025-06-30")


class TestPeriods:
    def test_are_the_days_chosen_and_as_many_before_them(self) -> None:
        assert compare.periods(JUNE, None, YEAR) == (days("2025-05-02", "2025-05-31"), JUNE)

    def test_are_halves_where_all_days_are_shown(self) -> None:
        (first, before), (after, last) = compare.periods(None, None, YEAR) or (YEAR, YEAR)
        assert (first, last) == YEAR
        assert after - before == dt.timedelta(days=1)
        assert abs((before - first) - (last - after)) <= dt.timedelta(days=1)

    def test_end_where_the_events_do(self) -> None:
        half = days("2025-03-01", "2025-12-31")
        assert compare.periods(half, None, YEAR) == (days("2025-01-01", "2025-02-28"), half)
        assert compare.periods(JUNE, days("2020-01-01", "2025-02-28"), YEAR) == (days("2025-01-01", "2025-02-28"), JUNE)

    def test_of_another_time_than_the_events_are_not_compared_with(self) -> None:
        """As a link made on other data may ask for."""
        assert compare.periods(JUNE, days("1999-01-01", "1999-12-31"), YEAR) == compare.periods(JUNE, None, YEAR)

    def test_are_told_by_which_begins_first(self) -> None:
        autumn = days("2025-09-01", "2025-11-30")
        assert compare.periods(JUNE, autumn, YEAR) == (JUNE, autumn)

    @pytest.mark.parametrize(
        ("chosen", "span"),
        [(None, days("2025-01-01", "2025-01-01")), (days("2025-01-01", "2025-03-31"), YEAR), (YEAR, YEAR)],
        ids=["a single day", "the first days", "all days chosen"],
    )
    def test_are_none_where_nothing_lies_before(self, chosen: Days | None, span: Days) -> None:
        assert compare.periods(chosen, None, span) is None

    def test_of_two_days_are_a_day_each(self) -> None:
        first, last = days("2025-01-01", "2025-01-02")
        assert compare.periods(None, None, (first, last)) == ((first, first), (last, last))


@pytest.mark.parametrize(
    ("before", "now", "word", "sign", "said"),
    [
        (0, 3, "new", "new", "new: 3 events, none before"),
        (2, 0, "ended", "ended", "ended: no events, 2 before"),
        (1, 3, "more", "+2", "more: 3 events, 1 before"),
        (3, 1, "fewer", "−2", "fewer: 1 event, 3 before"),
        (2, 2, "same", "=", "same: 2 events, 2 before"),
    ],
)
def test_a_change_is_told_by_word_and_sign(before: int, now: int, word: Word, sign: str, said: str) -> None:
    change = Change("place", "erbil", before, now)
    assert (change.word, change.sign, compare.said(change)) == (word, sign, said)


def news(events: store.Events, undated: Undated = "with") -> store.Events:
    """What a view shows of them."""
    return events.table.where(View(undated=undated))


@pytest.fixture
def told(make: Make, places: dict[str, Place]) -> list[Event]:
    """Before June a meeting in Erbil and a threat in Baghdad; in June two meetings in Erbil, a move; one undated."""
    erbil, baghdad = (PlaceMention(name, "at", places[name]) for name in ("erbil", "baghdad"))
    may, june = day(dt.date(2025, 5, 20)), day(dt.date(2025, 6, 10))
    barzani, isis, army = (Participant(name) for name in ("Nechirvan Barzani", "ISIS", "Iraqi Army"))
    ways = PlaceMention("Baghdad", "from", places["baghdad"]), PlaceMention("Erbil", "to", places["erbil"])
    return [
        make("may-1", when=may, places=(erbil,), actors=(barzani,)),
        make("may-2", when=may, kind="threat", places=(baghdad,), actors=(isis,)),
        make("june-1", when=june, places=(erbil,), actors=(barzani,)),
        make("june-2", when=june, places=(erbil,), actors=(barzani,)),
        make("june-3", when=june, kind="posture", status="planned", places=ways, actors=(army,)),
        make("year", when=year(2025), kind="agreement"),
        make("undated", places=(baghdad,)),
        make("told as history", when=may, background=True),
    ]


class TestComparison:
    @pytest.fixture
    def compared(self, told: Sequence[Event], tabulate: Tabulate) -> compare.Comparison:
        made = compare.compared(news(tabulate(told)), View(dates=JUNE), YEAR)
        assert made
        return made

    def test_holds_the_events_of_each_period_under_the_view_s_filters(self, compared: compare.Comparison) -> None:
        assert set(compared.before.frame(9)["id"]) == {"may-1", "may-2", "year"}
        assert set(compared.now.frame(9)["id"]) == {"june-1", "june-2", "june-3", "year"}

    def test_counts_what_has_no_date_and_what_is_in_both(self, compared: compare.Comparison) -> None:
        assert (compared.undated, compared.shared, len(compared.both)) == (1, 1, 6)

    def test_leaves_the_undated_out_however_the_view_shows_them(
        self, told: Sequence[Event], tabulate: Tabulate
    ) -> None:
        made = compare.compared(news(tabulate(told), undated="only"), View(dates=JUNE), YEAR)
        assert made and len(made.now) == 4

    def test_is_none_without_dates(self, make: Make, tabulate: Tabulate) -> None:
        assert compare.compared(tabulate([make()]), View(), None) is None

    def test_tells_what_became_of_each_place(self, compared: compare.Comparison) -> None:
        """The greatest change first."""
        found = compare.changes(compared.before, compared.now, "place")
        assert [(one.key, one.word, one.sign) for one in found] == [("erbil", "more", "+2"), ("baghdad", "same", "=")]
        assert compare.by_place(compared.before, compared.now)["erbil"] == Change("place", "erbil", 1, 3)

    def test_tells_what_became_of_each_kind_and_actor(self, compared: compare.Comparison) -> None:
        words = {
            one.key: one.word
            for subject in ("kind", "actor")
            for one in compare.changes(compared.before, compared.now, subject)
        }
        assert words == {
            "meeting": "more", "posture": "new", "threat": "ended", "agreement": "same",
            "Nechirvan Barzani": "more", "Iraqi Army": "new", "ISIS": "ended",
        }  # fmt: skip

    def test_tells_which_forces_moved_in_the_later_period(
        self, compared: compare.Comparison, places: dict[str, Place]
    ) -> None:
        (move,) = compare.moved(compared.now, places, Actors([]), 9)
        assert (move.event, move.force, move.start, move.end) == ("june-3", "Iraqi Army", "Baghdad", "Erbil")
        assert (move.when, move.status) == ("10 Jun 2025", "planned")


def test_a_move_of_which_one_end_is_known_says_so(make: Make, places: dict[str, Place], tabulate: Tabulate) -> None:
    away = PlaceMention("Baghdad", "from", places["baghdad"])
    when = Period(*JUNE)
    (move,) = compare.moved(tabulate([make(kind="posture", when=when, places=(away,))]), places, Actors([]), 9)
    assert (move.force, move.start, move.end, move.when) == ("Forces not named", "Baghdad", "", "Jun 2025")


def test_nothing_compared_with_nothing_is_nothing(tabulate: Tabulate) -> None:
    none = tabulate([])
    assert [compare.changes(none, none, subject) for subject in compare.SUBJECTS] == [[], [], []]
