"""Which words make one name: runs of proper nouns, with the particles, directions and nouns that belong to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import sentence_of, words_of
from dashboard.extraction.where.words import DIRECTIONS, FEATURES

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 8
"""Words in the longest name of a place."""
_ASIDE = DIRECTIONS | {"the"}
_QUALIFIERS = wordset("gas oil air military border refugee district")


def proper_runs(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Spans of proper nouns, with the particles and hyphens inside them."""
    start = None
    for token in words_of(doc):
        if start is None and token.pos_ != "PROPN":
            continue
        joins = token.text in {"-", "al", "el", "'", "’"} and start is not None and token.i + 1 < len(doc)
        proper = token.i not in taken and (token.pos_ == "PROPN" or (joins and token.nbor().pos_ == "PROPN"))
        people = token.ent_type_ == "NORP" and token.dep_ in {"amod", "nmod", "compound"} and start is not None
        proper = proper and not people  # "in Quito Peruvian Foreign Minister X met"
        if proper and token.text not in {".", ","}:
            start = token.i if start is None else start
        elif start is not None:
            if token.i - start <= _LONGEST:
                yield start, token.i
            start = None
    if start is not None and len(doc) - start <= _LONGEST:
        yield start, len(doc)


def grown_name(doc: Doc, start: int, end: int, taken: set[int]) -> tuple[int, int]:
    """A name with the proper nouns before it, a direction, and the noun after it that says what it is."""
    words = words_of(doc)
    while words[start].lower_ in {"the", "a", "an"} and start + 1 < end:
        start += 1
    first, last = start - _LONGEST, end + _LONGEST
    while start > max(0, first) and start - 1 not in taken and _continues(words[start - 1]):
        start -= 1
    while end < min(len(words), last) and end not in taken and (_continues(words[end]) and words[end].pos_ == "PROPN"):
        end += 1
    for length in (3, 2, 1):
        following = words[end : end + length]
        if len(following) == length and _is_feature(following) and taken.isdisjoint(range(end, end + length)):
            return start, end + length
    return start, end


def shared_feature(root: Token) -> str:
    """What each of several names is that share the noun behind them: "region" of "the Kherson and Odesa regions"."""
    first = root
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    above = [first.head] if first.dep_ in {"nmod", "compound"} else []
    return next((noun.lemma_ for noun in (*above, *root.conjuncts) if _is_shared(noun, root)), "")


def _is_shared(noun: Token, name: Token) -> bool:
    """Whether a noun in the plural behind a name is said of it, too; an article between them begins another list."""
    if noun.i < name.i or noun.tag_ != "NNS" or noun.lemma_ not in FEATURES:
        return False
    parted = any(child.dep_ == "det" and child.i > name.i for child in noun.children)
    return not parted and any(child.pos_ == "PROPN" for child in noun.children)


def _continues(token: Token) -> bool:
    joined = token.text == "-" and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_
    if token.ent_type_ in {"PERSON", "DATE", "NORP"} or token.lower_ in {"president", "minister"}:
        return False
    return (
        joined
        or (token.pos_ == "PROPN" and token.ent_type_ in {"", *PLACE_LABELS} and token.text.isalpha())
        or (token.lower_ in DIRECTIONS and token.pos_ in {"ADJ", "PROPN"})
    )


def _is_feature(words: Iterable[Token]) -> bool:
    *before, last = words
    return last.lower_ in FEATURES and all(word.lower_ in _QUALIFIERS for word in before)


def name_around(token: Token) -> Span:
    """The proper nouns around a token, as one name."""
    words, sentence, start, end = words_of(token.doc), sentence_of(token), token.i, token.i + 1
    while start > sentence.start and _joins(words[start - 1]):
        start -= 1
    while end < sentence.stop and _joins(words[end]):
        end += 1
    return token.doc[start:end]


def _joins(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.text in {"-", "al", "el", "'", "’"}


def word_before(doc: Doc, start: int) -> str:
    """The word before a name, articles and directions aside."""
    i = start - 1
    while i > 0 and doc[i].lower_ in _ASIDE:
        i -= 1
    return doc[i].lower_ if i >= 0 else ""
