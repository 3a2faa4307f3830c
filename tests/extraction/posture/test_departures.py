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
    "sentence", ["The coach wants the players gone by September.", "The prime minister of Iraq wants him gone by May."]
)
def test_players_and_rivals_are_no_forces(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
