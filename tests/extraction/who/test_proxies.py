"""Fighters who are called by the state behind them are no soldiers of that state's."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Turkish-backed forces attacked the town of Manbij on Monday.", "Turkish-backed forces"),
        ("US-backed Syrian fighters attacked Raqqa on Monday.", "US-backed Syrian fighters"),
        ("Rwandan-backed rebels stormed Goma on Monday.", "Rwandan-backed rebels"),
        ("On Monday Saudi-aligned militants shelled Marib.", "Saudi-aligned militants"),
        ("Tripoli was shelled on Monday by Emirati-supported troops.", "Emirati-supported troops"),
        ("Eritrean-backed militiamen fired rockets at a base near Tikrit on Monday.", "Eritrean-backed militiamen"),
    ],
)
def test_bands_go_by_the_words_that_say_who_backs_them(read: Read, sentence: str, who: str) -> None:
    (event,) = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors] == [who]


def test_a_states_own_troops_stay_its_own_whoever_backs_them(read: Read) -> None:
    (event,) = read("US-backed Iraqi troops entered Mosul on Monday.", kind="posture")
    names = [actor.name for actor in event.actors]
    assert "Iraqi Army" in names
    assert "United States Armed Forces" not in names


def test_a_people_of_another_land_is_no_army_of_its_own_state(read: Read) -> None:
    (event,) = read("Gunmen killed a Kosovo Albanian police officer in Banjska on Sunday.", kind="threat")

    assert {"Albanian Police", "Government of Albania"}.isdisjoint(actor.name for actor in event.actors)


def test_fighters_whom_foreign_soldiers_back_are_named_with_them(read: Read) -> None:
    text = "Militiamen backed by Ethiopian forces ambushed a Sudanese patrol near Gallabat on Monday."
    (event,) = read(text, kind="threat")

    assert "Militiamen backed by Ethiopian forces" in {actor.name for actor in event.actors}


def test_soldiers_named_with_the_coalitions_are_their_own_army(read: Read) -> None:
    (event,) = read("U.S. and coalition forces were attacked in Syria on Sunday with drones.", kind="threat")

    assert {"United States Armed Forces", "Global Coalition"} <= {actor.name for actor in event.actors}
