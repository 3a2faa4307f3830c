"""What a viewer chose has to lie within what the data offers; the page itself is looked at in `test_app.py`."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.session import within
from dashboard.view import Days

SPAN = (dt.date(2025, 10, 1), dt.date(2026, 9, 30))


def days(first: str, last: str) -> Days:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (days("2025-11-01", "2025-12-01"), days("2025-11-01", "2025-12-01")),
        (days("2020-01-01", "2025-12-01"), days("2025-10-01", "2025-12-01")),
        (days("2026-09-30", "2030-01-01"), days("2026-09-30", "2026-09-30")),
        (days("2020-01-01", "2030-01-01"), SPAN),
        (days("2020-01-01", "2025-09-30"), None),
        (days("2026-10-01", "2030-01-01"), None),
        (None, None),
    ],
)
def test_dates_are_cut_to_the_days_that_events_fall_on(chosen: Days | None, left: Days | None) -> None:
    assert within(chosen, SPAN) == left


def test_without_dated_events_no_dates_can_be_chosen() -> None:
    assert within(days("2025-10-01", "2025-10-31"), None) is None
