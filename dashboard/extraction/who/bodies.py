"""Bodies that nobody knows beforehand: those the language model recognises, units, armed groups, and their acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from dashboard.actors import ActorKind
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import entities_of, text_between, words_of
from dashboard.extraction.where.nations import Nations, Polity
from dashboard.extraction.where.words import BORDERS
from dashboard.extraction.who.offices import compound_start
from dashboard.extraction.who.words import Who, is_armed_group

_UNITS = wordset(
    """
    wing squadron brigade brigades division battalion regiment fleet guard guards corps command group navy army forces
    militia gendarmerie
    """
)
_SERVICES = wordset("army navy air force forces marine marines corps national guard and military")
"""Arms of an army, whoever's: "Army and Air Force personnel"."""
_NUMBERED = wordset("brigade division battalion regiment corps fleet squadron wing base army")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d)")
_LONGEST_UNIT = 5
_OWNER = 4
"""Words before a unit's number that may say whose it is."""
_SHARED = wordset("joint unified common multinational combined")
_COMMON = wordset("force forces brigade brigades battalion contingent")
"""What several armies have together."""
_MEDIA = re.compile(
    r"\b(?:news|agency|tv|post|times|reuters|press|twitter|facebook|x|telegram|university|ltd|inc|corp)\b", re.I
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,6}$")


class Bodies:
    """Finds the bodies in the paragraphs of one report, in order, and learns the acronyms that it gives them."""

    def __init__(self, nations: Nations) -> None:
        self._nations = nations
        self._by_acronym: dict[str, Who] = {}
        self._armed: set[str] = set()

    def organisations(self, doc: Doc, taken: set[int]) -> Iterator[Who]:
        """Yield the bodies that the language model recognised, outside the tokens that are `taken`."""
        for entity in entities_of(doc):
            if entity.label_ != "ORG" or entity.ent_id_ or _MEDIA.search(entity.text):
                continue
            start = entity.start + (entity[0].lower_ in {"the", "a"})
            end = entity.end - (entity[-1].text in {"'s", "’s", "’", "'"})
            name = text_between(doc, start, end)
            known = self._nations.by_name(name) or name in self._by_acronym
            if end > start and not known and not _is_nobody(doc[start:end]) and taken.isdisjoint(range(start, end)):
                if _is_of_fighters(doc[start:end]):
                    self._armed.add(name)
                kind: ActorKind = "armed group" if name in self._armed else "organisation"
                yield Who(name, kind, start, end, country=self._country(doc, start))

    def _country(self, doc: Doc, start: int) -> str:
        """The code of the state whose body it is: "Russia's Ministry of Defense"."""
        if start < 2 or doc[start - 1].tag_ != "POS":
            return ""
        owner = self._nations.by_name(doc[start - 2].text)
        return owner.code if owner is not None else ""

    def with_acronyms(self, doc: Doc, found: list[Who]) -> list[Who]:
        """All those found, and those whom the acronyms mean that the report has given so far, in the text's order."""
        self._by_acronym |= dict(_introduced(doc, found))
        taken = {i for who in found for i in range(who.start, who.end)}
        meant = [
            replace(self._by_acronym[token.text], start=token.i, end=token.i + 1)
            for token in words_of(doc)
            if token.text in self._by_acronym and token.i not in taken
        ]
        return sorted([*found, *meant], key=lambda who: who.start)


def _is_nobody(name: Span) -> bool:
    """Whether what was taken for a body names none: an arm of any army, or the short form of a common noun."""
    if all(token.lower_ in _SERVICES or token.is_lower for token in name) or name.text.lower() in BORDERS:
        return True
    doc, first = name.doc, name.start
    in_brackets = first > 1 and doc[first - 1].text == "("
    return in_brackets and doc[first - 2].pos_ == "NOUN" and doc[first - 2].is_lower


def _is_of_fighters(name: Span) -> bool:
    """Whether a body is said to have fighters or to be theirs: "fighters of X", "X militants", "the rebel group X"."""
    doc, first, last = name.doc, name.start, name.end
    before = doc[max(0, first - 3) : first]
    owned = any(token.lower_ in {"of", "from"} and is_armed_group(token.nbor(-1)) for token in before[1:])
    beside = doc[last : last + 1]
    called = len(before) > 0 and before[-1].lemma_ in {"group", "militia", "insurgency", "affiliate"}
    return owned or called or (len(beside) > 0 and is_armed_group(beside[0]))


def _introduced(doc: Doc, found: Iterable[Who]) -> Iterator[tuple[str, Who]]:
    """Acronyms in brackets behind a name: "the Rapid Support Forces (RSF)"."""
    for who in found:
        behind = words_of(doc)[who.end : who.end + 3]
        bracketed = len(behind) == 3 and behind[0].text == "(" and behind[2].text == ")"
        if who.kind != "person" and bracketed and _ACRONYM.match(behind[1].text):
            yield behind[1].text, who


