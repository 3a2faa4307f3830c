"""How many soldiers a mission or a deployment counts, or may: "the force has come to 1,000 police and soldiers"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.quantities import Count
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_BODIES = wordset("mission force deployment contingent operation coalition presence garrison")
_TO = wordset("come grow swell rise amount climb expand increase shrink fall drop")
_OF = wordset("consist comprise number total count")
_CEILINGS = wordset("ceiling cap limit maximum strength size")
"""How many soldiers a body may have."""
_SOLDIERS = wordset("troop military force soldier uniformed personnel peacekeeper manpower")
_LOWERS = wordset("lower cut reduce trim halve")
_RAISES = wordset("raise increase lift expand boost")


@rule("X counts so many", verbs=_TO | _OF)
def size(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The mission has grown to 12,000 soldiers", "the force consists of 900 men"."""
    bodies = [noun for noun in syntax.agents(verb) if base(noun) in _BODIES]
    count = _counted(verb, sentence) if bodies else None
    if count is None or count.noun is None:
        return None
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    places = places_of(verb, "stay", sentence, bodies, story)
    places = places or [place for clause in clauses for place in places_of(clause, "stay", sentence, [])]
    if not places and story.country is not None:
        places = [PlaceMention(story.country.name, "at", story.country)]
    before = story.doers.force_before(sentence.number) or ([story.force] if story.force else [])
    actors = [who for who in sentence.actors(bodies) if who.kind != "person"] or before
    return posture(verb, "stay", sentence, story, actors, places, count, [count.noun]) if places else None


def _counted(verb: Token, sentence: Sentence) -> Count | None:
    """The number of soldiers that a body has come to, or is made of."""
    nouns = syntax.prepositional([verb], "to", "at") if verb.lemma_ in _TO else []
    nouns += [*syntax.objects(verb), *syntax.prepositional([verb], "of")] if verb.lemma_ in _OF else []
    return next((count for count in sentence.counts if count.noun in nouns), None)


@rule("X may count so many", verbs=_LOWERS | _RAISES)
def ceiling(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The council lowered the mission's troop ceiling from 15,000 to 13,000"."""
    pattern = "reduce" if verb.lemma_ in _LOWERS else "grow"
    caps = [noun for noun in syntax.patients(verb) if base(noun) in _CEILINGS and _is_of_soldiers(noun)]
    count = _last_count(verb, sentence) if caps else None
    if count is None:
        return None
    named = [*sentence.actors(caps), *sentence.actors(syntax.prepositional(caps, "of", "for", "on"))]
    bodies = [who for who in named if who.kind in {"force", "organisation"}]
    actors = bodies or story.doers.force_before(sentence.number) or ([story.force] if story.force else [])
    places = places_of(verb, "stay", sentence, caps)
    if not places and story.country is not None:
        places = [PlaceMention(story.country.name, "at", story.country)]
    return posture(verb, pattern, sentence, story, actors, places, count, [count.noun] if count.noun else caps)


def _is_of_soldiers(noun: Token) -> bool:
    """Whether it is of soldiers by the words with it: "troop ceiling", "strength of its military personnel"."""
    of = syntax.prepositional([noun], "of", "for", "on")
    within = {base(word) for each in (noun, *of) for word in (each, *each.lefts)} | {base(each) for each in of}
    return bool(within & _SOLDIERS)


def _last_count(verb: Token, sentence: Sentence) -> Count | None:
    """The number to which it is changed: the last that stands behind the verb."""
    clause = {token.i for token in verb.subtree}
    behind = [count for count in sentence.counts if verb.i < count.start and count.start in clause]
    return behind[-1] if behind else None
