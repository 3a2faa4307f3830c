"""Dates that stand in another clause than what happened then, and such as are none of its own."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "A mayor was killed in Homs when a bomb exploded under his car on Monday.",
        "People have been on edge since Monday, when rockets hit a base near Homs.",
        "Militants attacked a lorry carrying flour near Homs on Monday, weeks before the elections this year.",
        "Gunmen seized six men working on a road near Homs on Monday.",
    ],
)
def test_the_day_is_that_of_a_clause_beside_it(read: Read, text: str) -> None:
    [event] = read(text, kind="threat")
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_a_clause_in_the_present_has_not_the_date_of_the_past(read: Read) -> None:
    text = "The defeat of ISIS in Iraq was declared in 2017, but the group still carries out bombings in Kirkuk."
    assert [event.when for event in read(text, kind="threat") if not event.background] == [None]
