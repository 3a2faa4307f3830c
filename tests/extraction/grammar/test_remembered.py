"""What is found of a word is looked for once, and by each document for itself."""

from __future__ import annotations

import weakref

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from dashboard.extraction.grammar.remembered import forget, remembered, remembered_of_text


def test_it_is_looked_for_once_and_found_each_time() -> None:
    looked = []

    @remembered
    def others(token: Token) -> list[Token]:
        looked.append(token.i)
        return [each for each in token.doc if each != token]

    doc = Doc(Vocab(), ["Erbil", "and", "Baghdad"])
    assert others(doc[0]) == others(doc[0]) == [doc[1], doc[2]]
    assert others(doc[2]) == [doc[0], doc[1]]
    assert looked == [0, 2]


def test_what_is_done_to_an_answer_leaves_the_next_alone() -> None:
    @remembered
    def itself(token: Token) -> list[Token]:
        return [token]

    doc, other = Doc(Vocab(), ["Erbil"]), Doc(Vocab(), ["Baghdad"])
    itself(doc[0]).clear()
    assert itself(doc[0]) == [doc[0]]
    assert itself(other[0]) == [other[0]]


def test_a_document_that_is_forgotten_lets_its_words_go() -> None:
    @remembered
    def itself(token: Token) -> list[Token]:
        return [token]

    doc = Doc(Vocab(), ["Erbil"])
    itself(doc[0])
    held = weakref.ref(doc[0].doc)
    forget(doc)
    del doc
    assert held() is None


def test_what_is_found_of_a_text_is_looked_for_once_in_each() -> None:
    looked = []

    @remembered_of_text
    def first(doc: Doc) -> str:
        looked.append(doc.text)
        return doc[0].text

    doc, other = Doc(Vocab(), ["Erbil", "fell"]), Doc(Vocab(), ["Baghdad"])
    assert [first(doc), first(doc), first(other)] == ["Erbil", "Erbil", "Baghdad"]
    assert looked == [doc.text, other.text]
