"""Missions: when they end, and until when they go on."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.forces import is_movable, owners, stands_alone
from dashboard.extraction.reading.headcounts import count_of
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

MISSIONS = wordset("mission operation mandate role occupation campaign")
_TOURS = wordset("deployment rotation tour stint service duty")
"""What soldiers complete, and others too."""
_COMPLETES = wordset("complete wrap")
_EXTENDS = wordset("extend prolong renew continue authorise authorize")
_STAYS = wordset("presence deployment stay")
_OF_TROOPS = wordset("military troop combat armed")
_SPANS = wordset("month months year years week weeks day days long")
_ARMIES = wordset("unit army military force")
_SERVES = wordset("participate join serve")
_TURNS = wordset("transition shift switch")
_BRINGS = wordset("bring come draw put")
_ENDS = wordset("end close conclusion halt")
_OVER = frozenset({"over", "complete", "finished"})


def is_mission(noun: Token) -> bool:
    """Whether the noun is what a force is sent to do."""
    return noun.lemma_ in MISSIONS


def is_tour(noun: Token) -> bool:
    """Whether the noun is the time that soldiers serve somewhere, or others travel."""
    return noun.lemma_ in _TOURS


def is_stay(noun: Token) -> bool:
    """Whether the noun means that soldiers are somewhere: "its military presence", an army's "presence"."""
    owned = noun.lemma_ == "presence" and any(child.dep_ == "poss" for child in noun.lefts)
    return noun.lemma_ in _STAYS and (owned or _is_of_troops(noun))


def _is_of_troops(noun: Token) -> bool:
    return any(child.lower_ in _OF_TROOPS for child in noun.lefts)


