"""Bases that another state lends are where a force comes from or goes, and not whose force it is."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Russia sent troops from Belarusian bases into Kyiv on Monday.", {"from": "Belarus", "to": "Kyiv"}),
        ("American troops withdrew from Iraqi bases on Monday.", {"from": "Iraq"}),
        ("US bombers flew from British bases to Qatar.", {"from": "United Kingdom", "to": "Qatar"}),
        ("American soldiers were sent to Polish bases last week.", {"to": "Poland"}),
        ("Turkish troops left Turkish bases in Duhok province.", {"from": "Duhok Governorate"}),
    ],
)
def test_whose_bases_they_are(read: Read, sentence: str, ends: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert {place.role: place.place.name for place in event.places if place.place} == ends


def test_those_who_lend_a_base_do_not_move(read: Read) -> None:
    [event] = read("American troops withdrew from Iraqi bases on Monday.", kind="posture")
    assert event.actors
    assert not any("Iraq" in who.name for who in event.actors)
