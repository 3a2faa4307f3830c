"""Which nouns mean a force under arms, and how many it counts."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dashboard.extraction import syntax
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import FORCES, Who, is_armed_group
from dashboard.extraction.quantities import UNITS, Count
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base

STRENGTHS = wordset("presence footprint strength level number contingent posture force headcount garrison deployment")
_TALLIES = wordset("number level strength headcount posture")
"""Strengths of a force only where a force stands with them: "troop numbers"."""
_PARTS = wordset(
    "number part rest half most some many hundred thousand dozen majority bulk third quarter all first last"
)
_MOVABLE = FORCES | wordset(
    """
    bomber system battery tank vehicle missile equipment party fighter unit team fleet plane ship carrier destroyer
    gunboat artillery launcher militant element reinforcement detachment company patrol column group rebel policeman
    police gendarme officer insurgent mercenary militia militiaman paramilitary guardsman trooper regiment corps
    platoon cruiser corvette submarine howitzer asset armor armour sniper
    """
)
_ALONE = wordset(
    """
    troop soldier battalion brigade reinforcement paratrooper warship frigate destroyer peacekeeper marine army
    serviceman contingent garrison navy trooper regiment
    """
)
"""Nouns for armies that are told of even where nobody says whose they are."""
_PROJECTILES = wordset("rocket missile drone mortar shell artillery projectile")
_VAGUE = wordset(
    "party group family team company system equipment vehicle element column officer police unit asset plane ship"
)
"""Nouns that are forces only where a known actor's name stands with them."""
_ONE = wordset(
    "troop soldier fighter marine sailor officer trainer adviser advisor instructor militant policeman rebel guard"
)
_PAST = wordset("former ex-soldier veteran retired ex wounded injured dead fallen captured slain killed")
_INSIDE = wordset("of in at from inside across throughout on near within to into toward towards")


