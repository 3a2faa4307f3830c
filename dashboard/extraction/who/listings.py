"""Those named behind a noun that means them: "leaders, among them X and Y", "his counterpart, Jane Doe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import text_between, words_of
from dashboard.extraction.who.titles import OFFICES, RANKS
from dashboard.extraction.who.words import Who

_EXAMPLES = ("among them", "including", "such as", "namely", "notably", "among whom")
_OPENINGS = frozenset(", ") | {opening[0] for opening in _EXAMPLES}
"""The letters that such words begin with, as most do not."""
_LISTING = wordset("among them including such as namely notably whom well along with")


def examples(doc: Doc, last: int, known: Sequence[Who]) -> Iterator[Who]:
    """Yield those of the known who are listed behind the token at `last`."""
    after = last + 1
    if after >= len(doc) or doc[after].lower_[0] not in _OPENINGS:
        return
    opening = text_between(doc, after, after + 3).lower().lstrip(", ")
    if not opening.startswith(_EXAMPLES):
        return
    for who in known:
        first = min({who.start, *who.titles})
        if last < first and all(_joins_list(token) for token in words_of(doc)[after:first]):
            yield who
            after = max({who.end - 1, *who.titles}) + 1


def _joins_list(token: Token) -> bool:
    """Whether the word may stand between the names of a list."""
    return token.is_punct or token.pos_ in {"DET", "CCONJ"} or token.lower_ in _LISTING


def apposed(noun: Token, known: Sequence[Who]) -> Iterator[Who]:
    """Whose name follows an office after a comma, wherever the parser hangs it: "his counterpart, Jane Doe"."""
    words, after = words_of(noun.doc), noun.i + 1
    lemma = base(noun)
    if lemma in OFFICES | RANKS:
        after = noun.right_edge.i + 1
        after += len([t for t in words[after : after + 3] if t.text in {"(", ")"} or t.is_upper])
    elif lemma not in {"counterpart", "colleague"}:
        return
    if after < len(words) and words[after].text == ",":
        named = (who for who in known if who.kind == "person" and min({who.start, *who.titles}) == after + 1)
        yield from (who for who in named if words[who.end - 1].dep_ not in {"nsubj", "nsubjpass"})
