"""Subjects that the parser hangs on what stands before them, given back to their verbs."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

MENDED = "mended_subjects"
"""The component's name; it needs the parse and the names of dates."""
_AFTERWARDS = frozenset({"after", "following", "before", "during", "amid"})


@Language.component(MENDED)
def mended_subjects(doc: Doc) -> Doc:
    """Give the verbs of a text the subjects that a date or a phrase before them took."""
    for token in doc:
        if token.ent_type_ == "DATE" and token.dep_ in {"nmod", "compound"}:
            _after_date(token)
        elif token.dep_ == "mark" and token.head.dep_ == "ROOT" and token.lower_ in _AFTERWARDS:
            _after_phrase(token)
    return doc


def _after_date(date: Token) -> None:
    """ "On October 25 Iraq and Iran will meet": the date is no part of Iraq's name."""
    subject, preposition = date.head, date.head.head
    verb = preposition.head
    hung = subject.dep_ == "pobj" and subject.pos_ == "PROPN" and preposition.dep_ == "prep"
    if not hung or subject.ent_type_ == "DATE" or verb.pos_ != "VERB" or verb.i < subject.i or _subjects(verb):
        return
    subject.head, subject.dep_ = verb, "nsubj"
    date.head, date.dep_ = preposition, "pobj"


def _after_phrase(word: Token) -> None:
    """ "After talks between the two neighbours, Iraq and Iran agreed": no clause, since no other verb follows."""
    verb = word.head
    noun = next((child for child in _subjects(verb) if child.i > word.i), None)
    listed = [each for each in noun.subtree if each.dep_ == "conj" and each.pos_ == "PROPN"] if noun else []
    subject = next((each for each in listed if each.left_edge.nbor(-1).text == ","), None)
    if noun is None or subject is None or subject.i > verb.i:
        return
    subject.head, subject.dep_ = verb, "nsubj"
    noun.head, noun.dep_ = word, "pobj"
    word.dep_ = "prep"


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
