"""Agreements as things: the nouns for them, where and when they were made, and the draft that tells one."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.agreement.homes import homes
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.meeting.attendance import NOUNS
from dashboard.extraction.meeting.scenes import (
    AT,
    TRAVEL,
    at_home,
    destinations,
    is_on_a_trip,
    is_purpose,
    where_clause,
)
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence, cluster, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import news_day, own_date, said_on
from dashboard.extraction.reading.whereclauses import framing
from dashboard.extraction.where.words import FEATURES, SORTS, Where
from dashboard.extraction.who.words import Who
from dashboard.periods import Period

DEALS = wordset(
    """
    agreement deal accord pact treaty memorandum memoranda ceasefire cease-fire truce protocol roadmap mou communiqué
    communique armistice compact settlement cessation signing
    """
)
JOINT = wordset("statement declaration communiqué communique arrangement understanding plan framework letter")
"""Papers that are agreements where they are joint."""
TRUCES = wordset("ceasefire cease-fire truce armistice cessation")
_PAPERS = JOINT | wordset("note memo exchange instrument")
_INTENT = frozenset({"intent", "understanding", "letters", "notes", "accession", "cooperation"})
"""What papers are of that bind: "a letter of intent", "an exchange of notes"."""
BODIES = wordset(
    """
    committee commission taskforce force brigade mechanism alliance headquarters centre center group council patrol
    room unit battalion secretariat point post command confederation federation bloc hotline fund cell league
    """
)
"""What parties set up together."""
_COME_TO = wordset("consensus understanding compromise arrangement")
_COMES_TO = wordset("reach arrive conclude strike forge achieve hammer")
_MATTER = 5
"""Words behind an agreement, at most, that say what it is on."""
_SAYING = frozenset({"they", "we"})
_PARTS = wordset(
    "proposal text draft term version end implementation principle point detail copy extension renewal revision"
)
SIGN = wordset(
    """
    sign ratify endorse ink conclude reach strike initial seal announce accept approve finalize finalise negotiate
    broker mediate forge clinch declare renew initialle extend prolong enter complete exchange adopt issue release
    unveil agree cement restore revive make secure proclaim hammer join accede prolong facilitate
    settle
    """
)


def is_deal(noun: Token) -> bool:
    """Whether the noun means an agreement: always, or since it is joint."""
    lemma = noun.lemma_.lower()
    if lemma in DEALS or base(noun) in DEALS:
        return True
    joint = lemma in JOINT and any(child.lower_ in {"joint", "common", "trilateral"} for child in noun.children)
    meant = lemma in _PAPERS and any(each.lower_ in _INTENT for each in syntax.prepositional([noun], "of"))
    road = lemma == "map" and any(child.lower_ == "road" for child in noun.children)
    return joint or meant or road or (lemma in _COME_TO and _is_reached(noun))


def _is_reached(noun: Token) -> bool:
    """Whether it is an agreement since it is said to be come to: "the consensus arrived at by X and Y"."""
    return any(child.dep_ in {"acl", "relcl"} and child.lemma_ in _COMES_TO for child in noun.children)


def is_new(noun: Token) -> bool:
    """Whether an agreement is told of for the first time: "a deal", and not "the deal"."""
    words = {child.lower_ for child in noun.children if child.dep_ in {"det", "neg", "poss"}}
    return bool(words & {"a", "an", "another"}) or (not words and base(noun) in TRUCES)


def deals_among(nouns: list[Token]) -> list[Token]:
    """Those of the nouns that are agreements, or parts of one: "the text of a treaty"."""
    parts = [noun for noun in nouns if noun.lemma_ in _PARTS]
    inner = syntax.prepositional(parts, "of", "to", "for")
    return [noun for noun in (*nouns, *inner) if is_deal(noun)]


def thing(noun: Token) -> str:
    """The agreement with what describes it: "a bilateral security agreement"."""
    words = [
        t for t in noun.lefts if t.dep_ in {"amod", "compound"} and t.pos_ in {"ADJ", "NOUN"} and t.ent_type_ != "NORP"
    ]
    described = [each for word in words for each in (*word.lefts, word) if each.pos_ != "DET"]
    phrase = "".join(token.text_with_ws for token in (*described, noun) if token.lower_ not in {"landmark", "new"})
    article = "an" if phrase[:1].lower() in "aeiou" else "a"
    return f"{'' if noun.tag_ == 'NNS' else article} {phrase.strip()}{_matter(noun)}".strip()


def _matter(noun: Token) -> str:
    """What an agreement is said to be of or on right behind it, in a few common words: " of joint activities"."""
    preposition = next((child for child in noun.children if child.i == noun.i + 1), None)
    words = list(preposition.subtree) if preposition is not None and preposition.lower_ in {"of", "on"} else []
    plain = 1 < len(words) <= _MATTER and all(word.is_alpha and word.pos_ != "PROPN" for word in words)
    return f" {''.join(word.text_with_ws for word in words).strip()}" if plain else ""


def parties_of(verb: Token, sentence: Sentence) -> list[Who]:
    """Who does what a verb says, where it says "they" or "we", those who say so: "A and B said they had agreed"."""
    agents = syntax.agents(verb)
    saying = speaking(verb)
    if saying is None or not any(each.lower_ in _SAYING and not sentence.stands(each) for each in agents):
        return sentence.actors(agents)
    return sentence.actors([*agents, *syntax.surface_subject(saying)])


def agreement(
    trigger: Token, pattern: str, sentence: Sentence, story: Story, actors: list[Who], deal: Token | None = None
) -> Draft | None:
    """The draft of an agreement between `actors`, of which `deal` is the noun; None where it is doubted or denied."""
    said = "planned" if _is_still_to_do(trigger) else status(trigger)
    if said is None or said == "denied":
        return None
    actors = [who for who in actors if who.kind != "organisation" or who.name.split()[-1].lower() not in DEALS]
    scene = story.scene if pattern != "deal" and story.were_there(actors) else None
    when, stated = own_date(trigger, sentence, story)
    if when is None and not stated:
        when = said_on(trigger, sentence) if pattern != "deal" else None
        when = when or (scene.when if scene else None) or _day_of_talks(trigger, sentence)
        if when is None and pattern != "deal" and said == "reported":
            when = news_day(trigger, sentence, story)
    places = _places(trigger, pattern, sentence, story, actors, deal, scene)
    return Draft("agreement", pattern, sentence.number, trigger.i, [sentence.span], said, actors, places, when)


def _is_still_to_do(trigger: Token) -> bool:
    """Whether somebody is or goes somewhere to do it: "is in X to sign an accord", "arrived to conclude a pact"."""
    return trigger.dep_ in {"advcl", "xcomp"} and is_purpose(trigger) and trigger.head.lemma_ in TRAVEL


def _places(
    trigger: Token,
    pattern: str,
    sentence: Sentence,
    story: Story,
    actors: list[Who],
    deal: Token | None,
    scene: Draft | None,
) -> list[PlaceMention]:
    """Where it was signed, else what it is about, else whose it is."""
    if made := _signed_at(trigger, pattern, sentence, story, actors, scene):
        return made
    named = trigger if deal is None else deal
    topics = _topics(named, sentence)
    if precise := [where.mention("about") for where in topics if where.place and where.place.kind != "country"]:
        return precise
    if story.topic is not None and (scene is not None or _names_a_place(named)):
        return [story.topic.mention("about")]
    if lands := homes(actors, story):
        return lands
    told = (each for each in sentence.where if each.place and each.head.dep_ != "poss" and each.preposition != "of")
    return [where.mention("about") for where in told]


def _signed_at(
    trigger: Token, pattern: str, sentence: Sentence, story: Story, actors: list[Who], scene: Draft | None
) -> list[PlaceMention]:
    """Where it was signed: by its clause, by the talks at which it was, or where the news is from."""
    if (there := where_clause(trigger, sentence)) is not None:
        return [there.mention("at")]
    if _is_still_to_do(trigger) and (stay := destinations(trigger.head, sentence)):
        return stay
    words = cluster(trigger) | framing(trigger)
    own = {where.start: where for where in (*sentence.venues(words), *_at_talks(trigger, sentence))}
    if signed := [where.mention("at") for where in own.values() if _is_venue(where) and not where.is_border]:
        return signed
    if scene is not None and scene.places:
        return [PlaceMention(place.text, "at", place.place) for place in scene.places]
    if pattern == "sign":
        return at_home(actors, sentence, story) or _where_the_news_is(actors, sentence, story)
    return []


def _is_venue(where: Where) -> bool:
    return where.preposition in AT or is_on_a_trip(where)


def _where_the_news_is(actors: list[Who], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The one town of the report's news, where one of the parties is of its country and the sentence has no other."""
    towns = [each for each in story.day_at if each.place and not (each.place.is_area or each.place.is_line)]
    if any(who.kind == "government" and who.home is None for who in actors):
        return []  # a region that agrees with a state may do so anywhere
    at_home = {who.country for who in actors} & {code for each in towns if each.place for code in each.place.countries}
    alone = len(towns) == 1 and bool(at_home) and not sentence.where and not sentence.when
    return [PlaceMention(each.text, "at", each.place) for each in towns] if alone else []


