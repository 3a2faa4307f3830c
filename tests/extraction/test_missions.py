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
