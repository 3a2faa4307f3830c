"""The time axis: what falls into its bins, what is drawn as a span, and what has no place on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard import store
from dashboard.events import Event
from dashboard.figures import timeline
from dashboard.periods import Period, day, month, year

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

WEEK = dt.timedelta(days=7)


def days(first: str, last: str) -> tuple[dt.date, dt.date]:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("span", "unit"),
    [
        (days("2025-10-01", "2025-10-31"), "day"),
        (days("2025-01-01", "2025-12-31"), "week"),
        (days("2014-01-01", "2026-09-30"), "month"),
        (days("1945-01-01", "2026-09-30"), "year"),
    ],
)
def test_the_unit_fits_the_span(span: tuple[dt.date, dt.date], unit: str) -> None:
    assert store.unit_of(span) == unit


class TestAxis:
    @pytest.fixture
    def axis(self, make: Make, tabulate: Tabulate) -> timeline.Axis:
        """Two meetings and a threat in one week, a move known to the month, a threat to the year, one undated."""
        tuesday = day(dt.date(2025, 10, 21))
        return timeline.axis(
            tabulate(
                [
                    make("a", when=tuesday),
                    make("b", when=day(dt.date(2025, 10, 23))),
                    make("c", kind="threat", when=tuesday),
                    make("d", kind="posture", when=month(2025, 10)),
                    make("e", kind="threat", when=year(2025)),
                    make("f", kind="border"),
                ]
            )
        )

    def test_stacks_what_is_known_to_a_bin_by_kind(self, axis: timeline.Axis) -> None:
        assert axis.bins[["kind", "n", "low", "high"]].values.tolist() == [["meeting", 2, 0, 2], ["threat", 1, 2, 3]]
        assert set(axis.bins["start"]) == {pd.Timestamp("2025-10-20")}
        assert set(axis.bins["end"]) == {pd.Timestamp("2025-10-27")}

    def test_draws_what_is_known_to_a_period_as_a_span(self, axis: timeline.Axis) -> None:
        """From the first day to the midnight after the last, each in a lane where it covers no other."""
        year_long, month_long = axis.spans.itertuples(index=False)
        assert (year_long.kind, year_long.start, year_long.end) == (
            "threat",
            pd.Timestamp("2025-01-01"),
            pd.Timestamp("2026-01-01"),
        )
        assert (month_long.kind, month_long.end) == ("posture", pd.Timestamp("2025-11-01"))
        assert axis.spans["lane"].is_unique

    def test_counts_what_it_has_no_place_for(self, axis: timeline.Axis) -> None:
        assert axis.undated.values.tolist() == [["border", 1]]

    def test_loses_nothing(self, varied: Sequence[Event], tabulate: Tabulate, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(timeline, "MOST_SPANS", len(varied))  # room for every span
        axis = timeline.axis(tabulate(varied))
        assert sum(part["n"].sum() for part in (axis.bins, axis.spans, axis.undated)) == len(varied)
        assert axis.left_out == 0

    def test_can_be_of_the_days_of_reporting(self, varied: Sequence[Event], tabulate: Tabulate) -> None:
        axis = timeline.axis(tabulate(varied).by("report"))
        assert set(axis.bins["start"]) == {pd.Timestamp("2025-10-22")}
        assert set(axis.spans["start"]) == {pd.Timestamp("2025-11-01")}

    def test_is_bounded_whatever_there_is_to_show(self, make: Make, tabulate: Tabulate) -> None:
        many = [
            make(f"e{n}", when=Period(dt.date(1990, 1, 1) + n * WEEK, dt.date(1991, 6, 1) + n * WEEK))
            for n in range(400)
        ]
        axis = timeline.axis(tabulate(many))
        assert len(axis.spans) == timeline.MOST_SPANS
        assert axis.left_out == len(many) - timeline.MOST_SPANS

    def test_of_nothing_is_empty(self, tabulate: Tabulate) -> None:
        axis = timeline.axis(tabulate([]))
        assert axis.bins.empty
        assert axis.spans.empty
