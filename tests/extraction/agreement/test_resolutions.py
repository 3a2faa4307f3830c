from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The UN Security Council adopted a resolution on Haiti on Friday.", "UN Security Council"),
        ("Resolution 2719 was adopted by the UN Security Council on Thursday.", "UN Security Council"),
        ("The leaders of ECOWAS endorsed a roadmap for Niger in Abuja on Sunday.", "ECOWAS"),
        (
            "The African Union met on Friday. The 15-member organ then adopted a resolution on Somalia.",
            "African Union",
        ),
    ],
)
def test_what_a_body_of_states_adopts_is_agreed(read: Read, text: str, actor: str) -> None:
    [event] = read(text, kind="agreement")
    assert [each.name for each in event.actors] == [actor]


@pytest.mark.parametrize(
    "sentence",
    [
        "The UN Security Council rejected a resolution on Gaza on Friday.",
        "The UN Security Council failed to adopt a resolution on Gaza on Friday.",
        "The resolution of the conflict in Sudan is far off, the African Union said.",
        "The parliament of Iraq passed a budget on Sunday.",
        "The African Union supported the health ministry's plan with vaccines.",
        "The United Nations approved the plan of its office in Mali.",
        "The United Nations issued a statement on hunger in Mali on Friday.",
    ],
)
def test_texts_that_fail_and_plans_of_others_are_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="agreement") == []
