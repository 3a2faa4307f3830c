"""What is asked for at a border, and what somebody only professes to care for."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Georgia proposed joint checkpoints along the border with Armenia.", "Armenia–Georgia border"),
        ("Kenya has called for a fence on its border with Somalia.", "Kenya–Somalia border"),
        ("Thailand urged neutral observers along its frontier with Cambodia.", "Cambodia–Thailand border"),
        ("Lithuania demanded more guards on its border with Belarus.", "Belarus–Lithuania border"),
        ("Chad has asked for French drones on its border with Sudan.", "Sudan–Chad border"),
        ("Venezuela's president pressed for patrols at the frontier with Colombia.", "Colombia–Venezuela border"),
    ],
)
def test_what_is_asked_for_is_planned(read: Read, sentence: str, line: str) -> None:
    [event] = read(sentence, kind="border")
    assert event.status == "planned"
    assert event.places[0].place
    assert event.places[0].place.name == line


def test_it_is_told_in_the_words_of_who_asks_for_it(read: Read) -> None:
    [event] = read("Georgia proposed joint checkpoints along the border with Armenia.", kind="border")
    assert event.summary == "The Government of Georgia proposed joint checkpoints along the border with Armenia"


@pytest.mark.parametrize(
    "sentence",
    [
        '"Our only aim is to protect our people and our borders," the Chadian minister said.',
        "It is our duty to protect the border with Chad, the Libyan minister said.",
        "Armenia has the right to defend its border with Azerbaijan, the premier said.",
        "The goal of the Polish government is to secure the border with Belarus.",
    ],
)
def test_an_aim_or_a_duty_is_no_event(read: Read, sentence: str) -> None:
    assert read(sentence, kind="border") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The rebels seized control of a stretch of the border with Chad, Sudanese officials said.",
        "Afghan guards gained control of two kilometres along the border with Pakistan.",
        "The Congolese army won control of a strip of the border with Uganda.",
    ],
)
def test_control_of_a_stretch_of_a_border_is_its_seizure(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="border")
    assert event.pattern == "border: verb of a border (seize)"


def test_what_will_be_talked_about_is_planned(read: Read) -> None:
    text = "The ministers will talk on Monday about trade and about closing the border between Iraq and Turkey."
    [event] = read(text, kind="border")
    assert event.status == "planned"