def groups(doc: Doc, taken: set[int], nations: Nations) -> Iterator[Who]:
    """Armed groups without a name of their own, by what tells them from others, and units by their names."""
    for token in words_of(doc):
        if token.i in taken or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        start = compound_start(token, taken)
        if token.lower_ in _UNITS and token.i > start and token.pos_ == "PROPN" and doc[start].text[0] not in "TtAa":
            numbered = token.i + 1 < len(doc) and token.nbor().like_num and token.nbor().text.isdigit()
            yield _unit(doc[start : token.i + 1 + numbered], nations)
        elif (first := _number_of(token)) >= 0 and taken.isdisjoint(range(first, token.i + 1)):
            yield _numbered(doc[first : token.i + 1], nations)
        elif _is_of_several(token) and _is_the(doc, start):
            yield Who(_titled(text_between(doc, start, token.i + 1)), "force", start, token.i + 1)
        elif is_armed_group(token) and token.i > start and any(map(_is_name, words_of(doc)[start : token.i + 1])):
            yield Who(text_between(doc, start, token.i + 1), "armed group", start, token.i + 1)
        elif token.tag_ == "NNS" and (end := _tied(token)) > 0:
            yield Who(text_between(doc, start, end), "armed group", start, token.i + 1)


def _number_of(noun: Token) -> int:
    """Index of the number by which a unit is told from others, "the 201st military base"; -1 for none."""
    if noun.lower_ not in _NUMBERED:
        return -1
    for token in reversed(words_of(noun.doc)[max(0, noun.i - _LONGEST_UNIT) : noun.i]):
        if _ORDINAL.fullmatch(token.text):
            return token.i
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.text != "-":
            return -1
    return -1


def _numbered(words: Span, nations: Nations) -> Who:
    """A unit by its number, with the army and the state whose it is said to be: "Russia's 201st military base"."""
    name, polity = _titled(words.text), _owner_of(words, nations)
    if polity is None:
        return Who(name, "force", words.start, words.end)
    home, state = polity.place, polity.government
    return Who(name, "force", words.start, words.end, "", polity.code, home, polity.force, state)


def _owner_of(unit: Span, nations: Nations) -> Polity | None:
    """The state whose unit it is, by what stands before it: "the Lebanese army's 4th brigade"."""
    before = unit.doc[max(unit.sent.start, unit.start - _OWNER) : unit.start]
    owned = len(before) > 0 and (before[-1].tag_ == "POS" or nations.by_adjective(before[-1].text) is not None)
    return nations.named_in(before.text) if owned else None


def _is_of_several(noun: Token) -> bool:
    """Whether a unit or a force is one that several armies make up: "the joint brigade", "the unified force"."""
    return noun.lower_ in _COMMON and any(child.lower_ in _SHARED for child in noun.lefts)


def _is_the(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in {"the", "their", "its"}


def _titled(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.split())


_TIES = wordset("back support align affiliate link ally")
_BANDS = wordset("group faction militia militant rebel fighter gunman insurgent militiaman")
_TIE_LENGTH = 4
"""Words after a group's noun that may say whose it is."""


def _tied(noun: Token) -> int:
    """Index after the words that say whose an unnamed group is: "opposition groups backed by Turkey"; 0 for none."""
    if base(noun) not in _BANDS:
        return 0
    tie = next((child for child in noun.rights if child.lemma_ in _TIES or child.lower_ == "loyal"), None)
    if tie is None or tie.i != noun.i + 1:
        return 0
    end = tie.right_edge.i + 1
    named = any(token.pos_ == "PROPN" or token.ent_type_ in {"NORP", "ACTOR"} for token in noun.doc[tie.i : end])
    return end if named and end - noun.i - 1 <= _TIE_LENGTH else 0


def _is_name(word: Token) -> bool:
    """Whether a word is written as a name, and not only since it begins a sentence."""
    if word.ent_type_ in {"DATE", "TIME"}:
        return False
    return word.text[0].isupper() and (not word.is_sent_start or word.pos_ == "PROPN" or word.ent_type_ == "NORP")


def _unit(words: Span, nations: Nations) -> Who:
    """A unit, with the army and the state whose name is part of its own or stands before it."""
    polity = nations.named_in(words.text) or _owner_of(words, nations)
    if polity is None:
        return Who(words.text, "force", words.start, words.end)
    army = polity.force if words[-1].lower_ in _NUMBERED else ""
    name, home, state = words.text, polity.place, polity.government
    if _is_army(words, nations) and polity.force:
        name, army = polity.force, ""
    return Who(name, "force", words.start, words.end, "", polity.code, home, army, state)


def _is_army(words: Span, nations: Nations) -> bool:
    """Whether a unit's name says no more than whose armed forces it is."""
    return all(word.lower_ in {"armed", "forces"} or nations.by_adjective(word.text) for word in words)
