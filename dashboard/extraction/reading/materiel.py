"""Ships, aircraft, vehicles and weapons: which of them are an army's, and which only a firm's or a shot's."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import sentence_of
from dashboard.extraction.where.words import WARSHIPS
from dashboard.extraction.who.arms import TYPE
from dashboard.extraction.who.words import Who

CRAFT = wordset("ship plane system vehicle unit aircraft vessel drone jet division")
"""Craft that are arms where a state sends them."""
_WEAPONS = wordset("weapon gun arm ammunition equipment")
"""Arms that an army brings along, and that a state only gives to others."""
_PROJECTILES = wordset("rocket missile drone mortar shell artillery projectile")
HEAVY: Mapping[str, frozenset[str]] = {
    "weapon": wordset("heavy offensive"), "weaponry": wordset("heavy offensive military"),
    "hardware": wordset("heavy military"), "defence": wordset("air missile"), "defense": wordset("air missile"),
}  # fmt: skip
"""Arms that are moved as a force is where one of these words stands before them."""
_EMPLACED = wordset("tank battery launcher howitzer bomber armour armor")
_AIRCRAFT = wordset(
    """
    mirage rafale typhoon eurofighter gripen raptor lightning tornado sukhoi mig hornet harrier tejas f-16 hercules
    apache chinook blackhawk reaper bayraktar galaxy globemaster warthog stratofortress super etendard viggen jaguar
    alphajet tiger gazelle puma falcon eagle tupolev antonov poseidon stratotanker osprey
    """
)
"""Types of aircraft by their names, which several armies fly."""
_SHIPS = wordset("USS USNS HMS HMAS HMCS HMNZS INS PNS BRP ROKS JS TCG FS HNLMS HDMS KRI RFS")
"""What names of warships begin with, by their navies."""
_BATTERIES = wordset("air missile defence defense artillery rocket anti-aircraft anti-ship")
CIVIL = wordset("aircraft jet plane helicopter vessel ship drone vehicle tanker truck boat")
"""What firms send as well as armies."""


def is_type(who: Who) -> bool:
    """Whether a name is a type of weapon that was taken for a body: "F-35s"."""
    return who.kind == "organisation" and bool(TYPE.fullmatch(who.name.removesuffix("s")))


def is_sent(noun: Token, senders: list[Who]) -> bool:
    """Whether the noun is a force because a state or an army sends it: "the government sent two ships"."""
    armies = (
        {"government", "force"} if base(noun) in CRAFT else {"force"} if base(noun) in _WEAPONS else frozenset[str]()
    )
    by_name = noun.tag_ == "NNPS" and any(child.dep_ == "nummod" for child in noun.children)
    return any(who.kind in armies or (by_name and who.kind == "force") for who in senders)


def is_warship(noun: Token) -> bool:
    """Whether the noun is a warship's name, or has one beside it: "the USS Nimitz", "the carrier Nimitz"."""
    called = any(child.text in _SHIPS or child.lower_ in WARSHIPS for child in noun.lefts)
    named = noun.lemma_ in WARSHIPS and any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.rights)
    return called or named or (noun.lemma_ == "carrier" and any(child.lower_ == "aircraft" for child in noun.lefts))


def is_battery(noun: Token) -> bool:
    """Whether arms that are set up are an army's by the words before them: "a Patriot battery", "missile launchers"."""
    before = [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    named = any(child.pos_ == "PROPN" or child.text.isupper() for child in before)
    return is_arms(noun) and (named or any(child.lower_ in _BATTERIES for child in before))


def is_heavy(noun: Token) -> bool:
    """Whether arms are such as only armies move: "heavy weapons", "air defences"."""
    return any(child.lower_ in HEAVY.get(base(noun), ()) for child in noun.lefts)


def is_of_a_type(noun: Token) -> bool:
    """Whether the word before the noun is a type of aircraft, tank or launcher: "F-35 jets"."""
    return noun.i > sentence_of(noun).start and bool(TYPE.fullmatch(noun.nbor(-1).text))


def is_arms(noun: Token) -> bool:
    """Whether the noun means arms that an army sets up and takes along: "Patriot batteries"."""
    return base(noun) in _EMPLACED


def is_aircraft(word: Token) -> bool:
    """Whether a word is, or is part of, a type of aircraft: "Mirage 2000-D fighters"."""
    return word.lower_ in _AIRCRAFT or bool(TYPE.fullmatch(word.text)) or any(c.isdigit() for c in word.text)


def is_projectile(noun: Token) -> bool:
    """Whether what the noun means arrives by being fired."""
    return base(noun) in _PROJECTILES


def is_carrier(theme: list[Token], senders: list[Who]) -> bool:
    """Whether an airline or a company, and no state, sends its own aircraft or ships."""
    civil = bool(senders) and all(who.kind in {"organisation", "person"} for who in senders)
    return civil and bool(theme) and all(base(noun) in CIVIL for noun in theme)
