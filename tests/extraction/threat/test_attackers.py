"""Who made an attack, where the sentence tells it in a roundabout way."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("For 15 years al-Shabaab has waged a bloody insurgency against the government in Mogadishu.", "al-Shabaab"),
        ("Boko Haram has led an insurgency in Maiduguri since 2009.", "Boko Haram"),
        ("The Houthis have fought a war against the government in Aden for years.", "Houthis"),
    ],
)
def test_a_group_that_wages_an_insurgency_threatens(read: Read, sentence: str, group: str) -> None:
    (event,) = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors] == [group]


def test_an_attack_that_was_only_attempted_is_of_those_who_tried(read: Read) -> None:
    (event,) = read(
        "On Monday Azerbaijani troops attempted a sabotage raid, which Armenian troops stopped.", kind="threat"
    )
    assert "Azerbaijani Armed Forces" in [actor.name for actor in event.actors]


def test_it_is_the_place_that_was_told_of_just_before(read: Read) -> None:
    (event,) = read("The Tishrin Dam was rebuilt in 2015. On Monday Russian troops attacked it.", kind="threat")
    assert event.actors[0].name == "Russian Armed Forces"
    assert [place.place and place.place.name for place in event.places] == ["Tishrin Dam"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials have seen attacks with rockets and drones on bases that house troops in Iraq on Monday.",
        "There were attacks with mortars and missiles on camps that shelter refugees in Iraq on Monday.",
    ],
)
def test_what_was_hit_may_stand_behind_the_weapons(read: Read, sentence: str) -> None:
    (event,) = read(sentence, kind="threat")
    assert [place.place and place.place.name for place in event.places] == ["Iraq"]


def test_who_is_the_group_named_right_before(read: Read) -> None:
    text = "Commandos flew to Hakkari on Wednesday in pursuit of fighters of the outlawed PKK, who had attacked Sirnak."
    (event,) = read(text, kind="threat")
    assert "Kurdistan Workers' Party" in [actor.name for actor in event.actors]


def test_clashes_on_and_off_have_the_side_they_were_with(read: Read) -> None:
    (event,) = read("On Monday there were clashes on and off with the PKK near Hakkari.", kind="threat")
    assert [actor.name for actor in event.actors] == ["Kurdistan Workers' Party"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Gunmen killed four soldiers from Niger near Diffa on Monday.", "Diffa"),
        ("Al-Shabaab attacked police officers from Kenya in Bulo Marer on Monday.", "Bulo Marer"),
    ],
)
def test_an_attack_is_not_where_those_who_suffered_it_come_from(read: Read, sentence: str, place: str) -> None:
    (event,) = read(sentence, kind="threat")
    assert [mention.text for mention in event.places] == [place]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Al-Qaida in the Islamic Maghreb", "Al-Qaeda in the Islamic Maghreb"),
        ("Al-Qaeda in the Arabian Peninsula", "Al-Qaeda in the Arabian Peninsula"),
    ],
)
def test_a_branch_s_name_holds_no_place_of_its_attack(read: Read, name: str, whole: str) -> None:
    (event,) = read(f"Fighters of {name} attacked an army post near Timbuktu on Monday.", kind="threat")
    assert [actor.name for actor in event.actors] == [whole]
    assert [mention.text for mention in event.places] == ["Timbuktu"]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("US forces shot down a drone near the al-Harir base.", "An attack on the al-Harir base was foiled"),
        ("Two drones were shot down over Erbil on Sunday.", "An attack on Erbil was foiled"),
        (
            "Saudi air defences intercepted and destroyed a ballistic missile that had been launched towards Jazan.",
            "An attack on Jazan was foiled",
        ),
        ("Two drones hit Erbil on Sunday.", "An attack hit Erbil"),
    ],
)
def test_weapons_that_are_brought_down_hit_nothing(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence, kind="threat")
    assert event.summary == summary


def test_a_drone_that_is_brought_down_is_no_force_that_comes(read: Read) -> None:
    assert read("The Peshmerga brought down an explosive drone near Erbil airport.", kind="posture") == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "On May 5, an Iranian naval ship came within a mile of a tanker off Oman and shot at it with small arms.",
            "The Iranian Armed Forces carried out an attack off Oman",
        ),
        ("Israeli soldiers shot at farmers near Blida on Tuesday.", "The Israel Defense Forces attacked near Blida"),
    ],
)
def test_who_is_shot_at_is_attacked_and_no_ship_has_moved(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence)] == [summary]


@pytest.mark.parametrize(
    ("sentence", "is_attack"),
    [
        ("The Iranian navy took a merchant ship in the Persian Gulf on Tuesday.", True),
        ("The Iranian navy took the ship to Bandar Abbas on Tuesday.", False),
        ("Police shot at a dog in Erbil on Tuesday.", False),
    ],
)
def test_a_ship_is_taken_in_an_attack_and_taken_home_in_none(read: Read, sentence: str, *, is_attack: bool) -> None:
    assert bool(read(sentence, kind="threat")) == is_attack
