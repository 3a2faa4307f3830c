from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq and Turkey signed a security agreement in March 2024.",
        "A security agreement between Iraq and Turkey was signed in March 2024.",
        "Iraq and Turkey agreed in March 2024 to share intelligence.",
        "The Iraq-Turkey security agreement, signed in March 2024, covers water too.",
    ],
)
def test_who_agreed_and_when(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Iraq", "Government of Turkey"}
    assert event.when and event.when.start.isoformat() == "2024-03-01"


def test_what_was_agreed_stands_in_the_summary(read: Read) -> None:
    text = "Nechirvan Barzani met Emmanuel Macron in Erbil. The two sides agreed to share more intelligence."
    [event] = read(text, kind="agreement")
    assert event.summary == "Nechirvan Barzani and Emmanuel Macron agreed to share more intelligence"
    assert [place.text for place in event.places] == ["Erbil"]


def test_agreeing_that_a_group_is_a_threat_is_no_agreement(read: Read) -> None:
    text = "Nechirvan Barzani met Emmanuel Macron in Erbil. Both sides agreed that ISIS remains a threat in Iraq."
    assert read(text, kind="agreement") == []
    assert len(read(text, kind="threat")) == 1


def test_a_deal_between_firms_is_none(read: Read) -> None:
    assert read("The two clubs signed an agreement on ticket prices.", kind="agreement") == []
