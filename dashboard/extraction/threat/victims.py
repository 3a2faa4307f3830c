"""What a verb of attack is done to, by the idioms that verbs of other uses stand in: "opened fire on", "set ablaze"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.who.arms import WEAPONS

TAKES = wordset("take seize capture retake recapture regain wrest")
THROWS = wordset("throw hurl lob rain shower unleash drop pour launch fire toss fling plant send")
SHOTS = wordset("launch fire")
"""Verbs that, of weapons, need not say at what."""
_UPON: Mapping[str, tuple[str, ...]] = {
    "break": ("into",), "burst": ("into",), "barge": ("into",), "breach": (), "descend": ("on", "upon"),
    "fall": ("upon",), "pounce": ("on", "upon"), "snipe": ("at",),
}  # fmt: skip
"""Verbs that are done to what stands after these words."""
_PARTICLES = {"wipe": "out", "blow": "up"}
"""Verbs that mean an attack only with this word."""
_DRIVES = wordset("drive steer crash ram")
_LADEN = wordset("laden packed filled rigged bomb explosive explosives suicide")
_BOMBERS = wordset("bomber attacker assailant militant")
_IDLE = wordset("charge part care note responsibility place delivery measure step action command shape stock turn")
"""What is taken without arms: "took charge of the crossing"."""
_ABLAZE = wordset("ablaze alight aflame")
_CANNON = wordset("cannon")
_FIRE = wordset("fire shot")
_INTERCEPTS = wordset("shoot down intercept destroy")
_ONTO = ("at", "on", "into", "over", "against", "onto", "toward", "towards")


def victims_of(verb: Token, lemma: str) -> list[Token] | None:
    """What is attacked; None where a verb of other uses is not used of an attack: "opened talks", "set a date"."""
    struck = syntax.patients(verb)
    if _is_defence(lemma, struck):
        return None
    if lemma == "set":
        return _set_upon(verb, struck)
    if lemma in _UPON:
        return syntax.prepositional([verb], *_UPON[lemma]) or (struck if lemma == "breach" else None)
    if lemma in {"open", "exchange", "fire", "trade"} and ((lemma == "fire" and not struck) or _are(struck, _FIRE)):
        return syntax.prepositional([verb, *struck], "on", "at", "across", *(["with"] if lemma == "trade" else []))
    if lemma == "shoot" and not struck:
        return syntax.prepositional([verb], "at", "on", "into")
    if lemma in _DRIVES:
        return struck if lemma == "ram" and struck and not _is_laden(verb, struck) else _driven_into(verb, struck)
    if lemma == "take" and _are(struck, _IDLE):
        return None
    if lemma in TAKES and (control := [noun for noun in struck if noun.lemma_ == "control"]):
        return syntax.prepositional(control, "of", "over")
    if lemma in THROWS | {"use"}:
        return _thrown_at(verb, lemma, struck)
    bare = lemma in _PARTICLES and _PARTICLES[lemma] not in _beside(verb)
    idle = bare or lemma in {"open", "exchange", "trade"}
    return None if idle else struck or _so_called(verb)


def _beside(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children}


def _are(nouns: list[Token], words: frozenset[str]) -> bool:
    return any(base(noun) in words for noun in nouns)


def _is_defence(lemma: str, struck: list[Token]) -> bool:
    """Whether drones are shot down, by whom they were not sent, or shots only fired as a warning."""
    warned = any(child.lower_ == "warning" for noun in struck for child in noun.children)
    counted = [noun for noun in struck if noun.pos_ == "NUM"]  # "88 of 112 drones"
    return warned or (lemma in _INTERCEPTS and _are([*struck, *syntax.prepositional(counted, "of")], WEAPONS))


def _driven_into(verb: Token, struck: list[Token]) -> list[Token] | None:
    """What a vehicle full of explosives was driven into."""
    return syntax.prepositional([verb, *struck], "into", "at") if _is_laden(verb, struck) else None


def _is_laden(verb: Token, struck: list[Token]) -> bool:
    """Whether what is driven is a bomb, or who drives it a bomber."""
    beside = {inner.lower_ for noun in struck for child in noun.children for inner in (child, *child.children)}
    return bool(beside & _LADEN) or _are(syntax.agents(verb), _BOMBERS)


def _set_upon(verb: Token, struck: list[Token]) -> list[Token] | None:
    """What was set alight, set fire to, or set upon; bombs that were set off."""
    beside = _beside(verb)
    if _are(struck, _FIRE):
        return syntax.prepositional([verb, *struck], "to")
    on_fire = any(child.lower_ == "on" and any(t.lower_ == "fire" for t in child.children) for child in verb.children)
    told = beside & (_ABLAZE | {"upon"}) or on_fire or ("off" in beside and _are(struck, WEAPONS))
    return struck if told else None


def _thrown_at(verb: Token, lemma: str, struck: list[Token]) -> list[Token] | None:
    """What weapons were thrown at; the weapons themselves, or whatever was launched, where nothing says at what."""
    armed = any(base(inner) in WEAPONS | _CANNON for noun in struck for inner in syntax.noun_phrase(noun))
    if not armed and lemma not in SHOTS:
        return None
    if lemma == "use":
        return syntax.prepositional([verb, *struck], "against") or None
    aimed = [n for n in syntax.prepositional([verb, *struck], *_ONTO) if n.ent_type_ != "DATE"]
    if lemma == "send" and not aimed:
        return None  # as arms are sent to those who buy them
    return aimed or (struck or _so_called(verb) if lemma in SHOTS else [])


def _so_called(verb: Token) -> list[Token]:
    """ "Struck what it called hideouts"."""
    calling = [child for child in verb.children if child.dep_ == "ccomp" and child.lemma_ in {"call", "describe"}]
    return [each for clause in calling for each in clause.children if each.dep_ == "oprd"]
