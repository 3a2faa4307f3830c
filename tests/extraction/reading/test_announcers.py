"""Whom an event concerns besides those its clause names."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        (
            "Defense Secretary Lloyd Austin said on Friday that 500 US troops would leave Niger for Chad.",
            "posture",
            {"Lloyd Austin", "United States Armed Forces"},
        ),
        (
            "German Defence Minister Boris Pistorius said that 4,000 soldiers would be stationed in Lithuania.",
            "posture",
            {"Boris Pistorius", "Bundeswehr"},
        ),
        (
            "Turkish forces moved tanks into Syria on Monday as part of an offensive against the PKK.",
            "posture",
            {"Turkish Armed Forces", "Kurdistan Workers' Party"},
        ),
        (
            "Al-Shabaab attacked a base in Somalia and killed nine soldiers, according to Kenya's Defence Ministry.",
            "threat",
            {"al-Shabaab", "Kenya Defence Forces"},
        ),
        (
            "Three China Coast Guard ships entered Japanese waters on Monday, Japan's coast guard said.",
            "border",
            {"China Coast Guard", "Japan Coast Guard"},
        ),
        (
            "Pakistani jets struck houses in Khost on Sunday night, Afghan officials said.",
            "threat",
            {"Pakistani Armed Forces", "Government of Afghanistan"},
        ),
        (
            "Turkey launched an incursion into Syria against the YPG militia on Monday.",
            "border",
            {"Government of Turkey", "People's Protection Units"},
        ),
        (
            "The Ministry of Peshmerga Affairs said that a battalion of the joint brigade moved to Dibis on Monday.",
            "posture",
            {"Joint Brigade", "Ministry of Peshmerga Affairs"},
        ),
    ],
)
def test_who_announces_it_whom_it_is_against_and_whose_men_fell_are_named(
    read: Read, text: str, kind: str, named: set[str]
) -> None:
    [event] = read(text, kind=kind)
    assert named <= {actor.name for actor in event.actors}


def test_nobody_but_its_own_commanders_takes_part_in_what_a_force_does(read: Read) -> None:
    [event] = read("The Serbian army left Kosovo on Monday, NATO chief Jens Stoltenberg said.", kind="posture")
    assert "Jens Stoltenberg" not in {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "Turkish Foreign Minister Hakan Fidan met Iraqi Foreign Minister Fuad Hussein in Baghdad on Sunday. "
            "The two sides agreed to set up a joint committee.",
            {"Government of Iraq", "Government of Turkey"},
        ),
        ("Ministers Javier Milla and Ana Torres agreed on Monday to share data on smuggling.", set()),
    ],
)
def test_office_holders_who_agree_bind_their_states(read: Read, text: str, states: set[str]) -> None:
    [event] = read(text, kind="agreement")
    assert {who.name for who in event.actors if who.name.startswith("Government")} == states
