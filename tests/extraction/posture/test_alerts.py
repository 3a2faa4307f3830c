from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "President Kim ordered artillery units onto a war footing.",
        "Estonia's defence forces were brought to heightened readiness on Sunday.",
        "Serbia's president ordered the army to its highest state of combat readiness.",
        "The secretary approved the placing of 500 more US soldiers on standby.",
    ],
)
def test_forces_are_ordered_and_brought_to_a_state_of_readiness(read: Read, sentence: str) -> None:
    assert len(read(sentence, kind="posture")) == 1


@pytest.mark.parametrize(
    "sentence",
    ["The hospital was brought to full readiness on Sunday.", "The placing of products on shelves is an art."],
)
def test_hospitals_and_shelves_are_no_forces(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
