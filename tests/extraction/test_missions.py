from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "Turkey launched a ground operation in Afrin on Monday.",
            "The Government of Turkey began an operation in Afrin",
        ),
        (
            "Russia has set up a new group of forces called Kursk.",
            "Group of forces",
        ),
        (
            "Serbia raised the combat readiness of its army along the border with Kosovo.",
            "Army was put on alert",
        ),
        ("There are Eritrean forces in Tigray.", "Eritrean forces were in Tigray"),
        (
            "North Korean soldiers are fighting alongside Russian troops in Kursk.",
            "North Korean soldiers were in Kursk",
        ),
        ("Estonia received 60 British soldiers at Tapa on Monday.", "60 British soldiers moved to Tapa"),
        ("The US-led coalition handed over the K1 base near Kirkuk to Iraqi forces.", "left"),
    ],
)
def test_what_forces_are_and_do(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence, kind="posture")
    assert summary in event.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "A delegation from the Syrian Democratic Forces led by Mazloum Abdi visited Damascus on Monday.",
        "Turkey launched an operation to rescue miners in Zonguldak.",
        "Sudan's army and the RSF pledged in Jeddah to protect civilians.",
    ],
)
def test_visitors_rescuers_and_promises_are_no_forces_that_move(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_a_deployment_that_ends_with_a_departure_is_told_once(read: Read) -> None:
    text = "The last German soldiers flew out of Niamey on Monday, ending the Bundeswehr's deployment in Niger."
    [event] = read(text, kind="posture")
    assert event.places[0].role == "from"


def test_one_who_leaves_and_is_to_move_on_makes_one_movement(read: Read) -> None:
    text = "About 1,000 American troops who are leaving northern Syria are expected to move to western Iraq."
    [event] = read(text, kind="posture")
    assert event.status == "planned"
    assert {place.role for place in event.places} == {"from", "to"}


def test_a_convoy_and_those_who_were_flown_elsewhere_are_two_movements(read: Read) -> None:
    text = "A US convoy drove from Hasakah to Raqqa on Monday, and some of the troops were moved to Erbil."
    assert len(read(text, kind="posture")) == 2


def test_how_many_there_are_to_be_is_told_of_those_told_of_before(read: Read) -> None:
    text = "About 2,000 American troops are in Iraq now. By September 2026 there are to be fewer than 500."
    now, later = read(text, kind="posture")
    assert later.status == "planned"
    assert later.quantity
    assert later.quantity.high == 500
    assert [actor.name for actor in later.actors] == [actor.name for actor in now.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers look for ways to bring ISIS down faster in Iraq.",
        "ISIS killed thousands of civilians in Mosul, and many more fled.",
    ],
)
def test_what_a_group_suffers_or_does_to_others_is_no_movement(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
