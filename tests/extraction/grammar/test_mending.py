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


def test_what_soldiers_carry_does_nothing(extractor: Extractor) -> None:
    text = (
        "Some 900 armed troops with artillery guns, hand-held grenades and 10 main battle tanks forced their way past."
    )
    [sentence] = extractor._model(text).sents
    assert [child.text for child in sentence.root.children if child.dep_ == "nsubj"] == ["troops"]


def test_a_second_phrase_goes_on_from_the_first_of_its_words(extractor: Extractor) -> None:
    text = "He is expected to speak with officials about the latest events and about working together to guard the dam."
    [sentence] = extractor._model(text).sents
    first, second = (token for token in sentence if token.text == "about")
    assert (second.dep_, second.head) == ("conj", first)


def test_a_verb_with_a_subject_of_its_own_is_no_adjective_of_its_object(extractor: Extractor) -> None:
    [sentence] = extractor._model("The Nigerian air force bombed camps of Boko Haram near Gwoza on Saturday.").sents
    assert sentence.root.text == "bombed"
    assert [child.text for child in sentence.root.children if child.dep_ in {"nsubj", "dobj"}] == ["force", "camps"]


@pytest.mark.parametrize(
    "text", ["The army has retaken the town of Sake after a battle.", "The army retook Sake again."]
)
def test_a_capital_amid_small_letters_is_a_names(extractor: Extractor, text: str) -> None:
    assert next(token.pos_ for token in extractor._model(text) if token.text == "Sake") == "PROPN"
