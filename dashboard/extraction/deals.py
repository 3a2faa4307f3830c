"""Agreements as things: the nouns for them, their parties, and the draft that tells one."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft, rule
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.timing import own_date, said_on
from dashboard.extraction.who import Who

DEALS = wordset(
    """
    agreement deal accord pact treaty memorandum ceasefire cease-fire truce protocol roadmap mou communiqué communique
    armistice compact settlement cessation
    """
)
JOINT = wordset("statement declaration communiqué communique arrangement understanding plan framework letter")
"""Papers that are agreements where they are joint."""
BODIES = wordset(
    """
    committee commission taskforce force brigade mechanism alliance headquarters centre center group council patrol
    room unit battalion secretariat point post command
    """
)
"""What parties set up together."""
_PARTS = wordset("text draft term version end implementation principle point detail copy extension renewal")
SIGN = wordset(
    """
    sign ratify endorse ink conclude reach strike initial seal announce accept approve finalize finalise negotiate
    broker mediate forge clinch declare renew extend prolong enter complete exchange adopt issue release unveil agree
    cement restore revive make secure proclaim hammer
    """
)
_HOLDS = wordset("be take enter come go hold start begin")
_FORCE = wordset("force effect place hold")


def is_deal(noun: Token) -> bool:
    """Whether the noun means an agreement: always, or since it is joint."""
    lemma = noun.lemma_.lower()
    joint = lemma in JOINT and any(child.lower_ in {"joint", "common", "trilateral"} for child in noun.children)
    return base(noun) in DEALS or lemma in DEALS or joint


def deals_among(nouns: list[Token]) -> list[Token]:
    """Those of the nouns that are agreements, or parts of one: "the text of a treaty"."""
    inner = [each for noun in nouns if noun.lemma_ in _PARTS for each in syntax.prepositional([noun], "of", "to")]
    return [noun for noun in (*nouns, *inner) if is_deal(noun)]


@rule("deal between X and Y")
def from_noun(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """An agreement named with its parties, whatever the sentence says of it: "the pact between A and B holds"."""
    modifiers = [c for c in noun.children if c.dep_ in {"compound", "nmod", "amod", "poss"} and c.pos_ != "PRON"]
    between = sentence.actors(syntax.prepositional([noun], "between", "with", "among"))
    parties = between + sentence.actors([*modifiers, *_of_parties(noun)])
    if not parties:
        parties = sentence.actors(_far_between(noun))
    participles = [child for child in noun.children if child.dep_ in {"acl", "relcl"} and child.lemma_ in SIGN]
    signers = [
        each for verb in participles if not syntax.is_passive(verb) for each in syntax.agents(verb) if each != noun
    ]
    parties += sentence.actors([*signers, *syntax.prepositional(participles, "by", "between")])
    if any(child.dep_ == "poss" and child.lower_ == "their" for child in noun.children):
        parties += _owners(noun, sentence)
    kept = {who.name for who in between}
    distinct = list({w.name: w for w in parties if w.kind != "armed group" or w.name in kept}.values())
    known_by_date = participles and not distinct and noun.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}
    dated = _is_dated(noun, sentence)
    if dated and not distinct:
        distinct = [who for who in sentence.who if noun.left_edge.i <= who.start <= noun.right_edge.i]
    alone = (bool(between) and _is_in_force(noun)) or dated
    if len(distinct) < 2 and not participles and not alone:
        return None
    if (not distinct and not known_by_date) or (len(distinct) < 2 and noun.lemma_ in JOINT - DEALS):
        return None
    trigger = participles[0] if participles else noun
    draft = agreement(trigger, "deal", sentence, story, distinct)
    if draft is not None:
        draft.object = thing(noun)
        draft.is_retelling = not distinct
    if draft is not None and draft.when is None:
        draft.when = next((m.period for m in sentence.dates({noun.i}) if m.period), None)
    return draft


def _of_parties(noun: Token) -> list[Token]:
    """The two that an agreement is of: "the accord of Baghdad and Erbil"."""
    parties = syntax.prepositional([noun], "of", "by")
    return parties if len(parties) > 1 else []


def _is_in_force(noun: Token) -> bool:
    """Whether the sentence says that an agreement holds, or began to: "is in force", "took effect"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ not in _HOLDS:
        return False
    return any(token.lower_ in _FORCE for child in verb.children for token in (child, *child.children))


def _is_dated(noun: Token, sentence: Sentence) -> bool:
    """Whether a date tells which agreement is meant: "the 10 March agreement with Damascus"."""
    inside = [child.idx for child in noun.children if child.dep_ in {"nmod", "compound", "poss", "amod", "nummod"}]
    return any(m.start <= at < m.end for m in sentence.when for at in inside)


def _far_between(noun: Token) -> list[Token]:
    """The parties that the parser hung on another word: "the agreement on 2 December between A, led by X, and B"."""
    inside = list(noun.subtree)
    leaders = [token for token in inside if token.dep_ == "acl" and token.lemma_ in {"lead", "represent", "head"}]
    return [*syntax.prepositional(inside, "between"), *syntax.prepositional(leaders, "by")]


def _owners(noun: Token, sentence: Sentence) -> list[Who]:
    """Whose "their" agreement is: those between whom the relations are, or the clause's subject."""
    for above in noun.ancestors:
        between = sentence.actors(syntax.prepositional([above], "between"))
        if len(between) > 1:
            return between
        if above.pos_ in {"VERB", "AUX"}:
            subjects = sentence.actors(syntax.surface_subject(above))
            if len(subjects) > 1:
                return subjects
    return []


def thing(noun: Token) -> str:
    """The agreement with what describes it: "a bilateral security agreement"."""
    words = [
        t for t in noun.lefts if t.dep_ in {"amod", "compound"} and t.pos_ in {"ADJ", "NOUN"} and t.ent_type_ != "NORP"
    ]
    phrase = " ".join(token.text for token in (*words, noun) if token.lower_ not in {"landmark", "new"})
    article = "an" if phrase[:1].lower() in "aeiou" else "a"
    return phrase if noun.tag_ == "NNS" else f"{article} {phrase}"


def agreement(trigger: Token, pattern: str, sentence: Sentence, story: Story, actors: list[Who]) -> Draft | None:
    """The draft of an agreement between `actors`; None where it is doubted or denied."""
    said = status(trigger)
    if said is None or said == "denied":
        return None
    when, stated = own_date(trigger, sentence, story)
    if when is None and not stated:
        when = said_on(trigger, sentence, story) if pattern != "deal" else None
    scene = story.scene
    in_scene = scene is not None and pattern != "deal" and story.were_there(actors)
    places = [w.mention() for w in sentence.places(cluster(trigger)) if w.preposition in {"in", "at"}]
    if not places and not in_scene:
        places = _homes(actors, story) or [where.mention("about") for where in sentence.where if where.place]
    if scene is not None and in_scene:
        when = when or (None if stated else scene.when)
        venue = [PlaceMention(place.text, "at", place.place) for place in scene.places]
        places = venue or ([story.topic.mention("about")] if story.topic else places)
    return Draft("agreement", pattern, sentence.number, trigger.i, [sentence.span], said, actors, places, when)


def _homes(actors: list[Who], story: Story) -> list[PlaceMention]:
    """The countries of the parties: of those the one that the report is about, where it is about one."""
    if any(who.kind == "government" and who.home is None for who in actors):
        return []  # a region that agrees with a state does so in no country of either
    homes = {who.home.id: who.home for who in actors if who.home}
    told = [place for place in homes.values() if place in story.countries]
    return [PlaceMention(place.name, "about", place) for place in (told or list(homes.values()))]
