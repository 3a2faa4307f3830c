"""Where people met: what the clause says, else what its sentence and the story before it leave no doubt of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Status
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence, cluster, is_topical
from dashboard.extraction.reading.spots import referred
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.whereclauses import described
from dashboard.extraction.where.words import SORTS, URBAN, Where
from dashboard.extraction.who.words import Who

AT = wordset("in at on near inside outside aboard")
TRAVEL = wordset("visit travel fly arrive tour land head journey go come return be leave depart stop")
_COMES = TRAVEL - {"be"} | {"expect", "await"}
"""What is said of who comes to meet somebody: "is expected in X to meet Y"."""
_TRIPS = wordset("visit trip tour stay stopover journey")
_ROOMS = wordset("office residence headquarters palace")
_SENT = wordset("delegation team mission")
_LED = wordset("welcome greet host invite bring")
_OWNING = wordset("poss compound amod nmod")
_AGAIN = wordset("also later separately then afterwards")
_BEFORE = wordset("last previously earlier recently once")
_POSTS = wordset("coalition mission force command contingent ambassador coordinator representative envoy troop")
_STAY = 2
"""Days within which a guest is taken to be still where he was received."""
_NEAR = 4
"""Sentences after which a meeting is no longer taken to be of the same occasion."""


def is_purpose(verb: Token) -> bool:
    """Whether the verb says what for: "flew to Baghdad to see X"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


# --- in the clause and its sentence --------------------------------------------------------------


