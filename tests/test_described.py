"""A view in words: what it shows, and nothing of what it leaves as it is."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard import described
from dashboard.view import View

SPAN = (dt.date(2025, 1, 1), dt.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (View(), "Events from 1 January 2025 to 31 December 2025, with undated ones."),
        (View(undated="only"), "Events without a date."),
        (
            View(clock="report", undated="without"),
            "Events reported from 1 January 2025 to 31 December 2025, without undated ones.",
        ),
        (
            View(kinds=("meeting", "threat"), near="Sinjar", radius=50),
            "Events from 1 January 2025 to 31 December 2025, with undated ones. Only meetings and threats."
            " Within 50 km of Sinjar.",
        ),
        (
            View(actors=("A", "B"), match="met", status=("planned",), q="border"),
            "Events from 1 January 2025 to 31 December 2025, with undated ones. Only what is planned. Meetings of A and"
            " B. With the words “border”.",
        ),
    ],
)  # fmt: skip
def test_it_says_what_it_shows(view: View, words: str) -> None:
    assert described.view(view, SPAN) == words


def test_without_dated_events_it_names_no_dates() -> None:
    assert described.view(View(), None) == "Events, with undated ones."
