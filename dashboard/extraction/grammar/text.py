"""A text's words, sentences and names, made once: spaCy makes each anew when asked, and takes long to cut some out."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from dashboard.extraction.grammar.remembered import remembered_of_text


@remembered_of_text
def words_of(doc: Doc) -> tuple[Token, ...]:
    """The words of a text, in order."""
    return tuple(doc)


@remembered_of_text
def _characters(doc: Doc) -> str:
    return doc.text


def text_between(doc: Doc, start: int, end: int) -> str:
    """What stands in a text from one word up to another."""
    words = words_of(doc)[start:end]
    return _characters(doc)[words[0].idx : words[-1].idx + len(words[-1])] if words else ""


@remembered_of_text
def entities_of(doc: Doc) -> Sequence[Span]:
    """The names and dates that the model and the lists of actors recognise in a text."""
    return doc.ents


@remembered_of_text
def _sentences(doc: Doc) -> list[range]:
    """Of each word of a text the indices of the words of its sentence."""
    around = (range(sentence.start, sentence.end) for sentence in doc.sents)
    return [indices for indices in around for _ in indices]


@remembered_of_text
def _roots(doc: Doc) -> dict[int, Token]:
    """The roots of a text's sentences, by where the sentences begin."""
    return {sentence.start: sentence.root for sentence in doc.sents}


def sentence_of(token: Token) -> range:
    """The indices of the words of the sentence that a word stands in."""
    return _sentences(token.doc)[token.i]


def root_of(token: Token) -> Token:
    """The word that the sentence of a word hangs on."""
    return _roots(token.doc)[sentence_of(token).start]


def words_before(token: Token, most: int) -> tuple[Token, ...]:
    """The words before a word in its sentence, in order: the last ones, so many at most."""
    return words_of(token.doc)[max(sentence_of(token).start, token.i - most) : token.i]
