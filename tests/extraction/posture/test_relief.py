from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Spanish troops are to replace the Italians in Latvia next spring.",
        "Soldiers from Portugal will take over from the Dutch in Latvia in January.",
    ],
)
def test_those_who_are_relieved_may_go_by_their_people(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert (event.status, [(place.role, place.text) for place in event.places]) == ("planned", [("to", "Latvia")])


@pytest.mark.parametrize(
    "sentence",
    ["Spain are to replace the Italians in the final in Riga.", "He took the place of his father in Ankara."],
)
def test_teams_and_sons_relieve_no_army(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
