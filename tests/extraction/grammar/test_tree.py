"""What hangs on a word, and the nouns beside it: as spaCy has them, but for names that hold a word of joining."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dashboard.extraction.grammar.tree import children, conjoined, coordinated


@pytest.fixture
def met() -> Doc:
    return Doc(
        Vocab(),
        ["Barzani", "met", "envoys", "and", "officers"],
        pos=["PROPN", "VERB", "NOUN", "CCONJ", "NOUN"],
        heads=[1, 1, 1, 2, 2],
        deps=["nsubj", "ROOT", "dobj", "cc", "conj"],
    )


def test_children_are_those_of_the_parse(met: Doc) -> None:
    for token in met:
        assert children(token) == list(token.children) == children(token)


def test_coordinated_are_the_word_and_the_nouns_beside_it(met: Doc) -> None:
    assert coordinated(met[2]) == [met[2], met[4]]
    assert coordinated(met[1]) == [met[1]]


def test_conjoined_are_the_word_and_all_beside_it(met: Doc) -> None:
    assert conjoined(met[2]) == [met[2], *met[2].conjuncts] == conjoined(met[2])
    assert conjoined(met[1]) == [met[1]]
