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


def test_shelling_is_what_a_preposition_governs(extractor: Extractor) -> None:
    [sentence] = extractor._model("Two men were killed in Russian shelling which hit a school in Kherson.").sents
    shelling = next(token for token in sentence if token.text == "shelling")
    assert (shelling.dep_, shelling.head.text) == ("pobj", "in")


def test_dictionary_forms_that_the_lemmatiser_gets_wrong(extractor: Extractor) -> None:
    words = extractor._model("Gunmen staged a raid, waged a war and installed a camera.")
    assert {"stage", "wage", "install"} <= {token.lemma_ for token in words}
