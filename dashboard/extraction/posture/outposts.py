"""Posts that an army keeps, and its presence: "Turkey maintains a dozen military posts in Duhok"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import BORDERS

_KEEPS = wordset("keep maintain operate have run man retain")
_SETS_UP = wordset("establish reestablish restore resume regain")
_POSTS = wordset("post outpost checkpoint garrison airbase airfield installation stronghold facility site")
_BY_THEMSELVES = wordset("outpost garrison airbase stronghold")
"""Posts that are an army's by their own name."""
_ARMED = wordset("military army naval air observation forward fortified armed")


@rule("X keeps posts in a place", verbs=_KEEPS)
def keeps_posts(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """A state or an army that has posts somewhere; those on a border are told of the border."""
    owners = [who for who in sentence.actors(syntax.agents(verb)) if who.kind in {"force", "government"}]
    is_army = any(who.kind == "force" for who in owners)
    posts = [noun for noun in syntax.objects(verb) if base(noun) in _POSTS and (is_army or _is_of_army(noun))]
    if not posts or any(base(token) in BORDERS for noun in posts for token in noun.subtree):
        return None
    places = [place for place in places_of(verb, "stay", sentence, posts) if place.place or place.role == "at"]
    abroad = [place for place in places if place.place and {who.country for who in owners} - set(place.place.countries)]
    return posture(verb, "stay", sentence, story, owners, places, theme=posts) if owners and abroad else None


@rule("X set up a presence in a place", verbs=_SETS_UP)
def sets_up_presence(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """An army that is somewhere from now on: "the army has established a permanent presence south of the river"."""
    presence = [noun for noun in syntax.patients(verb) if base(noun) == "presence"]
    owners = sentence.actors(syntax.agents(verb)) if presence else []
    armed = any(map(_is_of_army, presence))
    armies = [who for who in owners if who.kind == "force" or (armed and who.kind == "government")]
    places = [place for place in places_of(verb, "station", sentence, presence, story) if place.place]
    draft = posture(verb, "station", sentence, story, armies, places) if armies and places else None
    if draft is not None:
        draft.deed = "set up a presence"
    return draft


def _is_of_army(noun: Token) -> bool:
    return base(noun) in _BY_THEMSELVES or any(child.lower_ in _ARMED for child in noun.lefts)
