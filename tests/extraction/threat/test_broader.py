"""Attacks told by other turns of phrase than the plainest, and those that came to nothing."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Ten people lost their lives when a bomb went off in Mosul.", "Mosul"),
        ("Villages near Mosul were subjected to heavy bombardment.", "Mosul"),
        ("The blast was near Mosul.", "Mosul"),
        ("A car bomb detonated on the outskirts of a northern Syrian city.", "Syria"),
        ("An ambush on a Malian convoy near the border left six officers dead.", "Mali"),
        ("Ukraine's air force said Russia launched 37 drones and three missiles overnight.", "Ukraine"),
        ("A bomber driving a stolen car targeted security checkpoint in Mosul.", "Mosul"),
        ("Police thwarted a potential attack and arrested four men in Mosul.", "Mosul"),
        ("A plot to attack a market in Mosul has been foiled.", "Mosul"),
    ],
)
def test_where_an_attack_was_or_would_have_been(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="threat")
    assert where in {place.place.name for place in event.places if place.place}


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen believed to be ISIS members attacked a checkpoint in Mosul.",
        "Gunmen suspected of being ISIS fighters attacked a checkpoint in Mosul.",
    ],
)
def test_whose_fighters_they_are_believed_to_be(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors if not actor.role] == ["ISIS"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The attack was in response to a remark of the mayor of Mosul.",
        "The company lost 300 lives insurance contracts in Mosul.",
        "Police thwarted an attempt to cheat at the exam in Mosul.",
    ],
)
def test_no_attack(read: Read, sentence: str) -> None:
    assert not read(sentence, kind="threat")
