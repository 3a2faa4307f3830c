"""Forces that are gone or back, and those that somebody wants gone."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.ownership import actors_of
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_GONE = frozenset({"gone", "out"})
_BACK = frozenset({"back", "home"})
_WANTS = wordset("want like wish")
_DUE = frozenset({"due", "expected"})
_THEM = frozenset({"them", "they"})
_NEAR = 3
"""Sentences within which "them" are the soldiers told of before."""


@rule("X are gone", verbs=("be", "go", "gone"))
def is_gone(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The commandos will be gone by December", "the last soldiers are out of the country", "are back in X"."""
    ways = _ways(verb)
    pattern = "leave" if ways & _GONE else "arrive" if ways & _BACK else ""
    theme = [n for n in syntax.surface_subject(verb) if forces.is_movable(n, sentence)] if pattern else []
    if not theme:
        return None
    places = places_of(verb, pattern, sentence, theme, story)
    actors = actors_of(verb, theme, sentence, [], story)
    count = headcounts.count_of(sentence, verb, theme)
    told = bool(actors) and (bool(places) or pattern == "leave")
    return posture(verb, pattern, sentence, story, actors, places, count, theme) if told else None


def _ways(verb: Token) -> set[str]:
    """Where somebody is, or is gone, by a word that stands with "be"."""
    if verb.lemma_ == "be":
        return {child.lower_ for child in verb.children if child.dep_ in {"acomp", "advmod", "prep", "prt"}}
    return {"gone"} if verb.text == "gone" and any(child.lemma_ == "be" for child in verb.children) else set()


@rule("X wants Y gone", verbs=_WANTS)
def wanted_out(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Niger wants French troops gone by September", "wants the last of them out of the country"."""
    beside = [child for word in (verb, *syntax.objects(verb)) for child in word.children]
    gone = next((child for child in beside if child.lower_ in _GONE), None)
    if gone is None:
        return None
    nouns = [*syntax.objects(verb), *syntax.surface_subject(gone)] if gone.pos_ == "VERB" else syntax.objects(verb)
    again = story.movement is not None and sentence.number - story.movement.sentence <= _NEAR
    theme = [noun for noun in nouns if forces.is_movable(noun, sentence) or (again and _are_those(noun))]
    if not theme:
        return None
    whose = actors_of(verb, theme, sentence, theme, story) or ([story.force] if story.force else [])
    places = places_of(gone, "leave", sentence, theme, story) or _hosts(verb, whose, sentence, story)
    count = headcounts.count_of(sentence, verb, theme)
    told = bool(whose) and (bool(places) or gone.lower_ == "gone")  # and not "out of politics"
    draft = posture(gone, "leave", sentence, story, whose, places, count, theme) if told else None
    if draft is not None:
        draft.status = "planned"
    return draft


def _are_those(noun: Token) -> bool:
    """ "Them", "the last of them"."""
    return bool({noun.lower_, *(each.lower_ for each in syntax.prepositional([noun], "of"))} & _THEM)


def _hosts(verb: Token, whose: list[Who], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The country of who wants them gone, where the force is another's."""
    known = story.nations.by_code if story.nations is not None else {}
    own = {who.country for who in whose}
    wanting = (who.country for who in sentence.actors(syntax.agents(verb)) if who.country not in own)
    lands = [known[code].place for code in wanting if code in known]
    return [PlaceMention(land.name, "from", land) for land in lands[:1] if land is not None]


@rule("X are due in a place")
def is_due(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Some 2,000 marines are due in Darwin in April": they are to arrive."""
    if not any(child.dep_ == "acomp" and child.lower_ in _DUE for child in verb.children):
        return None
    theme = [noun for noun in syntax.surface_subject(verb) if forces.is_movable(noun, sentence)]
    infinitive = any(child.dep_ == "xcomp" for state in verb.children for child in (state, *state.children))
    near = {each.i for state in verb.children if state.dep_ == "acomp" for each in state.subtree}
    places = [where.mention("to") for where in sentence.where if where.head.i in near and where.place]
    places = places or [replace(place, role="to") for place in places_of(verb, "arrive", sentence, theme)]
    if not theme or infinitive or not places:
        return None
    actors = actors_of(verb, theme, sentence, [], story)
    count = headcounts.count_of(sentence, verb, theme)
    draft = posture(verb, "arrive", sentence, story, actors, places, count, theme) if actors else None
    if draft is not None:
        draft.status = "planned"
    return draft
