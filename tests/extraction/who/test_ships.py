"""Whose warships they are, by what their names begin with."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


def names(read: Read, text: str) -> set[str]:
    return {actor.name for event in read(text, kind="posture") for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "navy"),
    [
        ("The USS Harlan left Norfolk on Monday for the Red Sea.", "United States Navy"),
        ("HMS Sutherland arrived in Gibraltar on Monday.", "Royal Navy"),
        ("HMCS Ottawa sailed through the Taiwan Strait on Sunday.", "Royal Canadian Navy"),
        ("The destroyer ROKS Munmu arrived off Oman on Tuesday.", "Republic of Korea Navy"),
        ("India said on Friday that INS Kolkata was sent to the Gulf of Aden.", "Indian Navy"),
        ("Israel said on Friday that INS Lahav was sent to the Red Sea.", "Israeli Navy"),
    ],
)
def test_a_ship_is_of_the_navy_that_its_first_letters_tell(read: Read, text: str, navy: str) -> None:
    assert navy in names(read, text)


def test_a_ship_stands_with_its_navy_its_army_and_its_state(read: Read) -> None:
    found = names(read, "The USS Harlan left Norfolk on Monday for the Red Sea.")

    assert found == {"USS Harlan", "United States Navy", "United States Armed Forces", "United States"}


@pytest.mark.parametrize("group", ["Theodore Roosevelt Carrier Strike Group", "USS Dwight D. Eisenhower strike group"])
def test_a_strike_group_is_of_the_navy_of_the_ship_it_is_called_after(read: Read, group: str) -> None:
    assert {group, "United States Navy"} <= names(read, f"The {group} entered the South China Sea on Saturday.")


def test_a_president_is_no_ship(read: Read) -> None:
    text = "A statue of Theodore Roosevelt arrived in Manila on Monday with 40 Philippine soldiers."

    assert "United States Navy" not in names(read, text)