def is_movable(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun means a force, or a part of one, that can be somewhere and be moved."""
    if any(count.start <= noun.i < count.end or count.noun is noun for count in sentence.counts):
        return base(noun) not in {"base", "outpost", "position", "post"}
    who = sentence.at(noun)
    if who is not None and who.kind in {"force", "armed group"}:
        return True
    lemma = base(noun)
    if lemma in _PARTS:
        inside = [inner for inner in noun.subtree if inner is not noun]
        return any(base(inner) in FORCES or inner.lower_ in {"them", "whom"} for inner in inside)
    named = [who for who in sentence.actors([noun]) if who.kind in {"force", "armed group"}]
    if lemma in _VAGUE:
        near = any(who.start <= noun.i + 1 and who.end >= noun.i - 2 for who in named)
        return near or sentence.stands(noun) or _is_armed(noun)
    if lemma in _ONE and noun.tag_ == "NN" and not any(child.lower_ in {"last", "first"} for child in noun.children):
        return False
    if any(child.lower_ in _PAST for child in noun.children):
        return False
    if (is_armed_group(noun) and noun.tag_ == "NNS") or _is_warship(noun):
        return True
    return (lemma in _MOVABLE and lemma not in {"presence", "footprint"}) or bool(named and lemma == "member") or (
        _crews(noun, sentence)
    )  # fmt: skip


def _is_warship(noun: Token) -> bool:
    """Whether the noun is a warship's name: "the USS Nimitz"."""
    return any(
        child.lower_ in {"uss", "hms", "ins", "hmas", "hmcs", "jds", "frigate", "destroyer"} for child in noun.lefts
    )


def _is_armed(noun: Token) -> bool:
    """Whether the words around the noun make it an army's: "military vehicles", "a company of troops"."""
    if any(
        child.lower_ in {"military", "army", "armored", "armoured", "naval", "police", "strike", "carrier"}
        for child in noun.lefts
    ):
        return True
    return any(base(inner) in FORCES for inner in syntax.prepositional([noun], "of"))


def _crews(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is something that a unit sent: "Falcons from the Air National Guard"."""
    return any(who.kind == "force" for who in sentence.actors(syntax.prepositional([noun], "from")))


def stands_alone(noun: Token) -> bool:
    """Whether the noun is an army whoever owns it, so that its moves are told without an owner."""
    lemma = base(noun)
    if (is_armed_group(noun) and noun.tag_ == "NNS") or _is_warship(noun) or (lemma == "group" and _is_armed(noun)):
        return True
    return (lemma in _ALONE or any(base(n) in _ALONE for n in syntax.prepositional([noun], "of"))) and not any(
        child.lower_ in _PAST for child in noun.children
    )


def is_force(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is soldiers, what they man, their strength, or a force by its name."""
    return base(noun) in FORCES | STRENGTHS or any(who.kind == "force" for who in sentence.actors([noun]))


def is_strength(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is the strength of a force: "the garrison", "troop numbers", "the number of soldiers"."""
    if noun.lemma_ not in STRENGTHS:
        return False
    if noun.lemma_ not in _TALLIES:
        return True
    inside = [t for t in syntax.noun_phrase(noun) if t is not noun]
    return any(base(t) in FORCES for t in inside) or any(w.kind == "force" for w in sentence.actors([noun]))


def is_projectile(noun: Token) -> bool:
    """Whether what the noun means arrives by being fired."""
    return base(noun) in _PROJECTILES


def is_unit(theme: list[Token], sentence: Sentence) -> bool:
    """Whether a named unit moves, so that it is worth telling even where nobody says whence and whither."""
    return any(who.kind == "force" and not who.country for who in sentence.actors(theme))


def owners(nouns: list[Token], sentence: Sentence) -> list[Who]:
    """Whose the things are: by possessives, adjectives and "of"."""
    modifiers = [c for noun in nouns for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}]
    return sentence.actors([*modifiers, *syntax.prepositional(nouns, "of", "by")])


def count_of(sentence: Sentence, trigger: Token, theme: list[Token]) -> Count | None:
    """The number that belongs to the verb or to the nouns it moves."""
    nouns = {inner.i for noun in theme for inner in syntax.noun_phrase(noun)}
    strength = any(noun.lemma_ in STRENGTHS for noun in theme)
    for count in sentence.counts:
        number = sentence.tokens.doc[count.end - 1]
        named = count.noun if count.noun is not None else number
        if named.i in nouns or number.i in nouns or sentence.owner(named).i in cluster(trigger):
            return count
        if strength and count.is_bare and trigger in number.ancestors:
            return count
    return None


_FILLERS = wordset("scattered additional extra more other foreign remaining new last first few several fresh further")


def phrase(theme: list[Token], story: Story) -> str:
    """The force in the report's words, without its number: "most US troops"; the last one for a bare number."""
    noun = next(
        (noun for noun in theme if noun.pos_ in {"NOUN", "PROPN"} and base(noun) in FORCES | _MOVABLE | UNITS), None
    )
    if noun is None:
        return story.troops if any(token.pos_ == "NUM" for token in theme) else ""
    left = [t for t in noun.lefts if t.dep_ in {"compound", "amod", "nmod"} and t.lower_ not in _FILLERS]
    start = min((token.left_edge.i for token in left), default=noun.i)
    words = (
        t.text_with_ws
        for t in noun.doc[start : noun.i + 1]
        if t.pos_ != "NUM" and t.dep_ != "quantmod" and t.lower_ not in _FILLERS
    )
    said = re.sub(r"\bU\.S\.", "US", "".join(words).strip(" -"))
    story.troops = said.removeprefix("most ").removeprefix("Most ")
    return said


def inner_words(theme: list[Token]) -> set[int]:
    """The words inside the phrases of nouns, with where they are."""
    return {token.i for noun in theme for token in syntax.noun_phrase(noun, _INSIDE)}
