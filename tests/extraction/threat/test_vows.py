from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("North Korea threatened to turn Seoul into a sea of fire.", "Government of North Korea"),
        ("Turkey has warned that its troops may march into northern Syria.", "Government of Turkey"),
        ("The Houthis warned that they would attack ships in the Red Sea.", "Houthis"),
        ("Hezbollah said it would retaliate for the strike on Beirut.", "Hezbollah"),
        ("ISIS called on its supporters to carry out attacks in Turkey.", "ISIS"),
        ("ISIS fighters still hide in caves in the Hamrin Mountains.", "ISIS"),
        ("ISIS is exploiting a security vacuum in Deir ez-Zor.", "ISIS"),
    ],
)
def test_who_threatens_in_words_or_is_still_there(read: Read, sentence: str, who: str) -> None:
    assert who in [actor.name for event in read(sentence, kind="threat") for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "Washington threatened to hit China with new tariffs.",
        "The Houthis said they would not attack ships in the Red Sea.",
        "Germany warned that its economy may shrink.",
    ],
)
def test_tariffs_and_promises_of_peace_are_no_threats(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []


def test_a_group_that_is_active_is_a_threat_and_no_movement(read: Read) -> None:
    assert [event.kind for event in read("ISIS remains active in the Hamrin Mountains.")] == ["threat"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Any American base in the Gulf would be a legitimate target if Iran came under attack, General Amir Hatami"
            " said on Friday.",
            "Amir Hatami",
        ),
        ("The Houthis said that ships bound for Eilat would be considered legitimate targets.", "Houthis"),
        ("The M23 took up arms in June 2025, and the conflict has displaced a million people in eastern Congo.", "M23"),
    ],
)
def test_who_calls_others_targets_or_takes_up_arms_threatens(read: Read, sentence: str, who: str) -> None:
    (event,) = read(sentence, kind="threat")

    assert [actor.name for actor in event.actors] == [who]


def test_targets_of_criticism_are_not_threatened(read: Read) -> None:
    sentence = "The Houthis said that the reforms would be regarded as legitimate targets of criticism."
    assert read(sentence, kind="threat") == []


def test_a_general_who_announces_an_answer_threatens(read: Read) -> None:
    sentence = "Iran's General Hossein Salami warned that any new strike would be answered with missiles."
    (event,) = read(sentence, kind="threat")

    assert [actor.name for actor in event.actors] == ["Hossein Salami"]
