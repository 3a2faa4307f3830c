"""Who made an attack that was told just before: who claims it, whom others blame for it, who is said to have come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import is_negated
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who, is_armed_group

_RESPONSIBILITY = wordset("responsibility credit")
_BLAMES = wordset("blame suspect accuse")
_PINS = wordset("attribute ascribe pin link trace")
_SAYS = wordset("say claim announce admit declare")
_BANDS = wordset("gang cartel group militia faction guerrilla mafia organisation organization network")
_ATTACKERS = wordset("attacker assailant gunman militant perpetrator bomber raider fighter culprit")
_BELONGING = wordset("member fighter militant gunman part")
_COMES = wordset(
    "arrive come storm fight burn flee retreat withdraw use open ride enter surround shoot torch loot escape drive"
)
"""What those did on the spot who are named only after the attack."""
_ATTACKS = wordset("attack assault raid bombing strike ambush blast explosion")
_ORDINALS = wordset("first second third fourth fifth last")
_OPENING = 3
_NEAR = 2
"""Sentences after an attack in which its makers are still named."""


def name_series(draft: Draft, sentence: Sentence, story: Story) -> None:
    """Name with an attack that is one of several told together those who made them: "in one of them", "the third"."""
    if draft.actors or draft.pattern == "pose" or not story.raids.makers:
        return
    trigger = sentence.tokens.doc[draft.trigger]
    nouns = (trigger, *(child for child in trigger.children if child.dep_ in {"nsubj", "dobj"}))
    ordinal = any(child.lower_ in _ORDINALS for noun in nouns if base(noun) in _ATTACKS for child in noun.children)
    if ordinal or _is_one_of_them(sentence):
        draft.actors = list(story.raids.makers)


def _is_one_of_them(sentence: Sentence) -> bool:
    """Whether a sentence begins with "in one of them", "in another of the attacks"."""
    ones = (token for token in sentence.words[:_OPENING] if token.lower_ in {"one", "another"})
    wholes = (whole for one in ones for whole in syntax.prepositional([one], "of"))
    return any(whole.lower_ in {"them", "these"} or base(whole) in _ATTACKS for whole in wholes)


def culprits(sentence: Sentence, story: Story, own: Draft | None) -> Iterator[Draft]:
    """Yield the sentence's own attack, or the one told just before, with those who made it where nobody was named."""
    told = own or story.raids.last
    if told is None or told.actors or not 0 <= sentence.number - told.sentence <= _NEAR:
        return
    for verb in (token for token in sentence.words if token.pos_ in {"VERB", "AUX"}):
        makers = [] if is_negated(verb) else _appositive(verb, sentence) or _named_by(verb, sentence, story)
        if draft := _retelling(verb, makers, sentence):
            yield draft
            return


@rule("X is named as who did it")
def _retelling(verb: Token, makers: list[Who], sentence: Sentence) -> Draft | None:
    if not makers:
        return None
    draft = Draft("threat", "attack", sentence.number, verb.i, [sentence.span], "reported", makers)
    draft.is_retelling = True
    return draft


def _named_by(verb: Token, sentence: Sentence, story: Story) -> list[Who]:
    lemma = verb.lemma_.lower()
    if lemma in _BLAMES:
        return _bands(syntax.patients(verb), sentence)
    if lemma in _PINS:
        return _bands(syntax.prepositional([verb, *syntax.objects(verb)], "to", "on"), sentence)
    if lemma == "bear":
        return _bands(syntax.prepositional(syntax.objects(verb), "of"), sentence)
    if lemma in {"be", "belong"} and (theirs := _members(verb, sentence)):
        return theirs
    if _is_claim(verb) or _is_behind(verb):
        return _bands(syntax.surface_subject(verb), sentence)
    is_next = story.raids.is_by_band and sentence.number > 0 and lemma in _COMES and not sentence.where
    return _bands(syntax.surface_subject(verb), sentence) if is_next else []


def _is_claim(verb: Token) -> bool:
    """ "Claimed responsibility", "said it had planted them"."""
    if verb.lemma_ in {"claim", "take", "accept", "assume"}:
        return any(base(noun) in _RESPONSIBILITY for noun in syntax.objects(verb))
    told = (child for child in verb.children if child.dep_ == "ccomp") if verb.lemma_ in _SAYS else ()
    return any(_is_own_deed(clause) for clause in told)


def _is_own_deed(clause: Token) -> bool:
    """Whether those who say so did something to it, or were behind it: "it carried it out", "they had fired them"."""
    own = [noun.lower_ for noun in syntax.surface_subject(clause)]
    it = any(noun.lower_ in {"it", "them"} for noun in syntax.objects(clause))
    return bool(own) and set(own) <= {"it", "they"} and (it or _is_behind(clause))


def _is_behind(verb: Token) -> bool:
    return verb.lemma_ == "be" and any(child.lower_ == "behind" for child in verb.children)


def _appositive(verb: Token, sentence: Sentence) -> list[Who]:
    """ "The attackers, members of X, fled"."""
    attackers = [noun for noun in syntax.surface_subject(verb) if base(noun) in _ATTACKERS]
    called = [child for noun in attackers for child in noun.children if child.dep_ == "appos"]
    said = [noun for noun in called if base(noun) in _BELONGING]
    return _bands([*said, *syntax.prepositional(said, "of", "from")], sentence)


def _members(verb: Token, sentence: Sentence) -> list[Who]:
    """ "The attackers were members of X", "the gunmen belonged to X"."""
    if not any(base(noun) in _ATTACKERS for noun in syntax.surface_subject(verb)):
        return []
    if verb.lemma_ == "belong":
        return _bands(syntax.prepositional([verb], "to"), sentence)
    said = [child for child in verb.children if child.dep_ == "attr" and base(child) in _BELONGING]
    return _bands([*said, *syntax.prepositional(said, "of", "from")], sentence)


def _bands(nouns: list[Token], sentence: Sentence) -> list[Who]:
    """Those among the nouns who may attack: armed groups, and what is called a gang or a group."""
    found = [who for who in sentence.actors(nouns) if who.kind in {"armed group", "organisation"}]
    named = [replace(who, kind="armed group") for who in found if who.kind == "armed group" or _is_called_band(nouns)]
    return named or [who for noun in nouns for who in _unknown(noun, sentence)]


def _is_called_band(nouns: list[Token]) -> bool:
    """Whether what is named is said to be a group: "the gang X", "X, a group of former soldiers"."""
    words = [word for noun in nouns for word in (noun, *noun.children)]
    return any(base(word) in _BANDS or is_armed_group(word) for word in words)


def _unknown(noun: Token, sentence: Sentence) -> Iterator[Who]:
    """A group that nobody knows, by its name and by what it is said to be."""
    if not _is_called_band([noun]):
        return
    name = noun if noun.pos_ == "PROPN" else next((c for c in noun.children if c.dep_ == "appos"), None)
    if name is None or name.pos_ != "PROPN" or sentence.at(name) is not None:
        return
    words = [token for token in syntax.noun_phrase(name) if token.pos_ == "PROPN" and token.i >= name.left_edge.i]
    first, last = min(token.i for token in words), max(token.i for token in words)
    yield Who(sentence.tokens.doc[first : last + 1].text, "armed group", first, last + 1)
