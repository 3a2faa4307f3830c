"""Forces that take the place of others: "the 4th Brigade relieved the 1st in Kuwait"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_RELIEVES = wordset("replace relieve succeed")


@rule("X relieved Y at a place", verbs=_RELIEVES | {"take"})
def relief(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """A force that takes another's place, which may go by its people alone: "Danish soldiers relieved the French"."""
    going = _relieved(verb)
    coming = syntax.agents(verb) if going else []
    if not coming or not all(_is_army(noun, sentence) for noun in (coming[0], going[0])):
        return None
    if not any(forces.is_movable(noun, sentence) for noun in (*coming, *going)):
        return None
    people = {noun.text for noun in going}  # who may be taken for a place: "the Italians"
    told = places_of(verb, "station", sentence, [*coming, *going], story)
    places = [place for place in told if place.role != "from" and place.text not in people]
    if not places and story.country is not None:
        places = [PlaceMention(story.country.name, "at", story.country)]
    actors = [who for who in sentence.actors([*coming, *going]) if who.kind != "person"]
    count = headcounts.count_of(sentence, verb, coming)
    draft = posture(verb, "station", sentence, story, actors, places, count, coming) if places else None
    if draft is not None and draft.status == "planned":  # they have still to come
        draft.places = [replace(place, role="to") if place.role == "at" else place for place in places]
    return draft


def _relieved(verb: Token) -> list[Token]:
    """Whose place a force takes: of whom it takes over, whom it relieves, or "the place of" whom it takes."""
    if verb.lemma_ != "take":
        return syntax.patients(verb)
    if any(child.lower_ == "over" for child in verb.children):
        return syntax.prepositional([verb], "from")
    places = [noun for noun in syntax.objects(verb) if noun.lemma_ == "place"]
    return syntax.prepositional(places, "of", "from")


def _is_army(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun is a force, or stands for one: "a Dutch one", "the Italians"."""
    people = noun.ent_type_ == "NORP" and any(child.lower_ == "the" for child in noun.children)
    return people or noun.lower_ in {"one", "ones"} or forces.is_movable(noun, sentence)
