"""Bands of gunmen that are named or not: what they try to do, and the land that they hold."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.attacks import attack
from dashboard.extraction.threat.menaces import groups_in, pose
from dashboard.extraction.who.words import is_armed_group

_TRIES = wordset("try attempt seek")
_GETS_IN = wordset("infiltrate penetrate enter sneak slip break advance seize capture cross reach")
_HOLDS = wordset("control dominate terrorise terrorize overrun rule hold")
_BANDS = wordset("gang cartel warlord gunman")
"""Those who live by arms, besides groups that are called armed."""
_LAND = wordset(
    "part area territory swath swathe most much neighborhood neighbourhood district road town city village half "
    "countryside land region province quarter stretch pocket capital country percent % bulk"
)
"""What armed bands hold."""


@rule("X tried to get in")
def attempt(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    """ "Gunmen tried to infiltrate X": an attack, whether they were stopped or not."""
    tried = verb.dep_ == "xcomp" and verb.head.lemma_ in _TRIES
    if lemma not in _GETS_IN or not tried or status(verb) != "reported":
        return None
    makers = syntax.agents(verb)
    groups = groups_in(sentence.actors(makers))
    inside = syntax.prepositional([verb], "into", "in", "through", "from", "towards", "toward")
    if not groups and not any(map(_is_band, makers)):
        return None
    return attack(verb, groups, [*syntax.objects(verb), *inside], sentence, story)


@rule("X holds land")
def holding_land(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    """ "Gangs that control swaths of the country": a threat to where they do."""
    if lemma not in _HOLDS or status(verb) != "reported" or syntax.is_passive(verb):
        return None
    bands = syntax.agents(verb)
    groups = groups_in(sentence.actors(bands))
    held = [inner for noun in syntax.objects(verb) for inner in syntax.noun_phrase(noun, frozenset({"of", "in"}))]
    land = any(base(noun) in _LAND for noun in held) or any(where.head in held for where in sentence.where)
    aside = verb.dep_ == "relcl" and bool(groups) and not any(map(sentence.stands, bands))
    if not land or aside or not any(map(_is_band, bands)):
        return None
    draft = pose(verb, verb, groups, sentence, story, "reported")
    if not any(mention.place for mention in draft.places):
        near = (where.mention("at") for where in sentence.where if where.place and where.end <= verb.i)
        draft.places = [*near][-1:]
    return draft if any(mention.place for mention in draft.places) else None


def _is_band(noun: Token) -> bool:
    """Whether the noun means gunmen of no state."""
    return is_armed_group(noun) or base(noun) in _BANDS


def is_flight(move: Draft, attack: Draft, doc: Doc) -> bool:
    """Whether a movement is only how attackers made off: "raided a village and fled towards the hills"."""
    if (move.kind, attack.kind, attack.pattern) != ("posture", "threat", "attack") or move.pattern != "leave":
        return False
    of_band = all(who.kind == "armed group" for who in move.actors)
    gave_up = any(mention.role == "from" and mention.place for mention in move.places)
    verb = doc[move.trigger]
    return of_band and not gave_up and verb.dep_ in {"conj", "advcl"} and doc[attack.trigger] in verb.ancestors
