"""Forces told of by other turns of phrase than the plainest: nouns, passives, relative clauses, obligations."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "where", "status"),
    [
        ("UN peacekeepers initiated a phased retreat from Gao on Monday.", "Gao/from", "reported"),
        ("MINUSMA has begun its exit from Gao.", "Gao/from", "reported"),
        ("The remaining MINUSMA staff will leave Gao in May.", "Gao/from", "planned"),
        ("Danish troops have until December to leave Niger.", "Niger/from", "planned"),
        ("The Danish army withdrew from villages that it held in Kirkuk.", "Kirkuk/from", "reported"),
        ("Two military bases were set up in Kirkuk on Monday.", "Kirkuk/at", "reported"),
        ("Danish troops handed over a camp to the Malian army.", "Mali/from", "reported"),
        ("Denmark has a deployment of 300 soldiers in Kirkuk.", "Kirkuk/at", "reported"),
    ],
)
def test_where_a_force_is_or_goes(read: Read, sentence: str, where: str, status: str) -> None:
    [event] = read(sentence, kind="posture")
    told = {f"{place.place.name}/{place.role}" for place in event.places if place.place}
    assert (told, event.status) == ({where}, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Danish army increased shelling in Kirkuk.",
        "Denmark ordered its soldiers to close the road in Kirkuk.",
        "A military base, built in Kirkuk for 20 million dollars, is used for drones.",
    ],
)
def test_no_force_moves(read: Read, sentence: str) -> None:
    assert not read(sentence, kind="posture")
