"""The event that a verb of violence makes: who attacked, where and when, as far as the report says."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention, Quantity, Role
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading import spots
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.headcounts import count_of
from dashboard.extraction.reading.sentence import Sentence, cluster, is_happening, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import deed_day, own_date, said_on
from dashboard.extraction.threat.menaces import groups_in, homeland
from dashboard.extraction.threat.targets import targets
from dashboard.extraction.where.words import FEATURES, SORTS, Where
from dashboard.extraction.who.arms import BEARERS, BLOWS, PEOPLE, SOLDIERS, TARGETS, WEAPONS
from dashboard.extraction.who.words import Who
from dashboard.periods import Period
from gazetteer.place import Place

_OFTEN = wordset("frequently regularly often repeatedly sometimes occasionally continually constantly")
_GOES_ON = wordset("keep continue")
TOLLS = wordset("kill die wound injure perish")
"""Verbs that, after an attack, only count its victims."""
_WITHIN = wordset("of in at on from near")
_NEARBY = ("in", "near", "at", "outside", "around", "inside")
_FLEES = wordset("leave flee withdraw escape retreat go drive return head run melt disappear")
_ROADS = wordset("road highway route way track railway motorway path line street")
_BESIDE = 6
"""Words, at most, between a road and the names of its ends, however the parser hangs them."""
_MORE = wordset("another further separate second third additional separately")
_DEFINITE = frozenset({"the", "this", "these", "those"})
_PERFECT = wordset("have has had")


def attack(
    verb: Token, makers: list[Who], sufferers: list[Token], sentence: Sentence, story: Story, pattern: str = "attack"
) -> Draft | None:
    """What a verb tells of an attack or a fight; nothing where neither a place nor an armed group is known."""
    often = any(child.lower_ in _OFTEN for child in verb.children)
    places = _places(verb, sufferers, sentence) or _understood(verb, sufferers, sentence, story, often=often)
    places = places or _at_home(verb, makers, sentence) or unlisted([verb, *sufferers], sentence, story)
    around = container(places, sentence, story)
    makers = makers or _others_named(verb, sufferers, sentence)
    told_there = bool(around) and verb.tag_ in {"VBD", "VBN"} and verb.lemma_.lower() not in TOLLS
    if not places and not groups_in(makers) and not told_there:
        return None
    when = _day(verb, sentence, story, often=often)
    pattern = "pose" if often and groups_in(makers) else pattern
    said = status(verb) or "reported"
    again = often or (verb.dep_ == "xcomp" and verb.head.lemma_ in _GOES_ON)
    draft = Draft("threat", pattern, sentence.number, verb.i, [sentence.span], said, makers, places, when)
    draft.around = around
    doers = sentence.actors(syntax.agents(verb)) if verb.lemma_ not in {"come", "be"} else []
    draft.targets = targets(verb, sufferers, [*makers, *doers], sentence)
    draft.quantity = _shots(verb, sentence)
    draft.is_campaign, draft.is_referring, draft.is_another = again, _comes_back(verb), is_another(verb, sentence)
    return draft


def _day(verb: Token, sentence: Sentence, story: Story, *, often: bool) -> Period | None:
    """When it was: by its clause, else by what is told of it; what is done often has no day of its own."""
    when, stated = own_date(verb, sentence, story)
    if when is not None or stated or often:
        return when
    recent = any(child.lower_ in _PERFECT for child in verb.children)
    return said_on(verb, sentence) if recent else deed_day(verb, sentence, story)


def _shots(verb: Token, sentence: Sentence) -> Quantity | None:
    """How many rockets, shells or drones it was made with."""
    shot = [noun for noun in (*syntax.agents(verb), *syntax.patients(verb)) if base(noun) in WEAPONS]
    count = count_of(sentence, verb, shot) if shot else None
    return count.quantity if count is not None and count.noun in shot else None


def is_another(trigger: Token, sentence: Sentence) -> bool:
    """Whether it is told as one more: "two further drones", "in another incident", "separately"."""
    clause = syntax.clause_verb(trigger)
    nouns = [*syntax.surface_subject(clause), *syntax.objects(clause), *syntax.prepositional([clause], "in"), trigger]
    words = {child.lower_ for noun in nouns for child in noun.children} | {child.lower_ for child in clause.children}
    return bool(words & _MORE) or sentence.tokens[0].lower_ in {"separately", "elsewhere"}


def _comes_back(verb: Token) -> bool:
    """Whether it is told of an attack, or of its makers, that was told of before: "died in Monday's attack"."""
    told = [noun for noun in syntax.surface_subject(verb) if base(noun) in WEAPONS | BEARERS | BLOWS]
    told += [noun for noun in syntax.prepositional([verb], "in", "during") if base(noun) in BLOWS]
    return any(map(is_known, told))


def is_known(noun: Token) -> bool:
    """Whether a noun means what was told of before: "the attack", "Monday's attack"."""
    return any(
        (child.dep_ == "det" and child.lower_ in _DEFINITE) or (child.dep_ == "poss" and child.ent_type_ == "DATE")
        for child in noun.children
    )


def aimed(where: Where) -> Role:
    """A place of an attack with its role: whence it came, or where it was."""
    return "from" if where.preposition == "from" else "at"


def _places(verb: Token, sufferers: list[Token], sentence: Sentence) -> list[PlaceMention]:
    inside = {token.i for noun in sufferers for token in syntax.noun_phrase(noun, _WITHIN)}
    own = sentence.places(cluster(verb) | {child.i for child in verb.children if child.dep_ in {"advcl", "prep"}})
    near = [where for where in sentence.where if where in own or where.head.i in inside]
    below = [w for w in sentence.where if w.head in verb.subtree and w.preposition not in {"of", "from", "to"}]
    there = [where for where in near or below if not says_whose(where) and not _is_fled_to(where, verb)]
    spots = [where for where in there if not _is_end_of_road(where)]
    return [where.mention(aimed(where)) for where in spots or there]


def _is_fled_to(where: Where, verb: Token) -> bool:
    """Whether it is only where the makers went from there: "opened fire and left in the direction of the hills"."""
    clause = syntax.clause_verb(where.head)
    return clause != verb and clause.lemma_ in _FLEES and clause.dep_ in {"conj", "advcl"}


def _is_end_of_road(where: Where) -> bool:
    """Whether it only says which road it was on: "near X, on the road from Y to Z"."""
    before = where.head.doc[max(0, where.start - _BESIDE) : where.start]
    return where.preposition in {"from", "to", "between", "and"} and any(token.lemma_ in _ROADS for token in before)


def unlisted(told: list[Token], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where what `told` says was, by a name that nobody took for a place's: "in the Pendjari park", "near Turbat"."""
    for noun in syntax.prepositional(told, *_NEARBY):
        names = [t for t in (*noun.lefts, noun) if t.pos_ == "PROPN" and t.dep_ in {"compound", "pobj", "nmod"}]
        dated = any(mention.start <= noun.idx < mention.end for mention in sentence.when)
        someone = sentence.at(noun)
        named = someone is not None and someone.end > noun.i and someone.kind != "organisation"
        if not names or dated or named or is_happening(noun):
            continue
        text = noun.doc[names[0].left_edge.i : noun.i + 1].text
        name = "".join(token.text_with_ws for token in names).strip()
        return [PlaceMention(text, "at", story.find(text) or story.find(name))]
    return []


