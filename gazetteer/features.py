"""Words that say what kind of thing a name stands for: "Erbil Governorate", "Camp Taji", "Rabia border crossing"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gazetteer.names import plain
from gazetteer.place import PlaceKind

Kinds = frozenset[PlaceKind]
NONE: Kinds = frozenset()

_SETTLEMENT: Kinds = frozenset({"city", "town", "village"})
DIVISION: Kinds = frozenset({"governorate", "region"})
"""What a country is divided into."""
_DISTRICT: Kinds = frozenset({"district", "town", "city", "village"})
_BASE: Kinds = frozenset({"base", "airport"})
_WORDS: Mapping[Kinds, str] = {
    DIVISION: "governorate, province, state, oblast, prefecture, region, department, wilayat, muhafazah,"
    " mohafazat, ili, parêzgeh, parêzgeha, محافظة, پارێزگا, پارێزگای, استان",
    _DISTRICT: "district, subdistrict, sub-district, qada, nahiya, nahiyah, area, neighborhood,"
    " neighbourhood, mintaqat, قضاء, ناحية, منطقة, منطقة مركز, قەزای, ناحیەی",
    _SETTLEMENT: "city, town, village, bajar, bajarê, مدينة, قرية, شاری",
    _BASE: "air base, airbase, base, airfield, military base, camp, garrison, military airport, army airfield,"
    " forward operating base, fob, air force base, outpost, قاعدة, قاعدة جوية,"
    " airport, international airport, havalimanı, مطار, فڕۆکەخانەی",
    frozenset({"camp"}): "refugee camp, camp, idp camp, displacement camp, kampı, مخيم, کەمپی",
    frozenset({"prison"}): "prison, jail, detention center, detention facility, سجن",
    frozenset({"crossing"}): "border crossing, crossing, border gate, border post, gate, checkpoint, border point,"
    " crossing point, sınır kapısı, معبر, منفذ",
    frozenset({"field"}): "gas field, oil field, oilfield, gasfield, field, gas fields, oil fields, حقل",
    frozenset({"dam"}): "dam, barajı, سد",
    frozenset({"mountain"}): "mountain, mountains, mount, mt, jabal, jebel, hills, range, جبل, جبال",
    frozenset({"river"}): "river, نهر",
    frozenset({"lake"}): "lake, reservoir, بحيرة",
    frozenset({"sea"}): "sea, gulf, ocean, strait, bay",
}

_LOCAL: Mapping[Kinds, str] = {
    _DISTRICT: "comuna, municipiul, orașul, obshtina, gmina, powiat, okres, járás, rayon, raion, raionul, mis’krada,"
    " kabupaten, kecamatan, amphoe, huyện, quận, thị xã, shahrestān-e, bakhsh-e, dehestān-e, ilçesi, bashkia, concelho,"
    " gemeente, kommune, kommun, landkreis, cercle, municipio de, municipality, district municipality, gun, shi, si,"
    " xian",
    DIVISION: "provincia de, provincia di, departamento de, departamento del, estado de, région de, voivodeship, krai,"
    " oblasti, viloyati, ken, do, sheng",
}
"""Words of the kind in other languages, which count within a name and say nothing beside one in an English text."""


def _kinds_of(*tables: Mapping[Kinds, str]) -> dict[str, Kinds]:
    pairs = [(plain(word), kinds) for table in tables for kinds, words in table.items() for word in words.split(", ")]
    return {
        word: frozenset[PlaceKind]().union(*(kinds for other, kinds in pairs if other == word)) for word, _ in pairs
    }


KINDS_OF: Mapping[str, Kinds] = _kinds_of(_WORDS, _LOCAL)
"""What each word says the kinds may be; "camp" is one of soldiers or of refugees."""

_MOST_WORDS = max(word.count(" ") + 1 for word in KINDS_OF)

_OFFICES: Mapping[str, Kinds] = {"governor": DIVISION, "gov": DIVISION, "mayor": _DISTRICT}
"""Offices that are held of one kind of place: "the Anbar governor", "the mayor of Mosul"."""
_BESIDE: Mapping[str, Kinds] = {**_kinds_of(_WORDS), **_OFFICES}
_ALTERNATIVES = "|".join(sorted(map(re.escape, _BESIDE), key=len, reverse=True))
_TEXT_AFTER = re.compile(rf"^({_ALTERNATIVES})s?\b(?! of\b)")
"""Not "Nineveh town of Sinjar": there it is the word of the name that follows."""
_TEXT_BEFORE = re.compile(rf"\b({_ALTERNATIVES})s? of$")


AROUND = 40
"""Characters on each side of a name that are read for feature words."""
_STOP = re.compile(r"[.,;:!?()\[\]\"“”\n]")
"""What stands beyond belongs to another phrase."""
_POSSESSIVE = re.compile(r"^['’]s(?= )")


def split(name: str) -> tuple[str, Kinds]:
    """A plainly folded name without its feature word, and the kinds that word allows; no kinds if there is none."""
    if " " not in name:
        return name, NONE
    words = name.split(" ")
    most = min(_MOST_WORDS, len(words) - 1)
    for count in range(most, 0, -1):
        if kinds := KINDS_OF.get(" ".join(words[-count:])):
            return " ".join(words[:-count]), kinds
    for count in range(most, 0, -1):
        if kinds := KINDS_OF.get(" ".join(words[:count])):
            return " ".join(words[count:]).removeprefix("of "), kinds
    return name, NONE


def around(before: str, after: str) -> Kinds:
    """The kinds that the words on both sides of a name in a text allow; none if they say nothing."""
    following = plain(_STOP.split(_POSSESSIVE.sub("", after[:AROUND]), maxsplit=1)[0])
    leading = plain(_STOP.split(before[-AROUND:])[-1])
    match = _TEXT_AFTER.match(following) or _TEXT_BEFORE.search(leading)
    return _BESIDE[match[1]] if match else NONE
