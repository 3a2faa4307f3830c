"""Frontiers and crossings: discussed, secured, opened, closed, walled, fought over and breached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from spacy.tokens import Token

from dashboard.events import PlaceMention, Status
from dashboard.extraction.border.breaches import deed_of
from dashboard.extraction.border.demining import demined
from dashboard.extraction.border.edges import edges, is_waters, only_lies_close, places_along
from dashboard.extraction.border.handling import Handling, handling
from dashboard.extraction.border.intrusions import intrusions, states
from dashboard.extraction.border.proposals import request
from dashboard.extraction.border.trespasses import trespasses, tried
from dashboard.extraction.border.words import BREACH, DIGS, MATTERS, STORM
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import words_before
from dashboard.extraction.posture.frames import frames_of
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.headcounts import count_of
from dashboard.extraction.reading.parties import COOPERATION
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import news_day, own_date, said_on
from dashboard.extraction.where.words import BORDERS, CROSSINGS
from dashboard.extraction.who.titles import OFFICES
from dashboard.extraction.who.words import FORCES, OFFICIALS, Who, government_of, is_armed_group
from dashboard.periods import Period

_PAPERS = wordset("memorandum agreement deal meeting talk talks document mou")
"""What speaks for those who made it: "the memorandum deals with the border"."""

_COMPLAINS = wordset("accuse blame charge suspect")
_TRESPASSERS = wordset("migrant smuggler trafficker infiltrator saboteur drone balloon poacher")
_VEHICLES = wordset("excavator bulldozer vehicle ship boat trawler")
"""What crosses a line between armies for no trade of its own, and other borders every day."""
_KEPT_LINES = wordset("line zone control dmz")
_RAIDING = wordset("sabotage reconnaissance assault commando fishing coast naval")
"""Words before a group or a vessel that crosses a border."""
_DEEDS = frozenset({"close", "open", "seize", "cede", "breach"})
"""Patterns of what somebody does to a border, and not whoever it lies between."""
_DEVICES = wordset("drone camera radar balloon sensor police guard technology equipment system patrol surveillance")
"""What is set up to watch a border."""


def borders(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of borders: one event, however many words for it."""
    for noun in edges(sentence, story):
        told = handling(noun)
        close = told is not None and told.pattern == "clash" and only_lies_close(noun, sentence)
        if told is not None and not close and (draft := _draft(told, noun, sentence, story)) is not None:
            yield draft
            return
    further = intrusions(sentence, story), trespasses(sentence, story), demined(sentence, story)
    yield from islice(chain.from_iterable(further), 1)


