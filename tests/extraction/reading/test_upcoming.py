"""Dates to come, and those of captions, which speak in the present tense of a day gone by."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("weekday", "status", "day"),
    [
        ("Thursday", "planned", "2025-10-23"),
        ("Friday", "planned", "2025-10-24"),
        ("Monday", "reported", "2025-10-20"),
        ("Sunday", "reported", "2025-10-19"),
        ("Tuesday", "reported", "2025-10-21"),
    ],
)
def test_the_present_tense_is_of_the_nearer_day(read: Read, weekday: str, status: str, day: str) -> None:
    """The report is of a Tuesday."""
    [event] = read(f"NATO defence ministers meet in Brussels on {weekday}.", kind="meeting")
    assert event.when is not None
    assert (event.status, str(event.when.start)) == (status, day)


def test_what_is_not_timetabled_has_been(read: Read) -> None:
    [event] = read("Rockets hit Gao on Thursday.", kind="threat")
    assert event.when is not None
    assert str(event.when.start) == "2025-10-16"