def venues(words: Sequence[Token], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where the meeting took place that `words`, of one predicate, tell of: by their clause, else their sentence."""
    if story.dateline and any(child.lower_ == "here" for word in words for child in (word, *_around(word))):
        return [story.dateline]
    for word in words:
        if found := _governed(word, sentence):
            return [_in_town(mention, story) for mention in found]
    if any(child.lower_ == "there" and child.dep_ == "advmod" for word in words for child in word.children):
        before = [where for where in sentence.where if where.is_seat and where.end <= words[0].i]
        there = before[-1] if before else story.trail.there
        return [there.mention("at")] if there is not None else []
    if meant := [place for word in words if (place := referred(word, story))]:
        return meant[:1]
    beside = list(_beside_dates(words, sentence)) or _alone(words, sentence)
    return [where.mention("at") for where in beside][:1]


def _around(word: Token) -> Iterator[Token]:
    """What stands with a word, and with the clause that it is the purpose of: "are here to meet"."""
    yield from word.children
    if is_purpose(word):
        yield from word.head.children


def _alone(words: Sequence[Token], sentence: Sentence) -> list[Where]:
    """The one town of the clause that something is in or at, where no topic stands between."""
    towns = [where for where in sentence.where if where.is_seat]
    clauses = {syntax.clause_verb(word) for word in words}
    found = [w for w in towns if w.preposition in {"in", "at"} and _reaches(w.head, clauses)]
    topical = any(above.dep_ == "prep" and is_topical(above) for w in found for above in w.head.head.ancestors)
    return found if len(towns) == len(found) == 1 and not topical else []


def _in_town(mention: PlaceMention, story: Story) -> PlaceMention:
    """A square or a palace that no gazetteer has lies in the town that the report was written from."""
    unknown = mention.place is None and mention.text.rsplit(maxsplit=1)[-1].lower() in URBAN
    return replace(mention, place=story.dateline.place) if unknown and story.dateline else mention


def _governed(trigger: Token, sentence: Sentence) -> list[PlaceMention]:
    """The places of the trigger's own clause."""
    if (there := where_clause(trigger, sentence)) is not None:
        return [there.mention("at")]
    if trigger.dep_ in {"advcl", "xcomp"} and is_purpose(trigger) and trigger.head.lemma_ in _COMES:
        return destinations(trigger.head, sentence)
    led = trigger.lemma_ in _LED
    places = [w for w in sentence.venues(cluster(trigger)) if not (_is_of_many(w) or _is_posting(w))]
    return [
        w.mention("at") for w in places if w.preposition in AT or is_on_a_trip(w) or (led and w.preposition == "to")
    ]


def _is_posting(where: Where) -> bool:
    """Whether a country only says where somebody serves: "the commander of the coalition in Iraq and Syria"."""
    first = where.head.head if where.head.dep_ == "conj" else where.head
    post = first.head.head if first.dep_ == "pobj" and first.head.lower_ in {"in", "to"} else first
    wide = where.place is not None and where.place.kind == "country"
    return wide and post.pos_ == "NOUN" and base(post) in _POSTS


def _is_of_many(where: Where) -> bool:
    """Whether it only says which things are meant: nobody meets at "border crossings", which are spoken of."""
    return where.is_border and where.head.dep_ in {"compound", "amod"} and where.head.head.tag_ == "NNS"


def where_clause(trigger: Token, sentence: Sentence) -> Where | None:
    """The place that a clause with "where" describes: "flew to Baghdad, where he was to meet X"."""
    there = described(trigger, sentence)
    own = sentence.places(cluster(trigger))
    if there is None or any(where.preposition in AT and where.head.i > there.end for where in own):
        return None
    return there


def is_on_a_trip(where: Where) -> bool:
    """Whether a place is where a trip leads: "during his visit to Baghdad"."""
    named = where.head
    while named.dep_ == "appos" or (named.head.lower_ == "of" and named.head.head.lemma_ in SORTS):
        named = named.head if named.dep_ == "appos" else named.head.head  # "to the city of X", "to the capital, X"
    return where.preposition == "to" and named.head.head.lemma_ in _TRIPS


def _beside_dates(words: Sequence[Token], sentence: Sentence) -> Iterator[Where]:
    """Places right before or after a date, which the parser hung on the topic: "talks on X in Baghdad on Monday"."""
    for mention in sentence.when:
        dated = sentence.tokens.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if dated is None:
            continue
        for where in sentence.where:
            beside = 0 <= dated.start - where.end <= 2 or where.start - dated.end == 1
            inside = where.preposition in AT and not where.is_border and where.place is not None
            clause = syntax.clause_verb(where.head)
            if beside and inside and any(clause in {word, syntax.clause_verb(word)} for word in words):
                yield where


def _reaches(token: Token, clauses: set[Token]) -> bool:
    """Whether a word belongs to one of the clauses, or to what adds to it: "received X and those with him in Y"."""
    verb = syntax.clause_verb(token)
    while verb not in clauses and verb.dep_ in {"acl", "conj", "xcomp"} and verb.head is not verb:
        verb = syntax.clause_verb(verb.head)
    return verb in clauses


def destinations(verb: Token, sentence: Sentence) -> list[PlaceMention]:
    """Where a verb of travel leads."""
    inside = {token.i for noun in syntax.objects(verb) for token in syntax.noun_phrase(noun)}
    inside |= {token.i for child in verb.children if child.lower_ in {"to", "in", "at"} for token in child.subtree}
    own = [where for where in sentence.where if where.head.i in inside or sentence.owner(where.head).i == verb.i]
    return [where.mention("at") for where in own if where.preposition in {"", "to", "in", "at"} and not where.is_border]


def _is_elsewhere(sentence: Sentence) -> bool:
    """Whether the sentence has a place of its own, so that none before it need be meant."""
    named = (where for where in sentence.where if not where.is_border and where.head.dep_ not in _OWNING)
    return any(where.preposition in {"", "to", *AT} for where in named)


# --- in the story before it ----------------------------------------------------------------------


def understood(trigger: Token, actors: list[Who], said: Status, sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where those who met were last said to be, or whence the report comes if one of them holds office there."""
    if (there := goes_on(trigger, actors, said, sentence, story)) is not None and there.places:
        return list(there.places)
    if said != "reported":
        going = [] if _is_elsewhere(sentence) else [*_bound(actors, sentence, story), *_guests(actors, sentence, story)]
        return [where.mention("at") for where in going][:1]
    seen = _in_office(trigger, actors, story) or _last_seen(trigger, actors, sentence, story)
    seen = seen or at_home(actors, sentence, story)
    seen = seen or _hosts_seat(trigger, sentence, story)
    if seen or sentence.number > 1 or _is_elsewhere(sentence):
        return seen
    return [PlaceMention(place.name, "at", place) for place in story.headline.venues[:1]]


def _bound(actors: list[Who], sentence: Sentence, story: Story) -> Iterator[Where]:
    """Where those who are to meet are to go, or have just come on the day of the report's news."""
    for who in (each for each in actors if each.is_principal):
        if who.name in story.trail.bound:
            yield story.trail.bound[who.name][0]
        where, on = story.trail.came.get(who.name, (None, None))
        if where is not None and where.is_seat and on == story.day and not sentence.when and sentence.number <= _NEAR:
            yield where


def _guests(actors: list[Who], sentence: Sentence, story: Story) -> Iterator[Where]:
    """Where one of those who are to meet within days is abroad: "was received in X; tomorrow he is to meet Z"."""
    days = [mention.period for mention in sentence.when if mention.period]
    if story.day is None or any(abs((day.start - story.day.start).days) > _STAY for day in days):
        return
    for who in (each for each in actors if each.name in story.trail.stays):
        stay = story.trail.stays[who.name]
        if who.country and stay.place is not None and stay.is_seat and who.country not in stay.place.countries:
            yield stay


def goes_on(trigger: Token, actors: list[Who], said: Status, sentence: Sentence, story: Story) -> Draft | None:
    """The meeting told before on the occasion of which somebody who was there also met these."""
    scene = story.scene
    words = {child.lower_ for child in trigger.children}
    if scene is None or words & _BEFORE:
        return None
    sent = any(base(noun) in _SENT for noun in syntax.surface_subject(trigger))
    shared = {who.name for who in actors if who.is_principal or sent} & set(scene.names())
    if words & _AGAIN:
        return scene if shared else None
    lasting = scene.pattern not in {"visit", "call"} or (scene.pattern == "visit" and said == "planned")
    near = sentence.number - scene.sentence <= _NEAR and scene.status == said and lasting
    return scene if near and shared and not _is_elsewhere(sentence) else None


def _last_seen(trigger: Token, actors: list[Who], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where one of them had just come: "he left for Baghdad, where he saw ...", or in a sentence before."""
    before = [where for where in sentence.where if where.is_seat and where.end <= trigger.i]
    stays = [story.trail.stays[who.name] for who in actors if who.name in story.trail.stays]
    return [where.mention("at") for where in (before[-1:] or stays[:1])]


def at_home(actors: list[Who], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The town that the report comes from, where one holds office there, or one from there meets one from abroad."""
    town = story.dateline.place if story.dateline else None
    if town is None or story.dateline is None or _is_elsewhere(sentence):
        return []
    principals = [who for who in actors if who.is_principal]
    countries = {who.country for who in principals if who.country}
    names = {town.name, *town.names.get("en", ())}
    elsewhere = any(who.seat and who.seat not in names for who in principals if who.country in town.countries)
    visited = bool(countries & set(town.countries)) and len(countries) > 1 and not elsewhere
    seated = any(who.seat in names for who in principals)
    return [story.dateline] if visited or seated or story.is_formal else []


def _in_office(trigger: Token, actors: list[Who], story: Story) -> list[PlaceMention]:
    """The seat of the government in whose office they met: "received him in his office"."""
    rooms = (noun for noun in syntax.prepositional([trigger], "in", "at") if base(noun) in _ROOMS)
    owned = any(child.lower_ in {"his", "her"} for noun in rooms for child in noun.children)
    seats = ((who.seat, story.find(who.seat)) for who in actors if owned and who.seat)
    return [PlaceMention(name, "at", town) for name, town in seats if town is not None][:1]


def _hosts_seat(trigger: Token, sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The town where who receives others holds office, where nothing says that it was elsewhere."""
    if trigger.lemma_ not in _LED - {"bring", "invite"} | {"receive"} or _is_elsewhere(sentence):
        return []
    hosts = (who for who in sentence.actors(syntax.agents(trigger)) if who.seat)
    towns = ((who.seat, story.find(who.seat)) for who in hosts)
    return [PlaceMention(name, "at", town) for name, town in towns if town is not None][:1]
