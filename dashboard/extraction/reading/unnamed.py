"""Armies, governments and groups that a report calls by a common noun: "the army", "the junta", "the rebels"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import text_between
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.nations import Polity
from dashboard.extraction.where.words import is_country
from dashboard.extraction.who.services import is_service
from dashboard.extraction.who.words import Who

_ARMIES = wordset("army military navy")
_GOVERNMENTS = wordset("government junta")
_AUTHORITIES = wordset("authority official")
"""Who acts for a state where the sentence says in which: "in neighbouring X, the authorities closed the road"."""
_TROOPS = wordset("force troop soldier")
_OWN = wordset("government army")
"""What stands before soldiers who are the state's own: "government forces"."""
_FIGHTERS = wordset("rebel militant insurgent jihadist fighter militiaman extremist")
_BANDS = wordset("gang cartel")
_WHOSE = _AUTHORITIES | _GOVERNMENTS | _ARMIES | _TROOPS | _FIGHTERS
"""All words for those who act for a state or against it."""
_PLAIN = wordset("military interim transitional caretaker ruling armed")
"""What describes a government or an army without saying whose it is."""


def unnamed(noun: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Whom a common noun means: the one so called before by its nation, else the state that the report is on."""
    word = base(noun)
    named = sentence.at(noun)
    if (service := _service(noun)) and (named is None or not named.country):
        return _guards(noun, service, sentence, story)
    if named is None and word in _BANDS and noun.tag_ == "NNS":
        return _bands(noun, story)
    if named is not None or noun.pos_ != "NOUN" or not _is_plain(noun, word):
        return []
    if word in _FIGHTERS and noun.tag_ == "NNS":
        return [story.group] if story.group is not None and story.group.kind == "armed group" else []
    state = _state_beside(noun, sentence, story)
    if state is None and word in story.called:
        return [story.called[word]]
    state = state or (None if word in _AUTHORITIES else _state(story))
    if state is None or state.place is None:
        return []
    if word in _GOVERNMENTS | _AUTHORITIES:
        return [Who(state.government, "government", noun.i, noun.i + 1, "", state.code, state.place, state.force)]
    return [Who(state.force, "force", noun.i, noun.i + 1, "", state.code, state.place, state=state.government)]


def _bands(noun: Token, story: Story) -> list[Who]:
    """The gangs of the state that the report is on, where they act and nothing tells them from others."""
    bare = not any(child.dep_ in {"amod", "compound", "nmod", "poss", "nummod"} for child in noun.lefts)
    state = _state(story) if bare and noun.dep_ in {"nsubj", "agent", "pobj"} else None
    if state is None or not state.adjective:
        return []
    return [Who(f"{state.adjective} {noun.lower_}", "armed group", noun.i, noun.i + 1, "", state.code)]


def _service(noun: Token) -> str:
    """The words of a service that is named without its state, with "the": "the coast guard", "the federal police"."""
    if not is_service(noun) or noun.dep_ in {"compound", "nmod", "amod"}:
        return ""
    lefts = [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod", "poss"}]
    definite = any(child.lower_ == "the" for child in noun.lefts)
    if not definite or len(lefts) != 1 or lefts[0].i + 1 != noun.i:
        return ""
    return text_between(noun.doc, lefts[0].i, noun.i + 1)


def _guards(noun: Token, service: str, sentence: Sentence, story: Story) -> list[Who]:
    """The service of the state that the sentence or the report is on, as it was named last if it was."""
    state = _state_beside(noun, sentence, story) or _state(story)
    if state is None or state.place is None or not state.adjective:
        return []
    name = f"{state.adjective} {' '.join(word[:1].upper() + word[1:] for word in service.split())}"
    told = story.force
    if told is not None and told.country == state.code and service.split()[0].lower() in told.name.lower():
        return [told]
    return [Who(name, "force", noun.i, noun.i + 1, "", state.code, state.place, state=state.government)]


def _is_plain(noun: Token, word: str) -> bool:
    """Whether the noun stands with "the" alone, so that the report takes it for granted whose it is."""
    if word not in _WHOSE or any(child.lower_ in {"of", "for"} for child in noun.rights):
        return False
    lefts = [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod", "poss", "nummod"}]
    if word in _AUTHORITIES:
        return noun.tag_ == "NNS" and noun.dep_ in {"nsubj", "agent"} and all(c.lower_ in _PLAIN for c in lefts)
    if word in _TROOPS:
        return len(lefts) == 1 and lefts[0].lower_ in _OWN
    if noun.dep_ in {"compound", "nmod", "amod"}:
        return False
    definite = any(child.lower_ == "the" for child in noun.lefts)
    return definite and all(child.lower_ in _PLAIN for child in lefts)


def _state_beside(noun: Token, sentence: Sentence, story: Story) -> Polity | None:
    """The state in which the sentence says that they act: "in X, the army ...", "the authorities in X"."""
    if story.nations is None:
        return None
    over = (noun, syntax.clause_verb(noun))
    near = [w for w in sentence.where if w.preposition == "in" and w.head.dep_ == "pobj" and w.head.head.head in over]
    lands = [w.place for w in near if w.place and is_country(w.place) and w.start < syntax.clause_verb(noun).i]
    return story.nations.by_code.get(lands[0].countries[0]) if len(lands) == 1 else None


def _state(story: Story) -> Polity | None:
    """The state that the report is on: that of its dateline, else the one most often named; none where that is open."""
    codes = story.spoken_of[:3]
    home = story.dateline.place.countries if story.dateline and story.dateline.place else ()
    code = next((code for code in home if code in codes), next(iter(codes), ""))
    ruled_apart = any(who.country == code and who.home is None for who in story.counterparts)
    return None if ruled_apart or story.nations is None else story.nations.by_code.get(code)
