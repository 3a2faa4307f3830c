"""Who made an attack that was told without its makers: by what the next sentences claim, blame and tell."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

_BOMB = "A bomb killed three policemen in Kirkuk on Monday."


@pytest.mark.parametrize(
    "then",
    [
        "ISIS claimed responsibility on its channel.",
        "ISIS later said it had planted it.",
        "Officials said ISIS was behind the killings.",
        "Police suspect ISIS.",
        "The interior ministry attributed the attack to ISIS.",
        "The attackers, members of ISIS, fled to the mountains.",
    ],
)
def test_an_attack_is_by_who_claims_it_or_is_blamed_for_it(read: Read, then: str) -> None:
    [event] = read(f"{_BOMB} {then}", kind="threat")
    assert "ISIS" in {who.name for who in event.actors}


def test_gunmen_are_those_who_are_named_when_they_come(read: Read) -> None:
    [event] = read("Jihadists overran a post near Tessit on Monday. Fighters of JNIM came at dawn and burned the camp.")
    assert "JNIM" in {who.name for who in event.actors}


def test_a_gang_that_nobody_knows_is_named_by_what_it_is_called(read: Read) -> None:
    [event] = read("A car bomb went off outside a court in Quito on Sunday. Police suspect the gang Los Tigres.")
    assert "Los Tigres" in {who.name for who in event.actors}


@pytest.mark.parametrize(
    "then",
    ["No group claimed responsibility.", "ISIS did not claim responsibility.", "ISIS was defeated here in 2017."],
)
def test_an_attack_that_nobody_claims_is_nobodys(read: Read, then: str) -> None:
    [event] = [each for each in read(f"{_BOMB} {then}", kind="threat") if "bomb" in each.evidence[0].of(_BOMB).lower()]
    assert "ISIS" not in {who.name for who in event.actors}


def test_one_of_several_attacks_is_by_those_who_made_them_all(read: Read) -> None:
    text = (
        "Three attacks by ISIS militants on bases in Salahudin killed ten people on Sunday. "
        "In one of them gunmen attacked a base in Baiji. The third attack, on a post near Samarra, came at dawn."
    )
    events = read(text, kind="threat")
    assert len(events) == 3
    assert all("ISIS" in {who.name for who in event.actors} for event in events)
