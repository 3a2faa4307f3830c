"""Whose a force is that nobody names, by who tells of it, who has just acted and where it goes home to."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


def names(read: Read, text: str) -> set[str]:
    return {actor.name for event in read(text, kind="posture") for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("The Pentagon said on Monday that a further 300 troops would be sent to Iraq.", "United States Armed Forces"),
        ("Russia said on Monday that a battalion of marines had arrived in Tartus.", "Russian Armed Forces"),
        (
            "Two frigates are to leave Sydney for the Gulf of Aden, the defence minister of Australia told reporters.",
            "Australian Armed Forces",
        ),
    ],
)
def test_a_force_is_of_the_state_that_tells_of_it(read: Read, text: str, army: str) -> None:
    assert army in names(read, text)


def test_a_force_is_of_the_state_that_acted_last(read: Read) -> None:
    text = "Poland strengthened its eastern border on Monday. An additional 2,000 soldiers were placed on alert."

    assert "Polish Armed Forces" in names(read, text)


def test_aircraft_that_fly_home_are_of_the_country_they_go_to(read: Read) -> None:
    text = "Niger has asked foreign soldiers to go. Two Mirage 2000-D fighters flew home to Nancy on Monday."

    assert "French Armed Forces" in names(read, text)


def test_a_unit_is_of_the_army_whose_ministry_tells_of_it(read: Read) -> None:
    text = (
        "A battalion of 600 soldiers, the 2nd Battalion of the Royal Anglian Regiment, has arrived in Pristina, "
        "the UK Ministry of Defence disclosed on Sunday."
    )

    assert "British Armed Forces" in names(read, text)


def test_forces_that_go_by_another_name_stay_without_an_owner(read: Read) -> None:
    text = "Iran protested on Monday. West African forces arrived in Banjul on Tuesday."

    assert "Iranian Armed Forces" not in names(read, text)


def test_troops_are_put_on_orders_to_deploy(read: Read) -> None:
    text = "The US sent a carrier. Another 1,500 troops have been placed on prepare-to-deploy orders."

    assert any(event.pattern == "posture: X put on alert" for event in read(text, kind="posture"))
