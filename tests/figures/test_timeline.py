"""The time axis: what falls into its bins, what is drawn as a span, what has no place on it, and what a brush says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pytest

from dashboard import store
from dashboard.events import Event
from dashboard.figures import bands, timeline
from dashboard.periods import Period, day, month, year

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

WEEK = dt.timedelta(days=7)
YEAR = (dt.date(2025, 1, 1), dt.date(2025, 12, 31))


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
        assert timeline.chart(axis, YEAR)["mark"]["type"] == "rect"

    def test_reaches_the_browser_with_every_bar(self, axis: timeline.Axis) -> None:
        chart = timeline.chart(axis, YEAR)
        bars = pa.ipc.open_stream(chart["datasets"][chart["data"]["name"]]).read_all()
        assert sorted(bars["what"].to_pylist()) == ["1 posture change", "1 threat", "1 threat", "2 meetings"]
        assert set(chart["encoding"]["x"]["scale"]["domain"]) == {1735689600000.0, 1767225600000.0}

    def test_tells_kinds_by_where_they_stand_and_by_a_sign(self, axis: timeline.Axis) -> None:
        chart = timeline.chart(axis, YEAR)
        bars = pa.ipc.open_stream(chart["datasets"][chart["data"]["name"]]).read_all().to_pandas()
        rows = bars.groupby("kind").agg(low=("low", "min"), high=("high", "max")).sort_values("low")
        assert list(rows.index) == ["threat", "posture", "meeting"]
        assert (rows["low"].to_numpy()[1:] > rows["high"].to_numpy()[:-1]).all(), "no kind stands where another does"
        signs = chart["encoding"]["y"]["axis"]
        assert len(signs["values"]) == 3
        assert all(bands.SIGNS[kind] in signs["labelExpr"] for kind in rows.index)


class TestBrush:
    def milliseconds(self, moment: str) -> float:
        return dt.datetime.fromisoformat(f"{moment}+00:00").timestamp() * 1000

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2025-03-01T00:00", "2025-04-01T00:00", days("2025-03-01", "2025-03-31")),
            ("2025-03-01T07:00", "2025-03-31T20:00", days("2025-03-01", "2025-03-31")),
            ("2025-04-01T00:00", "2025-03-01T00:00", days("2025-03-01", "2025-03-31")),
            ("2025-03-01T10:00", "2025-03-01T10:05", days("2025-03-01", "2025-03-01")),
            ("1969-12-31T00:00", "2030-01-01T00:00", YEAR),
        ],
    )
    def test_covers_whole_days_within_the_span(self, first: str, last: str, expected: tuple[dt.date, dt.date]) -> None:
        selection = {"start": [self.milliseconds(first), self.milliseconds(last)]}
        assert timeline.brushed(selection, YEAR) == expected

    @pytest.mark.parametrize("selection", [None, {}, {"start": []}, []])
    def test_that_covers_nothing_chooses_nothing(self, selection: object) -> None:
        assert timeline.brushed(selection, YEAR) is None

    def test_comes_back_as_the_days_it_was_drawn_for(self, tabulate: Tabulate) -> None:
        chosen = days("2025-03-01", "2025-03-31")
        drawn = timeline.chart(timeline.axis(tabulate([])), YEAR)
        brush = timeline.brushing(drawn, chosen)["params"][0]
        assert timeline.brushed({"start": brush["value"]["x"]}, YEAR) == chosen
        assert timeline.brushing(drawn, None) == drawn, "and nobody else's chart is brushed by it"