def says_whose(where: Where) -> bool:
    """Whether a country's name only says whose things or people were hit: "US ships", "soldiers from Chad"."""
    country = where.place is not None and where.place.kind == "country"
    way = where.head.head
    if country and way.lower_ == "from" and {base(way.head), base(way.doc[way.i - 1])} & (PEOPLE | SOLDIERS):
        return True
    return country and where.head.dep_ in {"compound", "amod", "npadvmod"} and base(where.head.head) not in FEATURES


def container(places: list[PlaceMention], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The town or the area in which an attack was whose own place nobody knows: of its sentence, or the one before."""
    if any(mention.place for mention in places):
        return []
    known = [where for where in sentence.where if where.place and not where.is_border]
    around = [where for where in known if where.role == "at"] or [where for where in known if where.is_seat]
    if not around and (land := _nation_of(sentence, story)) is not None:
        return [PlaceMention(land.name, "about", land)]
    near = story.topic is not None and sentence.number - story.topic_at <= 1
    return [where.mention("at") for where in (around[:1] or ([story.topic] if near and story.topic else []))]


def _at_home(verb: Token, makers: list[Who], sentence: Sentence) -> list[PlaceMention]:
    """Where an attack was that is told without a place: in the land of those who say that others made it."""
    said = speaking(verb)
    telling = sentence.actors(syntax.surface_subject(said)) if said is not None else []
    hit = [who.home for who in telling if who.kind in {"government", "force"} and who.home is not None]
    abroad = bool(makers) and all(who.kind in {"government", "force"} for who in makers)
    own = {who.country for who in makers}
    return [PlaceMention(home.name, "at", home) for home in hit[:1] if abroad and own.isdisjoint(home.countries)]


def _nation_of(sentence: Sentence, story: Story) -> Place | None:
    """The country that a place is said to be in which nobody knows or names: "the Yemeni port of X"."""
    if story.nations is None:
        return None
    sorts = (token for token in sentence.words if token.lemma_ in SORTS and token.pos_ == "NOUN")
    adjectives = (child.text for noun in sorts for child in noun.children if child.dep_ in {"amod", "poss"})
    found = (story.nations.by_adjective(each) or story.nations.by_name(each) for each in adjectives)
    return next((polity.place for polity in found if polity is not None and polity.place), None)


def _understood(
    verb: Token, sufferers: list[Token], sentence: Sentence, story: Story, *, often: bool
) -> list[PlaceMention]:
    """ "The base was hit": the one spoken of; what is done often, in its country; else where the title says."""
    if any(child.lower_ == "there" for word in (verb, *sufferers) for child in word.children if child.dep_ == "advmod"):
        return spots.there(verb, "at", sentence, story)
    meant = any(noun.lower_ == "it" and not sentence.stands(noun) for noun in sufferers)
    if meant and (it := story.trail.it(sentence)) is not None:
        return [it.mention("at")]
    definite = [noun for noun in sufferers if any(child.lower_ in {"the", "it"} for child in noun.children)]
    before = next((where for where in reversed(sentence.where) if where.end <= verb.i and where.is_seat), story.topic)
    if definite and before and definite[0].lemma_.lower() in TARGETS:
        return [before.mention("at")]
    if any(_is_the_town(token) for token in verb.subtree) and (town := before or story.topic) is not None:
        return [town.mention("at")]
    if often and (home := homeland(verb, sentence)):
        return home
    titled = sorted(story.headline.places, key=lambda place: place.kind == "country") if sentence.number <= 1 else []
    return [PlaceMention(place.name, "at", place) for place in titled[:1]]


def _is_the_town(token: Token) -> bool:
    """Whether a noun means the town that was named before: "in the centre of the city"."""
    return token.lemma_ in {"city", "town", "village"} and [child.lower_ for child in token.children] == ["the"]


def _others_named(verb: Token, sufferers: list[Token], sentence: Sentence) -> list[Who]:
    """The armed groups that the clause names besides those who suffer."""
    suffering = {who.name for who in sentence.actors(sufferers)}
    inside = {token.i for token in verb.subtree}
    named = [who for who in groups_in(sentence.who) if inside & set(range(who.start, who.end))]
    return [who for who in named if who.name not in suffering]
