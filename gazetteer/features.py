"""Words that say what kind of thing a name stands for: "Erbil Governorate", "Camp Taji", "Rabia border crossing"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gazetteer.names import plain
from gazetteer.place import PlaceKind

Kinds = frozenset[PlaceKind]

_SETTLEMENT: Kinds = frozenset({"city", "town", "village"})
_DIVISION: Kinds = frozenset({"governorate", "region"})
_BASE: Kinds = frozenset({"base", "airport"})
_WORDS: Mapping[Kinds, tuple[str, ...]] = {
    _DIVISION: ("governorate", "province", "state", "oblast", "prefecture", "region", "department", "محافظة", "پارێزگای",
                "پارێزگا", "استان", "ili", "parêzgeha", "parêzgeh", "wilayat", "muhafazah", "mohafazat"),
    frozenset({"district", "town", "city", "village"}): ("district", "subdistrict", "sub-district", "qada", "nahiya",
                "nahiyah", "قضاء", "ناحية", "area", "neighborhood", "neighbourhood"),
    _SETTLEMENT: ("city", "town", "village", "مدينة", "شاری", "قرية", "bajar", "bajarê"),
    _BASE: ("air base", "airbase", "base", "airfield", "military base", "camp", "garrison", "military airport", "قاعدة",
            "قاعدة جوية", "forward operating base", "fob", "army airfield", "air force base", "outpost"),
    frozenset({"airport", "base"}): ("airport", "international airport", "مطار", "فڕۆکەخانەی", "havalimanı"),
    frozenset({"camp"}): ("refugee camp", "camp", "idp camp", "displacement camp", "مخيم", "کەمپی", "kampı"),
    frozenset({"prison"}): ("prison", "jail", "detention center", "detention facility", "سجن"),
    frozenset({"crossing"}): ("border crossing", "crossing", "border gate", "border post", "gate", "checkpoint",
                              "border point", "crossing point", "معبر", "منفذ", "sınır kapısı"),
    frozenset({"field"}): ("gas field", "oil field", "oilfield", "gasfield", "field", "gas fields", "oil fields", "حقل"),
    frozenset({"dam"}): ("dam", "سد", "barajı"),
    frozenset({"mountain"}): ("mountain", "mountains", "mount", "mt", "jabal", "jebel", "hills", "range", "جبل", "جبال"),
    frozenset({"river"}): ("river", "نهر"),
    frozenset({"lake"}): ("lake", "reservoir", "بحيرة"),
    frozenset({"sea"}): ("sea", "gulf", "ocean", "strait", "bay"),
}  # fmt: skip

KINDS_OF: Mapping[str, Kinds] = {
    plain(word): frozenset().union(*(kinds for kinds, words in _WORDS.items() if word in words))
    for words in _WORDS.values()
    for word in words
}
"""What each word says the kinds may be; "camp" is one of soldiers or of refugees."""

_ALTERNATIVES = "|".join(sorted(map(re.escape, KINDS_OF), key=len, reverse=True))
_BEFORE = re.compile(rf"^({_ALTERNATIVES})(?: of)? (.+)$")
_AFTER = re.compile(rf"^(.+?) ({_ALTERNATIVES})$")
_TEXT_AFTER = re.compile(rf"^({_ALTERNATIVES})\b")
_TEXT_BEFORE = re.compile(rf"\b({_ALTERNATIVES})(?: of)?$")


def split(name: str) -> tuple[str, Kinds]:
    """A plainly folded name without its feature word, and the kinds that word allows; no kinds if there is none."""
    if match := _AFTER.match(name):
        return match[1], KINDS_OF[match[2]]
    if match := _BEFORE.match(name):
        return match[2], KINDS_OF[match[1]]
    return name, frozenset()


def around(before: str, after: str) -> Kinds:
    """The kinds that the words on both sides of a name in a text allow; none if they say nothing."""
    if match := _TEXT_AFTER.match(plain(after[:40])):
        return KINDS_OF[match[1]]
    if match := _TEXT_BEFORE.search(plain(before[-40:])):
        return KINDS_OF[match[1]] if before.rstrip().endswith(" of") else frozenset()
    return frozenset()
