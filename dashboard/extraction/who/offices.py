"""Offices without the name of who holds them: "the Peshmerga Chief of Staff"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import words_of
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.titles import LONGEST, OFFICES, is_office

_BARE_RANKS = wordset("general colonel admiral brigadier marshal captain lieutenant")
"""Ranks by which somebody named before is called: "the general"."""
_HEADS = OFFICES | _BARE_RANKS


def is_office_head(token: Token) -> bool:
    """Whether the noun is an office, and not the rank in "Consul General" or "Major General"."""
    if token.lower_ not in _HEADS:
        return False
    if token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_ and token.pos_ == "PROPN":
        return False  # "Port-au-Prince"
    if token.lower_ in _BARE_RANKS and token.i > 0 and token.nbor(-1).lower_ == "the":
        return True
    if token.lower_ != "general":
        return token.lower_ in OFFICES
    return token.i > 0 and token.nbor(-1).lower_ in {"consul", "secretary", "attorney", "director"}


def office_phrase(token: Token, taken: set[int]) -> tuple[int, int]:
    """The office with what it is of: "Peshmerga Chief of Staff", "ambassador to China"."""
    start = compound_start(token, taken)
    end = token.i + 1
    for child in token.children:
        if child.dep_ == "prep" and child.i == end and child.lower_ in {"of", "for", "to"}:
            edge = child.right_edge.i + 1
            stop = next((t.i for t in token.doc[child.i : edge] if t.text == "," or t.pos_ == "VERB"), edge)
            end = stop
    return start, end


def compound_start(token: Token, taken: set[int]) -> int:
    """Index of the first of the words that stand before a noun and belong to it."""
    words, start = words_of(token.doc), token.i
    while start > max(0, token.i - LONGEST) and not words[start].is_sent_start:
        before = words[start - 1]
        inside = before.pos_ in {"PROPN", "NOUN", "ADJ"} or before.text == "-" or before.dep_ in {"compound", "amod"}
        dated = before.ent_type_ == "DATE" != token.ent_type_  # "in recent years rebel groups ..."
        if not inside or dated or before.i in taken or before.dep_ == "det" or (before.is_punct and before.text != "-"):
            break
        start -= 1
    return start


def is_specific(words: Span, nations: Nations) -> bool:
    """Whether an office says whose it is: "the Iraqi Foreign Minister", not "the minister"."""
    return (
        any(
            (token.pos_ == "PROPN" and not is_office(token.lower_)) or nations.by_adjective(token.text)
            for token in words
            if token.lower_ not in {"minister", "prime", "president", "state"}
        )
        or sum(token.text[0].isupper() for token in words) >= 2
    )
