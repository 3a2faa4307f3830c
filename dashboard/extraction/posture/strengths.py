"""Forces that are somewhere: how many there are, who hosts them, whom they train."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import is_now, posture
from dashboard.extraction.posture.ownership import actors_of
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.quantities import Count
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import is_negated
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who
from gazetteer.place import Place

_HAVE = wordset("have host keep maintain operate retain leave accommodate")
_HOLDINGS = frozenset({"base", "posture", "presence"})
_TEACHES = wordset("train mentor coach instruct advise drill tutor")
_STAYS = wordset("deployment contingent presence garrison force")
_ARMIES = wordset("troop soldier force marine peacekeeper warship contingent garrison brigade battalion")
_UNITS = wordset("brigade battalion regiment division formation corps squadron battlegroup brigade-group unit command")
_RAISES = {
    "set": "up", "stand": "up", "form": "", "raise": "", "establish": "", "create": "", "activate": "", "build": "",
}  # fmt: skip
_HURT = wordset("dead wounded injured missing homeless stranded")
_STILL = wordset("still already also now currently")
"""Words by which it is worth telling that a force is somewhere: "are still in X"."""
_LOCAL = wordset("in at across inside on near around along outside between")


@rule("X are in a place")
def is_there(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "About 2,500 troops were in X": the verb to be, a force, a number and a place."""
    nouns = [child for child in verb.children if child.dep_ in {"nsubj", "attr"}]
    nouns = nouns or (syntax.surface_subject(verb) if verb.dep_ == "xcomp" else [])
    theme = [noun for noun in nouns if forces.is_movable(noun, sentence)]
    count = headcounts.count_of(sentence, verb, theme)
    if not theme and count is not None and count.is_bare and any(child.dep_ == "expl" for child in verb.head.children):
        return _of_those_told(verb, count, sentence, story)
    located = any(child.dep_ == "prep" and child.lower_ in _LOCAL for child in verb.children)
    expletive = any(child.dep_ == "expl" for child in verb.children)
    located = located or any(child.lower_ == "present" for child in verb.children)
    absent = (located or expletive) and is_negated(verb) and is_now(verb)
    still = located and (_STILL & {child.lower_ for child in verb.children}) and all(map(_is_army, theme))
    if not theme or not (located or expletive) or not (count or expletive or still or absent):
        return None
    places = places_of(verb, "stay", sentence, theme) or (_serving_at(theme, sentence) if expletive else [])
    places = places or places_of(verb, "stay", sentence, theme, story)
    actors = actors_of(verb, theme, sentence, [], story)
    whose = bool(actors) or any(map(forces.stands_alone, theme))
    draft = posture(verb, "stay", sentence, story, actors, places, count, theme) if places and whose else None
    if draft is not None and still and draft.when is None and story.published is not None:
        draft.when = story.published.on("published")
    return draft


def _serving_at(theme: list[Token], sentence: Sentence) -> list[PlaceMention]:
    """Where those are of whom a participle says what they do: "there are soldiers serving as trainers in X"."""
    doing = {t.i for noun in theme for child in noun.children if child.dep_ == "acl" for t in child.subtree}
    return [where.mention("at") for where in sentence.where if where.head.i in doing and where.place]


def _is_army(noun: Token) -> bool:
    return base(noun) in _ARMIES | {"army", "military"} or forces.stands_alone(noun)


def _of_those_told(verb: Token, count: Count, sentence: Sentence, story: Story) -> Draft | None:
    """ "By September there are to be fewer than 500": of those told of just before, where they are."""
    told = story.movement
    if told is None or sentence.number - told.sentence > 1:
        return None
    here = [where.mention("at") for where in sentence.where if where.place and where.end <= verb.i]
    return posture(verb, "stay", sentence, story, list(told.actors), here[-1:] or list(told.places), count)