@rule("verb of a mission ({})", verbs=("be",))
def is_over(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The mission will be over"."""
    if not any(child.lower_ in _OVER for child in verb.children):
        return None
    return mission(verb, "end", sentence, story, syntax.surface_subject(verb))


@rule("X brought a mission to an end", verbs=_BRINGS)
def brought_to_end(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Brought its presence in X to an end", "the mission came to a close", "put an end to its mission"."""
    led, things = syntax.prepositional([verb], "to"), syntax.objects(verb)
    if verb.lemma_ == "put":
        ends = [noun for noun in things if base(noun) in _ENDS]
        return mission(verb, "end", sentence, story, [*syntax.prepositional(ends, "to"), *led]) if ends else None
    ended = any(base(noun) in _ENDS for noun in led)
    return mission(verb, "end", sentence, story, things or syntax.surface_subject(verb)) if ended else None


@rule("verb of a mission ({})")
def mission(verb: Token, pattern: str, sentence: Sentence, story: Story, nouns: list[Token]) -> Draft | None:
    """What a verb says of a mission: that it ends, shrinks or is prolonged."""
    missions = [noun for noun in nouns if is_mission(noun)]
    if pattern == "end" and not missions and (stays := [noun for noun in nouns if is_stay(noun)]):
        return _withdrawn(verb, stays, sentence, story)
    if pattern == "end" and (verb.lemma_ in _COMPLETES or not missions):
        return _served(verb, sentence, story)
    if pattern == "leave":
        return _left(verb, missions, sentence, story)
    extended = verb.lemma_.lower() in _EXTENDS
    if not missions or not (extended or pattern in {"end", "reduce"}):
        return None
    whose = [who for who in owners(missions, sentence) if who.kind in {"force", "government"} or extended]
    if any(who.kind == "armed group" for who in whose):
        return None
    subjects = [who for who in sentence.actors(syntax.agents(verb)) if who.name not in {o.name for o in whose}]
    actors = [*whose, *subjects]
    named = all(noun.lemma_ == "mission" for noun in missions)
    if not actors and (named or extended) and story.force is not None:
        actors = [story.force]
    if not actors:
        return None
    places = places_of(verb, "extend" if extended else pattern, sentence, missions)
    if extended:
        sent = any(who.kind == "force" for who in whose)
        return _prolonged(verb, sentence, story, actors, places) if places or sent else None
    return posture(verb, pattern, sentence, story, actors, places)


def _prolonged(
    verb: Token, sentence: Sentence, story: Story, actors: list[Who], places: list[PlaceMention]
) -> Draft | None:
    """ "Extended the mission until the end of 2026": that is the day until which, and not the day of the decision."""
    draft = posture(verb, "extend", sentence, story, actors, places)
    if draft is not None and draft.when is not None and draft.when.text.lower().startswith(("until ", "till ", "to ")):
        draft.when, draft.status = draft.announced, status(verb) or draft.status
    return draft


def _served(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Soldiers of the 3rd Brigade completed a nine-month rotation in Poland": they are on their way home."""
    soldiers = [noun for noun in syntax.agents(verb) if is_movable(noun, sentence)]
    tours = [noun for noun in syntax.patients(verb) if is_mission(noun) or _is_served(noun, soldiers)]
    if not soldiers or not tours or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        return None  # "left X, ending their deployment" is told by its main clause
    actors = [who for who in sentence.actors(soldiers) if who.kind != "person"] or (
        [story.force] if story.force else []
    )
    places = places_of(verb, "end", sentence, tours)
    return posture(verb, "end", sentence, story, actors, places, theme=soldiers) if actors and places else None


@rule("X serve on a mission", verbs=_SERVES | {"take"})
def serving(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Some 150 soldiers are taking part in the mission in Kosovo", "a frigate joined the operation in X"."""
    lemma = verb.lemma_.lower()
    if lemma == "take" and not any(noun.lower_ == "part" for noun in syntax.objects(verb)):
        return None
    soldiers = [noun for noun in syntax.agents(verb) if is_movable(noun, sentence)]
    inside = syntax.prepositional([verb, *syntax.objects(verb)], "in", "with", "on", "under")
    tasks = [noun for noun in (*inside, *syntax.objects(verb)) if is_mission(noun)]
    if not soldiers or not tasks:
        return None
    actors = [who for who in sentence.actors(soldiers) if who.kind not in {"person", "organisation"}]
    places = places_of(verb, "stay", sentence, [*soldiers, *tasks])
    places = places or [w.mention("at") for w in sentence.where if w.head.i in {t.i for n in tasks for t in n.subtree}]
    count = count_of(sentence, verb, soldiers)
    told = bool(places) and (bool(actors) or any(stands_alone(noun) for noun in soldiers))
    return posture(verb, "stay", sentence, story, actors, places, count, soldiers) if told else None


def _is_served(noun: Token, soldiers: list[Token]) -> bool:
    """Whether a tour is time that was served: not where the army completes its deployment, and has taken up posts."""
    lasting = any(word.lower_ in _SPANS for child in noun.lefts for word in child.subtree)
    armies = any(base(each) in _ARMIES for each in soldiers)
    return is_tour(noun) and (lasting or not armies or noun.lemma_ != "deployment")


def _withdrawn(verb: Token, stays: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    """ "France is ending its military presence in X": its soldiers leave."""
    actors = _who_stayed(stays, [*owners(stays, sentence), *sentence.actors(syntax.agents(verb))])
    places = places_of(verb, "leave", sentence, stays)
    return posture(verb, "leave", sentence, story, actors, places, theme=stays) if actors and places else None


def _who_stayed(stays: list[Token], whose: list[Who]) -> list[Who]:
    """Those whose soldiers these are: a state has also diplomats somewhere, where nothing speaks of soldiers."""
    kinds = {"force", "government"} if any(map(_is_of_troops, stays)) else {"force"}
    return [who for who in whose if who.kind in kinds]


@rule("X turned from combat to advice", verbs=_TURNS)
def turned(word: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The transition from combat to an advisory mission", "the mission will shift to an advisory role"."""
    if base(word) not in _TURNS:
        return None
    left = any(base(noun) == "combat" for noun in syntax.prepositional([word], "from"))
    tasks = [noun for noun in syntax.prepositional([word], "to", "into") if noun.lemma_ in MISSIONS]
    advising = any({"advise", "advisory", "training", "support"} & {t.lower_ for t in noun.subtree} for noun in tasks)
    verb = syntax.clause_verb(word)
    subjects = syntax.agents(verb)
    fighting = any(is_mission(noun) or is_movable(noun, sentence) for noun in subjects)
    if not (left or (advising and fighting)) or (word.pos_ == "NOUN" and word.dep_ in {"compound", "nmod"}):
        return None
    named = [*owners([word, *(noun for noun in subjects if is_mission(noun))], sentence), *sentence.actors(subjects)]
    actors = list({who.name: who for who in named if who.kind in {"force", "government"}}.values())
    actors = actors or ([story.force] if story.force else [])
    places = places_of(word, "stay", sentence, [*subjects, *tasks], story) or _at_host(actors, story)
    return posture(word, "end", sentence, story, actors, places) if actors and places else None


def _at_host(actors: list[Who], story: Story) -> list[PlaceMention]:
    """Where states speak of one mission: in that of them which the report names most often."""
    homes = {who.country: who.home for who in actors if who.home is not None}
    land = next((homes[code] for code in story.spoken_of if code in homes), None)
    return [PlaceMention(land.name, "at", land)] if land is not None else []


def _left(verb: Token, missions: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    """ "The UN mission pulled out of Mali": those who are sent on it leave."""
    whose = owners(missions, sentence)
    places = places_of(verb, "leave", sentence, missions)
    return posture(verb, "leave", sentence, story, whose, places) if whose and places else None


@rule("end of a mission")
def conclusion(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The conclusion of the mission"."""
    ended = syntax.prepositional([noun], "of", "to")
    missions = [n for n in ended if is_mission(n)]
    stays = [n for n in ended if is_stay(n)]
    whose = owners(missions, sentence) if missions else _who_stayed(stays, owners(stays, sentence))
    pattern = "end" if missions else "leave"
    places = places_of(noun, pattern, sentence, missions or stays)
    told = bool(missions or places)
    return posture(noun, pattern, sentence, story, whose, places, theme=stays) if whose and told else None
