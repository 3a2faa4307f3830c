"""The words right beside a word in a parse, found once: spaCy goes through the sentence for them at each asking."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.remembered import remembered

NOMINAL = wordset("NOUN PROPN PRON NUM")


@remembered
def children(token: Token) -> list[Token]:
    """The words that hang on a word directly, in order."""
    return list(token.children)


@remembered
def conjoined(token: Token) -> list[Token]:
    """A word and those coordinated with it."""
    return [token, *token.conjuncts]


@remembered
def coordinated(token: Token) -> list[Token]:
    """A word and the nouns coordinated with it."""
    return [token, *(each for each in token.conjuncts if each.pos_ in NOMINAL and not _inside_name(each))]


def _inside_name(token: Token) -> bool:
    """Whether the word is coordinated only within a name: the Levant in "Islamic State of Iraq and the Levant"."""
    before = token.nbor(-1) if token.i else token
    return before.lower_ in {"and", "the"} and before.ent_iob_ == "I" == token.ent_iob_
