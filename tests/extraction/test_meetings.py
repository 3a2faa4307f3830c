from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def names(event: Event) -> list[str]:
    return [actor.name for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "French President Emmanuel Macron met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron was received in Baghdad on Monday by Mohammed Shia al-Sudani.",
        "Mohammed Shia al-Sudani hosted French President Emmanuel Macron in Baghdad on Monday.",
        "Emmanuel Macron held talks with Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron and Mohammed Shia al-Sudani met in Baghdad on Monday.",
        "On Monday in Baghdad, Mohammed Shia al-Sudani sat down with Emmanuel Macron.",
    ],
)
def test_who_met_whom_where_and_when_however_it_is_put(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert set(names(event)) == {"Emmanuel Macron", "Mohammed Shia al-Sudani"}
    assert [place.place and place.place.name for place in event.places] == ["Baghdad"]
    assert event.when and event.when.start.isoformat() == "2025-10-20"
    assert event.status == "reported"


@pytest.mark.parametrize("planned", ["will meet", "is to meet", "plans to meet", "is expected to meet"])
def test_a_meeting_to_come_is_planned(read: Read, planned: str) -> None:
    [event] = read(f"Emmanuel Macron {planned} Vladimir Putin in Geneva on 3 November.", kind="meeting")
    assert event.status == "planned"
    assert event.summary == "Emmanuel Macron is to meet Vladimir Putin in Geneva"


@pytest.mark.parametrize(
    "sentence",
    [
        "Emmanuel Macron did not meet Vladimir Putin in Geneva.",
        "Emmanuel Macron called off a meeting with Vladimir Putin in Geneva.",
        "Emmanuel Macron regularly meets Vladimir Putin.",
        "The factory met its targets in Geneva.",
        "Arsenal met Chelsea in London on Sunday.",
    ],
)
def test_what_was_no_meeting_is_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="meeting") == []


def test_one_delegation_with_two_meetings_is_two_events(read: Read) -> None:
    text = (
        "Emmanuel Macron met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad on Monday. "
        "Later, Macron met Kurdistan Region President Nechirvan Barzani in Erbil."
    )
    first, second = read(text, kind="meeting")
    assert names(first)[1] == "Mohammed Shia al-Sudani"
    assert names(second)[1] == "Nechirvan Barzani"


def test_who_else_attended_joins_the_same_event(read: Read) -> None:
    text = (
        "Nechirvan Barzani met Emmanuel Macron in Erbil. The meeting was attended by the Peshmerga Chief of Staff. "
        "The Italian ambassador to Iraq took part, and so did Fuad Hussein."
    )
    [event] = read(text, kind="meeting")
    assert names(event)[:2] == ["Nechirvan Barzani", "Emmanuel Macron"]
    assert {"Peshmerga Chief of Staff", "Italian ambassador to Iraq", "Fuad Hussein"} <= set(names(event))
    assert event.summary == "Nechirvan Barzani met Emmanuel Macron in Erbil"
    assert len(event.evidence) == 3


def test_a_call_is_a_meeting_without_a_place(read: Read) -> None:
    [event] = read("Emmanuel Macron spoke by phone with Vladimir Putin from Paris.", kind="meeting")
    assert event.places == ()
    assert event.summary == "Emmanuel Macron spoke by phone with Vladimir Putin"


def test_the_place_talked_about_is_not_the_place_of_the_talks(read: Read) -> None:
    text = "Emmanuel Macron met Vladimir Putin in Geneva. The talks covered security challenges in Syria."
    [event] = read(text, kind="meeting")
    assert [place.text for place in event.places] == ["Geneva"]


def test_a_journey_gives_its_meetings_their_dates(read: Read) -> None:
    text = (
        "Emmanuel Macron visited Jordan on 4 April and Kuwait on 6 April 2024. "
        "In Jordan Macron met King Abdullah. In Kuwait he met senior officials."
    )
    days = {event.places[0].text: event.when and event.when.start.day for event in read(text, kind="meeting")}
    assert days == {"Jordan": 4, "Kuwait": 6}


def test_an_undated_report_gives_a_meeting_no_day(read: Read) -> None:
    [event] = read("Emmanuel Macron met Vladimir Putin in Geneva on Monday.", kind="meeting", published=None)
    assert event.when is None
