"""Exercises of forces: "held joint drills off X", "the exercise began in Y with 2,000 soldiers"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_HOLDS = wordset("hold conduct launch stage begin start carry run kick perform open wrap conclude finish end join")
"""What those do with an exercise who take part in it."""
_GOES_ON = wordset("begin start take kick open run end conclude continue get")
"""What an exercise does."""
_TAKES_PART_IN = frozenset({"participate", "take"})
_INVOLVES = wordset("involve draw include bring feature gather see comprise")
_OF_ARMS = wordset(
    """
    military joint naval air sea land ground live-fire amphibious combat artillery missile army armed snap airborne
    anti-submarine tactical war field multinational bilateral trilateral defence defense maritime nuclear air-sea
    """
)
"""Words before an exercise by which it is an army's."""
_PEACEFUL = wordset("fire evacuation earthquake school safety rescue emergency breathing physical budget simulation")
_SIDES = ("by", "of", "between", "with")
_TAKES_PART = frozenset({"force", "government", "organisation"})


@rule("X held an exercise", verbs=_HOLDS | _GOES_ON | _TAKES_PART_IN)
def held(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Forces that exercise somewhere."""
    lemma = verb.lemma_.lower()
    agents = syntax.agents(verb)
    drills = [noun for noun in syntax.patients(verb) if lemma in _HOLDS and _is_drill(noun)]
    drills = drills or _joined(verb) or [noun for noun in agents if _is_drill(noun)]
    if not drills:
        return None
    sides = [noun for noun in agents if noun not in drills]
    owners = syntax.prepositional(drills, *_SIDES)
    told = speaking(verb)
    sides = sides if sentence.actors(sides) or told is None else syntax.surface_subject(told)
    taking_part = _brought_in([verb, *drills])
    actors = _taking_part([*sides, *drills, *owners, *syntax.prepositional([verb], "with"), *taking_part], sentence)
    soldiers = [noun for noun in (*sides, *owners, *taking_part) if forces.is_movable(noun, sentence)]
    if not actors or not (soldiers or any(map(_is_of_arms, drills)) or any(who.kind == "force" for who in actors)):
        return None
    places = _where(verb, drills, sentence, story)
    count = headcounts.count_of(sentence, verb, soldiers or drills)
    draft = posture(verb, "exercise", sentence, story, actors, places, count, soldiers)
    if draft is not None:
        draft.object = _called(drills[0])
    return draft


def _joined(verb: Token) -> list[Token]:
    """What those take part in who "participate in" or "take part in" it."""
    part = [noun for noun in syntax.objects(verb) if noun.lemma_ == "part"]
    joins = verb.lemma_ == "participate" or (verb.lemma_ == "take" and part)
    return [noun for noun in syntax.prepositional([verb, *part], "in") if _is_drill(noun)] if joins else []


def _brought_in(words: list[Token]) -> list[Token]:
    """Those who take part, by a clause on the exercise: "drawing 14,000 soldiers", "which involves six navies"."""
    clauses = [child for word in words for child in word.children if child.dep_ in {"acl", "advcl", "relcl"}]
    return [noun for clause in clauses if clause.lemma_ in _INVOLVES for noun in syntax.objects(clause)]


def _is_drill(noun: Token) -> bool:
    if noun.pos_ == "PROPN" and any(child.dep_ == "compound" and base(child) == "exercise" for child in noun.lefts):
        return True  # "Exercise Northern Strike"
    before = {child.lower_ for child in noun.children if not (child.lower_ == "fire" and child.nbor(-1).text == "-")}
    return base(noun) in forces.EXERCISES and _PEACEFUL.isdisjoint(before)


def _is_of_arms(noun: Token) -> bool:
    """Whether the words before the noun, or what it is called beside "exercise", make it an army's."""
    return base(noun) != "exercise" or any(child.lower_ in _OF_ARMS or child.pos_ == "PROPN" for child in noun.children)


def _taking_part(nouns: list[Token], sentence: Sentence) -> list[Who]:
    found = (who for who in sentence.actors(nouns) if who.kind in _TAKES_PART)
    return list({who.name: who for who in found}.values())


def _where(verb: Token, drills: list[Token], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where an exercise is: it is nowhere that it would go to or come from."""
    places = places_of(verb, "exercise", sentence, drills, story)
    return [place for place in places if place.role in {"at", "along", "about"}]


def _called(drill: Token) -> str:
    """The exercise in the report's words, several or one: "joint air-sea drills", "a naval exercise"."""
    if drill.pos_ == "PROPN" and base(drill) not in forces.EXERCISES:
        return drill.doc[drill.left_edge.i : drill.i + 1].text
    kept = [child.left_edge.i for child in drill.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    words = drill.doc[min([drill.i, *kept]) : drill.i + 1]
    said = words.text[:1].lower() + words.text[1:] if words[0].is_sent_start else words.text
    article = "an " if said[:1] in "aeiou" else "a "
    return said if drill.tag_ == "NNS" else article + said
