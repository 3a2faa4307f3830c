"""Lines that go by their letters, truces broken along them, and mines cleared there."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("India and Pakistan discussed the situation along the LoC on Monday.", "Line of Control"),
        ("There were 40 instances of ceasefire violations along the LoC last year.", "Line of Control"),
        ("Chinese troops crossed the LAC in Ladakh.", "Line of Actual Control"),
        ("The two Koreas removed landmines along the DMZ.", "North Korea–South Korea border"),
    ],
)
def test_what_is_done_along_a_line_known_by_its_letters(read: Read, sentence: str, line: str) -> None:
    [event] = read(sentence, kind="border")
    assert [place.place.name for place in event.places if place.place] == [line]


def test_truces_are_broken_away_from_borders_too(read: Read) -> None:
    [event] = read("There were 40 ceasefire violations in Donetsk last week.")
    assert event.kind == "threat"


def test_mines_are_cleared_at_the_border_that_was_spoken_of(read: Read) -> None:
    events = read(
        "Chad and Libya opened their border on Monday. Both governments confirmed that the demining was complete.",
        kind="border",
    )
    assert [event.pattern for event in events][1:] == ["border: mines cleared at a border"]


def test_breaches_of_contract_and_other_letters_are_no_events(read: Read) -> None:
    assert read("A breach of contract led to a court case in Erbil. The hotel is near the DMV in Rome.") == []


def test_villages_on_a_border_are_handed_over(read: Read) -> None:
    [event] = read("Armenia handed over four villages on the border to Azerbaijan.", kind="border")
    assert [place.place.name for place in event.places if place.place] == ["Armenia–Azerbaijan border"]
