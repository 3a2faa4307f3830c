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
