"""Governments and forces that an adjective, a country or its capital stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import words_of
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.where.words import BORDERS, DIRECTIONS, FEATURES
from dashboard.extraction.who.arms import BLOWS, is_craft_by_type
from dashboard.extraction.who.polities import polities
from dashboard.extraction.who.proxies import is_sponsor
from dashboard.extraction.who.titles import OFFICES, RANKS
from dashboard.extraction.who.words import FORCES, OFFICIALS, RELATIONS, Who, is_armed_group

_UNDERTAKINGS = wordset(
    """
    mission operation withdrawal deployment drawdown base contingent convoy pullout redeployment reinforcement pullback
    airfield airbase checkpoint bunker
    disengagement rotation battlegroup armour armor infantry outpost barracks barrack detachment flotilla conscript
    """
)
"""Nouns for what soldiers do or hold: "the French mission" is the French army's."""
_DEALT = BLOWS | wordset("incursion invasion fire gunfire")
"""What an army does to others: "Turkish strikes" are the Turkish army's, but "the Turkey strikes" are in Turkey."""
_CRAFT = wordset("ship vessel boat plane vehicle system battery group unit patrol division truck command headquarters")
_ARMED = wordset(
    "military armoured armored landing army naval war guard strike carrier patriot missile defence defense tank"
)
_SHIPS = wordset("frigate destroyer carrier corvette submarine warship cruiser minesweeper")
_TALLIES = wordset("number level strength presence")
_CONVOYED = wordset("vehicle truck equipment")
_DONE_TO_PLACES = wordset(
    """
    hit strike bomb attack shell target capture seize take liberate rock damage destroy surround besiege visit cover
    divide locate situate occupy invade retake recapture evacuate raid storm overrun link connect
    """
)
_ADDRESSES = wordset("urge ask tell warn accuse blame thank praise press pressure threaten persuade order")
_HOSTS = wordset("force army military navy troop soldier")
_ALLIES = wordset("coalition allied opposition rebel militia local partner government")
"""Whose soldiers stand beside a nation's without a name: "U.S. and coalition forces"."""
_ACTING = frozenset({"nsubj", "agent"})
_STATES = wordset("country nation state neighbour neighbor side party government partner power member ally foe rival")
_PARTNERS = wordset("with between by among against")


def nationals(doc: Doc, masked: set[int], nations: Nations) -> Iterator[Who]:
    """Governments and forces that an adjective, a country or its capital stands for."""
    for start, end, polity, is_adjective in polities(doc, masked, nations):
        noun = _modified(doc[end - 1])
        if noun is not None and (noun.i in masked or _is_of_group(noun, words_of(doc)[end : noun.i])):
            continue
        named_after = noun is None and not is_adjective and _are_forces_of(doc[start:end].root)
        of_army = noun is not None and (_is_of_army(noun) or (is_adjective and base(noun) in _DEALT))
        officials = noun is not None and _is_officials(noun)
        backing = of_army and is_sponsor(doc, end)  # "US-backed Iraqi troops" are no American ones
        bound = officials or backing or (noun is not None and base(noun) in RELATIONS)
        if polity.force and not backing and (of_army or named_after):
            yield Who(polity.force, "force", start, end, "", polity.code, polity.place, state=polity.government)
        elif bound or (not is_adjective and _acts(doc, start, end)):
            state = Who(polity.government, "government", start, end, "", polity.code, polity.place, polity.force)
            yield replace(state, is_collective=officials)


def _is_of_group(noun: Token, between: Sequence[Token]) -> bool:
    """ "Somalia's al-Shabaab fighters": no soldiers of Somalia's."""
    return base(noun) == "fighter" and any(token.ent_id_ for token in between)


def _are_forces_of(name: Token) -> bool:
    """Whether a country's name says whose forces are meant: "the armed forces of Azerbaijan", "the army of X"."""
    while name.dep_ == "conj" and name.head.pos_ == "PROPN":
        name = name.head
    if name.dep_ == "pobj" and name.head.head.lower_ == "republic":
        name = name.head.head
    hosts = name.head.head
    of = name.head.lower_ == "of" or (name.head.lower_ == "from" and _act_for(hosts))
    return name.dep_ == "pobj" and of and base(hosts) in _HOSTS


def _act_for(hosts: Token) -> bool:
    """Whether soldiers do something and are nobody's else: "troops from Eritrea withdrew", not "Danes from Niger"."""
    named = any(child.text[0].isupper() and not child.is_sent_start for child in hosts.lefts)
    whole = hosts.head.head if hosts.dep_ == "pobj" and hosts.head.lower_ == "of" else hosts
    return whole.dep_ == "nsubj" and not named


