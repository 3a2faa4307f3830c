"""Borders and crossings that are opened, closed, taken and handed over."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.border.breaches import is_over
from dashboard.extraction.border.words import BARRIERS, CEDE, CLOSE, CLOSURES, DISCUSS, OPEN, SEIZE
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset

_TRAFFIC = wordset("traffic trade movement passage crossing travel transit")
_SERVICE = wordset("service operation operations work use business")
_CEASES = wordset("cease stop halt suspend end")
_GAINS = wordset("take win gain seize regain retake establish assume wrest")
"""What is done with control of a stretch of land."""
_RESUMES = wordset("resume restart begin start")


def by_gate(verb: Token, lemma: str, noun: Token, lemmas: set[str], *, direct: bool) -> str:
    """Borders and crossings that are opened and closed."""
    if lemma in {"come", "grind"} and any(
        n.lemma_ in {"halt", "standstill"} for n in syntax.prepositional([verb], "to")
    ):
        return "close"
    if served := _by_service(verb, noun):
        return served
    if lemma in CLOSE | OPEN and (direct or is_argument(verb, noun) or _stops_traffic(verb, noun)):
        return "open" if lemma in OPEN and not (lemmas & BARRIERS) else "close"
    held = by_hold(verb, lemma, noun)
    closures = [CLOSURES[each] for each in sorted(lemmas) if each in CLOSURES]
    return closures[0] if closures and lemma not in DISCUSS and not held else ""


def _stops_traffic(verb: Token, noun: Token) -> bool:
    """ "Suspended traffic across the border"."""
    return is_over(noun, verb) and any(each.lemma_ in _TRAFFIC for each in syntax.patients(verb))


def _by_service(verb: Token, noun: Token) -> str:
    """ "The crossing went back into service", "was put out of operation", "ceased operations"."""
    if not is_argument(verb, noun):
        return ""
    if verb.lemma_ in _CEASES | _RESUMES and any(each.lemma_ in _SERVICE for each in syntax.objects(verb)):
        return "open" if verb.lemma_ in _RESUMES else "close"
    steps = [child for child in verb.children if child.dep_ in {"prep", "advmod", "prt"}]
    deeper = [inner for step in steps for inner in step.children if inner.dep_ == "prep"]
    for step in (*steps, *deeper):
        if any(each.lemma_ in _SERVICE for each in syntax.complements(step)):
            return "close" if step.lower_ == "of" or step.head.lower_ == "out" else "open"
    return ""


def by_hold(verb: Token, lemma: str, noun: Token) -> str:
    """A crossing or a post on a border that is taken, or handed to others."""
    beside = {child.lower_ for child in verb.children}
    ways = frozenset({"of", "on", "along"} if lemma in CEDE else {"of"})  # "handed over villages on the border"
    suffers = {t.i for each in syntax.patients(verb) for t in syntax.noun_phrase(each, ways)}
    control = [each for each in syntax.objects(verb) if lemma in _GAINS and each.lemma_ in {"control", "charge"}]
    taken = lemma in SEIZE or bool(control) or (lemma == "take" and bool(beside & {"over", "control", "charge"}))
    for held in syntax.prepositional(control, "of", "over"):
        suffers |= {token.i for token in syntax.noun_phrase(held, frozenset({"of", "on", "along"}))}
    if taken and noun.i in suffers:
        return "seize"
    if lemma == "fall" and "to" in beside and noun.i in {s.i for s in syntax.surface_subject(verb)}:
        return "seize"
    if lemma in {"pass", "revert"} and "to" in beside and noun.i in {s.i for s in syntax.surface_subject(verb)}:
        return "cede"
    return "cede" if lemma in CEDE and noun.i in suffers and beside & {"over", "back", "to"} else ""


def is_argument(verb: Token, noun: Token) -> bool:
    """Whether the noun belongs to the verb's subject or object, rather than to what stands around it."""
    arguments = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "ccomp", "oprd"}]
    return any(noun in argument.subtree for argument in arguments)
