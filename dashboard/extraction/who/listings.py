"""Those listed behind a noun as some of whom it means: "leaders, among them X and Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.lexicon import wordset
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
    opening = doc[after : after + 3].text.lower().lstrip(", ")
    if not opening.startswith(_EXAMPLES):
        return
    for who in known:
        first = min({who.start, *who.titles})
        if last < first and all(_joins_list(token) for token in doc[after:first]):
            yield who
            after = max({who.end - 1, *who.titles}) + 1


def _joins_list(token: Token) -> bool:
    """Whether the word may stand between the names of a list."""
    return token.is_punct or token.pos_ in {"DET", "CCONJ"} or token.lower_ in _LISTING
