"""From a name to the places that bear it, weighed by what is asked for."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from gazetteer import doubt, features, frontiers, ranking
from gazetteer.index import Index
from gazetteer.names import loose, plain
from gazetteer.postings import EXACT, FOLDED, Hit
from gazetteer.ranking import Candidate, Question
from gazetteer.records import read_countries, read_transliterated

SHORTEST_ABROAD = 6
"""Letters; what is left of a shorter name is left of too many others: Guard is no Javard."""
JOINED_ARTICLE = re.compile(r"[ae](?:l|([tdrzsn])(?=\1))(?=.{4})")
"""The article as it is written in one word with its name: "alqaim", "arraqqa"."""
ABBREVIATED = re.compile(r"[A-Z][a-z]{1,4}\.$")
"""So newspapers write provinces: Ky., Ont."""
ACRONYM = re.compile(r"[A-Z]{2,4}$")
"""Spelled so, or another name."""
_SHORTENED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "port"}
SHORT_AND_FULL = _SHORTENED | {full: short for short, full in _SHORTENED.items()}
PART = re.compile(
    r"(?:(?:north|south) ?(?:east|west)(?:ern)?|(?:north|south|east|west)(?:ern)?"
    r"|central|downtown|greater|upper|lower|inner) "
)
POSSESSIVE = re.compile(r"(.+)['’]s?$")


class Finder:
    """Finds the places of names in an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by_ear = lru_cache(maxsize=None)(self._spelled_by_ear)

    def find(self, name: str, question: Question, fuzzy: bool) -> list[Candidate]:
        """The places of a name, the likeliest first; those of names that resemble it if none has it."""
        key = plain(name)
        if not key:
            return []
        if ABBREVIATED.match(name):
            question = question._replace(hinted=question.hinted or features.DIVISION)
        hits = self._named(key, question) + self._adjective(key) + self._frontiers(key, question)
        if ACRONYM.match(name):
            return ranking.candidates(self._index, [hit for hit in hits if hit.likeness == EXACT], question)
        if not hits and (owner := POSSESSIVE.match(name)):
            return self.find(owner[1], question, fuzzy)
        core, hinted = features.split(key)
        if hinted:
            cores = [hit._replace(core=True) for hit in self._named(core, question)]
            fitting = [hit for hit in cores if self._index.kind(hit.row) in hinted]
            hits += fitting or ([] if hits else [hit._replace(likeness=FOLDED) for hit in cores])
        hits = hits or self._with_joined_article(key, question) or self._in_full(key, question)
        hits = hits or self._part_of(key, question)
        if fuzzy and not self._is_known(hits, question):
            hits += self._index.alike(key) or (self._index.alike(core) if hinted else [])
        return ranking.candidates(self._index, hits, question)

    def likeliest(self, name: str, most: int) -> tuple[list[int], float, float] | None:
        """What `Index.likeliest` knows of a name, if that is all that there is to know: so with most names."""
        if ABBREVIATED.match(name) or ACRONYM.match(name):
            return None
        key = plain(name)
        if key in self._adjectives or (" " in key and (frontiers.MENTIONED.search(key) or features.split(key)[1])):
            return None
        return self._index.likeliest(key, most)

    def _is_known(self, hits: list[Hit], question: Question) -> bool:
        """Whether some place bears the name; one spelled by ear is none if it lies abroad."""
        if not question.country:
            return bool(hits)
        return any(hit.likeness == EXACT or question.country in self._index.countries(hit.row) for hit in hits)

    def _with_joined_article(self, key: str, question: Question) -> list[Hit]:
        """Places of "Qaim" for "alqaim", where there are articles."""
        if not (article := JOINED_ARTICLE.match(key)):
            return []
        by_ear = self._by_ear(question.country)
        hits = self._named(key[article.end() :], question)
        return [hit._replace(likeness=FOLDED) for hit in hits if not by_ear.isdisjoint(self._index.countries(hit.row))]

    def _in_full(self, key: str, question: Question) -> list[Hit]:
        """Places of "saint clair" for "st clair", and the other way around."""
        word, _, rest = key.partition(" ")
        other = SHORT_AND_FULL.get(word)
        return self._named(f"{other} {rest}", question) if other and rest else []

    def _part_of(self, key: str, question: Question) -> list[Hit]:
        """The place of which a name says a part: "north london", "eastern aleppo"."""
        if not (part := PART.match(key)):
            return []
        return [hit._replace(likeness=FOLDED) for hit in self._named(key[part.end() :], question)]

    @cached_property
    def country_codes(self) -> dict[str, str]:
        """Folded names, other names, adjectives and codes of countries -> their codes."""
        found = {code.casefold(): code for code in self._index.codes()}
        for code in self._index.codes():
            if (row := self._index.row(f"country:{code}")) is not None:
                for spelling in self._index.place(row).spellings:
                    found.setdefault(plain(spelling), code)
        return found | self._adjectives

    @cached_property
    def _adjectives(self) -> dict[str, str]:
        return frontiers.adjectives(read_countries())

    @cached_property
    def _transliterated(self) -> frozenset[str]:
        return read_transliterated()

    def _spelled_by_ear(self, country: str | None) -> frozenset[str]:
        """Countries whose names may be spelled by ear in what is told of a country: its own and its neighbours'."""
        around = self._index.neighbours(country) | {country} if country else self._transliterated
        return self._transliterated & around

    def _named(self, key: str, question: Question) -> list[Hit]:
        hits = self._index.named(key)
        if hits and (not question.country or all(hit.likeness == EXACT for hit in hits)):
            return hits
        by_ear = self._by_ear(question.country)
        if question.country and len(loose(key)) < SHORTEST_ABROAD:
            by_ear &= {question.country}
        if not hits:
            return doubt.alike_in_sound(self._index, key, self._index.folded(key), by_ear)
        return [hit for hit in hits if hit.likeness == EXACT or not by_ear.isdisjoint(self._index.countries(hit.row))]

    def _adjective(self, key: str) -> list[Hit]:
        code = self._adjectives.get(key)
        row = self._index.row(code if ":" in code else f"country:{code}") if code else None
        return [] if row is None else [Hit(row, True, EXACT)]

    def _frontiers(self, key: str, question: Question) -> list[Hit]:
        if " " not in key or not frontiers.MENTIONED.search(key):
            return []
        ids = frontiers.ids(key, self.country_codes, question.country)
        return [Hit(row, True, EXACT) for place_id in ids if (row := self._index.row(place_id)) is not None]
