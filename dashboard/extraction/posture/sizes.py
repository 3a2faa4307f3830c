"""How many soldiers a mission or a deployment counts: "the force has come to 1,000 police and soldiers"."""

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


@rule("X counts so many")
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
