"""Places that a report calls by a common noun, and borders and capitals by whose they are."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The United States and Niger agreed that American troops will withdraw from the West African country.",
            "Niger",
        ),
        ("Somalia wants to expel 800 Ethiopian soldiers who are stationed there.", "Somalia"),
        (
            "US officials flew in. All 2,500 US troops in Iraq are soldiers. The 300 US troops in the country left.",
            "Iraq",
        ),
    ],
)
def test_the_country_is_the_host_of_the_force(read: Read, text: str, place: str) -> None:
    *_, event = read(text, kind="posture")
    assert [mention.place.name for mention in event.places if mention.place] == [place]


def test_a_border_is_of_who_acts_and_not_of_whoever_was_named_before(read: Read) -> None:
    text = (
        "Poland sent 500 soldiers to the border with Belarus on Monday. "
        "Lithuania will close two border checkpoints with Belarus on Friday."
    )
    [event] = read(text, kind="border")
    assert event.places[0].place and event.places[0].place.name == "Belarus–Lithuania border"


def test_the_capital_of_a_region_is_not_that_of_its_country(read: Read) -> None:
    [event] = read("An air strike on the capital of Ethiopia's Tigray region killed seven people.", kind="threat")
    assert "Addis Ababa" not in [mention.place.name for mention in event.places if mention.place]


def test_talks_in_the_capital_by_its_name_were_there(read: Read) -> None:
    text = "The accord was reached after talks between Pentagon officials and Nigerien officials in the capital Niamey."
    [event] = read(text, kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == ["Niamey"]


def test_a_great_town_is_meant_rather_than_a_namesake_elsewhere(read: Read) -> None:
    text = "The envoy of the United Nations for Sudan spoke in New York. Sudan and Chad held talks in Geneva on Monday."
    [event] = read(text, kind="meeting")
    assert [mention.place.countries for mention in event.places if mention.place] == [("CH",)]


def test_who_is_named_behind_his_office_is_met_and_not_his_body(read: Read) -> None:
    text = "Qasim al-Araji met with the head of the Patriotic Union of Kurdistan (PUK), Bafel Talabani, on Monday."
    [event] = read(text, kind="meeting")
    assert [actor.name for actor in event.actors] == ["Qasim al-Araji", "Bafel Talabani"]
