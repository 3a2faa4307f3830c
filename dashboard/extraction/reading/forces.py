"""Which nouns mean a force under arms."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.materiel import (
    CIVIL,
    CRAFT,
    HEAVY,
    is_battery,
    is_heavy,
    is_of_a_type,
    is_warship,
)
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.who.arms import is_craft_by_type
from dashboard.extraction.who.words import FORCES, OFFICIALS, Who, is_armed_group

STRENGTHS = wordset("presence footprint strength level number contingent posture force headcount garrison deployment")
_TALLIES = wordset("number level strength headcount posture")
"""Strengths of a force only where a force stands with them: "troop numbers"."""
PARTS = wordset(
    """
    number part rest half most some many hundred thousand dozen majority bulk third quarter all first last batch wave
    tranche portion remainder handful score
    """
)
MOVABLE = FORCES | wordset(
    """
    bomber system battery tank vehicle missile equipment party faction fighter unit team fleet plane ship carrier
    destroyer gunboat artillery launcher militant element reinforcement detachment company patrol column group rebel
    policeman police gendarme officer insurgent mercenary militia militiaman paramilitary guardsman trooper regiment
    corps platoon battlegroup cruiser corvette submarine howitzer asset armor armour sniper division motorcade flotilla
    armada squad infantry cavalry legion serviceperson conscript minesweeper grouping boat cutter
    """
)
_MOVED = MOVABLE - {"presence", "footprint"}
EXERCISES = wordset("exercise drill maneuver manoeuvre wargame")
"""What forces do where nobody is fought."""
_ALONE = wordset(
    """
    troop soldier battalion brigade reinforcement paratrooper warship frigate destroyer peacekeeper marine army
    serviceman contingent garrison navy trooper regiment fighter battlegroup armour armor infantry policeman gendarme
    mercenary conscript commando reservist military
    """
)
"""Nouns for armies that are told of even where nobody says whose they are."""
_MANNED = _ALONE | FORCES | wordset("police policeman rebel militant militiaman paramilitary insurgent")
"""What groups, columns and parties are of that bear arms."""
VAGUE = wordset(
    "party faction group family team company system equipment vehicle element column officer police unit asset plane "
    "ship division squad staff grouping boat cutter"
)
"""Nouns that are forces only where a known actor's name stands with them."""
_ARMED = wordset(
    """
    armed military army armored armoured naval police strike carrier airborne infantry special commando artillery
    missile defence defense fighter combat patrol coast attack reconnaissance surveillance mechanized mechanised
    mountain rifle navy
    """
)
"""Words before such nouns by which they are an army's."""
_DEPLOYS = wordset("deploy redeploy mobilise mobilize mass reinforce")
"""What is done with a grouping only where it is of troops: "deployed the regional grouping"."""
_POLICE = wordset("federal riot border emergency paramilitary")
"""Police who are moved as soldiers are."""
_LOADS = wordset("weapon ammunition armour armor artillery weaponry munition rocket")
"""What vehicles carry that are an army's."""
_BANDS = wordset("group party faction")
"""What bears arms only where it is called armed."""
_UNIT = re.compile(r"\d+(?:st|nd|rd|th)\b")
_ONE = wordset(
    "troop soldier fighter marine sailor officer trainer adviser advisor instructor militant policeman rebel guard"
)
_NOT_ONE = wordset("last first coast national presidential republican revolutionary")
"""Words by which one man is many: "the last soldier", "the coast guard"."""
_PAST = wordset("former ex-soldier veteran retired ex wounded injured dead fallen captured slain killed")
_INSIDE = wordset("of in at from inside across throughout on near within to into toward towards")


