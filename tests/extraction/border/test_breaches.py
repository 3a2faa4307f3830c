"""Frontiers crossed, and those who are kept from crossing them."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Jordan's army shot dead two men who tried to slip across the Syrian border on Monday.", "Jordan–Syria"),
        ("A bid to smuggle 900 rifles through the Al-Qaim crossing was foiled on Monday.", "Al-Qaim"),
        ("A gang that moved hashish through the Al-Qaim crossing was dismantled on Monday.", "Al-Qaim"),
        ("Turkish soldiers detained 30 people trying to sneak into Greece on Monday.", "Greece"),
        ("Border guards thwarted a bid to enter the kingdom from Syria on Monday, Jordan's army said.", "Syria"),
        ("Jordan's army announced the thwarting of drug smuggling from Syrian soil on Monday.", "Syria"),
        ("A Russian drone violated Romanian airspace on Monday.", "Romania"),
        ("Smugglers dug a tunnel under the Rafah frontier on Monday, Egypt said.", "Rafah"),
        ("Poland reinstated checks on its border with Germany on Monday.", "Germany–Poland"),
        ("Thailand shut all crossings into Cambodia on Monday.", "Cambodia"),
        ("Migrants slipped over Panama's border with Colombia on Monday.", "Colombia–Panama"),
        ("Iranian guards killed two men who had crossed from Pakistan on Monday.", "Pakistan"),
        ("A tunnel used to smuggle arms from Syria was destroyed on Monday, Jordan's army said.", "Syria"),
        ("Trade through the Al-Qaim border gate came to a halt on Monday.", "Al-Qaim"),
    ],
)
def test_what_is_done_at_a_frontier_and_where(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="border")
    assert any(mention.place and where in mention.place.name for mention in event.places)
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_its_airspace_is_not_that_of_those_who_enter_it(read: Read) -> None:
    [event] = read("Estonia protested after a Russian jet entered its airspace.", kind="border")
    assert [mention.place.name for mention in event.places if mention.place] == ["Estonia"]


def test_drones_and_cameras_that_watch_a_border_are_no_army_on_the_move(read: Read) -> None:
    [event] = read("Chile will deploy drones to monitor its border with Bolivia.", kind="border")
    assert event.status == "planned"


@pytest.mark.parametrize(
    "sentence",
    [
        "The gate of the old palace was closed on Monday.",
        "The film crosses the border between dream and memory.",
        "The Frontier Corps opened a school on Monday.",
    ],
)
def test_other_gates_and_frontiers(read: Read, sentence: str) -> None:
    assert read(sentence, kind="border") == []


@pytest.mark.parametrize(
    ("text", "pattern", "status"),
    [
        ("The crossing between Iraq and Iran is set to reopen on Friday.", "open", "planned"),
        ("The crossing between Iraq and Iran is due to be closed in December.", "close", "planned"),
        ("An exchange of fire on the border between Iraq and Iran left a guard wounded.", "clash", "reported"),
        ("Dozens of migrants forced their way across the border between Poland and Belarus.", "breach", "reported"),
        ("The army shot down a drone flown across the border between Jordan and Syria.", "secure", "reported"),
        ("Concrete blocks and a fence were placed along the border between Iraq and Syria.", "secure", "reported"),
        ("Iraq locked down its border with Iran on Monday.", "close", "reported"),
        ("Iraq suspended traffic across its border with Iran.", "close", "reported"),
        ("Iraq installed cameras along its border with Iran.", "secure", "reported"),
        ("Iraq imposed restrictions on its border with Iran.", "secure", "reported"),
        ("A fence went up along the border between Iraq and Iran.", "secure", "reported"),
        ("The Rabia crossing between Iraq and Syria went back into service on Monday.", "open", "reported"),
        ("The Rabia crossing between Iraq and Syria was put out of service on Monday.", "close", "reported"),
        ("The Rabia crossing between Iraq and Syria ceased operations on Monday.", "close", "reported"),
        ("Fighters poured across the border between Iraq and Syria on Monday.", "breach", "reported"),
        ("Iraq and Syria quarrelled over their border on Monday.", "discuss", "reported"),
        ("The construction of a wall on the border between Iraq and Iran is complete.", "secure", "reported"),
        ("Security on the border between Iraq and Iran topped the talks.", "discuss", "reported"),
        ("Iran is walling off its border with Afghanistan.", "secure", "reported"),
        ("Turkey is removing mines from its border with Syria.", "secure", "reported"),
        ("Turkey handed the crossing of Bab al-Hawa to the government of Syria.", "cede", "reported"),
        ("The government of Syria took charge of the crossing of Semalka.", "seize", "reported"),
        ("The Semalka crossing passed to the government of Syria.", "cede", "reported"),
        ("Iran and Iraq have begun fixing the border between them.", "settle", "reported"),
    ],
)
def test_what_is_done_to_a_border(read: Read, text: str, pattern: str, status: str) -> None:
    [event] = read(text)
    assert (event.kind, event.pattern, event.status) == ("border", f"border: verb of a border ({pattern})", status)


def test_those_who_are_stopped_have_not_arrived(read: Read) -> None:
    [event] = read("Soldiers killed five militants attempting to slip across the border between Syria and Iraq.")
    assert event.kind == "border"


def test_crossing_that_opens_is_nobody_who_acts(read: Read) -> None:
    [event] = read("Torkham, a border crossing between Pakistan and Afghanistan, reopened on Monday.")
    assert {actor.name for actor in event.actors} <= {"Government of Pakistan", "Government of Afghanistan"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Refugees poured across the border between Sudan and Chad on Monday.",
        "Oil exports through the Fishkhabur crossing rose.",
        "The power plant near the border went back into service.",
    ],
)
def test_nothing_is_done_to_a_border(read: Read, sentence: str) -> None:
    assert not read(sentence, kind="border")


@pytest.mark.parametrize(
    "sentence",
    [
        "Chadian commandos crossed into northern Libya on Wednesday in pursuit of rebels, military sources said.",
        "Sudanese soldiers crossed into Ethiopia on Tuesday, two officials told reporters.",
        "Rwandan troops crossed into Burundi on Monday, army officers said.",
    ],
)
def test_a_crossing_before_the_words_of_who_tells_of_it(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="border")
    assert event.pattern == "border: X went into another country"


def test_people_who_are_stopped_at_a_border(read: Read) -> None:
    [event] = read("Danish police have detained 20 people at the border with Germany.", kind="border")
    assert {place.place.name for place in event.places if place.place} == {"Germany–Denmark border"}


def test_people_who_are_stopped_elsewhere_come_to_no_border(read: Read) -> None:
    assert read("Danish police have detained 20 people in Aarhus.", kind="border") == []
