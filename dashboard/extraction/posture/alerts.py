"""Forces that are put on alert, or held ready."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import words_before
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_READY = wordset("alert standby readiness notice footing stand-by preparedness")
_TO_DEPLOY = wordset("deploy deployment mobilisation mobilization stand-by standby readiness")
_LONGEST = 6
"""Words, at most, of a state of readiness: "on a higher prepare-to-deploy order"."""
_RAISES = wordset("raise heighten increase elevate upgrade")
_READIES = wordset("put place be keep go remain stand hold order bring")
_PLACING = wordset("placing placement putting")
_ON = wordset("on onto")
_TO = wordset("to at")
_BRINGS = wordset("order bring put place raise")
_LEVELS = wordset("readiness alert footing preparedness")


@rule("X put on alert", verbs=_RAISES | _READIES)
def readiness(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Forces put on alert: "placed 2,000 soldiers on standby", "troops are on high alert"."""
    if verb.lemma_.lower() in _RAISES:
        return _raised(verb, sentence, story)
    if verb.lemma_.lower() not in _READIES and not _is_placing(verb):
        return None
    whole = syntax.clause_verb(verb) if _is_placing(verb) else verb
    states = [t for t in whole.subtree if _is_readiness(t) and t.i > verb.i and _after_on(t)]
    if not states:
        return None
    agents, patients = syntax.agents(verb), syntax.patients(verb)
    if _is_placing(verb):  # "approved the placing of 500 soldiers on standby"
        agents, patients = syntax.agents(whole), syntax.prepositional([verb], "of")
    held = [noun for noun in (patients or agents) if forces.is_movable(noun, sentence)]
    actors = [
        *(who for who in sentence.actors(held) if who.kind != "organisation"),
        *(sentence.actors(agents) if patients else []),
    ]
    places = [p for p in places_of(verb, "alert", sentence, held) if p.role != "from"] or _beyond(states, sentence)
    count = headcounts.count_of(sentence, verb, held)
    if not held or not (actors or count):
        return None
    return posture(verb, "alert", sentence, story, list({w.name: w for w in actors}.values()), places, count, held)


def _raised(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Raised the combat readiness of its army", "raised its alert level on the border"."""
    levels = [n for n in syntax.patients(verb) if {base(n), *(base(c) for c in n.children)} & _READY]
    whose = [*syntax.prepositional(levels, "of"), *syntax.agents(verb)]
    actors = [who for who in sentence.actors([*levels, *whose]) if who.kind in {"force", "government"}]
    armies = [noun for noun in whose if forces.is_movable(noun, sentence)]
    if not levels or not actors or not armies:
        return None
    places = [p for p in places_of(verb, "alert", sentence, levels) if p.role != "from"]
    return posture(verb, "alert", sentence, story, actors, places, theme=armies)


def _is_readiness(noun: Token) -> bool:
    """Whether the noun means that forces are ready: "alert", "prepare-to-deploy orders"."""
    to_deploy = noun.lemma_.lower() == "order" and any(
        before.lower_ in _TO_DEPLOY for before in words_before(noun, _LONGEST)
    )
    return noun.lemma_.lower() in _READY or to_deploy


def _after_on(state: Token) -> bool:
    """Whether "on" stands before the state, with what describes it between: "on a higher state of readiness".

    What is brought or ordered there is "at" it, or brought "to" it.
    """
    moved = state.lemma_.lower() in _LEVELS and any(word.lemma_ in _BRINGS for word in state.ancestors)
    prepositions = _ON | _TO if moved else _ON
    return any(before.lower_ in prepositions for before in words_before(state, _LONGEST))


def _is_placing(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and base(noun) in _PLACING


def _beyond(states: list[Token], sentence: Sentence) -> list[PlaceMention]:
    """Where they are held ready for: "on standby for deployment to Kosovo"."""
    inside = {token.i for state in states for token in state.subtree}
    return [where.mention() for where in sentence.where if where.head.i in inside]
