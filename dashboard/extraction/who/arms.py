"""Words of war: what attacks are made with, what they hit, who suffers them, and what is no violence of arms."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.who.words import FORCES

WEAPONS = wordset(
    """
    drone rocket missile bomb mortar artillery gunfire shell bomber explosive weapon ied uav projectile warhead device
    grenade landmine mine shrapnel munition quadcopter torpedo bullet molotov katyusha howitzer
    machinegun machine-gun rpg
    """
)
BEARERS = wordset(
    """
    warplane jet aircraft helicopter gunship gunboat tank artillery airstrike gunman sniper bomber attacker assailant
    skiff raider
    """
)
"""Those who make an attack or what they make it from, whoever they belong to."""
BLOWS = wordset(
    """
    attack bombing strike offensive airstrike blast explosion shelling raid assault bombardment ambush shooting massacre
    barrage salvo volley onslaught siege counteroffensive counter-offensive counterattack rampage fusillade cannonade
    firing shellfire bloodbath targeting
    """
)
TARGETS = wordset(
    """
    base station field headquarters convoy village town city school hospital market church mosque camp embassy
    consulate airport refinery port prison patrol checkpoint infrastructure facility plant depot warehouse building
    ship tanker vessel boat ferry outpost compound house home area site district province region pipeline bridge dam
    position post barracks target hideout ministry palace vehicle bus car train neighborhood neighbourhood farm gate
    office hotel truck lorry pickup motorcycle motorbike tractor barracks barrack garrison courthouse university
    runway hangar terminal jetty substation apartment block shop
    tunnel cave bunker hideout den lair trench encampment airfield airbase oilfield factory silo radar launcher
    aircraft helicopter plane airliner
    store clinic cafe restaurant tower centre center hill ridge destroyer warship frigate mall workshop tent shelter
    """
)
TYPE = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d{1,3}[A-Z]*")
"""What aircraft, tanks and launchers are called by: F-35, B-2, T-72, Su-27, S-400."""
SOLDIERS = FORCES | wordset("policeman police officer guard soldier militiaman gendarme ranger")
PEOPLE = wordset(
    """
    people person civilian man woman child villager farmer resident student schoolgirl pupil worshipper passenger
    journalist worker official mayor leader commander judge activist cleric priest pilgrim teacher doctor
    """
)
VIOLENT = wordset(
    """
    attack blast bombing shelling strike airstrike gunman militant ambush bomb drone missile rocket shoot shooting
    explosion raid clash fighting firefight jihadist insurgent terrorist mortar artillery ied rebel gunfire offensive
    suicide bandit assault assailant war combat bombardment
    """
)
MISHAPS = wordset(
    """
    crash accident collision flood storm earthquake quake avalanche collapse drown heart disease virus stampede wildfire
    exercise training lightning landslide gas heatwave cold crush shark illness epidemic rehearsal overturn satellite
    overdose wedding festival tree
    """
)
"""Words of accidents, sickness and practice, in which people die and shells are fired too."""
NO_ARMS = wordset(
    """
    heart shark gas panic asthma cyber hybrid dog bear verbal stomach volcanic hunger labour labor rail transport boiler
    """
)
"""What stands before an attack, an explosion or a strike that no armed hand made."""
_AIR = wordset("air heat wind music colour color cold criticism abuse laughter")
"""What blasts and attacks without arms are of."""
CREATURES = wordset(
    """
    elephant locust insect grasshopper mosquito monkey dog bear wolf shark hornet bee crocodile lion tiger hippo boar
    virus bacterium pest rat mouse rodent bird
    """
)
GROWING = wordset(
    "price sale demand anger debate crowd population cost number growth market interest row scandal film show joke"
)
"""What bombs and explodes without a blast."""
CAUSES = wordset(
    "leak cylinder boiler firework fireworks stove heater canister malfunction short-circuit refrigerant oven "
    "transformer"
)
"""Causes of explosions that no armed hand made."""
CRIME = wordset(
    """
    gang robbery robber burglary burglar nightclub wife husband girlfriend boyfriend feud turf brawl cartel mafia
    quarrel schoolmate classmate birthday party casino
    """
)
"""Words of common crime, in which people are shot too."""
CYBER = wordset("hacker cyberattack cyber website server malware ransomware")


_FIRED = wordset(
    "rocket mortar artillery shell sniper missile tank drone gun machine arm arms cross border crossborder"
)
"""What fire, and a launch, is of where it is no blaze."""


_TRUCES = wordset("ceasefire cease-fire cease truce armistice")


def is_craft_by_type(noun: Token) -> bool:
    """Whether the noun means aircraft, tanks or launchers by their type: "four F-35s", "a Su-27", and not "the G20"."""
    several = noun.text.endswith("s")
    one = "-" in noun.text and any(child.dep_ in {"amod", "nummod"} or child.lower_ == "a" for child in noun.lefts)
    return (several or one) and bool(TYPE.fullmatch(noun.text.removesuffix("s")))


def is_fire(noun: Token, lemma: str) -> bool:
    """Whether the noun means shots: "rocket fire", "a missile launch"."""
    if lemma not in {"fire", "launch"}:
        return False
    before = any(base(child) in _FIRED for child in noun.children if child.dep_ in {"compound", "amod", "nmod"})
    launched = lemma == "launch" and any(base(inner) in WEAPONS for inner in syntax.prepositional([noun], "of"))
    return launched or before


def is_truce_broken(noun: Token) -> bool:
    """Whether the noun means the breaking of a truce: "ceasefire violations", "a breach of the truce"."""
    if base(noun) not in {"violation", "breach"}:
        return False
    inner = [*noun.lefts, *(t for child in noun.lefts for t in child.lefts), *syntax.prepositional([noun], "of")]
    return any(token.lower_ in _TRUCES for token in inner)


def is_attempt(noun: Token, lemma: str) -> bool:
    """Whether the noun means an attempt on somebody's life."""
    if lemma != "attempt":
        return False
    before = any(child.lower_ in {"assassination", "murder", "kidnap"} for child in noun.children)
    return before or any(base(inner) == "life" for inner in syntax.prepositional([noun], "on", "against"))


def is_of_arms(noun: Token) -> bool:
    """Whether an attack, a blast or a strike is one of arms: not of the heart, of gas, of workers or of cold air."""
    if any(child.lower_ in NO_ARMS for child in noun.children):
        return False
    trading = (inner for inner in syntax.prepositional([noun], "in", "of") if base(inner) == "war")
    if any(child.lower_ == "trade" for war in trading for child in war.children):
        return False  # "a salvo in its trade war"
    makers = {base(inner) for inner in syntax.prepositional([noun], "of", "by")}
    return not makers & (_AIR | CAUSES | CREATURES)
