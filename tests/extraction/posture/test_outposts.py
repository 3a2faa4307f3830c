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


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("The Iraqi army restored its presence in Sinjar on Tuesday.", "The Iraqi Army set up a presence in Sinjar"),
        ("Turkey has established a military presence in Amedi.", "The Government of Turkey set up a presence in Amedi"),
        ("The Iraqi army took over Ain al-Asad on Saturday.", "The Iraqi Army took over at Ain al-Asad"),
        ("US troops began to move out of Ain al-Asad on Tuesday.", "US troops left Ain al-Asad"),
    ],
)
def test_a_presence_is_set_up_and_a_base_known_by_its_bare_name(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="posture")] == [summary]


def test_a_bank_that_sets_up_a_presence_moves_no_forces(read: Read) -> None:
    assert read("The bank established a presence in Sinjar on Tuesday.") == []
