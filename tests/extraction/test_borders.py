from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "place", "pattern"),
    [
        (
            "Nechirvan Barzani and Fuad Hussein discussed the situation along the Iraq-Syria border.",
            "Iraq–Syria",
            "discussed",
        ),
        ("Poland has strengthened security along its border with Belarus.", "Belarus–Poland", "is working on security"),
        ("Iraq closed the Al-Qaim border crossing on Monday.", "Al-Qaim", "closed"),
        ("Iraq and Syria reopened the Al-Qaim border crossing on Monday.", "Al-Qaim", "opened"),
        ("Turkish soldiers crossed the Syrian border on Monday.", "Syria", "crossed"),
    ],
)
def test_which_border_and_what_is_done_there(read: Read, sentence: str, place: str, pattern: str) -> None:
    [event] = read(sentence, kind="border")
    assert event.places[0].place
    assert place in event.places[0].place.name
    assert pattern in event.summary


def test_a_border_that_is_not_named_is_not_placed(read: Read) -> None:
    [event] = read("Kurdish leaders are working for tighter security along shared borders.", kind="border")
    assert event.places[0].text == "shared borders"
    assert not event.is_placed


@pytest.mark.parametrize(
    "sentence",
    [
        "The town lies 80 kilometers from the Ukrainian border.",
        "They agreed on cross-border military communication.",
        "Roads near the Spanish border were flooded.",
    ],
)
def test_a_border_only_mentioned_is_no_event(read: Read, sentence: str) -> None:
    assert read(sentence, kind="border") == []
