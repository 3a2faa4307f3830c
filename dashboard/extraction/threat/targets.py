"""Who was attacked, where it is a force or an armed group: as what an attack hit, or as those who died in it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.who.arms import PEOPLE, SOLDIERS
from dashboard.extraction.who.words import Who

_ARMED = frozenset({"force", "armed group"})
_SUFFERS = wordset("kill die wound injure slay perish martyr lose")
_SERVES = wordset("serve belong work attach assign deploy")
_HOLDS = wordset("house host hold shelter")
_BESIDE = frozenset({"next", "near", "beside", "against", "outside"})


def targets(told: Token, struck: Iterable[Token], makers: Iterable[Who], sentence: Sentence) -> list[Who]:
    """The forces and groups among what was struck, and those whom the sentence tells to have died, without the makers.

    `told` is the verb or the noun of the attack.
    What is struck may only hold them: "a base that houses US troops", "next to a Peshmerga vehicle".
    """
    heads = list(struck)
    below = [child for noun in heads for child in noun.children if child.dep_ in {"acl", "relcl"}]
    held = [noun for verb in below if base(verb) in _HOLDS for noun in syntax.objects(verb)]
    dying = [verb for verb in sentence.words if verb.pos_ == "VERB" and base(verb) in _SUFFERS]
    dead = [noun for verb in dying for noun in _sufferers(verb)]
    known = {who.name for who in makers}
    named = [*sentence.actors([*heads, *held, *dead, *_beside(told)]), *_served([*heads, *dead], sentence)]
    return [who for who in named if who.kind in _ARMED and who.name not in known]


def _sufferers(verb: Token) -> list[Token]:
    """Those who die by a verb: its subject where nobody does it to them, and whoever loses men."""
    if base(verb) == "lose":
        lost = any(base(noun) in PEOPLE | SOLDIERS for noun in syntax.objects(verb))
        return syntax.surface_subject(verb) if lost else []
    if base(verb) in {"die", "perish"}:
        return syntax.surface_subject(verb)
    return syntax.patients(verb)


def _served(soldiers: list[Token], sentence: Sentence) -> list[Who]:
    """What soldiers are said to serve with: "two peacekeepers serving with the mission in X"."""
    clauses = [child for noun in soldiers for child in noun.children if child.dep_ in {"acl", "relcl"}]
    inside = {token.i for verb in clauses if verb.lemma_ in _SERVES for token in verb.subtree}
    return [who for who in sentence.who if who.start in inside]


def _beside(told: Token) -> list[Token]:
    """What a blast was beside: the vehicle in "exploded next to a vehicle"."""
    near = [child for child in told.children if child.lower_ in _BESIDE]
    steps = [*near, *(inner for child in near for inner in child.children if inner.dep_ == "prep")]
    return [noun for step in steps for noun in syntax.complements(step)]