@rule("X raised a unit", verbs=_RAISES)
def raises(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """A new unit: "Germany stood up a brigade in Lithuania", "two joint brigades will be formed"."""
    particle = _RAISES[verb.lemma_.lower()]
    if verb.dep_ in {"acl", "relcl"} or (particle and not any(child.lower_ == particle for child in verb.children)):
        return None
    theme = [noun for noun in syntax.patients(verb) if _is_formation(noun) and forces.is_movable(noun, sentence)]
    makers = syntax.agents(verb)
    owners = [child for noun in makers for child in noun.children if child.dep_ == "poss"]
    named = sentence.actors([*makers, *owners, *theme])
    actors = [who for who in named if who.kind in {"force", "government"}]
    places = places_of(verb, "station", sentence, theme, story)
    count = headcounts.count_of(sentence, verb, theme)
    if not theme or not actors or not (places or count or _is_grouping(theme[0])):
        return None
    return posture(verb, "station", sentence, story, actors, places, count, theme)


def _is_formation(noun: Token) -> bool:
    return base(noun) in _UNITS or _is_grouping(noun)


def _is_grouping(noun: Token) -> bool:
    """ "A group of forces", which is an army's own word for an army's part."""
    return base(noun) in {"group", "grouping"} and any(base(n) in _ARMIES for n in syntax.prepositional([noun], "of"))


@rule("X are on their way")
def is_underway(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "A carrier group is on its way to the Gulf"."""
    ways = [n for n in syntax.prepositional([verb], "on", "en") if n.lower_ in {"way", "course", "route"}]
    if not ways:
        return None
    theme = [n for n in syntax.surface_subject(verb) if forces.is_movable(n, sentence)]
    inside = {token.i for way in ways for token in way.subtree}
    places = [where.mention() for where in sentence.where if where.head.i in inside and where.preposition != "of"]
    actors = actors_of(verb, theme, sentence, [], story)
    if not places or not (actors or any(map(forces.stands_alone, theme))):
        return None
    count = headcounts.count_of(sentence, verb, theme)
    return posture(verb, "arrive", sentence, story, actors, places, count, theme)


@rule("a place is home to X")
def is_home(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Romania is home to 1,700 US troops"."""
    homes = [child for child in verb.children if child.dep_ == "attr" and child.lower_ in {"home", "host"}]
    theme = [n for n in syntax.prepositional([*homes, verb], "to") if forces.is_movable(n, sentence)]
    subjects = {noun.i for noun in syntax.surface_subject(verb)}
    if not homes or not theme:
        return None
    places = [where.mention("at") for where in sentence.where if where.head.i in subjects]
    hosts = [who for who in sentence.actors(syntax.surface_subject(verb)) if who.home]
    places = places or [PlaceMention(who.home.name, "at", who.home) for who in hosts if who.home][:1]
    actors = [who for who in sentence.actors(theme) if who.kind in {"force", "armed group"}]
    count = headcounts.count_of(sentence, verb, theme)
    return posture(verb, "stay", sentence, story, actors, places, count, theme) if places and actors else None


@rule("a place or power has X", verbs=_HAVE)
def has(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Poland hosts 10,000 US troops", "France has 800 soldiers in Jordan", "Israel keeps soldiers on five hills"."""
    lemma = verb.lemma_.lower()
    if _is_no_having(verb):
        return None
    theme = _kept(verb, sentence) or _embedded(verb, sentence)
    count = headcounts.count_of(sentence, verb, theme)
    stays = lemma in {"keep", "leave", "maintain", "retain"}
    if lemma == "leave" and _is_departure(verb, sentence):
        return None
    if not theme or not (count or stays or base(theme[0]) == "base" or _are_armies(lemma, theme)):
        return None
    owners = sentence.actors(syntax.agents(verb))
    own = [who for who in sentence.actors(theme) if who.kind in {"force", "armed group"}]
    actors = own or [who for who in owners if who.kind != "person"]
    if not actors and stays:
        actors = [story.force] if story.force else []
    if lemma == "have" and actors and all(who.kind == "armed group" for who in actors):
        return None  # how strong an armed group is, is a threat
    places = places_of(verb, "stay", sentence, theme, story) or _at_host(owners, own)
    if not places and count is not None and story.country and owners and not _is_home_of(owners, story.country):
        places = [PlaceMention(story.country.name, "at", story.country)]
    count, places = _first_told(theme, count, places, sentence)
    alone = count is not None and any(forces.stands_alone(noun) for noun in theme)
    told = bool(places) and (bool(actors) or alone)
    return posture(verb, "stay", sentence, story, actors, places, count, theme) if told else None


def _first_told(
    theme: list[Token], count: Count | None, places: list[PlaceMention], sentence: Sentence
) -> tuple[Count | None, list[PlaceMention]]:
    """The number and the places of a force, without those of another: "has 900 soldiers in X and 2,500 in Y"."""
    own = next((each for each in sentence.counts if each.noun in theme), None)
    others = (each.start for each in sentence.counts if each.is_bare and own is not None and each.start > own.end)
    if (cut := next(others, None)) is None:
        return count, places
    before = {where.text for where in sentence.where if where.start < cut}
    return own, [mention for mention in places if mention.text in before]


def _kept(verb: Token, sentence: Sentence) -> list[Token]:
    """The force or the base that somebody has, or the force that is left: "80 marines are left in X"."""
    if verb.lemma_ == "leave":
        return [noun for noun in syntax.patients(verb) if forces.is_movable(noun, sentence)]
    stays = [noun for noun in syntax.objects(verb) if base(noun) in _STAYS]
    if of_them := [each for each in syntax.prepositional(stays, "of") if forces.is_movable(each, sentence)]:
        return of_them
    return [noun for noun in syntax.objects(verb) if forces.is_movable(noun, sentence) or base(noun) in _HOLDINGS]


def _is_departure(verb: Token, sentence: Sentence) -> bool:
    """ "Left the base on board a plane": what is left is where somebody was."""
    things = syntax.objects(verb)
    return any(base(noun) == "base" or any(where.head == noun for where in sentence.where) for noun in things)


def _is_no_having(verb: Token) -> bool:
    """ "Kept them from coming back", "left three soldiers dead", "has bases on the border"."""
    words = {token.lower_ for token in verb.subtree}
    kept = any(child.lower_ == "from" and any(c.dep_ == "pcomp" for c in child.children) for child in verb.children)
    bases = any(base(noun) == "base" for noun in syntax.objects(verb))
    return kept or bool(words & _HURT) or (bases and any(base(token) == "border" for token in verb.subtree))


def _are_armies(lemma: str, theme: list[Token]) -> bool:
    return lemma in {"have", "host"} and base(theme[0]) in _ARMIES


def _at_host(owners: list[Who], own: list[Who]) -> list[PlaceMention]:
    """ "Poland hosts US troops": in Poland."""
    hosts = [who for who in owners if who.home and own and not any(who.country == force.country for force in own)]
    return [PlaceMention(who.home.name, "at", who.home) for who in hosts[:1] if who.home]


def _is_home_of(owners: list[Who], country: Place) -> bool:
    return any(who.country in country.countries for who in owners)


def _embedded(verb: Token, sentence: Sentence) -> list[Token]:
    """The force of a small clause: "keeps 300 soldiers stationed in X", "has troops deployed in X"."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    return [noun for clause in clauses for noun in syntax.surface_subject(clause) if forces.is_movable(noun, sentence)]


@rule("X train Y", verbs=_TEACHES)
def trains(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Soldiers who train soldiers: "40 Danish instructors are training Ukrainian soldiers in Poland"."""
    trainers, trained = syntax.agents(verb), syntax.patients(verb)
    taught = [noun for noun in trained if forces.is_movable(noun, sentence)]
    teaching = [noun for noun in trainers if forces.is_movable(noun, sentence)]
    count = headcounts.count_of(sentence, verb, [*teaching, *taught])
    actors: list[Who] = [who for who in sentence.actors([*teaching, *taught, *trainers]) if who.kind != "person"]
    places = places_of(verb, "train", sentence, [*teaching, *taught], story)
    if not teaching and (not count or verb.dep_ == "pcomp"):
        return None
    alone = bool(places) and any(map(forces.stands_alone, teaching))
    if not (actors or alone) or not (teaching or taught) or not (places or count):
        return None
    return posture(verb, "train", sentence, story, actors, places, count, [*teaching, *taught])
