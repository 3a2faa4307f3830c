"""Whether what stands with a verb makes it tell of a force, and tell enough."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.frames import Frame
from dashboard.extraction.reading import forces, materiel
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.where.words import FEATURES, URBAN
from dashboard.extraction.who.words import Who

_LEFT = (FEATURES - URBAN) | wordset(
    """
    country post position it them border capital headquarters headquarter barrack frontier complex stronghold
    """
)
"""What an army leaves that has no name of its own."""
_DEAD = frozenset({"kill", "slay"})
_IDIOMS = {"come": wordset("under to as within"), "go": wordset("on"), "fall": wordset("on upon into")}
"""Words with which a verb of movement tells of none."""
_WAYS = wordset("to into from out onto toward towards")
_SPOTS = wordset(
    """
    position front frontline line area zone neighborhood neighbourhood outpost base camp barracks border frontier post
    district outskirts headquarters sector checkpoint
    territory stronghold
    """
)
"""Where armies go that has no name of its own."""
TAKES = wordset("receive welcome expect await unload offload")
"""Verbs of which only what is done to it has arrived."""
_ATTACKERS = wordset("gunman attacker assailant perpetrator suspect abductor kidnapper")
"""Those whose going away ends an attack, and is no movement of forces."""
_MORE = wordset("additional more extra further fresh")
"""Words by which there are so many of a force more than before."""
_STATES = wordset("active dangerous loyal strong weak threat danger concern")
_TRIES = wordset("try attempt")
_HARMED = wordset("dead hurt homeless missing stranded trapped kill wound injure maim displace")
"""How those are whom an attack leaves so."""
_SHORT = wordset("stay station arrive move")
"""Patterns that tell too little where nobody says where."""


def is_to_a_spot(verb: Token) -> bool:
    """Whether a force goes to or from somewhere that has no name: "returned to positions in the disputed areas"."""
    ways = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in _WAYS]
    ways += [inner for way in ways for inner in way.children if inner.dep_ == "prep"]
    return any(base(noun) in _SPOTS for way in ways for noun in syntax.complements(way))


def is_tellable(frame: Frame, actors: list[Who], theme: list[Token], *, placed: bool, counted: bool) -> bool:
    """Whether enough is said: who, or an army by any name; and where or how many, if the verb means little without."""
    alone = any(forces.stands_alone(noun) for noun in theme)
    if not placed and not (counted and alone) and (frame.pattern in _SHORT or "place" in frame.needs):
        return False
    return bool(actors) or (placed and alone)


def fits(
    verb: Token, frame: Frame, theme: list[Token], patients: list[Token], sentence: Sentence, *, counted: bool
) -> bool:
    """Whether what moves is a force, as far as this verb needs it to be."""
    if _is_something_else(verb, frame, patients, sentence):
        return False
    if frame.pattern == "reduce" and any(_is_group(noun, sentence) for noun in theme):
        return False  # "bring ISIS down"
    down = frame.pattern == "reduce" or any(child.lower_ == "down" for child in verb.children)
    if down and any(map(materiel.is_projectile, theme)):
        return False  # "a drone was brought down"
    if any(child.lemma_ in _DEAD for noun in theme for child in noun.children if child.tag_ == "VBN"):
        return False  # "soldiers killed in X were flown home"
    if not theme and (not counted or patients or "army" in frame.needs):
        return False
    if theme and all(base(noun) in _ATTACKERS for noun in theme):
        return False
    if verb.lemma_ in TAKES and not set(theme) <= set(patients):
        return False  # "a patrol received reports"
    senders = sentence.actors(syntax.agents(verb))
    if not senders and theme and all(forces.is_civil(noun, sentence) for noun in theme):
        return False
    if materiel.is_carrier(theme, senders) or _is_fired(verb, frame, theme):
        return False
    sure = any(forces.is_force(noun, sentence) or forces.stands_alone(noun) for noun in theme)
    met = {
        "force": counted or sure or (bool(senders) and any(map(materiel.is_arms, theme))),
        "count": counted or any(child.lower_ in _MORE for noun in theme for child in noun.lefts),
        "preposition": any(child.dep_ == "prep" for child in verb.children),
        "object": bool(patients),
        "no-object": not patients and not _does_it_to_antecedent(verb),
        "passive": syntax.is_passive(verb) and not any(child.lower_ == "as" for child in verb.children),
        "strength": any(forces.is_strength(noun, sentence) for noun in theme),
    }
    return all(met.get(need, True) for need in frame.needs)


def _is_fired(verb: Token, frame: Frame, theme: list[Token]) -> bool:
    """Whether rockets land or leave, which is an attack; artillery that is unloaded is a force's."""
    fired = any(materiel.is_projectile(noun) for noun in theme) and not syntax.is_passive(verb)
    return fired and frame.pattern in {"arrive", "leave"}


