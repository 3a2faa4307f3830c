"""Every event says which pattern found it and how sure it is; the less its sentence says, the less sure."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("Emmanuel Macron met Fuad Hussein in Baghdad on Monday.", "meeting: X met Y"),
        ("Emmanuel Macron received Fuad Hussein in Paris on Monday.", "meeting: X received Y"),
        ("Talks between Emmanuel Macron and Fuad Hussein were held in Paris on Monday.", "meeting: talks were held"),
        ("French troops left Erbil for Kuwait.", "posture: verb of a force (leave)"),
        ("The withdrawal of 800 French troops from Niamey began on Monday.", "posture: noun of a force (leave)"),
        ("Turkey closed its border with Syria on Monday.", "border: verb of a border (close)"),
        ("ISIS militants attacked Kirkuk on Monday.", "threat: X attacked Y"),
        ("France and Iraq signed a security agreement on Monday.", "agreement: X and Y signed or ended a deal"),
    ],
)
def test_an_event_names_the_pattern_that_found_it(read: Read, text: str, pattern: str) -> None:
    assert [event.pattern for event in read(text)] == [pattern]


def test_a_visit_that_turns_out_a_meeting_goes_by_the_meeting(read: Read) -> None:
    text = "Emmanuel Macron flew to Baghdad on Monday. In Baghdad, Emmanuel Macron met Fuad Hussein."
    assert {event.pattern for event in read(text, kind="meeting")} == {"meeting: X met Y"}


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Emmanuel Macron met Fuad Hussein in Baghdad.", "Emmanuel Macron met Fuad Hussein in Iraq."),
        ("Houthi fighters are active in Kirkuk.", "Houthi fighters are active in Kirkuk on Monday."),  # claims less
        ("ISIS militants attacked Kirkuk on Monday.", "ISIS militants attacked Kirkuk."),  # the day is only published
    ],
)
def test_confidence_falls_with_every_claim_and_every_weak_ground(read: Read, surer: str, less_sure: str) -> None:
    [[one], [other]] = read(surer), read(less_sure)
    assert 0 < other.confidence < one.confidence < 1


def test_a_person_who_is_only_referred_to_is_less_sure(read: Read) -> None:
    named = "Emmanuel Macron met Fuad Hussein in Baghdad."
    referred = "Emmanuel Macron spoke to reporters on Monday. He met Fuad Hussein in Baghdad."
    [[one], [other]] = read(named), read(referred)
    assert other.actors == one.actors
    assert other.confidence < one.confidence