def _at_talks(trigger: Token, sentence: Sentence) -> list[Where]:
    """Where the talks were held at whose end something was agreed: "signed it at the end of talks in Ankara"."""
    clause = {token.i for token in syntax.clause_verb(trigger).subtree}
    owned = ((where, sentence.owner(where.head)) for where in sentence.where if where.head.i in clause)
    return [where for where, owner in owned if owner.lemma_.lower() in NOUNS or _says_when_held(owner)]


def _day_of_talks(trigger: Token, sentence: Sentence) -> Period | None:
    """The day of the talks at which it was agreed, where a clause behind them gives it."""
    clause = {token.i for token in syntax.clause_verb(trigger).subtree}
    tokens = ((mention, sentence.token_at(mention)) for mention in sentence.when if mention.period)
    held = (each for each, token in tokens if token.i in clause and _says_when_held(sentence.owner(token)))
    return next((mention.period for mention in held), None)


def _says_when_held(verb: Token) -> bool:
    """Whether a clause behind talks says where and when they were: "the summit, which took place in X on Monday"."""
    held = verb.lemma_ in {"take", "hold", "convene", "open", "begin"}
    return held and verb.dep_ in {"relcl", "acl"} and verb.head.lemma_.lower() in NOUNS


def _topics(noun: Token, sentence: Sentence) -> list[Where]:
    """The places that an agreement is named after or is about."""
    inside = range(noun.left_edge.i, noun.right_edge.i + 1)
    return [where for where in sentence.where if where.head.i in inside and not where.is_border]


def _names_a_place(noun: Token) -> bool:
    """Whether it is about a place that was named before: "the agreement about the two neighbourhoods"."""
    about = syntax.prepositional([noun], "about", "on", "for", "over", "in")
    return any(base(each) in SORTS | FEATURES and any(c.lower_ == "the" for c in each.children) for each in about)
