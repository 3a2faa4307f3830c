from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "The compromise reached by Turkey and Iraq on Monday covers the pipeline.",
        "Turkey and Iraq came to an understanding on Monday about the border posts.",
        "Turkey and Iraq settled on Monday that a joint commission should mark the border.",
        "Turkey and Iraq arrived at a consensus on border crossings in Ankara on Monday.",
        "Under a US-brokered agreement, Turkey and Iraq are to demilitarise the valley.",
    ],
)
def test_what_two_come_to_is_an_agreement_of_theirs(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Turkey", "Government of Iraq"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks on a ceasefire between Israel and Hamas began in Doha on Monday.",
        "Negotiations about a truce between Sudan and Chad stalled on Monday.",
        "Analysts reached a consensus on Monday that prices would rise in Turkey and Iraq.",
        "The family settled on a farm near Kisumu in Kenya.",
    ],
)
def test_what_talks_are_about_and_analysts_think_is_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="agreement") == []
