"""Places that a report calls by a common noun: "the base", "the crossing", "the country", "the border", "there"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import BORDERS, Where
from gazetteer.place import Place

_FRONTS = frozenset({"frontline", "front"})
_REALMS = wordset("country kingdom emirate sultanate republic")
_INHABITED = _REALMS | wordset("capital region province")
_NEAR = wordset("area city town village site base camp airport post neighborhood neighbourhood quarter suburb")
_AREAS = wordset("area region district province governorate valley")
_CROSSINGS = wordset("crossing gate border frontier")
_STATIONS = wordset("base camp airport outpost")
_TOWNS = wordset("town village city")


def referred(word: Token, story: Story) -> PlaceMention | None:
    """ "Met at the crossing": the one that the report spoke of."""
    for noun in syntax.prepositional([word], "at", "in", "on"):
        alone = [child.lower_ for child in noun.children] == ["the"]
        if alone and noun.lemma_ in {"border", "frontier"} and story.border is not None:
            return story.border.mention("at")
        kind = story.topic.place.kind if story.topic is not None and story.topic.place is not None else ""
        crossing = noun.lemma_ in _CROSSINGS and kind == "crossing"
        station = noun.lemma_ in _STATIONS and kind in {"base", "camp", "airport"}
        if alone and story.topic is not None and (crossing or station or (noun.lemma_ in _TOWNS and kind in _TOWNS)):
            return story.topic.mention("at")
    return None


def spot(noun: Token, own: set[str], sentence: Sentence, story: Story) -> PlaceMention | None:
    """What a noun with "the" means: the area, the base, the country that the report speaks of."""
    lefts = [child.lower_ for child in noun.lefts if child.dep_ != "nummod"]
    if "the" not in lefts or any(child.lower_ != "for" for child in noun.rights):  # "left the dam for X"
        return None
    if noun.lemma_ == "country" and len(lefts) > 1:  # "the West African country"
        hosts = (place for _, place in sentence.homes if own.isdisjoint(place.countries))
        return next((PlaceMention(place.name, "at", place) for place in hosts), None)
    known = story.area if noun.lemma_ in _AREAS and story.area else story.topic
    if len(lefts) == 1 and known is not None and (noun.lemma_ in _NEAR | _AREAS or _is_of_sort(known, noun.lemma_)):
        return known.mention("at")
    country = _named_here(noun, own, sentence) or story.country or _spoken_of(sentence, story)
    if len(lefts) == 1 and noun.lemma_.lower() in _INHABITED and country is not None:
        return PlaceMention(country.name, "at", country)
    return None


def _is_of_sort(where: Where, sort: str) -> bool:
    """Whether a place is of the sort that a noun names: a dam, a bridge, an island."""
    return where.text.lower().endswith(f" {sort}") or (where.place is not None and where.place.kind == sort)


def there(trigger: Token, role: Role, sentence: Sentence, story: Story) -> list[PlaceMention]:
    """ "There": the place named before in the sentence, else the last that the report spoke of."""
    own = {who.country for who in sentence.who if who.kind == "force"}
    hosts = [place for i, place in sentence.homes if i < trigger.i and not own & set(place.countries)]
    if before := [where for where in sentence.where if where.end <= trigger.i and where.place]:
        return [before[-1].mention(role)]
    if hosts:
        return [PlaceMention(hosts[0].name, role, hosts[0])]
    if story.latest is not None:
        return [story.latest.mention(role)]
    if story.movement is not None and story.movement.places:
        return [replace(story.movement.places[-1], role=role)]
    return [PlaceMention(place.name, role, place) for place in story.countries[:1]]


def edge(noun: Token, story: Story) -> PlaceMention | None:
    """A border or a front without a name: the one that the report spoke of, else in its words."""
    known = story.border.mention("along") if story.border is not None else None
    if base(noun) in BORDERS | _FRONTS or noun.text == "Line":
        return known or PlaceMention(phrase(noun), "along")
    return known if noun.lower_ in {"it", "line"} else None


def phrase(noun: Token) -> str:
    """The noun with the words before it that say which it is."""
    return " ".join(t.text for t in (*(c for c in noun.lefts if c.dep_ in {"amod", "compound"}), noun))


def _named_here(noun: Token, own: set[str], sentence: Sentence) -> Place | None:
    """The country that the sentence named before "the country" or "the kingdom", other than the force's own."""
    doing = {who.country for who in sentence.actors(syntax.agents(syntax.clause_verb(noun)))} | own
    before = [where.place for where in sentence.where if where.end <= noun.i and where.place]
    before += [home for i, home in sentence.homes if i < noun.i] if noun.lemma_.lower() in _REALMS - {"country"} else []
    lands = [place for place in before if place.kind == "country" and doing.isdisjoint(place.countries)]
    return lands[-1] if lands and noun.lemma_.lower() in _REALMS else None


def _spoken_of(sentence: Sentence, story: Story) -> Place | None:
    """The country whose government was named last, other than those that the sentence names."""
    here = {who.name for who in sentence.who}
    return next((who.home for who in story.counterparts if who.home and who.name not in here), None)
