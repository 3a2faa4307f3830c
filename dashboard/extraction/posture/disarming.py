"""Armed groups that give up: their weapons handed in or destroyed, their ranks dissolved, their struggle ended."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.menaces import groups_in
from dashboard.extraction.who.words import Who

_GIVES_UP: Mapping[str, set[str]] = {
    "lay": {"down"}, "put": {"down"}, "give": {"up"}, "hand": {"over", "in"}, "turn": {"over", "in"},
    "surrender": set(), "destroy": set(), "burn": set(), "renounce": set(), "abandon": set(), "relinquish": set(),
    "end": set(), "decommission": set(), "yield": set(), "drop": set(),
}  # fmt: skip
_DISSOLVES = wordset("dissolve disband demobilize demobilise dismantle")
_ARMS = wordset("weapon arm rifle gun weaponry arsenal firearm")
_STRUGGLE = wordset("struggle insurgency rebellion insurrection campaign fight")
_RANKS = wordset("structure wing branch militia force unit itself themselves army brigade faction group")
_OWN = frozenset({"its", "their", "his", "her"})
_SAYS_SO = frozenset({"it", "they"})


@rule("X gave up its arms", verbs=_DISSOLVES | _GIVES_UP.keys())
def disarming(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Rebels laid down their arms", "the movement announced that it would disband"."""
    lemma = verb.lemma_.lower()
    if not (_dissolves(verb) if lemma in _DISSOLVES else _gives_up(verb, _GIVES_UP[lemma])):
        return None
    fighters = syntax.agents(verb)
    named = sentence.actors(fighters) or _speaking_of_itself(verb, fighters, sentence)
    groups = groups_in(named) or [who for who in named if who.kind == "organisation" and _is_of_arms(verb)]
    places = places_of(verb, "stay", sentence, fighters)
    if not groups and not (places and any(forces.stands_alone(noun) for noun in fighters)):
        return None
    count = headcounts.count_of(sentence, verb, fighters)
    return posture(verb, "disarm", sentence, story, groups, places, count, fighters)


def _gives_up(verb: Token, particles: set[str]) -> bool:
    """Whether what is given up is one's own arms or one's armed struggle."""
    if particles and not any(child.lower_ in particles for child in verb.children):
        return False
    return any(_are_own_arms(noun) or _is_armed_struggle(noun) for noun in syntax.patients(verb))


def _is_of_arms(verb: Token) -> bool:
    """Whether what is given up says that those who do so bore arms, whoever they are."""
    things = syntax.patients(verb)
    return any(
        base(noun) in _ARMS or any(child.lower_ in {"armed", "military"} for child in noun.children) for noun in things
    )


def _are_own_arms(noun: Token) -> bool:
    described = [child for child in noun.children if child.dep_ in {"det", "amod", "poss", "compound", "nummod"}]
    own = any(child.lower_ in _OWN for child in described)
    return base(noun) in _ARMS and (own or (noun.lower_ == "arms" and not described))


def _is_armed_struggle(noun: Token) -> bool:
    armed = {child.lower_ for child in noun.children if child.dep_ in {"amod", "compound"}}
    return noun.lemma_ in _STRUGGLE and "armed" in armed


def _dissolves(verb: Token) -> bool:
    """Whether those who act dissolve themselves or what fights for them, and not somebody else's body."""
    things = syntax.objects(verb)
    return not things or any(base(noun) in _RANKS and _is_own(noun) for noun in things)


def _is_own(noun: Token) -> bool:
    return noun.pos_ == "PRON" or any(child.lower_ in _OWN for child in noun.children)


def _speaking_of_itself(verb: Token, fighters: list[Token], sentence: Sentence) -> list[Who]:
    """The group that says what it will do: "the movement announced that it would lay down its arms"."""
    said = speaking(verb)
    itself = any(noun.lower_ in _SAYS_SO and not sentence.stands(noun) for noun in fighters)
    return sentence.actors(syntax.surface_subject(said)) if itself and said is not None else []
