"""Whose border it is besides that of those who do something at it."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


def names(read: Read, text: str) -> str:
    return " ".join(actor.name for event in read(text, kind="border") for actor in event.actors)


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("Pakistan closed the Torkham crossing with Afghanistan on Sunday.", "Pakistan", "Afghanistan"),
        ("Finland extended the closure of its border with Russia until spring.", "Finland", "Russia"),
        ("A Russian jet violated Estonian airspace over the Gulf of Finland on Friday.", "Russia", "Estonia"),
        ("Israeli troops crossed into Quneitra province on Monday and searched houses.", "Israel", "Syria"),
        ("Khartoum accused Addis Ababa on Tuesday of crossing into its territory at Al Fashaga.", "Sudan", "Ethiopia"),
    ],
)
def test_the_state_beyond_the_border_is_named(read: Read, text: str, own: str, other: str) -> None:
    assert own in names(read, text)
    assert other in names(read, text)


def test_those_within_their_own_land_have_no_neighbour(read: Read) -> None:
    text = "Iraq's border guards secured the al-Qaim crossing on Monday. Turkey welcomed it."

    assert "Turkey" not in names(read, text)
