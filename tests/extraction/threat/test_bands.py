"""Bands of gunmen: what they try, what they hold, and operations by which they fight."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Gunmen attempted to infiltrate the town of Mosul but were stopped.", "Mosul"),
        ("An armed group of eight people tried to cross into Niger.", "Niger"),
        ("Gangs control most of Port-au-Prince.", "Port-au-Prince"),
        ("Armed groups that control parts of Libya refused to talk.", "Libya"),
        ("In the evening came a second strike, on an airfield near Khartoum.", "Khartoum"),
        ("Rebels fired RPGs at a convoy in Ituri.", "Ituri"),
    ],
)
def test_gunmen_without_a_name_are_a_threat_where_they_are(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence)
    assert event.kind == "threat"
    assert where in {place.place.name for place in event.places if place.place}


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Media close to the group reported a Boko Haram operation against soldiers in Borno.", "Boko Haram"),
        ("The mission is to defeat Daesh, which is a threat in Syria.", "ISIS"),
        ("Rebels of the M23 control large parts of North Kivu.", "M23"),
    ],
)
def test_what_a_named_group_undertakes_or_holds(read: Read, sentence: str, group: str) -> None:
    [event] = read(sentence, kind="threat")
    assert group in {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    "sentence",
    [
        "The army launched an operation against ISIS in Kirkuk.",
        "The Houthis, who control much of Yemen, said on Monday that they want talks.",
        "Soldiers tried to enter the town of Mosul.",
        "The company controls most of the market in Port-au-Prince.",
    ],
)
def test_what_is_no_attack_of_a_band(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []


def test_an_attack_first_told_without_its_day_is_of_the_day_told_then(read: Read) -> None:
    [event] = read(
        "Nine soldiers were killed in an attack on a base in Mosul, the army said. "
        "On Saturday gunmen attacked a base in Mosul and killed nine soldiers.",
        kind="threat",
    )
    assert event.when is not None and event.when.start.isoformat() == "2025-10-18"


def test_one_more_attack_is_another_event_where_the_report_is(read: Read) -> None:
    one, other = read(
        "Gunmen attacked a market in Diyala province on Monday. In the evening came a second attack, on a convoy.",
        kind="threat",
    )
    assert one.evidence != other.evidence
    assert [place.place.name for place in other.places if place.place] == ["Diyala Governorate"]


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("Goma fell to M23 rebels in January.", ["Goma"]),
        ("El Fasher fell to the RSF on Sunday.", ["El Fasher"]),
        ("The army has lost control of Lashio to the Kachin Independence Army.", ["Lashio"]),
        ("Borno and Yobe have since seen several bombings.", ["Borno State", "Yobe State"]),
        ("Rebels, according to a report that the army released, attacked a market in Goma.", ["Goma"]),
        ("Martin came under attack over his remarks. Jordan fell to the ground.", []),
    ],
)
def test_towns_that_fall_or_see_fighting_are_places(read: Read, sentence: str, towns: list[str]) -> None:
    told = read(sentence, kind="threat")
    assert [place.place.name for event in told for place in event.places if place.place] == towns


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The town of Djibo has been under siege by jihadists for three years.", 1),
        ("The minister came under fire for his remarks in Erbil.", 0),
    ],
)
def test_what_is_under_fire_for_a_time_is_no_matter_of_blame(read: Read, sentence: str, found: int) -> None:
    assert len(read(sentence, kind="threat")) == found


def test_how_attackers_made_off_is_no_movement_of_a_force(read: Read) -> None:
    [event] = read("Bandits raided a village near Gusau on Monday and fled towards Niger.")
    assert (event.kind, [mention.text for mention in event.places]) == ("threat", ["Gusau"])


@pytest.mark.parametrize(
    "text",
    [
        "JNIM fighters attacked a fuel convoy near Mopti on the road from Gao to Bamako on Monday.",
        "JNIM fighters opened fire on a post in Mopti on Monday and left in the direction of Gao.",
    ],
)
def test_neither_the_ends_of_a_road_nor_where_attackers_went_is_where_they_struck(read: Read, text: str) -> None:
    [event] = read(text, kind="threat")
    assert [mention.text for mention in event.places] == ["Mopti"]
