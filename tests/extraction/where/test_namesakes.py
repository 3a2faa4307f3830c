"""Areas called after their town: the bare name is the town's, the name with its noun the area's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.extraction.where.namesakes import chief_town
from gazetteer import Gazetteer

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.mark.parametrize("name", ["Kherson", "Mykolaiv", "Ménaka", "Garissa", "Batken", "Zaporizhzhia"])
def test_the_bare_name_is_the_town_s(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name)
    assert match and match.place.kind == "governorate"
    town = chief_town(match)
    assert town and town.kind in {"city", "town"}


@pytest.mark.parametrize("name", ["Kherson region", "Anbar", "Hidalgo", "Antioquia", "Laghman"])
def test_what_is_said_to_be_the_area_s_or_is_no_town_s_stays_the_area_s(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name)
    assert match and chief_town(match) is None


@pytest.mark.parametrize(
    ("text", "kinds", "summary"),
    [
        ("Drones hit a port in Mykolaiv on Monday.", {"city"}, "An attack hit Mykolaiv"),
        (
            "Drones hit a port in the Mykolaiv region on Monday.",
            {"governorate"},
            "There was an attack in the Mykolaiv region",
        ),
        (
            "Russian forces shelled villages in the Kherson and Zaporizhzhia regions on Monday.",
            {"governorate"},
            "The Russian Armed Forces carried out an attack in Kherson and Zaporizhzhia",
        ),
        ("Soldiers were deployed in Garissa, Wajir and Mandera counties.", {"governorate"}, ""),
    ],
)
def test_the_noun_behind_one_name_or_several_says_which(read: Read, text: str, kinds: set[str], summary: str) -> None:
    [event] = read(text)
    assert {mention.place and mention.place.kind for mention in event.places} == kinds
    assert event.summary == summary or not summary


def test_a_name_in_an_area_is_no_namesake_of_another_country(read: Read) -> None:
    """The Gogra that the gazetteer has is a town of Pakistan."""
    [event] = read("Gunmen attacked a post near Gogra, in eastern Ladakh, on Monday.", kind="threat")
    known = [mention.place for mention in event.places if mention.place]
    assert [(place.name, place.countries) for place in known] == [("Ladakh", ("IN",))]


def test_a_name_in_an_area_is_the_place_there(read: Read) -> None:
    [event] = read("Gunmen attacked the village of Shadadi in Hasakah on Monday.", kind="threat")
    assert {mention.place.countries for mention in event.places if mention.place} == {("SY",)}
