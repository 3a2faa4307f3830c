"""Both sides of a fight: whose soldiers fell in it, at whose land it was aimed, and whom they were fighting."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.targets import targets
from dashboard.extraction.where.words import is_country
from dashboard.extraction.who.words import Who, government_of

_FIGHTS = wordset("clash skirmish firefight gunfight battle brawl standoff melee")
_EXCHANGES = wordset("exchange shot gunfire crossfire fire firing shooting")
"""Fights, where shots are said to go both ways."""
_BOTH_WAYS = wordset("exchange trade")
_EACH = wordset("each both two other")
_AIMED = frozenset({"at", "against"})
_REPELS = wordset("repel repulse foil thwart resist rebuff")
_PAIR = 2


def name_combatants(draft: Draft, sentence: Sentence, story: Story) -> None:
    """Name with an attack those who fell in it or at whom it was aimed, and with a fight its other side."""
    if draft.pattern == "pose":
        return
    trigger = sentence.tokens.doc[draft.trigger]
    known = {who.name for who in (*draft.actors, *draft.targets)}
    found = [*targets(trigger, _repellers(trigger), draft.actors, sentence), *_lands(trigger, sentence, story)]
    own = {who.country for who in draft.actors if who.kind in {"force", "government"}}
    draft.targets += [who for who in found if who.name not in known and (not who.country or who.country not in own)]
    if _is_fight(draft, trigger):
        draft.actors = draft.actors or _sides_told(trigger, sentence)
        draft.targets += _other_side(draft, story)


def _repellers(attack: Token) -> list[Token]:
    """Who beat an attack back: "soldiers repelled an attack"."""
    verb = syntax.clause_verb(attack)
    return syntax.agents(verb) if verb.lemma_ in _REPELS and attack.dep_ in {"dobj", "nsubjpass"} else []


def _lands(trigger: Token, sentence: Sentence, story: Story) -> Iterator[Who]:
    """Yield the states at which something was fired: "fired missiles at X"."""
    known = story.nations.by_code if story.nations is not None else {}
    inside = {token.i for token in trigger.subtree}
    for where in sentence.where:
        if where.preposition in _AIMED and where.head.i in inside and where.place and is_country(where.place):
            polity = known.get(where.place.countries[0])
            if polity is not None and where.place.kind == "country":
                yield government_of(polity)


def _is_fight(draft: Draft, trigger: Token) -> bool:
    """Whether two sides shot at each other: "killed in a clash", "shots were exchanged", "fire broke out"."""
    nouns = [trigger, *syntax.prepositional([trigger], "in", "during"), *syntax.patients(trigger)]
    exchanged = trigger.lemma_ in _BOTH_WAYS or any(base(noun) == "exchange" for noun in nouns)
    fought = draft.pattern == "fight" or any(base(noun) in _FIGHTS for noun in nouns)
    mutual = any(base(noun) in _EXCHANGES for noun in nouns) and any(t.lower_ in _EACH for t in trigger.sent)
    return exchanged or fought or mutual


def _sides_told(trigger: Token, sentence: Sentence) -> list[Who]:
    """Both sides by what the sentence says of them elsewhere: "shots were fired, each army accusing the other"."""
    meant = [who for i, who in sentence.stands_for.items() if sentence.tokens.doc[i].pos_ == "NOUN" and i != trigger.i]
    return next((sides for sides in meant if len(sides) == _PAIR), [])


def _other_side(draft: Draft, story: Story) -> list[Who]:
    """Whom the one side that is named fought: the other of the two states, or the group, that the report is on."""
    sides = {who.country: who for who in (*draft.actors, *draft.targets) if who.country}
    if len(sides) != 1 or len({who.name for who in (*draft.actors, *draft.targets)}) > _PAIR:
        return []
    code, one = next(iter(sides.items()))
    if any(who.kind == "armed group" for who in (*draft.actors, *draft.targets)) or one.kind == "armed group":
        return []
    others = [who for who in story.sides.parties or story.states if who.country != code]
    at_issue = any(who.country == code for who in story.sides.parties or story.states)
    if len(others) != 1 or not at_issue:
        return []
    other = others[0]
    polity = story.nations.by_code.get(other.country) if story.nations is not None and other.home else None
    if polity is None or not polity.force or one.kind != "force":
        return [other]
    return [Who(polity.force, "force", -1, -1, "", polity.code, polity.place, state=polity.government)]
