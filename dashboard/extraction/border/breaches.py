"""Frontiers that are crossed, and those who are kept from crossing them: people, drugs, drones and balloons."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.border.edges import is_waters
from dashboard.extraction.border.words import ALONG, BARRIERS, BREACH, BREACHES, DIGS, DISCUSS, STOP, STORM, TRAFFIC
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.excerpts import excerpt, undated

_NOTES = wordset("record register log report count note document")
"""What those do who keep count of attempts to cross a border."""
_TRIES = frozenset({"attempt", "bid", "try", "effort"})
_FLIES = wordset("float fly send launch drift glide")
_DETAINS = wordset("detain arrest apprehend intercept stop catch")
_PERSONS = wordset("people person man woman foreigner national citizen family")
"""Who is stopped at a border, and has done nothing else that is told."""
_FORCES = wordset("force push fight make")
"""What those do with their way across a border."""


def stopped(noun: Token) -> Token | None:
    """The verb by which those are stopped who cross a border: "shot three smugglers who tried to slip across it"."""
    above = list(noun.ancestors)
    verbs = [each for each in above if each.pos_ == "VERB" and (each.lemma_.lower() in BREACH or _carries(each))]
    entering = any(each.pos_ == "NOUN" and each.lemma_.lower() in BREACHES | {"smuggling"} for each in above)
    if entering and noun.dep_ == "pobj" and noun.head.lower_ in ALONG:
        return next((each for each in above if each.pos_ == "VERB" and each.lemma_.lower() in STOP), None)
    crossing = next((verb for verb in verbs if touches(verb, noun) or noun.head.lower_ in ALONG), None)
    if crossing is None or crossing.dep_ not in {"acl", "relcl", "xcomp", "pcomp"}:
        return None
    handled = STOP | (_NOTES if crossing.head.lemma_ in _TRIES else frozenset())
    return next((each for each in crossing.ancestors if each.pos_ == "VERB" and each.lemma_.lower() in handled), None)


def deed_of(verb: Token) -> str:
    """What those do who stop or count others at a border, in the report's words: "foiled 60 attempts to cross it"."""
    told = excerpt(verb) if verb.tag_ == "VBD" and verb.lemma_ in STOP | _NOTES and syntax.objects(verb) else ""
    return undated(told[told.find(verb.text) :]) if told else ""


def _carries(verb: Token) -> bool:
    """ "Moved drugs through the crossing", "a drone flown across the border"."""
    load = {t.lemma_.lower() for o in syntax.objects(verb) for t in syntax.noun_phrase(o)}
    moved = verb.lemma_ in {"move", "bring", "carry", "transport", "run", "take"} and bool(load & TRAFFIC)
    return moved or (verb.lemma_ in _FLIES and _is_flown(verb))


def by_breach(verb: Token, lemma: str, noun: Token, lemmas: set[str], *, direct: bool) -> str:
    """Borders that are crossed, and those who are kept from crossing them."""
    entered = noun.dep_ == "pobj" and noun.head.lower_ == "into" and is_waters(noun)
    if (lemma in BREACH and (direct or is_over(noun, verb))) or (entered and lemma not in DISCUSS):
        return "breach"
    if lemmas & BREACHES and lemma not in DISCUSS | STOP:
        return "breach"
    if lemma in _FORCES and is_over(noun, verb) and any(each.lemma_ == "way" for each in syntax.objects(verb)):
        return "breach"
    if lemma in _FLIES and is_over(noun, verb) and _is_flown(verb):
        return "breach"
    if lemma in DIGS and is_over(noun, verb) and any(each.lemma_ == "tunnel" for each in syntax.patients(verb)):
        return "breach"
    if lemma in STORM and (lemmas | {noun.head.lemma_.lower()}) & BARRIERS:
        return "breach"
    if lemma in {"confiscate", "seize", "intercept"} and _is_guarded(verb):
        return "secure"
    if lemma in _DETAINS and direct and any(base(each) in _PERSONS for each in syntax.patients(verb)):
        return "secure"
    inside = {token.lemma_.lower() for token in verb.subtree} if lemma in STOP else set[str]()
    return "secure" if inside & TRAFFIC or (lemma in STOP and lemmas & BREACHES) else ""


def _is_flown(verb: Token) -> bool:
    flown = {base(noun) for noun in (*syntax.patients(verb), *syntax.agents(verb))}
    return bool(flown & {"balloon", "drone", "leaflet", "uav", "kite", "glider"})


def _is_guarded(verb: Token) -> bool:
    """Whether those who seize something are customs officers or border guards."""
    return any(
        base(t) in {"customs", "custom", "border"} for noun in syntax.agents(verb) for t in syntax.noun_phrase(noun)
    )


def touches(verb: Token, noun: Token) -> bool:
    """Whether the border is what the verb acts on or along, rather than where something else is."""
    acted = {
        t.i
        for o in (
            *syntax.patients(verb),
            *syntax.prepositional([verb, *syntax.objects(verb)], "along", "at", "over", "for", "on", "off"),
        )
        for t in syntax.noun_phrase(o, wordset("of at along on for"))
    }
    unaccusative = {s.i for s in syntax.surface_subject(verb)} if not syntax.objects(verb) else set[int]()
    return noun.i in acted or noun.i in unaccusative


def is_over(noun: Token, verb: Token) -> bool:
    """Whether the verb leads over the border or along it: "strayed over the line", "posts on the border"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ALONG and (verb in noun.head.ancestors)
