"""What is asked for at a border and is not there yet, and what somebody professes to care for."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.border.words import ALONG, BARRIERS, GUARDS
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.excerpts import excerpt, undated

_ASK_FOR = wordset("call press push appeal ask lobby plead")
_ASK = wordset("propose demand request suggest seek want advocate recommend urge need")
_WATCHES = GUARDS | BARRIERS | wordset("mission zone force presence monitoring supervision peacekeeper")
"""What is put on a border so that it is watched or kept."""
_ENDS = wordset("aim goal objective duty right responsibility priority obligation purpose")
"""What somebody professes, whatever is done for it."""


def is_asked_for(verb: Token, noun: Token) -> bool:
    """Whether somebody asks for guards, observers or a fence on a border: "called for a mission on the border"."""
    lemma = verb.lemma_.lower()
    wanted = syntax.prepositional([verb], "for") if lemma in _ASK_FOR else []
    wanted += syntax.objects(verb) if lemma in _ASK else []
    there = noun.dep_ == "pobj" and noun.head.lower_ in ALONG
    return any(
        each == noun or (there and (noun.head.head == verb or noun in each.subtree))
        for each in wanted
        if base(each) in _WATCHES
    )


def request(verb: Token) -> str:
    """What is asked for, in the report's words: "called for a mission on the border"."""
    told = excerpt(verb)
    dated = any(child.ent_type_ == "DATE" for step in verb.children for child in step.children)
    return undated(told[told.find(verb.text) :]) if verb.tag_ == "VBD" and not dated else ""


def is_professed(verb: Token) -> bool:
    """Whether a deed is only an aim or a duty: "our only aim is to protect our borders", "the right to defend it"."""
    above = verb.head
    if verb.tag_ != "VB" or verb.dep_ not in {"xcomp", "acl", "ccomp"}:
        return False
    attributes = [child for child in above.children if child.dep_ == "attr"]
    being = [*syntax.surface_subject(above), *attributes] if above.lemma_ == "be" else []
    held = [above] if verb.dep_ == "acl" else being
    return any(base(each) in _ENDS for each in held)
