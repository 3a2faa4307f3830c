"""Whose force it is that moves: by its own words, by who sends it, by who tells of it, or by what was told before."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import sentence_of
from dashboard.extraction.posture.stations import lent
from dashboard.extraction.reading import materiel
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who, is_armed_group

TOLD_BEFORE = wordset("the these those this they them")
"""Words by which a force is one that was told of before."""
_SOLDIERS = wordset("force troop soldier army fighter peacekeeper marine contingent commando")
_OF_OTHERS = wordset("coalition allied rebel opposition enemy")
"""Whose soldiers are nobody's who was named before."""
_MINISTRIES = wordset("ministry department government mod army military command")


def actors_of(verb: Token, theme: list[Token], sentence: Sentence, agents: list[Token], story: Story) -> list[Who]:
    """The force, and who sends it where that is another."""
    moved = [who for who in sentence.actors(theme) if who.kind != "person" and not materiel.is_type(who)]
    if any(who.kind == "force" for who in moved):
        moved = [who for who in moved if who.kind != "organisation"]
    senders = [] if theme and set(theme) <= set(agents) else sentence.actors(agents)
    hosts = {who.name for _, _, who in lent(verb, sentence, [*moved, *senders])}
    donors = sentence.actors(syntax.prepositional([verb], "from"))
    senders += [who for who in donors if who.kind == "force" and who.name not in hosts]
    if not moved and not senders:
        senders = _keepers(verb, sentence)
    if not moved and not senders:
        if is_named_otherwise(theme) or any(is_armed_group(noun) for noun in theme):
            return []
        before = [who for who in sentence.who if who.kind == "force" and who.start < verb.i]
        moved = before[-1:] or _speakers(verb, theme, sentence) or ([story.force] if story.force else [])
    everyone = {who.name: who for who in (*moved, *senders)}
    return list(everyone.values())


def _speakers(verb: Token, theme: list[Token], sentence: Sentence) -> list[Who]:
    """The army of the ministry that tells of a force of its own: "the ministry said that a battalion was sent"."""
    saying = speaking(verb)
    subjects = syntax.surface_subject(saying) if saying is not None else []
    known = any(child.lower_ in TOLD_BEFORE for noun in theme for child in noun.children)
    if known or not any(base(noun) in _MINISTRIES for noun in subjects):
        return []
    named = sentence.actors(subjects)
    return [who for who in named if who.kind == "force"][:1] or [
        Who(who.force, "force", -1, -1, "", who.country, who.home, state=who.name)
        for who in named
        if who.kind == "government" and who.force
    ][:1]


def is_named_otherwise(theme: list[Token]) -> bool:
    """Whether a force has a name, of nobody known: "West African forces"."""
    soldiers = [noun for noun in theme if base(noun) in _SOLDIERS]
    modifiers = (c for noun in soldiers for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod", "poss"})
    return any((c.text[0].isupper() and c.i > sentence_of(c).start) or c.lower_ in _OF_OTHERS for c in modifiers)


def _keepers(verb: Token, sentence: Sentence) -> list[Who]:
    """Whose force it is that is told of in a small clause: "the US has troops stationed in X"."""
    above = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    kept = verb.dep_ in {"ccomp", "acl", "xcomp"} and above.lemma_ in {"have", "keep", "maintain", "retain"}
    return sentence.actors(syntax.agents(above)) if kept else []
