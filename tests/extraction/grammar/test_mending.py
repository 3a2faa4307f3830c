"""The verb of a sentence that the parser takes for a noun and its participle."""

from __future__ import annotations

import pytest

from dashboard.extraction import Extractor


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("On Wednesday, tensions flared again at the border.", "flared", "tensions"),
        ("The French-led coalition handed over the base near Gao to the army.", "handed", "coalition"),
        ("Troops stationed in Erbil.", "Troops", ""),
    ],
)
def test_verb_of_a_sentence(extractor: Extractor, text: str, verb: str, subject: str) -> None:
    [sentence] = extractor._model(text).sents
    assert sentence.root.text == verb
    assert subject in {"", *(child.text for child in sentence.root.children if child.dep_ == "nsubj")}
