"""A text's words, sentences and names are those that spaCy has of it, made once."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from dashboard.extraction.grammar.text import (
    entities_of,
    root_of,
    sentence_of,
    text_between,
    words_before,
    words_of,
)


@pytest.fixture
def told() -> Doc:
    """ "They met. Troops (400) left Niger", in two sentences."""
    words = ["They", "met", ".", "Troops", "(", "400", ")", "left", "Niger"]
    doc = Doc(
        Vocab(),
        words,
        spaces=[True, False, True, True, False, False, True, True, False],
        heads=[1, 1, 1, 7, 5, 3, 5, 7, 7],
        deps=["nsubj", "ROOT", "punct", "nsubj", "punct", "appos", "punct", "ROOT", "dobj"],
    )
    doc.ents = [Span(doc, 8, 9, "GPE")]
    return doc


def test_words_and_names_are_made_once(told: Doc) -> None:
    assert words_of(told) == tuple(told)
    assert words_of(told)[0] is words_of(told)[0]
    assert [name.text for name in entities_of(told)] == ["Niger"]
    assert entities_of(told) is entities_of(told)


def test_what_stands_between_two_words_is_as_it_was_written(told: Doc) -> None:
    assert text_between(told, 3, 7) == told[3:7].text == "Troops (400)"
    assert text_between(told, 7, 99) == "left Niger"
    assert text_between(told, 4, 4) == ""


def test_each_word_has_its_sentence_and_what_that_hangs_on(told: Doc) -> None:
    for token in told:
        sentence = token.sent
        assert sentence_of(token) == range(sentence.start, sentence.end)
        assert root_of(token) == sentence.root


def test_the_words_before_a_word_are_of_its_sentence(told: Doc) -> None:
    assert words_before(told[7], 2) == (told[5], told[6])
    assert words_before(told[4], 9) == (told[3],)
    assert words_before(told[3], 9) == ()
