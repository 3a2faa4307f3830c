"""Whether a clause tells of the attack itself that a noun in it names, and so where and when it was."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.sentence import Sentence, is_speech

_HAPPENS = wordset(
    """
    occur happen take carry launch conduct claim kill hit rock target follow come leave wound strike stage injure die
    mount intensify continue damage destroy hear erupt resume persist report target see unleash wage lay commit
    perpetrate execute orchestrate suffer catch sustain repel repulse foil thwart witness experience endure survive step
    attempt
    escalate renew trigger direct fire rain launch deliver inflict spearhead mastermind repeat shake rip tear devastate
    """
)
_ATTITUDES = wordset(
    """
    condemn denounce decry deplore mourn discuss fear investigate probe criticise criticize oppose authorise authorize
    plan consider commemorate mark remember recall link attribute prompt raise draw bring spark fuel overshadow deny
    """
)
"""What is done about an attack, and neither where nor when it was."""
_SCENES = wordset("target scene site object focus victim")
"""What a place is called that an attack hit."""
_SERIES = wordset(
    "series wave spate string number round flurry dozen score hundred pair streak stream campaign exchange"
)
"""Nouns of which blows come many."""
SUFFERS = wordset("suffer sustain witness experience endure survive face undergo see subject expose")
_THERE = frozenset({"at", "near", "outside", "inside"})
"""Prepositions that tell where a blow "was"."""


def occurs(noun: Token, verb: Token) -> bool:
    """Whether the verb tells of the attack itself, so that its places and dates are the attack's."""
    lemma = verb.lemma_.lower()
    subject = noun.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ == "VERB"
    if lemma == "be" and noun.head.lower_ == "behind":
        return True  # "said it was behind the blast"
    if lemma == "be" and noun.dep_ == "nsubj":
        return any(child.dep_ == "prep" and child.lower_ in _THERE for child in verb.children)
    return (
        lemma in _HAPPENS
        or _is_suffered(noun, verb)
        or (subject and lemma not in _ATTITUDES and not is_speech(verb))
        or _is_scene(noun, verb)
    )


def topmost(noun: Token) -> Token:
    """The noun by which many blows stand in the clause: the series in "a series of explosions"."""
    above = noun.head.head
    return above if noun.head.lower_ == "of" and above.lemma_ in _SERIES else noun


def _is_scene(noun: Token, verb: Token) -> bool:
    """ "The field was the target of an attack"."""
    above = noun.head.head if noun.head.lower_ == "of" else noun
    return verb.lemma_ in {"be", "become"} and above.dep_ == "attr" and above.lemma_ in _SCENES


def _is_suffered(noun: Token, verb: Token) -> bool:
    """ "Suffered an attack", "was subjected to shelling"."""
    top = topmost(noun)
    to = top.dep_ == "pobj" and top.head.lower_ == "to" and top.head.head == verb and syntax.is_passive(verb)
    return verb.lemma_ in SUFFERS and (top.dep_ == "dobj" or to)


def suffering(noun: Token, verb: Token, sentence: Sentence) -> list[PlaceMention]:
    """Where it was that suffered the attack: "the field was the target of a strike", "X suffered an attack"."""
    if not (_is_scene(noun, verb) or _is_suffered(noun, verb)):
        return []
    struck = {
        t.i for each in syntax.surface_subject(verb) for t in syntax.noun_phrase(each, frozenset({"of", "in", "at"}))
    }
    return [where.mention("at") for where in sentence.where if where.head.i in struck]


def clauses_of(noun: Token) -> list[Token]:
    """What a relative clause tells of the attack itself: "a bombing that ripped through a market in X"."""
    behind = [
        c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.pos_ == "VERB" and c.lemma_ not in _ATTITUDES
    ]
    return [c for c in behind if c.dep_ == "relcl" or c.lemma_ in _HAPPENS]
