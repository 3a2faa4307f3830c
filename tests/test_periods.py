"""A period is a span of days, and on what basis it is known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.periods import Period, day, month, stated_period, year

TUESDAY = dt.date(2025, 10, 21)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(st.dates(dt.date(2025, 1, 1), dt.date(2025, 3, 31)))
    return Period(start, start + dt.timedelta(days=draw(st.integers(0, 40))))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025-10-21", TUESDAY, TUESDAY),
        ("2025-10", dt.date(2025, 10, 1), dt.date(2025, 10, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2025", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
    ],
)
def test_a_day_a_month_and_a_year_name_their_days(text: str, start: dt.date, end: dt.date) -> None:
    assert stated_period(text) == Period(start, end)


@pytest.mark.parametrize("text", ["", "21 October 2025", "2025-13", "2025-02-30", "2025-10-", "25-10-21", "2025-1-1"])
def test_anything_else_names_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        stated_period(text)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match=r"2025-10-20.*before.*2025-10-21"):
        Period(TUESDAY, TUESDAY - dt.timedelta(days=1))


@given(periods(), periods())
def test_periods_overlap_when_they_share_a_day(one: Period, other: Period) -> None:
    def days(period: Period) -> set[dt.date]:
        return {period.start + dt.timedelta(days=n) for n in range(period.days)}

    assert one.overlaps(other) == other.overlaps(one) == bool(days(one) & days(other))


def test_days_are_counted_with_both_ends() -> None:
    assert (day(TUESDAY).days, month(2025, 10).days, year(2024).days) == (1, 31, 366)


def test_another_basis_leaves_the_days_and_keeps_the_words_unless_given_others() -> None:
    stated = Period(TUESDAY, TUESDAY, "stated", "21 October")
    assert stated.on("relative") == Period(TUESDAY, TUESDAY, "relative", "21 October")
    assert stated.on("relative", "on Tuesday").text == "on Tuesday"
