"""What is done to a border: read from the words that its noun hangs on, verbs and nouns of happening alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from dashboard.extraction.border.breaches import by_breach, is_over, stopped, touches
from dashboard.extraction.border.gates import by_gate, by_hold, is_argument
from dashboard.extraction.border.proposals import is_asked_for, is_professed
from dashboard.extraction.border.words import (
    ABOUT,
    ARMY,
    BARRIERS,
    BUILD,
    CLASHES,
    CLOSE,
    CLOSURES,
    DISCUSS,
    DISPUTES,
    FIGHT,
    GUARDS,
    LASTS,
    MATTERS,
    OPEN,
    READY,
    SECURE,
    SETTLE,
    SHOOTS,
    STAFF,
    STATES,
    TALKS,
    WORK_ON,
)
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.where.words import CROSSINGS
from dashboard.extraction.who.arms import is_truce_broken

_DONE = wordset("complete finished underway done ready")
_HEADS = wordset("top dominate head overshadow lead")
_DEMINING = wordset("demining mine-clearance de-mining")
_WORRIES = wordset("fear concern worry risk danger possibility")
_SHOTS = wordset("fire firing shot gunfire shelling")
_RAISING = wordset("expect set schedule due likely begin start continue plan slate need bind poise be ready")
"""What stands between a border and what happens to it."""


@dataclass(frozen=True, slots=True)
class Handling:
    """What is done, and the words that say so."""

    pattern: str
    verb: Token
    nouns: list[Token] = field(default_factory=list)
    """Nouns of happening between the verb and the border: "clashes on the border"."""
    is_asked_for: bool = False
    """Whether somebody only asks for it: "called for observers on the border"."""


def handling(noun: Token) -> Handling | None:
    """What is done to the border that a noun means, if anything is."""
    between: list[Token] = []
    if (smuggling := stopped(noun)) is not None:
        return Handling("secure", smuggling, between)
    if noun.dep_ in {"pobj"} and noun.head.lower_ in {"through", "via"} and not _is_traffic(noun):
        return None  # the way somebody took
    for above in _above(noun):
        if above.pos_ in {"NOUN", "PROPN"}:
            between.append(above)
        if above.pos_ not in {"VERB", "AUX"}:
            continue
        lemma = above.lemma_.lower()
        if _is_debated(above):
            continue
        if lemma in SECURE and above.head.lemma_.lower() in DISCUSS | SECURE and above.dep_ in {"pcomp", "xcomp"}:
            continue
        pattern = _by_state(above, noun, between) or _by_verb(above, lemma, noun, between)
        asked = is_asked_for(above, noun)
        if pattern or asked:
            feared = pattern == "breach" and _is_feared(above)
            told = Handling("secure" if asked else "discuss" if feared else pattern, above, between, asked)
            return None if is_professed(above) else told
        if above.dep_ in {"ROOT", "ccomp"}:
            return Handling("discuss", above, between) if _is_about(above, lemma) else None
    return None


def _above(noun: Token) -> Iterator[Token]:
    """Yield what a noun hangs on, and before a verb what it is said to do: "the crossing is set to reopen"."""
    for above in noun.ancestors:
        states = [above, *(child for child in above.children if child.dep_ == "acomp")]
        if any(state.lemma_.lower() in _RAISING for state in states) and _is_subject(noun, above):
            yield from (child for state in states for child in state.children if child.dep_ == "xcomp")
        yield above


def _is_feared(verb: Token) -> bool:
    """ "Fears are growing of fighters slipping across the border"."""
    above = list(verb.ancestors)
    words = [*above, *(child for each in above for child in each.children if child.dep_ == "nsubj")]
    return any(word.pos_ == "NOUN" and word.lemma_.lower() in _WORRIES for word in words)


def _is_subject(noun: Token, verb: Token) -> bool:
    return any(noun in child.subtree for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"})


def _is_debated(verb: Token) -> bool:
    """Whether it is only asked if a thing may be done: "are discussing whether the crossing can be opened"."""
    step = verb.head
    if verb.dep_ == "pcomp" and step.lower_ in {"about", "on", "over"}:  # "sounded them out about opening it"
        return step.head.lemma_.lower() in DISCUSS
    asked = any(child.lower_ in {"whether", "if"} for child in verb.children)
    return asked and verb.dep_ in {"ccomp", "pcomp", "advcl"} and verb.head.lemma_.lower() in DISCUSS


def _is_traffic(noun: Token) -> bool:
    verb = syntax.clause_verb(noun)
    return verb.lemma_.lower() in CLOSE | OPEN or any(
        above.lower_ in {"traffic", "trade", "movement"} for above in noun.ancestors
    )


def _by_state(verb: Token, noun: Token, between: list[Token]) -> str:
    """ "The crossing remains closed", "keeps its border closed", "is under control"."""
    if verb.lemma_.lower() not in {"be", "remain", "stay", "keep", "stand", "become"}:
        return ""
    if not is_argument(verb, noun):
        return ""
    for child in verb.children:
        if child.dep_ in {"acomp", "oprd", "advcl", "ccomp", "xcomp", "attr"} and child.lower_ in STATES:
            return STATES[child.lower_]
        if child.lower_ in _DONE and any(each.lemma_ in BARRIERS for each in between):
            return "secure"  # "the construction of a wall on the border is complete"
        if (
            child.dep_ == "prep"
            and child.lower_ == "under"
            and any(t.lower_ in {"control", "surveillance"} for t in child.subtree)
        ):
            return "secure"
    return next((CLOSURES[n.lemma_] for n in between if n.lemma_ in CLOSURES), "")


def _by_verb(verb: Token, lemma: str, noun: Token, between: list[Token]) -> str:
    lemmas = {each.lemma_.lower() for each in between}
    direct = touches(verb, noun)
    return (
        _by_fight(verb, lemma, lemmas, between)
        or by_gate(verb, lemma, noun, lemmas, direct=direct)
        or by_hold(verb, lemma, noun)
        or by_breach(verb, lemma, noun, lemmas, direct=direct)
        or _by_dispute(verb, lemma, noun, lemmas)
        or _by_work(verb, lemma, noun, lemmas, direct=direct)
    )


def _by_fight(verb: Token, lemma: str, lemmas: set[str], between: list[Token]) -> str:
    """Shots across a border and fighting along it."""
    shots = lemma in SHOOTS and any(child.lemma_.lower() in {"fire", "shot"} for child in verb.children)
    shots = shots or (lemma in {"fire", "shoot"} and any(child.lower_ in {"on", "at"} for child in verb.children))
    told = shots or lemma in FIGHT or lemmas & CLASHES or _happens(verb, CLASHES)
    told = told or _breaks_truce(verb, between)
    return "clash" if told or any(_is_of_fire(noun) for noun in between) else ""


def _breaks_truce(verb: Token, between: list[Token]) -> bool:
    """ "There were 40 instances of ceasefire violations along the line"."""
    nouns = [*between, *(child for child in verb.children if child.dep_ in {"attr", "dobj", "nsubj", "nsubjpass"})]
    return any(is_truce_broken(inner) for noun in nouns for inner in (noun, *syntax.prepositional([noun], "of")))


def _is_of_fire(noun: Token) -> bool:
    """ "An exchange of fire"."""
    return noun.lemma_ == "exchange" and any(base(inner) in _SHOTS for inner in syntax.prepositional([noun], "of"))


def _by_dispute(verb: Token, lemma: str, noun: Token, lemmas: set[str]) -> str:
    """Tension along a border, or a dispute over it."""
    risen = _happens(verb, DISPUTES) and is_over(noun, verb)
    return "dispute" if lemma in LASTS and (risen or lemmas & DISPUTES) else ""


def _by_work(verb: Token, lemma: str, noun: Token, lemmas: set[str], *, direct: bool) -> str:
    """Walls, guards and patrols; delimitation; and what is only discussed."""
    nouns = [*syntax.patients(verb), *syntax.agents(verb)]
    objects = {t.lemma_.lower() for o in nouns for t in syntax.noun_phrase(o)}
    held = lemma in {"hold", "have", "conduct"} and (lemmas | objects) & TALKS
    if held or (lemma in _HEADS and objects & (TALKS | {"agenda"})):
        return "discuss"
    if lemmas & _DEMINING or (lemma in BUILD and (lemmas | objects) & BARRIERS):
        return "secure"
    if lemma == "go" and objects & BARRIERS and any(child.lower_ == "up" for child in verb.children):
        return "secure"
    grown = {"mass", "amass", "boost", "beef", "strengthen", "reinforce", "bolster"}
    if lemma in STAFF | grown and any(noun.lemma_.lower() in ARMY for noun in syntax.patients(verb)):
        return ""
    if lemma in STAFF and (objects & GUARDS) and (direct or lemmas & GUARDS or is_over(noun, verb)):
        return "" if _only_lies_near(noun, verb) else "secure"
    if lemma in SECURE and (direct or (is_argument(verb, noun) and lemmas & ABOUT)):
        return "secure"
    if lemma in WORK_ON and direct and noun.lower_.rstrip("s") in CROSSINGS:
        return "develop"
    if lemma in DISCUSS and not objects & READY:
        return "discuss"
    if lemma in SETTLE and (direct or lemmas & wordset("section demarcation delimitation line")):
        return "settle"
    return ""


def _only_lies_near(noun: Token, verb: Token) -> bool:
    """Whether the border only says where another place lies: "put guards at the dam, near the border"."""
    return noun.head.lower_ == "near" and bool(syntax.prepositional([verb, *syntax.objects(verb)], "at"))


def _happens(verb: Token, words: Iterable[str]) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.lemma_ in words for child in verb.children)


def _is_about(verb: Token, lemma: str) -> bool:
    words = {token.lemma_ for child in verb.children for token in (child, *child.children)}
    return lemma in {"be", "remain", "continue"} and bool(words & MATTERS)
