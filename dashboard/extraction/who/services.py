"""The services of a state that are no part of its army, and the staffs that stand for an army, by their nation."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dashboard.actors import Actors
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import text_between, words_of
from dashboard.extraction.where.nations import Nations, Polity
from dashboard.extraction.who.proxies import is_ethnic
from dashboard.extraction.who.words import Who

_ALONE = wordset("police gendarmerie gendarmes carabinieri")
_KINDS = {
    **dict.fromkeys(("guard", "guards"), wordset("border coast national frontier presidential republican coastal")),
    **dict.fromkeys(
        ("troops", "force", "forces", "service", "patrol", "agency", "soldiers"), wordset("border frontier")
    ),
    "police": wordset("border frontier federal national riot special military"),
    "security": wordset("border"),
}
"""What stands before the last word of a service's name: "border guards", "frontier troops"."""
_STAFFS = ("general staff", "joint chiefs of staff", "joint chiefs", "defence staff", "defense staff")
"""What an army is led by, and is meant with where it speaks and acts."""
_STAFF_ENDS = frozenset({"staff", "chiefs"})
_LAST = _ALONE | _KINDS.keys() | _STAFF_ENDS
"""The last words of all services and staffs."""
_LONGEST_STAFF = 4
_SMALL = frozenset({"of", "and", "for"})
_NATION = 3
"""Words in the longest name of a state that owns a service."""


def services(doc: Doc, taken: set[int], nations: Nations, actors: Actors) -> Iterator[Who]:
    """Yield the services of states, named as the report names them: "Tajik border guards", "China's coast guard"."""
    for token in words_of(doc):
        if token.lower_ not in _LAST or token.i in taken or (span := _phrase(doc, token)) is None:
            continue
        start, end = span
        owned = owner(doc, start, end, nations)
        if owned is None or not taken.isdisjoint(range(owned[1], end)):
            continue
        polity, first, last = owned
        name = polity.force if _is_staff(doc, start, end) else name_of(text_between(doc, start, end), polity, actors)
        if name:
            yield Who(name, "force", first, last, "", polity.code, polity.place, state=polity.government)


def _phrase(doc: Doc, last: Token) -> tuple[int, int] | None:
    """The words of a service or a staff that end with a token."""
    if last.lower_ in _STAFF_ENDS:
        sizes = (size for size in range(_LONGEST_STAFF, 1, -1) if last.i + 1 >= size)
        start = next((last.i + 1 - size for size in sizes if _is_staff(doc, last.i + 1 - size, last.i + 1)), -1)
        return (start, last.i + 1) if start >= 0 else None
    if is_service(last):
        return last.i - 1, last.i + 1
    return (last.i, last.i + 1) if last.lower_ in _ALONE else None


def is_service(last: Token) -> bool:
    """Whether a word and the one before it mean a service of some state: "coast guard", "federal police"."""
    kinds = _KINDS.get(last.lower_)
    return kinds is not None and last.i > 0 and last.nbor(-1).lower_ in kinds


def _is_staff(doc: Doc, start: int, end: int) -> bool:
    """Whether the words mean the head of an army, and not the office of who leads it: "chief of the General Staff"."""
    if text_between(doc, start, end).lower() not in _STAFFS:
        return False
    before = text_between(doc, max(0, start - 3), start).lower()
    return "chief" not in before and "chair" not in before and "head" not in before


def owner(doc: Doc, start: int, end: int, nations: Nations) -> tuple[Polity, int, int] | None:
    """Whose service it is, and where its name begins and ends with the nation's."""
    if start and doc[start - 1].tag_ == "POS":
        for size in range(_NATION, 0, -1):
            first = start - 1 - size
            if first >= 0 and (polity := nations.by_name(text_between(doc, first, start - 1))) is not None:
                return polity, first, end
        return None
    for size in (2, 1):
        first = start - size
        if first >= 0 and (polity := nations.by_adjective(text_between(doc, first, start))) is not None:
            land = nations.by_name(doc[first - 1].text) if first else None
            if land is not None and land.place and is_ethnic(doc, first, start, polity, nations):
                return land, first - 1, end  # "Kosovo Albanian police"
            return None if is_ethnic(doc, first, start, polity, nations) else (polity, first, end)
    if text_between(doc, end, end + 1) != "of":
        return None
    for size in range(_NATION, 0, -1):
        if (polity := nations.by_name(text_between(doc, end + 1, end + 1 + size))) is not None:
            return polity, start, end + 1 + size
    return None


def name_of(words: str, polity: Polity, actors: Actors) -> str:
    """The service's name: the one it is known by, else its nation's adjective and the report's words."""
    land = polity.place.name if polity.place else polity.land
    asked = (f"{whose} {words}" for whose in (polity.adjective, land))
    known = next((actor for name in asked if (actor := actors.named(name)) is not None), None)
    said = " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words.split())
    return known.name if known else f"{polity.adjective} {said}".strip()
