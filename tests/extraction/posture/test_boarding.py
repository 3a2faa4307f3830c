from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("A group of 120 French soldiers boarded a plane in Dakar on Friday.", [("from", "Dakar")]),
        (
            "The frigate HMS Lancaster set sail from Portsmouth for Bahrain.",
            [("from", "Portsmouth"), ("to", "Bahrain")],
        ),
        ("The submarine USS Michigan pulled into Busan on Tuesday.", [("to", "Busan")]),
    ],
)
def test_soldiers_go_aboard_and_ships_to_sea(read: Read, sentence: str, places: list[tuple[str, str]]) -> None:
    [event] = read(sentence, kind="posture")
    assert [(place.role, place.text) for place in event.places] == places


@pytest.mark.parametrize(
    "sentence",
    [
        "A group of 120 tourists boarded an Airbus in Nice.",
        "French soldiers boarded a tanker in the Atlantic to search it.",
        "The soldiers boarded the ship in Aden to search it.",
        "The army weighed the ballots in Abuja.",
        "The cruise ship MSC Opera set sail from Genoa on Tuesday.",
    ],
)
def test_passengers_and_searches_are_no_departures(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
