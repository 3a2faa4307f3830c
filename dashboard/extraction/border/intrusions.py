"""Going into another state's land, and being kept from it, where only the states are named and not their border."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.extraction.border.words import STOP
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, cluster, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import own_date
from dashboard.extraction.where.words import Where
from dashboard.extraction.who.words import FORCES, Who

_INTO = wordset(
    "infiltrate cross stray penetrate slip sneak advance push incursion infiltration intrusion thrust foray raid "
    "encroach trespass"
)
_LEAVING = wordset("withdrawal evacuation pullout withdraw evacuate redeploy redeployment")
_FLOWN = wordset("drone balloon helicopter jet aircraft fighter uav missile")
"""What crosses a border by itself, told even where only the countries are named."""
_GUARDS = wordset("police guard authority customs")
_STOPPING = frozenset({"thwarting", "foiling", "interception", "seizure"})
_FOILED = wordset(
    "smuggle smuggling infiltrate infiltration trafficking smuggler infiltrator incursion cross sneak slip traffic "
    "enter infiltrating contraband"
)
"""Words for entering another state's land, where only the states are named and not the border between them."""


def intrusions(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield the crossings that the sentence tells of, made or foiled."""
    for token in sentence.words:
        lemma = token.lemma_.lower()
        first = token.dep_ in {"compound", "nmod"}  # "an advance party"
        if lemma in _INTO and token.pos_ in {"VERB", "NOUN"} and token.i not in sentence.masked and not first:
            draft = _intrusion(token, sentence, story)
            if draft is not None:
                yield draft
        if lemma in _FOILED and (draft := _foiled(token, sentence, story)) is not None:
            yield draft


@rule("X went into another country")
def _intrusion(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Soldiers who go into another country: "Rwandan soldiers crossed into Burundi", "an incursion into Syria"."""
    said = status(token)
    verb = syntax.clause_verb(token)
    flown = token.pos_ == "VERB" and any(base(noun) in _FLOWN for noun in syntax.agents(token))
    places = _entered([token, verb] if token.pos_ == "NOUN" else [token], sentence)
    who = sentence.actors(
        [*syntax.agents(verb), *(c for c in token.children if c.dep_ in {"poss", "amod", "compound"})]
    )
    moving = story.movement is not None and {each.name for each in who} & set(story.movement.names())
    if moving or sentence.bases & _LEAVING:
        return None  # an army on its way out crosses into where it goes
    armed = [each for each in who if each.kind in {"force", "armed group"} or (each.home and token.pos_ == "NOUN")]
    foreign = [w for w in places if w.place and all(each.country not in w.place.countries for each in armed)]
    if said not in {"reported", "planned"} or not foreign:
        return None
    if not flown and (not armed or _comes_from_elsewhere(token, sentence)):
        return None
    when, _ = own_date(verb if token.pos_ == "NOUN" else token, sentence, story)
    mentions = [where.mention("to") for where in foreign]
    actors = list({each.name: each for each in (*states(armed), *armed)}.values())
    return Draft("border", "breach", sentence.number, token.i, [sentence.span], said, actors, mentions, when)


def _entered(words: list[Token], sentence: Sentence) -> list[Where]:
    """The places that somebody went into."""
    into = {
        n.i for noun in syntax.prepositional(words, "into", "in") for n in syntax.noun_phrase(noun, wordset("of in"))
    }
    return [where for where in sentence.where if where.head.i in into and where.place is not None]


@rule("X stopped smuggling from another country")
def _foiled(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What is kept from coming in, where only the country is named that it comes from."""
    stopper = next((above for above in (token, *token.ancestors) if above.lemma_.lower() in STOP | _STOPPING), None)
    if stopper is None or (said := status(stopper)) not in {"reported", "planned"}:
        return None
    agents = syntax.agents(syntax.clause_verb(stopper))
    guards = [who for who in sentence.actors(agents) if who.home] or _speaking_for(stopper, sentence)
    guards = guards or [who for who in sentence.who if who.kind in {"force", "government"} and who.home]
    unnamed = any(base(n) in FORCES | _GUARDS or n.pos_ in {"PRON", "PROPN"} for n in agents)
    phrase = stopper if stopper.pos_ == "NOUN" else token.head if token.dep_ == "acl" else token
    inside = {each.i for each in phrase.subtree}
    near = [w for w in sentence.where if w.head.i in inside and w.preposition in {"from", "across", "through", "into"}]
    foreign = [w for w in near if w.place and all(who.country not in w.place.countries for who in guards)]
    if not (guards or unnamed) or not foreign:
        return None
    when, _ = own_date(stopper, sentence, story)
    mentions = [where.mention("from" if where.preposition == "from" else "about") for where in foreign]
    return Draft("border", "secure", sentence.number, stopper.i, [sentence.span], said, guards, mentions, when)


def _speaking_for(stopper: Token, sentence: Sentence) -> list[Who]:
    """The army or the state that tells what its guards have stopped."""
    said = speaking(stopper)
    return [who for who in sentence.actors(syntax.surface_subject(said)) if who.home] if said is not None else []


def _comes_from_elsewhere(token: Token, sentence: Sentence) -> bool:
    """Whether they only move on from a third place: "the convoy crossed from Syria into Iraq"."""
    return any(where.preposition == "from" for where in sentence.places(cluster(token)))


def states(actors: list[Who]) -> list[Who]:
    """The states whose forces crossed a border: it is they who answer for it."""
    return [replace(who, name=who.state, kind="government") for who in actors if who.kind == "force" and who.state]
