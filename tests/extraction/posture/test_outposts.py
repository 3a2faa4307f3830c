from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Turkey already keeps over twenty military posts inside Idlib.",
        "Israel operates five outposts in southern Lebanon.",
        "The US military operates three sites in eastern Syria.",
        "The Israeli army has begun packing up at three posts in Khiam.",
        "Turkey is to abandon three posts in Hama by the end of the year.",
        "The French army on Monday handed back to Senegal the first of its five bases in Dakar.",
        "India's soldiers have occupied a dozen features south of Pangong Tso.",
    ],
)
def test_posts_are_kept_taken_and_given_up(read: Read, sentence: str) -> None:
    assert len(read(sentence, kind="posture")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Turkey maintains consular posts in Erbil.",
        "Google operates three sites in Ireland.",
        "The Iraqi government has posts in parliament to fill in Baghdad.",
        "The ministry abandoned posts in its budget plan for Hama.",
    ],
)
def test_posts_of_clerks_and_sites_of_firms_are_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