@rule("verb of a border ({})")
def _draft(told: Handling, noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    predicate, pattern = told.verb, told.pattern
    said = _status(predicate, is_asked_for=told.is_asked_for)
    if said is None or (said == "denied" and pattern not in {"open", "close"}) or _is_told_otherwise(told):
        return None
    actors = _actors(told, sentence, story)
    places = list(dict.fromkeys(places_along(noun, predicate, sentence, story)))
    if not actors and not _stands_alone(told, noun, places):
        return None
    sides = [] if any(who.country and not who.is_principal for who in actors) else _on_both_sides(places, actors, story)
    doers = actors if pattern in _DEEDS else [*actors, *sides]
    announced = said_on(predicate, sentence)
    when = _day(told, said, doers, announced, sentence, story)
    draft = Draft(
        "border", pattern, sentence.number, predicate.i, [sentence.span], said, doers, places, when, announced
    )
    draft.deed = _deed(told)
    count = count_of(sentence, predicate, syntax.agents(predicate)) if pattern == "breach" else None
    draft.quantity = count.quantity if count else None
    if pattern in {"clash", "breach"} or not doers:
        draft.concerned = _other_sides(draft, story) or _named_sides(noun, sentence, story)
    draft.concerned += sides if pattern in _DEEDS else []
    return draft


def _status(verb: Token, *, is_asked_for: bool) -> Status | None:
    said = status(verb.head if verb.dep_ == "advcl" and verb.tag_ == "VB" else verb)
    return "planned" if is_asked_for and said == "reported" else said


def _deed(told: Handling) -> str:
    """What is done, in the report's words, where the pattern says it too vaguely."""
    if told.is_asked_for:
        return request(told.verb)
    if told.pattern == "secure":
        return deed_of(told.verb)
    return tried(told.verb) if told.pattern == "breach" else ""


def _is_told_otherwise(told: Handling) -> bool:
    """Whether it only says to what end a force was sent, or what was agreed about the border."""
    if told.pattern == "secure" and _is_purpose_of_move(told.verb):
        return True
    return any(above.lemma_ in {"accept", "agree", "sign"} for above in syntax.ancestors(told.verb))


def _is_purpose_of_move(predicate: Token) -> bool:
    """Whether it says to what end a force moves, and not drones or cameras: "sent troops to guard the border"."""
    if predicate.dep_ == "advcl" and any(child.lower_ == "while" for child in predicate.children):
        return True  # "were hit while patrolling the border"
    if predicate.dep_ != "advcl" or predicate.tag_ != "VB" or not any(True for _ in frames_of(predicate.head)):
        return False
    sent = syntax.patients(predicate.head)
    return not sent or not all(base(noun) in _DEVICES for noun in sent)


def _other_sides(draft: Draft, story: Story) -> list[Who]:
    """The states whose border it is: that beyond it where the report names but one, both where it names neither."""
    codes = {code for mention in draft.places if mention.place for code in mention.place.countries}
    acting = {who.country for who in draft.actors if who.kind in {"force", "government"}} & codes
    told = bool(acting) or (not draft.actors and len(codes) > 1)
    return _governments(sorted(codes - acting), story) if told else []


def _day(
    told: Handling, said: Status, actors: list[Who], announced: Period | None, sentence: Sentence, story: Story
) -> Period | None:
    """When it was done: by its clause, by what was said of it, at the meeting told of, or on the day of the news."""
    when, stated = own_date(told.verb, sentence, story)
    if when is not None or stated:
        return when
    scene = story.scene if told.pattern == "discuss" and story.were_there(actors) else None
    when = announced or (scene.when if scene is not None else None)
    if when is None and said == "reported":
        when = news_day(told.verb, sentence, story)
    return when


def _on_both_sides(places: list[PlaceMention], actors: list[Who], story: Story) -> list[Who]:
    """The states that a border lies between: of who holds office in one, else of those that the report has named."""
    codes = {code for mention in places if mention.place for code in mention.place.countries}
    own = _governments((who.country for who in actors if who.country in codes), story)
    named = [who for who in story.counterparts if who.country in codes and who.home is not None]
    return [*own, *named] if len(codes) > 1 else []


def _named_sides(noun: Token, sentence: Sentence, story: Story) -> list[Who]:
    """The states between which a crossing is said to lie: "the crossing at X between Y and Z"."""
    whole = noun.head if noun.dep_ == "compound" else noun
    spots = [whole, *syntax.prepositional([whole], "at", "of", "in", "near")]
    sides = syntax.prepositional(spots, "between")
    lands = [where.place for where in sentence.where if where.head in sides and where.place]
    return sentence.actors(sides) or _governments((code for land in lands for code in land.countries), story)


def _governments(codes: Iterable[str], story: Story) -> list[Who]:
    polities = [story.nations.by_code.get(code) for code in dict.fromkeys(codes)] if story.nations else []
    return [government_of(polity) for polity in polities if polity]


def _stands_alone(told: Handling, noun: Token, places: list[PlaceMention]) -> bool:
    """Whether the event is told though nobody is named who made it: a known border that was shut or fought over."""
    known = any(mention.place for mention in places)
    agents = syntax.agents(told.verb)
    if told.pattern == "discuss":
        feared = told.verb.lemma_ in BREACH  # who may cross it
        about = feared or any(token.lemma_ in MATTERS for token in told.verb.subtree)
        return known and (
            about or syntax.is_passive(told.verb) or any(base(agent) in OFFICES | OFFICIALS for agent in agents)
        )
    if told.pattern == "breach":
        if told.verb.lemma_ in {"smuggle", "traffic"} or told.verb.lemma_ in DIGS:
            return known
        breaching = FORCES | _TRESPASSERS | (_VEHICLES if base(noun) in _KEPT_LINES else frozenset[str]())
        armed = any(
            is_armed_group(each) or base(each) in breaching or any(child.lower_ in _RAIDING for child in each.children)
            for agent in agents
            for each in syntax.noun_phrase(agent)
        )
        return known and (is_waters(noun) or armed or told.verb.lemma_ in STORM)
    return known or noun.lower_.startswith("crossing")


def _actors(told: Handling, sentence: Sentence, story: Story) -> list[Who]:
    """Who handles the border: those who do it, with or against whom, who says so, and whose cooperation it is."""
    actors = _doers(told, sentence)
    if not actors and told.pattern == "discuss" and syntax.is_passive(told.verb) and story.just_met(sentence.number):
        actors = story.pair
    if not actors and not _done_by_things(told) and any(base(n) in _PAPERS for n in syntax.agents(told.verb)):
        actors = story.pair
    if told.pattern == "breach":
        actors = [*states(actors), *actors]
    everybody = (*actors, *_partners(told, sentence), *_speakers(told.verb, sentence), *_cooperating(sentence))
    return list({who.name: who for who in everybody}.values())


def _doers(told: Handling, sentence: Sentence) -> list[Who]:
    """Who does it, by the clause itself, else by those above it; whom a crossing fell to."""
    if told.pattern == "seize" and told.verb.lemma_ == "fall":
        return sentence.actors(syntax.prepositional([told.verb], "to"))
    actors = sentence.actors(syntax.agents(told.verb))
    if told.pattern in {"open", "close"} and not syntax.patients(told.verb):
        actors = [who for who in actors if who.kind != "organisation"]  # "X, a crossing, reopened" by itself
    if told.pattern == "clash" and not actors:
        actors = [who for who in sentence.actors(syntax.patients(told.verb)) if who.kind in {"force", "armed group"}]
    if actors or _done_by_things(told) or (told.pattern in _DEEDS and syntax.agents(told.verb)):
        return actors
    above = (each for each in told.verb.ancestors if each.pos_ in {"VERB", "AUX"})
    return next(filter(None, (sentence.actors(syntax.agents(verb)) for verb in above)), [])


def _cooperating(sentence: Sentence) -> list[Who]:
    """The parties to the cooperation that is named beside the border: "improving coordination and border security"."""
    named = (token for token in sentence.words if token.lemma_.lower() in COOPERATION and sentence.stands(token))
    return [who for token in named for who in sentence.stands_for[token.i]]


def _partners(told: Handling, sentence: Sentence) -> list[Who]:
    """Those with whom, against whom or to whom it is done."""
    partners = sentence.actors(noun for noun in syntax.prepositional([told.verb], "with") if not _lies_behind(noun))
    partners += _accusers(told, sentence)
    if told.pattern == "cede":
        partners += sentence.actors(syntax.prepositional([told.verb], "to"))
    if told.pattern in {"clash", "breach"}:
        happening = [told.verb, *told.nouns, *(n for n in syntax.surface_subject(told.verb) if n.pos_ == "NOUN")]
        partners += sentence.actors(syntax.prepositional(happening, "between", "by", "among"))
        modifiers = (c for noun in told.nouns for c in noun.children if c.dep_ in {"amod", "poss", "compound"})
        partners += sentence.actors(modifiers)
    return partners


def _lies_behind(noun: Token) -> bool:
    """Whether it only says whose border it is besides: "closed its border with X"."""
    return any(base(word) in BORDERS | CROSSINGS for word in words_before(noun.head, 1))


def _accusers(told: Handling, sentence: Sentence) -> list[Who]:
    """The states that complain of a breach: it is their border."""
    if told.pattern != "breach" or told.verb.dep_ != "pcomp" or told.verb.head.head.lemma_ not in _COMPLAINS:
        return []
    return [who for who in sentence.actors(syntax.agents(told.verb.head.head)) if who.kind in {"government", "force"}]


def _speakers(predicate: Token, sentence: Sentence) -> list[Who]:
    """The persons who said it, or on whose word it was done: "citing what the governor, X, called threats"."""
    quoted = [child for child in predicate.children if child.dep_ == "advcl" and child.lemma_ in {"cite", "quote"}]
    speakers = [verb for cited in quoted for verb in cited.subtree if verb.pos_ == "VERB" and verb is not cited]
    speakers += [speaker] if (speaker := speaking(predicate)) is not None else []
    named = sentence.actors(noun for verb in speakers for noun in syntax.surface_subject(verb))
    return [who for who in named if who.kind == "person"]


def _done_by_things(told: Handling) -> bool:
    """Whether what crosses a border is a pipe, a road or a river, and nobody's breach of it."""
    agents = syntax.agents(told.verb)
    return told.pattern == "breach" and bool(agents) and not any(base(noun) in FORCES for noun in agents)
