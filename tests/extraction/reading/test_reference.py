"""Whom a surname, an office, a pronoun or a capital means."""

from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def names(events: list[Event]) -> set[str]:
    return {actor.name for event in events for actor in event.actors}


@pytest.mark.parametrize(
    ("title", "published", "meant"),
    [
        ("President Barzani", "2025-10-21", "Nechirvan Barzani"),
        ("President Barzani", "2014-10-21", "Masoud Barzani"),
        ("PM Barzani", "2025-10-21", "Masrour Barzani"),
        ("Prime Minister Barzani", "2016-10-21", "Nechirvan Barzani"),
    ],
)
def test_a_surname_with_an_office_means_who_held_it_then(read: Read, title: str, published: str, meant: str) -> None:
    assert meant in names(read(f"{title} met Emmanuel Macron in Erbil.", published=published))


@pytest.mark.parametrize("short", ["Macron", "The French president", "He", "President Macron"])
def test_a_shorter_name_means_the_person_named_before(read: Read, short: str) -> None:
    text = f"French President Emmanuel Macron arrived in Iraq. {short} met Fuad Hussein in Baghdad."
    assert names(read(text, kind="meeting")) == {"Emmanuel Macron", "Fuad Hussein"}


def test_titles_stacked_before_a_name_are_its_title(read: Read) -> None:
    [event] = read("Emmanuel Macron met Iraqi Army Chief of Staff Lieutenant General Abdul Amir Rashid Yarallah.")
    assert event.actors[1].name == "Abdul Amir Rashid Yarallah"
    assert event.actors[1].title == "Iraqi Army Chief of Staff Lieutenant General"


def test_a_title_after_the_name_is_one_too(read: Read) -> None:
    [event] = read(
        "Emmanuel Macron met Kevin Lambert, commander of Global Coalition forces in Iraq and Syria, in Erbil."
    )
    assert event.actors[1].title == "commander of Global Coalition forces in Iraq and Syria"
    assert [place.text for place in event.places] == ["Erbil"]


def test_an_office_holder_without_a_name_is_an_actor(read: Read) -> None:
    [event] = read("Emmanuel Macron met the Jordanian Foreign Minister in Amman.", kind="meeting")
    assert event.actors[1].name == "Jordanian Foreign Minister"


def test_a_capital_that_acts_is_its_government_and_no_place(read: Read) -> None:
    [event] = read("Washington intends to withdraw its troops from Niger.", kind="posture")
    assert "United States" in names([event])
    assert [place.text for place in event.places] == ["Niger"]


def test_a_capital_where_something_happens_is_a_place(read: Read) -> None:
    [event] = read("Emmanuel Macron met Fuad Hussein in Washington.", kind="meeting")
    assert event.places[0].place and event.places[0].place.name == "Washington"


def test_both_countries_are_the_two_named_last(read: Read) -> None:
    text = "Emmanuel Macron spoke of Iraq and Syria. ISIS cells are still present in both countries."
    [event] = read(text, kind="threat")
    assert {place.text for place in event.places} == {"Iraq", "Syria"}


@pytest.mark.parametrize("article", ["", "the "])
def test_an_office_and_a_rank_keep_the_comma_between_them(read: Read, article: str) -> None:
    [event] = read(
        f"Emmanuel Macron met {article}Chief of Staff of the Iraqi Army, First Lieutenant General Abdul Amir Rashid "
        "Yarallah, in Erbil.",
        kind="meeting",
    )
    assert event.actors[1].title == "Chief of Staff of the Iraqi Army, First Lieutenant General"


def test_it_goes_on_to_mean_the_state_that_moves_its_forces(read: Read) -> None:
    text = "Sudan had kept some 3,000 soldiers in Chad. Bit by bit it withdrew them to strengthen its garrisons."
    assert {"Government of Sudan", "Sudanese Armed Forces"} <= names(read(text, kind="posture")[-1:])


def test_both_countries_are_those_of_the_border_that_the_sentence_names(read: Read) -> None:
    text = "A meeting of officers of both countries led to the reopening of the border of Thailand and Cambodia."
    assert names(read(text, kind="meeting")) == {"Government of Thailand", "Government of Cambodia"}


def test_whose_army_moves_is_told_before_it(read: Read) -> None:
    text = "Brazil, whose army moved armored vehicles to Boa Vista on Monday, said it was following events in Guyana."
    assert names(read(text, kind="posture")) == {"Government of Brazil", "Brazilian Armed Forces"}
