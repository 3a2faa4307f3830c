"""The ministries of states, told from those of other states by their nation."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "The Polish Interior Ministry signed an agreement with Jordan's Foreign Ministry in Amman on Monday.",
            ["Polish Interior Ministry", "Jordanian Foreign Ministry"],
        ),
        (
            "The Ministry of Foreign Affairs of Kazakhstan signed a pact with the Tajik foreign ministry on Monday.",
            ["Kazakh Ministry of Foreign Affairs", "Tajik Foreign Ministry"],
        ),
    ],
)
def test_a_ministry_goes_by_its_nation_and_binds_its_state(read: Read, sentence: str, names: list[str]) -> None:
    [event] = read(sentence, kind="agreement")
    assert [who.name for who in event.actors][:2] == names
    assert sum(who.name.startswith("Government of") for who in event.actors) == 2
    assert all(name in event.summary for name in names)
    assert "Government" not in event.summary


def test_only_a_ministry_of_defence_has_an_army(read: Read) -> None:
    [sent] = read("The Polish Defence Ministry sent 300 soldiers to Estonia on Monday.", kind="posture")
    assert {"Polish Defence Ministry", "Government of Poland", "Polish Armed Forces"} <= {w.name for w in sent.actors}
    [moved] = read("Iraq's Ministry of Interior sent a brigade to Anbar on Monday.", kind="posture")
    assert "Iraqi Ministry of Interior" in {who.name for who in moved.actors}
    assert not any("Armed Forces" in who.name for who in moved.actors)


def test_a_ministry_that_is_known_goes_by_its_known_name(read: Read) -> None:
    [event] = read("Iraq's Defense Ministry moved two battalions to Sinjar on Monday.", kind="posture")
    assert event.actors[0].name == "Iraqi Ministry of Defence"
