from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "The European Union is reinforcing its EUFOR mission in Bosnia with 500 soldiers.",
        "NATO has strengthened its training mission in Iraq.",
        "The African Union bolstered its mission in Somalia with a Kenyan battalion.",
    ],
)
def test_a_mission_that_is_reinforced_is_given_soldiers(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert [place.role for place in event.places] == ["to"]


def test_a_mission_of_no_army_is_not_reinforced(read: Read) -> None:
    assert read("The charity reinforced its mission in Sudan with doctors.", kind="posture") == []


def test_a_ceiling_of_soldiers_is_lowered_to_its_last_number(read: Read) -> None:
    text = "Kenyan peacekeepers arrived in Juba. The council lowered its troop ceiling from 17,000 to 12,000 soldiers."
    event = read(text, kind="posture")[-1]
    assert event.quantity is not None and event.quantity.high == 12000


def test_a_ceiling_of_debt_is_none_of_soldiers(read: Read) -> None:
    assert read("The council raised the ceiling of the debt to 17,000 billion on Monday.", kind="posture") == []
