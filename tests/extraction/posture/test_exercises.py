"""Exercises: whose they are, where, with how many; what is drilled elsewhere than in armies is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "China launched military drills around Taiwan on Monday.",
            "The Government of China held military drills around Taiwan",
        ),
        (
            "The Iranian navy began a missile exercise in the Gulf of Oman on Monday.",
            "The Iranian Armed Forces held a missile exercise in the Gulf of Oman",
        ),
        ("NATO's exercise Northern Shield began in Norway on Monday.", "NATO held an exercise in Norway"),
        (
            "Joint exercises of the Russian and Belarusian armies started near Grodno on Friday.",
            "The Russian Armed Forces and the Belarusian Armed Forces held joint exercises near Grodno",
        ),
        (
            "Poland and Lithuania will carry out drills in Suwałki next week.",
            "The Government of Poland and the Government of Lithuania are to hold drills in Suwałki",
        ),
    ],
)
def test_who_exercises_where(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence)
    assert (event.kind, event.summary) == ("posture", summary)


def test_the_soldiers_who_take_part_are_counted(read: Read) -> None:
    [event] = read("NATO's exercise Northern Shield began in Norway on Monday with 20,000 troops.")
    assert event.quantity and event.quantity.low == 20_000


@pytest.mark.parametrize(
    "sentence",
    [
        "Pupils held a fire drill in Erbil on Monday.",
        "Iraq's schools began an evacuation exercise in Erbil on Monday.",
        "The Iraqi oil ministry launched a drilling campaign in Kirkuk on Monday.",
        "Iraq started a budget exercise in Baghdad on Monday.",
    ],
)
def test_others_drill_too(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
