"""Armed groups that are strong, or grow so, by what a verb says of them."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.who.arms import BLOWS

_ALIVE = wordset("active dangerous capable present operational strong")
_HAVE = wordset("have retain maintain command number keep hold")
_STRENGTH = wordset("fighter militant cell member sleeper hideout presence network foothold base capability")
_GAINS: Mapping[str, frozenset[str]] = {
    "gain": wordset("ground strength momentum foothold"), "make": wordset("inroad comeback gain"),
    "gather": wordset("strength momentum"), "stage": wordset("comeback return"), "mount": wordset("comeback"),
    "issue": wordset("threat ultimatum"), "expand": wordset("reach influence"),
    "wage": wordset("insurgency war rebellion uprising jihad revolt"), "fight": wordset("insurgency war rebellion"),
    "lead": wordset("insurgency rebellion uprising revolt"), "spread": wordset("terror fear"),
}  # fmt: skip
"""What groups are said to do that grow stronger, or threaten."""
_BEATS = wordset("defeat eliminate eradicate")


def is_strong(verb: Token, lemma: str) -> bool:
    """Whether a group is said to be active, to have fighters, or not to be beaten."""
    if lemma in {"be", "remain", "stay"}:
        alive = [child for child in verb.children if child.dep_ in {"acomp", "attr"} and child.lemma_ in _ALIVE]
        return any(not _is_at_event(child) for child in alive)
    if lemma in _BEATS:
        return is_denied(verb)
    held = syntax.objects(verb) if lemma in _HAVE else []
    strong = any(noun.lemma_.lower() in _STRENGTH for noun in (*held, *syntax.prepositional(held, "of")))
    return strong and not is_denied(verb)


def gains(verb: Token, lemma: str) -> bool:
    """ "Is gaining ground", "has made inroads", "is on the rise", "issued a threat", "called for attacks"."""
    if lemma == "be":
        return any(noun.lemma_ in {"rise", "prowl", "offensive"} for noun in syntax.prepositional([verb], "on"))
    if lemma == "call":
        return any(base(noun) in BLOWS for noun in syntax.prepositional([verb], "for"))
    return any(noun.lemma_ in _GAINS.get(lemma, ()) for noun in syntax.objects(verb)) and not is_denied(verb)


def _is_at_event(state: Token) -> bool:
    """ "Were present at the ceremony": as guests."""
    return state.lower_ == "present" and any(
        child.lower_ in {"at", "during"} for child in (*state.rights, *state.head.rights)
    )


def is_denied(verb: Token) -> bool:
    """Whether "not" or "never" stands with the verb."""
    return any(child.dep_ == "neg" for child in verb.children)
