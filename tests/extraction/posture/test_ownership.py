"""Whose force it is that moves, where its own words do not say so."""

from __future__ import annotations

from dashboard.events import Event
from tests.extraction.conftest import Read


def actors(events: list[Event]) -> set[str]:
    return {actor.name for event in events for actor in event.actors}


def test_a_force_is_of_the_ministry_that_tells_of_it(read: Read) -> None:
    text = "The British Ministry of Defence said on Monday that a battalion was sent to Kosovo."

    assert "British Armed Forces" in actors(read(text, kind="posture"))


def test_troops_that_were_told_of_before_are_not_of_the_ministry_that_watches_them(read: Read) -> None:
    text = "US troops left Shaddadi on Sunday. Syria's defence ministry said that the troops had gone to Iraq."

    assert "Syrian Army" not in actors(read(text, kind="posture"))


def test_who_is_called_on_to_withdraw_its_forces_owns_them(read: Read) -> None:
    text = "The United States called on Serbia to withdraw its forces, which are deployed on the border with Kosovo."

    assert "Government of Serbia" in actors(read(text, kind="posture"))


def test_a_defence_ministry_has_the_army_of_its_state(read: Read) -> None:
    text = "The Pentagon disclosed on Monday that it has about 2,000 troops in Syria."

    assert "United States Armed Forces" in actors(read(text, kind="posture"))


def test_coalition_forces_are_not_those_named_before(read: Read) -> None:
    text = "The Peshmerga led the fight. Coalition forces remaining in Iraq will be present at Baghdad's invitation."
    (event,) = read(text, kind="posture")

    assert event.actors == ()


def test_soldiers_of_nobodys_who_move_within_a_country_are_its_army(read: Read) -> None:
    text = (
        "The delegations of Kazakhstan, Tajikistan and Uzbekistan met in Tashkent on Monday. "
        "A tank battalion of 500 men had been moved from Nukus to Urgench."
    )
    (event,) = read(text, kind="posture")

    assert actors([event]) == {"Uzbek Armed Forces", "Government of Uzbekistan"}
