"""Those who were attacked take part in an attack, as its targets."""

from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def targets(events: list[Event]) -> set[str]:
    return {actor.name for event in events for actor in event.actors if actor.role == "target"}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("ISIS militants attacked a Peshmerga outpost near Makhmour on Monday.", "Peshmerga"),
        ("Two members of the Syrian Democratic Forces died when a drone hit their car in Amuda.", "Syrian Democratic"),
        ("A bomb targeted a patrol of the Malian army near Gao on Sunday.", "Mali"),
        ("Rockets hit a base that houses US troops in Erbil on Monday.", "United States Armed Forces"),
        ("An attack on a convoy of the Somali army killed three soldiers in Kismayo on Monday.", "Somali"),
    ],
)
def test_a_force_that_was_hit_is_a_target(read: Read, text: str, hit: str) -> None:
    assert any(name.startswith(hit) for name in targets(read(text, kind="threat")))


def test_who_attacks_is_no_target(read: Read) -> None:
    (event,) = read("ISIS militants attacked a Peshmerga outpost near Makhmour on Monday.", kind="threat")

    assert [(actor.name, actor.role) for actor in event.actors] == [("ISIS", ""), ("Peshmerga", "target")]
    assert event.summary.startswith("ISIS attacked")


def test_who_loses_men_was_attacked_though_nobody_knows_the_place(read: Read) -> None:
    (event,) = read("The Nigerien army lost 12 men in an ambush near Wentworth on Monday.", kind="threat")

    assert ("Nigerien Armed Forces", "target") in {(actor.name, actor.role) for actor in event.actors}


def test_soldiers_are_those_of_what_they_serve_with(read: Read) -> None:
    text = (
        "Two peacekeepers serving with the UN mission in Mali (MINUSMA) were killed by a mine near Douentza on Monday."
    )
    [event] = read(text, kind="threat")
    assert {actor.name: actor.role for actor in event.actors} == {"MINUSMA": "target"}
