"""Bodies that no list has: units, what acronyms mean, whose forces they are."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


def names(read: Read, text: str, kind: str = "") -> set[str]:
    return {actor.name for event in read(text, kind=kind) for actor in event.actors}


def test_an_acronym_means_what_it_stood_behind(read: Read) -> None:
    text = "The Desert Border Forces (DBF) were formed in May.\n\nThe DBF withdrew from Bashiqa in Iraq on Monday."
    assert "Desert Border Forces" in names(read, text, "posture")


@pytest.mark.parametrize(
    ("sentence", "both"),
    [
        ("Dutch soldiers arrived in Erbil on Monday.", {"Dutch Armed Forces", "Government of the Netherlands"}),
        ("Poland sent 500 soldiers to Latvia on Monday.", {"Polish Armed Forces", "Government of Poland"}),
    ],
)
def test_an_army_and_its_state_both_take_part(read: Read, sentence: str, both: set[str]) -> None:
    assert both <= names(read, sentence, "posture")


def test_the_forces_of_a_region_are_not_its_countrys(read: Read) -> None:
    assert "Government of Syria" not in names(read, "The Syrian Democratic Forces left Aleppo on Monday.", "posture")


def test_the_states_of_a_border_take_part_in_what_nobody_is_said_to_have_done_there(read: Read) -> None:
    text = "Pakistan and Afghanistan are at odds. All crossings on the border remain closed."
    assert {"Government of Pakistan", "Government of Afghanistan"} <= names(read, text, "border")


@pytest.mark.parametrize(
    "sentence",
    [
        "North and South Korea agreed on Monday to clear the mines.",
        "North and South Korean officers met in Geneva on Monday.",
    ],
)
def test_two_states_that_share_a_word_are_two(read: Read, sentence: str) -> None:
    [event] = read(sentence)
    assert {actor.name for actor in event.actors} == {"Government of North Korea", "Government of South Korea"}
