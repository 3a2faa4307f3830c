"""Whose a force is that nobody names: that of who tells of it, of who has just acted, of where it goes home to."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.posture.ownership import TOLD_BEFORE, is_named_otherwise
from dashboard.extraction.reading import forces
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.materiel import is_aircraft
from dashboard.extraction.reading.sentence import Sentence, is_speech, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.nations import Polity
from dashboard.extraction.who.words import Who, is_armed_group

_COMMANDING = wordset(
    "president premier prime defence defense spokesman spokeswoman spokesperson general admiral commander marshal "
    "colonel chancellor king army navy military pentagon"
)
"""Words in the titles of those who tell of their own state's forces."""
_HOMEWARD = wordset("home back return repatriate")
_UNITS = wordset("battalion regiment brigade division squadron wing corps unit company fleet")
_GOES_ON = wordset("leave send move arrive alert grow reduce station stay")
_MOST = 3
"""States that a report is on, at most."""


def tellers_of_units(trigger: Token, draft: Draft, sentence: Sentence, story: Story) -> list[Who]:
    """The army of the ministry that tells of a unit whose name does not say whose it is: "the 2nd Battalion"."""
    units = [who for who in draft.actors if who.kind in {"force", "organisation"}]
    named = bool(units) and len(units) == len(draft.actors) and not any(who.country for who in units)
    if not named or not any(_UNITS & set(who.name.lower().split()) for who in units):
        return []
    return [who for who in _telling(trigger, sentence, story) if who.country not in _lands(draft, "at", "to")][:1]


def attributed(trigger: Token, draft: Draft, sentence: Sentence, story: Story) -> list[Who]:
    """The army that a force of nobody's most likely belongs to, by what the report tells; nobody where that is open."""
    done_to = [noun for noun in syntax.patients(trigger) if forces.is_movable(noun, sentence)]
    nouns = done_to or syntax.agents(trigger) if trigger.pos_ == "VERB" else [trigger]
    whole = [inner for noun in nouns for inner in syntax.noun_phrase(noun)]
    if draft.pattern not in _GOES_ON or _is_named(nouns) or any(map(is_armed_group, whole)):
        return []
    told = any(child.lower_ in TOLD_BEFORE for noun in nouns for child in noun.children)
    goals, abroad = _lands(draft, "at", "to"), _lands(draft, "at", "to", "from")
    if home := _home(trigger, draft, story):
        return home
    telling = [] if told else _telling(trigger, sentence, story)
    away = any(mention.role == "to" for mention in draft.places)
    departing = [who for who in telling if who.country not in (goals if away else abroad)]
    before = [*([story.force] if story.force is not None else []), *_spoken_of(story, abroad)]
    return [*departing, *(who for who in before if who.country not in abroad)][:1]


def _is_named(nouns: list[Token]) -> bool:
    """Whether a force has a name of its own, whoever it belongs to: not "Rafale fighters", which several have."""
    words = [inner for noun in nouns for child in noun.lefts for inner in (child, *child.lefts)]
    typed = any(map(is_aircraft, words))
    return any(noun.pos_ == "PROPN" for noun in nouns) or (is_named_otherwise(nouns) and not typed)


def _army(state: Polity) -> list[Who]:
    named = [Who(state.force, "force", -1, -1, "", state.code, state.place, state=state.government)]
    return named if state.force else []


def _lands(draft: Draft, *roles: str) -> set[str]:
    """The countries, by their codes, that a force is in, goes to or leaves: mostly not its own."""
    places = [mention.place for mention in draft.places if mention.place and mention.role in roles]
    return {code for place in places for code in place.countries}


def _home(trigger: Token, draft: Draft, story: Story) -> list[Who]:
    """The army of the country that a force goes home to: "flew home to X"."""
    homeward = {trigger.lemma_, *(child.lower_ for child in trigger.children)} & _HOMEWARD
    codes = _lands(draft, "to") - _lands(draft, "from") if homeward else set()
    known = story.nations.by_code if story.nations is not None else {}
    return [army for code in codes if code in known for army in _army(known[code])] if len(codes) == 1 else []


def _telling(trigger: Token, sentence: Sentence, story: Story) -> Iterator[Who]:
    """Yield the armies of those who tell of a force: a ministry of defence, a state, its minister or spokesman."""
    verb = speaking(trigger) or _trailing(trigger)
    according = [word for word in sentence.words if word.lower_ == "according"]
    subjects = syntax.surface_subject(verb) if verb is not None else []
    known = story.nations.by_code if story.nations is not None else {}
    for who in sentence.actors([*subjects, *syntax.prepositional(according, "to")]):
        if who.kind == "force" and who.country:
            yield who
        elif who.kind == "government" and who.force:
            yield Who(who.force, "force", -1, -1, "", who.country, who.home, state=who.state or who.name)
        elif who.is_principal and who.country in known and _COMMANDING & set(who.title.lower().split()):
            yield from _army(known[who.country])


def _trailing(trigger: Token) -> Token | None:
    """The verb of saying that ends the sentence, where the parser takes it for a clause: "..., the ministry said"."""
    clauses = (child for child in trigger.children if child.dep_ == "advcl" and child.i > trigger.i)
    return next((c for c in clauses if is_speech(c) and not any(w.dep_ in {"mark", "aux"} for w in c.children)), None)


def _spoken_of(story: Story, abroad: Collection[str]) -> list[Who]:
    """The army of the state that acted last, of the one where the report comes from, or of the only one that acts."""
    known = story.nations.by_code if story.nations is not None else {}
    states = [who for who in story.counterparts if who.country in known and who.country not in abroad and who.home]
    acting = [who for who in states if story.doers.state is not None and who.name == story.doers.state.name]
    dateline = story.dateline.place.countries if story.dateline and story.dateline.place else ()
    near = [code for code in story.spoken_of[:_MOST] if code in dateline and code not in abroad and code in known]
    alone = states if len(states) == 1 else []
    codes = [*(who.country for who in acting), *near, *(who.country for who in alone)]
    return _army(known[codes[0]]) if codes else []
