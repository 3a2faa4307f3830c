"""Operations that an army begins or carries out, described or by their names."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_LAUNCHES = wordset("launch begin start mount kick")
_PURSUES = wordset("conduct wage undertake")
_ARMED = wordset(
    "military ground security special large border clearance offensive army joint clearing major air aerial naval "
    "cross cross-border counterterrorism counter-terrorism anti-terror anti-terrorism sweeping search"
)
_UNDERTAKEN = frozenset({"operation", "offensive", "campaign"})
_MANY = wordset("many several numerous multiple countless repeated various frequent")
_NAMED = wordset("codenamed code-named dubbed called named codename christened")
_PEACEFUL = wordset("aid relief rescue humanitarian evacuation airlift safety clean-up cleanup")
"""What operations are of that no army fights."""


@rule("X began an operation", verbs=_LAUNCHES | _PURSUES | {"carry"})
def launched(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Turkey launched a ground operation in northern Syria", "is carrying one out", "began Operation X"."""
    lemma = verb.lemma_.lower()
    if lemma == "carry" and not any(child.lower_ == "out" for child in verb.children):
        return None
    pattern = "operate" if lemma in _LAUNCHES else "campaign"
    operations = [noun for noun in syntax.patients(verb) if _is_military(noun)]
    if any(child.lower_ in {"has", "have"} for child in verb.children) and any(map(_are_many, operations)):
        return None  # what has been done again and again, and is no news
    actors = [who for who in sentence.actors(syntax.agents(verb)) if who.kind in {"force", "government"}]
    places = places_of(verb, pattern, sentence, operations) if operations else []
    places = [each for each in places if each.place and each.place.kind != "frontier"] or places  # "cross-border"
    if not any(map(_is_described, operations)) and not (_is_army(actors) or _is_abroad(actors, places)):
        return None  # "the government launched Operation Clean Seas"
    return posture(verb, pattern, sentence, story, actors, places) if actors and places else None


def _is_military(noun: Token) -> bool:
    """Whether an operation is an army's: by what describes it, or by the name that it goes by."""
    return _is_described(noun) or (_has_name(noun) and not any(token.lower_ in _PEACEFUL for token in noun.subtree))


def _is_described(noun: Token) -> bool:
    return noun.lemma_ in _UNDERTAKEN and any(child.lower_ in _ARMED for child in noun.lefts)


def _is_army(actors: list[Who]) -> bool:
    return any(who.kind == "force" for who in actors)


def _is_abroad(actors: list[Who], places: list[PlaceMention]) -> bool:
    """Whether an operation is where only an army of theirs could be: in no country of their own."""
    own = {who.country for who in actors}
    return any(place.place is not None and own.isdisjoint(place.place.countries) for place in places)


def _has_name(noun: Token) -> bool:
    """Whether an operation goes by a name: "Operation Serval", "an offensive codenamed Serval"."""
    if noun.lemma_.lower() in _UNDERTAKEN and any(child.lower_ in _NAMED for child in noun.children):
        return True
    return noun.pos_ == "PROPN" and "Operation" in {noun.text, *(child.text for child in noun.lefts)}


def _are_many(operation: Token) -> bool:
    return any(child.lower_ in _MANY for child in operation.lefts)
