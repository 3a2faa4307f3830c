"""What is done with agreements: they are signed, assented to, worked out, put in force and ended."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.agreement.deals import SIGN, deals_among, is_deal, is_new
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base

_END = wordset(
    """
    suspend revoke terminate scrap cancel abrogate denounce annul quit end repudiate rescind void nullify freeze shelve
    abandon ditch axe discard
    """
)
_LEAVES = wordset("withdraw pull walk exit back")
_DRAFTS = wordset("draw work hammer map iron thrash")
BINDS = wordset("sign initial ink conclude finalise finalize adopt seal reach strike accept back")
_SIGNED = wordset(
    """
    declaration partnership document charter plan understanding framework arrangement roadmap contract consensus
    compromise proposal minute minutes
    """
)
"""Papers that are agreements where two sign them."""
_RULES = wordset(
    "procedure rule mechanism strategy position approach programme program concept standard schedule policy"
)
"""What several lay down for all of them."""
_UNNAMED = wordset(
    "side party faction delegation rival neighbour neighbor foe country government negotiator tribe group"
)
"""Parties to agreements that are not called by their names."""
_SETTLES = wordset("settle resolve bury overcome patch mend reconcile")
QUARRELS = wordset("difference dispute feud row standoff rift quarrel disagreement")
"""What two agree to end by settling it."""
_HANDS = wordset("name signature hand seal approval consent assent blessing backing nod endorsement")
_TERMS = wordset("terms understanding consensus compromise")
_ENTER = wordset("enter arrive come sign join accede get")
_SIGNS = frozenset().union(
    SIGN, _END, BINDS, _DRAFTS, _SETTLES, _LEAVES, _ENTER, wordset("put bring tear rip set affix shake give")
)
"""All verbs that may tell what becomes of an agreement."""


def signed(verb: Token) -> list[Token]:
    """The agreements that a verb says somebody signs, comes to, shakes hands on or ends."""
    lemma = verb.lemma_.lower()
    if lemma not in _SIGNS:
        return []
    things = syntax.patients(verb)
    if lemma in SIGN | _END and (deals := deals_among(things)):
        return deals
    worked_out = lemma in _DRAFTS and any(child.lower_ in {"up", "out"} for child in verb.children)
    if papers := [
        noun for noun in things if (base(noun) in _SIGNED or _is_shared(noun)) and (lemma in BINDS or worked_out)
    ]:
        return papers
    if worked_out or (lemma in {"put", "bring"} and _in_force(verb)) or _torn(verb):
        return deals_among(things)
    if lemma == "settle" and (deals := deals_among(syntax.prepositional([verb], "on", "upon"))):
        return deals
    if lemma in _SETTLES:
        return [noun for noun in things if base(noun) in QUARRELS]
    if lemma in _LEAVES:
        return deals_among(syntax.prepositional(_with_particles(verb), "from", "of"))
    if lemma in {"put", "set", "affix", "shake", "give"} and any(noun.lemma_ in _HANDS for noun in things):
        given = syntax.prepositional([verb, *things], "to", "on", "under", "over")
        return deals_among(given) + [noun for noun in given if base(noun) in _SIGNED and not is_deal(noun)]
    if lemma in _ENTER:
        reached = syntax.prepositional(_with_particles(verb), "to", "into", "at", "on", "upon")
        terms = [noun for noun in reached if noun.lower_ in _TERMS]
        return deals_among(reached) + terms
    return []


def _is_shared(noun: Token) -> bool:
    """Whether what is adopted is for all who adopt it: "a common procedure", "joint rules"."""
    return base(noun) in _RULES and any(child.lower_ in {"joint", "common", "shared"} for child in noun.children)


def _with_particles(verb: Token) -> list[Token]:
    return [verb, *(child for child in verb.children if child.dep_ in {"prep", "prt", "advmod"})]


def _in_force(verb: Token) -> bool:
    return any(noun.lower_ in {"force", "effect"} for noun in syntax.prepositional(_with_particles(verb), "in", "into"))


def _torn(verb: Token) -> bool:
    return verb.lemma_ in {"tear", "rip"} and any(child.lower_ == "up" for child in verb.children)


def ends(verb: Token) -> bool:
    """Whether a verb ends the agreements that it is said of."""
    return verb.lemma_.lower() in _END | _LEAVES or _torn(verb)


def is_only_hoped(verb: Token) -> bool:
    """Whether an agreement is what something else is done for: "sent troops to secure a settlement"."""
    clause = verb.head if verb.dep_ == "conj" and verb.tag_ == "VB" else verb
    purpose = clause.dep_ == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children)
    return purpose and verb.lemma_ not in {"sign", "initial", "ink", "seal", "conclude", "finalise", "finalize"}


def is_unnamed(verb: Token, deal: Token) -> bool:
    """ "A ceasefire was reached", "the rivals signed a deal": an agreement of parties that go without a name."""
    if not is_deal(deal) or not is_new(deal):
        return False
    return syntax.is_passive(verb) or any(base(noun) in _UNNAMED and noun.tag_ == "NNS" for noun in syntax.agents(verb))
