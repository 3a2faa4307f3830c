"""Where a force is, comes from and goes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.stations import lent
from dashboard.extraction.reading import forces, spots
from dashboard.extraction.reading.sentence import Sentence, cluster, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import SIDES, Where, preposition_of
from dashboard.extraction.who.words import Who

_TO = wordset("to into toward towards for onto")
_SUCCEEDS = wordset("replace relieve succeed")
_STATIONS = wordset("base camp airport site")
_HELPS = wordset(
    """
    help train support assist advise back aid protect defend teach mentor bolster reinforce join relieve serve equip
    training support assistance aid help cooperation alongside stabilize stabilise secure guard
    """
)
"""What is done for those whose country a force is sent to."""
_WAYS = wordset("over via through along")
"""Prepositions of the way by which a force goes."""
_GOING = wordset("leave move send arrive")
_LOCAL = wordset("in at near on around outside")
_DIRECTIONS = wordset("north south east west northeast northwest southeast southwest")
_SIDES = SIDES | wordset("part edge half rest side")
_SPOTS = wordset(
    """
    base camp post outpost airport airfield airbase headquarters headquarter barracks barrack position village town
    city district province area region island garrison port neighborhood neighbourhood suburb quarter outskirts
    countryside sector zone territory valley compound site facility checkpoint
    """
)


def places_of(
    trigger: Token, pattern: str, sentence: Sentence, theme: list[Token], story: Story | None = None
) -> list[PlaceMention]:
    """Where the force is, comes from and goes to."""
    inside = forces.inner_words(theme)
    purposes = {child.i for child in trigger.children if child.dep_ == "advcl" and child.tag_ == "VB"}
    own = sentence.places(cluster(trigger))
    found: dict[tuple[int, int], PlaceMention] = {}
    away = [trigger, *(child for child in trigger.children if child.lower_ in {"away", "back", "out"})]
    for who in sentence.actors(syntax.prepositional(away, "from")) if pattern in {"leave", "move"} else []:
        if who.kind == "organisation":  # a base by its bare name is taken for a body
            found[who.start, who.end] = PlaceMention(who.name, "from")
    for where in sentence.where:
        reached = where in own or where.head.i in inside or sentence.owner(where.head).i in purposes
        if (where.is_border and where.place is None) or _only_encloses(where, sentence):
            continue
        called = where.head.dep_ == "compound" and where.head.head in theme  # "the Shandong carrier group"
        if reached and not called and where.preposition not in {"against", "with", "by"}:
            role = _role(where, pattern)
            helped = role == "at" and pattern in _GOING and sentence.owner(where.head).i in purposes
            found.setdefault((where.start, where.end), where.mention("to" if helped else role))
    movers = sentence.actors([*theme, *syntax.agents(trigger)]) if trigger.pos_ == "VERB" else []
    for way, noun, host in lent(trigger, sentence, movers):
        found[noun.i, noun.i + 1] = PlaceMention(spots.phrase(noun), role_of(way, pattern), host.home)
    found = found or _in_clauses(trigger, pattern, sentence)
    if found or story is None:
        told = _without_repeated(_whence(found, inside, pattern))
        return told if story is None else _left_for(told, trigger, pattern, sentence, story)
    return _understood([trigger, *theme], pattern, sentence, story)


def _in_clauses(trigger: Token, pattern: str, sentence: Sentence) -> dict[tuple[int, int], PlaceMention]:
    """Where the spots are that a clause tells of: "withdrew from villages it held in X"."""
    found: dict[tuple[int, int], PlaceMention] = {}
    for way in (child for child in trigger.children if child.dep_ == "prep" and child.lower_ in _TO | {"from"}):
        for spot in (noun for noun in syntax.complements(way) if base(noun) in _SPOTS):
            inside = {t.i for child in spot.children if child.dep_ in {"relcl", "acl"} for t in child.subtree}
            near = [where for where in sentence.where if where.head.i in inside and where.role == "at"]
            found |= {(where.start, where.end): where.mention(role_of(way.lower_, pattern)) for where in near}
    return found


def _left_for(
    told: list[PlaceMention], trigger: Token, pattern: str, sentence: Sentence, story: Story
) -> list[PlaceMention]:
    """The places told, with the one left that has no name: "left the area for X"."""
    onward = pattern == "leave" and all(mention.role == "to" for mention in told)
    left = _understood([trigger], pattern, sentence, story) if onward else []
    return [*(mention for mention in left if mention.role == "from"), *told]


def _whence(found: dict[tuple[int, int], PlaceMention], inside: set[int], pattern: str) -> list[PlaceMention]:
    """The places found; where those were who are said to go elsewhere: "the troops in X were moved to Y"."""
    bound = pattern in _GOING and any(mention.role == "to" for mention in found.values())
    return [
        replace(mention, role="from") if bound and mention.role == "at" and start in inside else mention
        for (start, _), mention in found.items()
    ]


def _only_encloses(where: Where, sentence: Sentence) -> bool:
    """Whether a place only says where another one lies: the province in "the base at X in Y province"."""
    if where.preposition not in _LOCAL | {"of"} or where.place is None:
        return False
    outer = next(
        (above for above in where.head.ancestors if above.pos_ in {"NOUN", "PROPN", "VERB", "AUX"}), where.head
    )
    inner = next((each for each in sentence.where if each is not where and each.start <= outer.i < each.end), None)
    if inner is None or inner.preposition in _WAYS:
        return inner is not None
    return inner.place is not None and (where.place.id in inner.place.within or inner.place.kind in _STATIONS)


def _understood(words: Sequence[Token], pattern: str, sentence: Sentence, story: Story) -> list[PlaceMention]:
    """ "In the capital", "left the country": the one the report speaks of."""
    trigger = words[0]
    if any(child.lower_ == "there" and child.dep_ == "advmod" for child in trigger.children):
        role = role_of("to" if pattern in {"arrive", "send"} else "in", pattern)
        return spots.there(trigger, role, sentence, story)
    own = {who.country for who in sentence.actors(words[1:])}
    for preposition, noun in (each for word in words for each in _complements(word)):
        role = role_of(preposition, pattern)
        if preposition and (edge := spots.edge(noun, story)) is not None:
            return [replace(edge, role="along" if role == "at" else role)]
        whole = syntax.prepositional([noun], "of") if base(noun) in _SIDES else []
        if (place := spots.spot(whole[0] if whole else noun, own, sentence, story)) is not None:
            return [replace(place, role=role)]
    return []


def _complements(trigger: Token) -> Iterator[tuple[str, Token]]:
    """The nouns that a verb governs, with the preposition, through "out of"."""
    for child in trigger.children:
        if child.dep_ == "dobj":
            yield "", child
            for inner in (c for c in child.children if c.dep_ == "prep" and c.lower_ in _LOCAL):
                yield from ((inner.lower_, noun) for noun in syntax.complements(inner))
        if child.dep_ == "prep":
            yield from ((child.lower_, noun) for noun in syntax.complements(child))
            for inner in (c for c in child.children if c.dep_ == "prep"):
                yield "from", next(iter(syntax.complements(inner)), inner)


def _role(where: Where, pattern: str) -> Role:
    beyond = where.head.head.head if where.head.head.lower_ == "of" else where.head
    goes = beyond.head.pos_ == "VERB" and not syntax.objects(beyond.head)
    if pattern in _GOING and goes and beyond.lower_ in _DIRECTIONS and beyond.dep_ == "advmod":
        return "to"  # "withdrew north of the river"
    return role_of(_leading(where), pattern)


def _leading(where: Where) -> str:
    """The preposition that tells whence or whither, from the spot that the place is named for: "to a base in X"."""
    above = where.head.head
    spot = above.head
    if above.dep_ == "prep" and where.preposition in _LOCAL and base(spot) in _SPOTS:
        return preposition_of(spot) or where.preposition
    return where.preposition


def role_of(preposition: str, pattern: str) -> Role:
    """What a preposition makes of a place in a movement of this pattern."""
    if preposition in {"from", "out"} or (preposition == "off" and pattern == "leave"):
        return "from"
    if preposition in _WAYS and pattern in _GOING:
        return "along"
    if preposition == "for" and pattern not in {"leave", "arrive", "send", "move"}:
        return "about"
    if preposition == "to" and pattern in {"stay", "station", "train"}:
        return "at"
    if preposition in _TO or pattern == "arrive":
        return "to"
    if pattern in {"leave", "end"}:
        return "from"
    if pattern == "send" and preposition in {"", "in", "at", "across", "inside", "on", "near", "around"}:
        return "to"
    return "along" if preposition == "along" else "at"


def _without_repeated(places: list[PlaceMention]) -> list[PlaceMention]:
    """A place that is both where it moves and where it is keeps the telling role."""
    moving = {p.place.id for p in places if p.place and p.role in {"from", "to"}}
    return [p for p in places if p.role in {"from", "to"} or not p.place or p.place.id not in moving]


def beneficiary(verb: Token, sentence: Sentence, actors: Sequence[Who]) -> list[PlaceMention]:
    """Where a force is sent whose country is only told by whom it helps: "soldiers to train the Iraqi Army"."""
    asides = {
        t.i for token in verb.subtree if token.dep_ == "relcl" and token.lemma_ in _SUCCEEDS for t in token.subtree
    }
    helping = [token for token in verb.subtree if token.lemma_.lower() in _HELPS]
    inside = {inner.i for token in helping for inner in token.subtree} - asides
    saying = speaking(verb)
    said_by = sentence.actors(syntax.surface_subject(saying)) if saying is not None else []
    own = {who.country for who in (*actors, *said_by)}
    helped = [place for i, place in sentence.homes if i in inside and place.countries[0] not in own]
    return [PlaceMention(place.name, "to", place) for place in helped[:1]]