def is_movable(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun means a force, or a part of one, that can be somewhere and be moved."""
    lemma = base(noun)
    if any(count.start <= noun.i < count.end or count.noun == noun for count in sentence.counts):
        return lemma not in {"base", "outpost", "position", "post"}
    if _is_named_force(noun, sentence) or is_craft_by_type(noun) or _carries(noun, sentence):
        return True
    if (lemma in _CROWDS and _is_of_others(noun)) or any(child.lower_ in _PAST for child in noun.children):
        return False
    if lemma in HEAVY:
        return is_heavy(noun)
    if lemma in PARTS:
        return _is_part_of_force(noun, sentence)
    named = [who for who in sentence.actors([noun]) if who.kind in {"force", "armed group"}]
    if lemma in VAGUE:
        owned = _is_beside(noun, named, sentence) or _is_detached(noun, sentence)
        return owned or _is_armed(noun)
    if lemma in _ONE and noun.tag_ == "NN" and not any(child.lower_ in _NOT_ONE for child in noun.children):
        return False
    if (is_armed_group(noun) and noun.tag_ == "NNS") or is_warship(noun) or _crews(noun, sentence):
        return True
    return lemma in _MOVED or bool(named and lemma == "member")


def _carries(noun: Token, sentence: Sentence) -> bool:
    """Whether trains, buses or aircraft carry a force."""
    return base(noun) in _CARRIERS and any(is_movable(each, sentence) for each in _aboard(noun))


def _aboard(carrier: Token) -> list[Token]:
    """What trains, buses and aircraft carry: "trains with soldiers", "flights carrying marines"."""
    carrying = [child for child in carrier.children if child.dep_ == "acl" and child.lemma_ in _CARRYING]
    loads = (noun for verb in carrying for noun in syntax.objects(verb))
    return [*syntax.prepositional([carrier], "with", "of"), *loads]


def _is_part_of_force(noun: Token, sentence: Sentence) -> bool:
    """Whether a number or a part is of a force: "hundreds of soldiers", "most of them"."""
    whole = any(is_movable(inner, sentence) for inner in syntax.prepositional([noun], "of") if inner != noun)
    inside = (inner for inner in noun.subtree if inner != noun)
    return whole or any(base(inner) in FORCES or inner.lower_ in {"them", "whom"} for inner in inside)


def _is_beside(noun: Token, named: list[Who], sentence: Sentence) -> bool:
    """Whether the name of a force stands with the noun: "units of the 4th Brigade", "its vehicles"."""
    near = any(who.start <= noun.i + 1 and who.end >= noun.i - 2 for who in named)
    covered = any(who.covers(child) for who in named for child in noun.lefts)
    return near or covered or (bool(named) and any(c.dep_ == "poss" and sentence.stands(c) for c in noun.children))


def _is_detached(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is a part of a named force, or loyal to a state: "units from the X Forces"."""
    whole = sentence.actors(syntax.prepositional([noun], "of", "from"))
    part = any(who.kind in {"force", "armed group"} for who in whole)
    return base(noun) in _UNITS and (part or bool(sentence.actors(syntax.tied_to(noun))))


_CARRYING = frozenset({"carry", "bring", "take"})
_CARRIERS = wordset("train bus truck flight plane lorry ferry convoy trainload planeload busload ship aircraft")
_UNITS = wordset("party group team company unit element column vehicle police division squad")
_CROWDS = wordset("army battalion troop legion brigade")
_ANYBODY = wordset("man woman member people")


def _is_of_others(noun: Token) -> bool:
    """ "An army of accountants", "a troop of monkeys"."""
    members = syntax.prepositional([noun], "of")
    return any(n.pos_ == "NOUN" and n.tag_ == "NNS" and base(n) not in FORCES | MOVABLE | _ANYBODY for n in members)


def _is_named_force(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is a force's name, stands for one, or is a unit's number: "the 101st Airborne"."""
    who = sentence.at(noun)
    meant = [*sentence.stands_for.get(noun.i, ()), *([who] if who is not None else ())]
    return any(
        each.kind in {"force", "armed group"} or (each.kind == "organisation" and _UNIT.match(each.name))
        for each in meant
    )


def _is_armed(noun: Token) -> bool:
    """Whether the words around the noun make it an army's: "military vehicles", "a company of troops"."""
    if any(child.lower_ in _ARMED for child in noun.lefts) or is_of_a_type(noun):
        return True
    if base(noun) == "grouping" and noun.head.lemma_ in _DEPLOYS:
        return True
    if base(noun) == "police" and any(child.lower_ in _POLICE for child in noun.lefts):
        return True
    if any(base(load) in _LOADS for load in syntax.prepositional([noun], "with")):
        return True
    return any(base(inner) in _MANNED or _is_armed_vague(inner) for inner in syntax.prepositional([noun], "of"))


def _is_armed_vague(noun: Token) -> bool:
    return base(noun) in VAGUE and any(child.lower_ in _ARMED for child in noun.lefts)


def _crews(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is something that a unit sent: "Falcons from the Air National Guard"."""
    if base(noun) in OFFICIALS | {"delegation", "visitor"}:
        return False
    return any(who.kind == "force" for who in sentence.actors(syntax.prepositional([noun], "from")))


def stands_alone(noun: Token) -> bool:
    """Whether the noun is an army whoever owns it, so that its moves are told without an owner."""
    lemma = base(noun)
    if (is_armed_group(noun) and noun.tag_ == "NNS") or is_warship(noun) or (lemma in _BANDS and _is_armed(noun)):
        return True
    if lemma in CRAFT | {"bomber", "tank", "convoy", "column", "personnel"} and _is_armed(noun):
        return True
    if any(child.lower_ in _PAST for child in noun.children):
        return False
    if noun.lower_ == "forces" or _are_tanks(noun) or is_heavy(noun) or is_battery(noun) or is_craft_by_type(noun):
        return True
    if lemma in _CARRIERS and any(stands_alone(each) for each in _aboard(noun)):
        return True
    parts = syntax.prepositional([noun], "of") if lemma in PARTS | VAGUE | {"convoy"} else []
    return lemma in _ALONE or any(base(n) in _ALONE or (base(n) in CRAFT | VAGUE and _is_armed(n)) for n in parts)


def _are_tanks(noun: Token) -> bool:
    """ "Tanks", and not those for water or fuel."""
    return noun.lower_ == "tanks" and not any(child.dep_ == "compound" for child in noun.lefts)


def is_force(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is soldiers, what they man, their strength, or a force by its name."""
    return base(noun) in FORCES | STRENGTHS or any(who.kind == "force" for who in sentence.actors([noun]))


def is_strength(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is the strength of a force: "the garrison", "troop numbers", "the number of soldiers"."""
    if noun.lemma_ not in STRENGTHS:
        return False
    if noun.lemma_ not in _TALLIES:
        return True
    inside = [t for t in syntax.noun_phrase(noun) if t != noun]
    counted = any(count.noun is not None for count in sentence.counts)
    kinds = {"force", "government"} if counted else {"force"}
    return any(base(t) in FORCES for t in inside) or any(w.kind in kinds for w in sentence.actors([noun]))


def is_unit(theme: list[Token], sentence: Sentence) -> bool:
    """Whether a named unit moves, so that it is worth telling even where nobody says whence and whither."""
    return any(who.kind == "force" and not who.country for who in sentence.actors(theme))


def owners(nouns: list[Token], sentence: Sentence) -> list[Who]:
    """Whose the things are: by possessives, adjectives and "of"."""
    modifiers = [c for noun in nouns for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}]
    return sentence.actors([*modifiers, *syntax.prepositional(nouns, "of", "by")])


def is_civil(noun: Token, sentence: Sentence) -> bool:
    """Whether a ship, an aircraft or a vehicle is nobody's that bears arms: "two ships left with corn"."""
    owned = owners([noun], sentence) or sentence.at(noun) is not None or _crews(noun, sentence)
    return base(noun) in CIVIL and not (_is_armed(noun) or is_warship(noun) or owned)


def inner_words(theme: list[Token]) -> set[int]:
    """The words inside the phrases of nouns, with where they are."""
    return {token.i for noun in theme for token in syntax.noun_phrase(noun, _INSIDE)}
