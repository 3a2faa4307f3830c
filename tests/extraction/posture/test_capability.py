from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The Canadian battlegroup in Latvia reached full operational capability on Monday.", "reported"),
        ("The German brigade in Lithuania will be fully operational by 2027.", "planned"),
        ("An advance party of 30 British soldiers took up work in Tallinn in May.", "reported"),
        ("Canada has led the battlegroup in Latvia since 2017.", "reported"),
    ],
)
def test_what_becomes_of_units(read: Read, sentence: str, status: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.status == status


def test_a_unit_told_of_before_is_where_it_was(read: Read) -> None:
    text = "Germany will station a brigade in Lithuania. The brigade is to be formally activated next year."
    event = read(text, kind="posture")[-1]
    assert [place.text for place in event.places] == ["Lithuania"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A party of 30 British students began work in Tallinn in May.",
        "The power plant in Lithuania reached full capacity on Monday.",
        "General Keane led the brigade in Kosovo as a young man.",
    ],
)
def test_students_plants_and_careers_are_no_units(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
