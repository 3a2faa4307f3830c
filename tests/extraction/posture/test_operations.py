from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "The Philippine army launched Operation Trident in Jolo on Monday.",
        "Turkey launched Operation Spring Shield in Idlib on Sunday.",
        "Kenya's army kicked off Operation Linda Boni in Lamu county.",
    ],
)
def test_an_operation_may_go_by_its_name_alone(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert "operation" in event.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "The company launched Operation Clean Sweep against spam on Monday.",
        "Jordan launched Operation Gaza Relief in Amman on Monday.",
        "Turkey launched Operation Clean Seas in Izmir to collect plastic.",
        "Surgeons began an operation on the soldier in Ankara.",
    ],
)
def test_operations_of_firms_surgeons_and_relief_are_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
