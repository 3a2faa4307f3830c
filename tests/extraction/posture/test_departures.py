from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Niger wants French troops gone by September.",
        "Iraq's prime minister wants US forces out of the country by next year.",
        "French soldiers left Gao on Monday. Mali wants the last of them gone before August.",
    ],
)
def test_whom_somebody_wants_gone_is_to_leave(read: Read, text: str) -> None:
    assert read(text, kind="posture")[-1].status == "planned"


@pytest.mark.parametrize(
    "sentence",
    [
        "The coach wants the players gone by September.",
        "The prime minister of Iraq wants him gone by May.",
        "Pakistan's president wants the army out of politics.",
    ],
)
def test_players_and_rivals_are_no_forces(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_who_wants_them_gone_is_where_they_are(read: Read) -> None:
    [event] = read("Niger's president wants French troops gone by September.", kind="posture")
    assert [(place.role, place.text) for place in event.places] == [("from", "Niger")]


def test_forces_that_are_due_are_to_arrive(read: Read) -> None:
    [event] = read("Some 2,000 US Marines are due in Darwin in April.", kind="posture")
    assert (event.status, [place.role for place in event.places]) == ("planned", ["to"])


@pytest.mark.parametrize(
    "sentence", ["The ministers are due in Riga on Monday.", "The report on the army is due in May."]
)
def test_ministers_and_reports_that_are_due_are_no_forces(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_troops_that_are_expected_somewhere_have_yet_to_come(read: Read) -> None:
    [event] = read("US troops are expected in Erbil on Thursday.", published="2025-10-21")
    assert event.status == "planned"
    assert event.when is not None
    assert str(event.when.start) == "2025-10-23"
