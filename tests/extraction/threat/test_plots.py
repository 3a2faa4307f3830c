"""Attacks that are planned, vowed or feared."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Police said they had foiled a plot by ISIS to bomb a theatre in Vienna.", "ISIS"),
        ("Germany uncovered an ISIS plan for attacks in Berlin.", "ISIS"),
        ("ISIS is plotting attacks in Europe.", "ISIS"),
        ("Fears of an ISIS jailbreak in Hasakah are growing.", "ISIS"),
        ("The Houthis pledged to step up their attacks on Israel.", "Houthis"),
        ("Hezbollah promised a painful reply to the strike on Beirut.", "Hezbollah"),
        ('"We will respond to this crime," Hezbollah said.', "Hezbollah"),
        ("Any attack on Yemen will not go without a response, the Houthis said.", "Houthis"),
        ("North Korea said it would turn Seoul into ashes.", "Government of North Korea"),
        ("Israel will not hesitate to strike Beirut again, its minister said.", "Government of Israel"),
        ("Burundi accused Rwanda of planning to attack its towns.", "Government of Rwanda"),
    ],
)
def test_who_plans_or_vows_to_attack(read: Read, sentence: str, who: str) -> None:
    [event] = read(sentence, kind="threat")
    assert who in [actor.name for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "The opposition foiled a plan to raise taxes in Vienna.",
        "The company vowed a strong response to complaints.",
        "The European Union vowed a firm response to new tariffs.",
        "The plot of the film is set in Vienna.",
    ],
)
def test_other_plans_and_answers_are_no_threats(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []
