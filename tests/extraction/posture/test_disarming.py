"""Armed groups that give up their weapons, their ranks or their struggle."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Forty fighters of the PKK handed in their rifles at a ceremony in Duhok on Monday.", "reported"),
        ("Members of the PKK burned their weapons near Sulaymaniyah on Monday.", "reported"),
        ("On Monday, the PKK announced that it would disband and give up its armed struggle.", "planned"),
        ("The PKK said on Monday that it would dissolve its armed wing.", "planned"),
    ],
)
def test_a_group_that_gives_up_fighting(read: Read, sentence: str, status: str) -> None:
    (event,) = read(sentence, kind="posture")

    assert [actor.name for actor in event.actors] == ["Kurdistan Workers' Party"]
    assert event.status == status
    assert event.when and event.when.start.isoformat() == "2025-10-20"
    assert "give up fighting" in event.summary or "gave up fighting" in event.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "Police in Lyon destroyed seized weapons at a ceremony on Friday.",
        "The PKK said on Monday that it would not give up its weapons.",
        "Hamas disbanded its committee for sports in Gaza on Sunday.",
        "The mayor gave up his struggle against potholes on Monday.",
    ],
)
def test_others_weapons_and_other_struggles(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
