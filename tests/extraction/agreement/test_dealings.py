"""What two sides do only since they have agreed to: they exchange prisoners."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Armenia and Azerbaijan completed a prisoner swap on Friday.", "2025-10-17"),
        ("Qatar helped with the exchange of prisoners between Armenia and Azerbaijan, which took place on October 3.",
         "2025-10-03"),
        ("Armenia and Azerbaijan have exchanged 40 prisoners. The swap took place on Monday, Baku said.", "2025-10-20"),
    ],
)  # fmt: skip
def test_a_swap_is_agreed_on_its_day(read: Read, text: str, day: str) -> None:
    [event] = read(text, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Armenia", "Government of Azerbaijan"}
    assert event.when and event.when.start.isoformat() == day


def test_a_swap_of_other_things_is_none(read: Read) -> None:
    assert read("Armenia and Azerbaijan completed an exchange of students on Friday.", kind="agreement") == []
