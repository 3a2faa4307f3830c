"""Whom common nouns mean: the state that the report is on, or the army or group that it named before."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "NIAMEY, March 26 (Wire) - A mine killed two farmers in Niger on Monday. "
            "The army sent 200 soldiers to Agadez on Tuesday.",
            "Nigerien Armed Forces",
        ),
        (
            "The Lebanese army is small. On Monday, Syria was quiet. The army sent 200 soldiers to Sidon on Tuesday.",
            "Lebanese Armed Forces",
        ),
        (
            "Fighters of Boko Haram live near the lake. The militants attacked Diffa on Monday.",
            "Boko Haram",
        ),
    ],
)
def test_a_common_noun_means_who_is_so_called(read: Read, text: str, actor: str) -> None:
    *_, last = read(text)
    assert actor in [who.name for who in last.actors]


def test_an_army_that_may_be_of_either_of_two_is_nobodys(read: Read) -> None:
    text = "Iraq and the Kurdistan Regional Government talked. The government sent 200 soldiers to Kirkuk on Tuesday."
    assert all("Government of Iraq" not in [who.name for who in event.actors] for event in read(text, kind="posture"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Four soldiers were killed by Azerbaijani fire near Goris on Monday.", "Azerbaijani Armed Forces"),
        ("An Iranian missile attack hit Koya on Monday.", "Government of Iran"),
    ],
)
def test_fire_and_attacks_are_the_armys_whose_adjective_they_bear(read: Read, text: str, name: str) -> None:
    [event] = read(text, kind="threat")
    assert name in [who.name for who in event.actors]


@pytest.mark.parametrize(
    "text",
    [
        "Ahmed Ali, Chair of the Sovereign Council, met Emmanuel Macron in Paris on Monday.",
        "Ahmed Ali, spokesman of the Ugandan military, met Emmanuel Macron in Paris on Monday.",
    ],
)
def test_bodies_and_nationalities_are_no_persons(read: Read, text: str) -> None:
    [event] = read(text, kind="meeting")
    assert [who.name for who in event.actors] == ["Ahmed Ali", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Houthis shelled bases of Hezbollah in Koya on Sunday. On Monday it hit a post in Erbil.",
            {"Houthis"},
        ),
        (
            "The SDF and opposition groups backed by Turkey fought each other near Manbij on Monday.",
            {"Syrian Democratic Forces", "opposition groups backed by Turkey"},
        ),
        (
            "Two Iranian border guards and three Afghan soldiers were killed in clashes "
            "on the border of Iran and Afghanistan on Monday.",
            {"Iranian Border Guard", "Afghan Armed Forces"},
        ),
    ],
)
def test_who_fights_is_told_by_the_sentence_before_by_whose_they_are_or_by_who_fell(
    read: Read, text: str, names: set[str]
) -> None:
    *_, event = read(text)
    assert names <= {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("In neighbouring Chad, the authorities closed the crossing at Adre on Monday.", "Government of Chad"),
        ("The authorities in Guinea closed the border with Sierra Leone on Monday.", "Government of Guinea"),
        ("In Nepal, the government shut the Rasuwagadhi crossing on Sunday.", "Government of Nepal"),
    ],
)
def test_authorities_are_those_of_the_country_they_act_in(read: Read, sentence: str, state: str) -> None:
    [event] = read(f"Kenya is calm. {sentence}", kind="border")
    assert state in {who.name for who in event.actors}


def test_a_service_without_a_nation_is_of_the_state_that_the_report_is_on(read: Read) -> None:
    text = "BAGHDAD, Oct 20 (Wire) - Iraq is calm. The federal police moved 300 men from Mosul to Baiji on Monday."
    [event] = read(text, kind="posture")
    assert {who.name for who in event.actors} == {"Iraqi Federal Police", "Government of Iraq"}


def test_gangs_are_those_of_the_state_that_the_report_is_on(read: Read) -> None:
    text = "PORT-AU-PRINCE, Oct 20 (Wire) - Haiti is tense. Gangs attacked a police station in Mirebalais on Monday."
    [event] = read(text, kind="threat")
    assert [who.name for who in event.actors] == ["Haitian gangs"]
