"""What the browser is told of a time axis, and what it answers when somebody brushes it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dashboard import languages
from dashboard.figures import brush, timeline
from dashboard.periods import day, month, year

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

YEAR = (dt.date(2025, 1, 1), dt.date(2025, 12, 31))


def days(first: str, last: str) -> tuple[dt.date, dt.date]:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


class TestTold:
    @pytest.fixture
    def told(self, make: Make, tabulate: Tabulate) -> brush.Told:
        """Two meetings and a threat in one week, a move known to the month, a threat to the year."""
        tuesday = day(dt.date(2025, 10, 21))
        events = [
            make("a", when=tuesday),
            make("b", when=day(dt.date(2025, 10, 23))),
            make("c", kind="threat", when=tuesday),
            make("d", kind="posture", when=month(2025, 10)),
            make("e", kind="threat", when=year(2025)),
        ]
        return brush.told(timeline.axis(tabulate(events)), YEAR)

    def test_has_every_bar_with_when_it_was_and_what_it_says(self, told: brush.Told) -> None:
        assert sorted((told["whens"][bar[5]], told["whats"][bar[6]]) for bar in told["bars"]) == [
            ("2025", "1 threat"),
            ("20–26 Oct 2025", "1 threat"),
            ("20–26 Oct 2025", "2 meetings"),
            ("Oct 2025", "1 posture change"),
        ]

    def test_counts_days_from_the_first(self, told: brush.Told) -> None:
        """From the midnight before a bar's first day to the one after its last."""
        assert told["days"] == 365
        assert sorted({bar[:2] for bar in told["bars"]}) == [(0, 365), (273, 304), (292, 299)]

    def test_tells_kinds_by_where_they_stand(self, told: brush.Told) -> None:
        assert [kind["kind"] for kind in told["kinds"]] == ["meeting", "posture", "threat"]
        lows, highs = (
            [pick(bar[edge] for bar in told["bars"] if bar[4] == n) for n in range(3)]
            for edge, pick in ((2, min), (3, max))
        )
        assert highs[2] < lows[1] < highs[1] < lows[0] < highs[0] <= told["height"]

    def test_of_nothing_is_an_axis_all_the_same(self, tabulate: Tabulate) -> None:
        told = brush.told(timeline.axis(tabulate([])), YEAR)
        assert (told["bars"], told["kinds"]) == ([], [])
        assert len(told["ticks"]) == 4


class TestTicks:
    @pytest.mark.parametrize(
        ("span", "expected"),
        [
            (days("2025-03-04", "2025-03-05"), ["4 Mar", "5 Mar"]),
            (days("2025-03-04", "2025-04-10"), ["10 Mar", "17 Mar", "24 Mar", "31 Mar", "7 Apr"]),
            (days("2025-01-15", "2025-12-15"), ["Apr 2025", "Jul 2025", "Oct 2025"]),
            (days("2014-06-04", "2026-09-30"), ["2016", "2018", "2020", "2022", "2024", "2026"]),
            (days("1701-01-01", "2025-12-31"), ["1750", "1800", "1850", "1900", "1950", "2000"]),
        ],
    )
    def test_are_few_and_round(self, span: tuple[dt.date, dt.date], expected: list[str]) -> None:
        assert [label for _, label in brush.ticks(span)] == expected

    def test_stand_at_their_day(self) -> None:
        assert brush.ticks(days("2024-12-30", "2026-12-31"))[0] == (2, "Jan 2025")

    def test_are_in_the_viewers_language(self) -> None:
        with languages.speaking("ar"):
            assert brush.ticks(days("2014-06-04", "2026-09-30"))[0][1] == "٢٠١٦"

    @pytest.mark.parametrize("length", [2, 9, 40, 200, 700, 5_000, 200_000])
    def test_are_never_many_nor_none(self, length: int) -> None:
        span = dt.date(1400, 2, 3), dt.date(1400, 2, 3) + dt.timedelta(days=length)
        assert 1 <= len(brush.ticks(span)) <= brush.MOST_TICKS


class TestBrushed:
    def test_counts_days_from_the_first(self) -> None:
        assert brush.brushed([59, 89], YEAR) == days("2025-03-01", "2025-03-31")
        assert brush.brushed([0, 364], YEAR) == YEAR

    def test_is_all_days_where_the_brush_was_taken_away(self) -> None:
        assert brush.brushed([], YEAR) == YEAR

    @pytest.mark.parametrize(
        "answer", [None, {}, "all", [1], [1, 2, 3], [-1, 3], [5, 4], [0, 365], [0.5, 2], ["0", "2"], [None, None]]
    )
    def test_is_nothing_where_that_is_no_answer(self, answer: object) -> None:
        assert brush.brushed(answer, YEAR) is None