def _acts(doc: Doc, start: int, end: int) -> bool:
    """Whether a country or a capital acts in the sentence, rather than being where something happens."""
    head = doc[start:end].root
    token = head
    while (token.dep_ == "conj" and token.head.pos_ in {"PROPN", "NOUN"}) or _is_apposed(token) or _is_half(token):
        token = token.head
    if _is_fronted(token):
        return True
    if _is_addressed(token):
        return True
    if token.dep_ in _ACTING:
        return token.head.dep_ != "relcl" or token.head.lemma_ != "meet"
    if token.dep_ == "nsubjpass":
        return token.head.lemma_ not in _DONE_TO_PLACES
    if token.dep_ == "pobj":
        relational = token.head.lower_ in _PARTNERS and token.head.head.lemma_ not in {*BORDERS, "gate", "link"}
        sent_by = token.head.lower_ in {"from", "of"} and _is_officials(token.head.head)
        sent_by = sent_by or _is_master(token)
        joint = token.head.lower_ == "of" and base(token.head.head) in {"committee", "commission"}
        return relational or sent_by or joint or (token.head.lower_ == "of" and token.head.head.lemma_ == "part")
    if token.dep_ == "poss":
        return token.head.lemma_ not in FEATURES | {"capital", "north", "south", "east", "west", "airspace"}
    if token.dep_ == "compound":
        return token.head.lemma_ in RELATIONS
    return False


def _is_half(token: Token) -> bool:
    """Whether a word is the first half of a name whose other half follows later: "North" in "North and South Korea"."""
    return token.lower_ in DIRECTIONS and token.dep_ == "nmod"


def _is_master(token: Token) -> bool:
    """Whether soldiers or fighters are loyal to a government, and not a road linked to its seat."""
    bearers = token.head.head.head
    armed = base(bearers) in FORCES | {"division", "faction"} or is_armed_group(bearers)
    return armed and token in syntax.tied_to(bearers)


def _is_addressed(token: Token) -> bool:
    """Whether a state is asked, warned or accused: "urged Serbia to", "called on Iran to"."""
    called = token.dep_ == "pobj" and token.head.lower_ in {"on", "upon"} and token.head.head.lemma_ == "call"
    return called or (token.dep_ == "dobj" and token.head.lemma_ in _ADDRESSES)


def _is_fronted(token: Token) -> bool:
    """Whether the parser hung a subject on what stands before it: "in a joint statement, A, B and C said"."""
    paper, verb = token.head, token.head.head.head
    misled = token.dep_ == "conj" and paper.dep_ == "pobj" and paper.pos_ == "NOUN" and paper.i < token.i < verb.i
    return misled and verb.dep_ == "ROOT" and not any(child.dep_ == "nsubj" for child in verb.children)


def _is_apposed(token: Token) -> bool:
    """Whether a name says which states are meant: "the two neighbours, Niger and Mali"."""
    return token.dep_ == "appos" and token.head.lemma_.lower() in _STATES


def _is_of_army(noun: Token) -> bool:
    """Whether a noun is soldiers, what they do or hold, how many they are, or what their columns are made of."""
    lemma = base(noun)
    if lemma in _TALLIES:
        return any(child.dep_ == "compound" and base(child) in FORCES for child in noun.lefts)
    if lemma in _CONVOYED:
        return noun.head.lower_ == "of" and base(noun.head.head) in {"column", "convoy"}
    if lemma in {"adviser", "advisor"} and noun.tag_ in {"NN", "NNP"}:
        return False  # "Iraq's national security adviser" is one man, and no soldier
    manned = lemma in _CRAFT and any(child.lower_ in _ARMED for child in noun.lefts)
    return lemma in FORCES or lemma in _UNDERTAKINGS or manned or is_craft_by_type(noun)


def _is_officials(noun: Token) -> bool:
    """Whether a noun stands for the government it is of: "officials", "the presidents of X and Y"."""
    if noun.lemma_ in {"staff", "state", "government"} and noun.dep_ == "pobj":
        noun = noun.head.head  # "the chiefs of staff of X and Y"
    if noun.dep_ == "appos" and noun.text.rstrip("s").isupper():
        noun = noun.head  # "the directors general (DGs) of X and Y"
    return base(noun) in OFFICIALS or (noun.tag_ in {"NNS", "NNPS"} and base(noun) in OFFICES | RANKS)


def _shared(token: Token) -> Token | None:
    """The noun that two adjectives share, wherever the parser hangs the first: "Kyrgyz and Tajik officials"."""
    joined = words_of(token.doc)[token.i + 1 : token.i + 4]
    if len(joined) < 3 or joined[0].lower_ != "and" or joined[1].head != joined[2]:
        return None
    if not (joined[1].text[0].isupper() or joined[1].lower_ in _ALLIES):
        return None
    noun = joined[2]
    return noun if noun.pos_ == "NOUN" and (_is_of_army(noun) or _is_officials(noun)) else None


def shares_soldiers(name: Token) -> bool:
    """Whether a nation's name stands before soldiers that another's are named with: "U.S. and coalition forces"."""
    noun = _shared(name)
    return noun is not None and base(noun) in FORCES


def _modified(token: Token) -> Token | None:
    """The noun that an adjective or a name before it modifies, through coordination."""
    if (shared := _shared(token)) is not None:
        return shared
    head = token
    while head.dep_ in {"conj", "compound", "amod", "nmod", "poss", "npadvmod"} and head.head is not head:
        head = head.head
        if head.pos_ in {"NOUN", "PROPN"} and (
            _is_of_army(head) or base(head) in RELATIONS | _DEALT or _is_officials(head)
        ):
            return head if head.i > token.i else None
    return _ship(token, head)


def _ship(token: Token, name: Token) -> Token | None:
    """The warship between an adjective and the ship's name: "the Dutch frigate Tromp"."""
    before = (child for child in name.lefts if child.i > token.i and child.dep_ == "compound")
    return next((child for child in before if base(child) in _SHIPS), None)
