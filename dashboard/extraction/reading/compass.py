"""Parts of the country that a report is about, named by the compass alone: "fighting in the north"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import words_of
from dashboard.extraction.where.atlas import Atlas
from dashboard.extraction.where.words import Where, preposition_of
from gazetteer import facing

_WITHIN = wordset("in into from across throughout within")
"""Not "to the north", which more often is where something lies from here."""
_GOES_ON = frozenset({"of", "and", "or"})


def parts(doc: Doc, masked: set[int], atlas: Atlas) -> Iterator[Where]:
    """Yield where a paragraph names a side of the country that the report's places lie in most."""
    for word in words_of(doc):
        if word.text in facing.SIDES and word.i not in masked and _is_part(word) and (place := atlas.part(word.text)):
            yield Where(f"the {word.text}", word.i, word.i + 1, word, preposition_of(word), place)


def _is_part(word: Token) -> bool:
    """Whether a side is one of the country: not "in the north of the city", "10 km from the north"."""
    following = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    return (
        word.dep_ == "pobj"
        and word.head.lower_ in _WITHIN
        and [child.lower_ for child in word.lefts] == ["the"]
        and following not in _GOES_ON
    )
