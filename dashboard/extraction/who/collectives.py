"""Office-holders of several states who are not named one by one: "the defence ministers of the lake's states"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import words_of
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.offices import compound_start
from dashboard.extraction.who.words import Who

_OFFICES = wordset("minister president premier leader chief head commander commissioner ambassador envoy chancellor")
_WHOLES = wordset(
    "state country nation bloc alliance union region republic island area continent army force neighbour "
    "neighbor basin kingdom gulf horn"
)
"""What several states are called together."""
_OF = ("of", "from")
_LONGEST = 14
"""Words in the phrase that says who they are."""


def collectives(doc: Doc, taken: set[int], nations: Nations) -> Iterator[Who]:
    """Yield the office-holders of a group of states, by the report's words for them, where no state of it is named."""
    for token in words_of(doc):
        if token.i in taken or token.tag_ not in {"NNS", "NNPS"} or base(token) not in _OFFICES:
            continue
        start, end = compound_start(token, taken), _end(token)
        words = doc[start:end]
        named = any(nations.meant_by(word.text) or _is_acronym(word) for word in words if word.text[0].isupper())
        if 0 < len(words) <= _LONGEST and end > token.i + 1 and not named and taken.isdisjoint(range(start, end)):
            name = words.text[:1].upper() + words.text[1:]
            yield Who(name, "office", start, end, name, is_collective=True)


def _is_acronym(word: Token) -> bool:
    """Whether a word is a body's short name, whose office-holders they then are."""
    return word.text.isupper() and len(word) > 1


def _end(office: Token) -> int:
    """Index after the states whose office-holders they are; 0 where no group of states is named."""
    outer = [child for child in office.rights if child.lower_ in _OF]
    inner = [step for noun in syntax.prepositional([office], "of") for step in noun.rights if step.lower_ in _OF]
    for step in (*outer, *inner):  # "chiefs of staff of the states"
        for whole in syntax.complements(step):
            if base(whole) in _WHOLES:
                return _edge(whole)
    return 0


def _edge(whole: Token) -> int:
    """Index after what belongs to the states by prepositions: "the countries around the lake"."""
    around = [child for child in whole.rights if child.dep_ == "prep" and child.i == whole.i + 1]
    edge = around[0].right_edge.i if around and not any(t.pos_ == "VERB" for t in around[0].subtree) else whole.i
    return edge + 1
