"""Office-holders of a group of states, and who is said to have opened their meeting."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Defence ministers from the countries around the lake will meet in N'Djamena on January 8.",
            "Defence ministers from the countries around the lake",
        ),
        ("The foreign ministers of the Baltic states met in Riga on Monday.", "Foreign ministers of the Baltic states"),
        (
            "A meeting of the chiefs of general staff of the Balkan states took place in Skopje on Monday.",
            "Chiefs of general staff of the Balkan states",
        ),
    ],
)
def test_office_holders_of_a_group_of_states_go_by_the_reports_words(read: Read, sentence: str, name: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert [who.name for who in event.actors] == [name]


def test_office_holders_of_named_states_are_those_states(read: Read) -> None:
    [event] = read("The defence ministers of Estonia and Latvia met in Tallinn on Monday.", kind="meeting")
    assert {who.name for who in event.actors} == {"Government of Estonia", "Government of Latvia"}


def test_who_opens_a_meeting_takes_part_in_it(read: Read) -> None:
    [event] = read(
        "The police chiefs of the Sahel states met in Niamey on Monday. Opening the event, General Umar Kassim spoke.",
        kind="meeting",
    )
    assert "Umar Kassim" in {who.name for who in event.actors}


def test_a_continents_adjective_is_no_states(read: Read) -> None:
    events = read("Central American commandos left Tegucigalpa on Monday.")
    assert all("United States" not in who.name for event in events for who in event.actors)


def test_an_office_of_several_is_each_ones_and_begins_no_name(read: Read) -> None:
    [event] = read("President Anna Coen met Generals Uwe Hahn and Jan Pol in Ulm on Monday.", kind="meeting")
    assert [(who.name, who.title) for who in event.actors] == [
        ("Anna Coen", "President"),
        ("Uwe Hahn", "General"),
        ("Jan Pol", "General"),
    ]