def _is_something_else(verb: Token, frame: Frame, patients: list[Token], sentence: Sentence) -> bool:
    """Whether the words with a verb make it tell of no force's movement, whatever the force does."""
    if frame.pattern in {"end", "extend"} or any(child.lower_ in _STATES for child in verb.children):
        return True  # "remains active", "stays loyal"
    if "count" in frame.needs and verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB":
        return True  # "were sent to fight"
    if verb.lemma_ == "welcome" and any(who.kind == "person" for who in sentence.actors(syntax.agents(verb))):
        return True  # ministers who welcome soldiers meet
    if verb.lemma_ in {"operate", "regroup"} and all(_is_group(noun, sentence) for noun in syntax.agents(verb)):
        return bool(syntax.agents(verb))  # a threat, told as such
    if frame.pattern in {"grow", "reduce"} and any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children):
        return True  # "increased shelling"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _TRIES and frame.pattern in {"arrive", "send"}:
        return True  # "tried to enter the town": an attack, told as such
    if verb.lemma_ == "reach" and not _reaches_place(verb, sentence):
        return True  # "reached an agreement"
    commanded = verb.lemma_ == "order" and any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children)
    joined = verb.lemma_ == "join" and syntax.is_passive(verb)
    awaited = verb.lemma_ in {"expect", "await"} and any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children)
    return commanded or joined or awaited or _is_idiom(verb) or _leaves_behind(verb, patients, sentence)


def _reaches_place(verb: Token, sentence: Sentence) -> bool:
    """Whether what is reached is somewhere, by its name or not."""
    reached = syntax.objects(verb)
    named = any(where.head in reached for where in sentence.where)
    return not reached or named or any(base(noun) in _SPOTS | _LEFT for noun in reached)


def _is_group(noun: Token, sentence: Sentence) -> bool:
    who = sentence.at(noun)
    return who is not None and who.kind == "armed group"


def _does_it_to_antecedent(verb: Token) -> bool:
    """Whether a relative clause's verb acts on what the clause describes: "the base that they returned"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    located = any(child.lower_ in {"where", "when"} or _is_in_which(child) for child in verb.children)
    return verb.dep_ == "relcl" and bool(subjects) and subjects[0].tag_ not in {"WDT", "WP"} and not located


def _is_in_which(preposition: Token) -> bool:
    """ "An offensive in which troops advanced": the antecedent is when or where, and nothing is done to it."""
    return preposition.dep_ == "prep" and any(noun.tag_ == "WDT" for noun in preposition.children)


def _leaves_behind(verb: Token, patients: list[Token], sentence: Sentence) -> bool:
    """Whether what is left is no place: "leaving three dead", "left a vacuum"."""
    if verb.lemma_ != "leave":
        return False
    if any(_is_harmed(child) for whom in (verb, *patients) for child in whom.rights):
        return True
    if not patients:
        return False
    spots = {where.head.i for where in sentence.where} | {i for w in sentence.where for i in range(w.start, w.end)}
    parted = [noun for noun in patients if any(each.i in spots for each in syntax.prepositional([noun], "of"))]
    return not parted and not any(
        noun.pos_ == "PROPN" or noun.i in spots or sentence.at(noun) or base(noun) in _LEFT for noun in patients
    )


def _is_harmed(word: Token) -> bool:
    return word.dep_ not in {"dobj", "nsubj"} and bool({word.lower_, word.lemma_} & _HARMED)


def _is_idiom(verb: Token) -> bool:
    """ "Came under fire", "came to power", "went on a rampage", "fell upon"."""
    led = [child for child in verb.children if any(noun.ent_type_ != "DATE" for noun in syntax.complements(child))]
    beside = {child.lower_ for child in led}
    shot = verb.lemma_ == "cut" and syntax.is_passive(verb) and any(child.lower_ == "down" for child in verb.children)
    return shot or bool(beside & _IDIOMS.get(verb.lemma_.lower(), frozenset()))
