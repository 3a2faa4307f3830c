"""Where the names of one report are: the gazetteer's answers, weighed by what else the report speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.where.namesakes import METROPOLIS, chief_town
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.where.variants import is_common, variants
from dashboard.extraction.where.words import DIRECTIONS, URBAN
from gazetteer import Gazetteer
from gazetteer.gazetteer import GazetteerError
from gazetteer.names import plain
from gazetteer.place import Match, Place

_NATURAL = wordset("valley river mountain mountains hill hills strait sea gulf island islands lake desert pass plain")
_SETTLEMENTS = wordset("city town village")
_AREAS = wordset("country region governorate continent sea base crossing field camp dam")
_GREAT_TOWN = 50_000
"""Inhabitants from which a town is meant by its name alone, in a report on whatever country."""
_ALIKE_AT_HOME = {"exact": 0.0, "folded": 70.0, "fuzzy": 88.0}
"""How alike, of 100, a name and the place's own must be where the report speaks of its country."""
_ALIKE_ABROAD = {"exact": 0.0, "folded": 92.0, "fuzzy": 101.0}
_THE_SAME = 95.0
_SURE = 0.7
"""The gazetteer's score from which a name is hardly anybody else's, whatever the report speaks of."""
_TOWERS = 5
"""Times as many inhabitants by which a town is meant rather than a namesake far from what the report is about."""
_DWARFS = 100
"""Times as many inhabitants by which a great town is meant rather than a namesake at home."""
_HOMES = 3
"""Countries in which a name is looked for again that the world as a whole answers badly."""
_ARTICLE = re.compile(r"\b(?:al|el|an|as|ash|ar|at|ad|the)[ -]", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w'’.-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’-]*){0,3}")


class Atlas:
    """Resolves the names of one report, each in the light of the others."""

    def __init__(self, gazetteer: Gazetteer, nations: Nations) -> None:
        self._gazetteer = gazetteer
        self._nations = nations
        self._known: dict[str, Place | None] = {}
        self._named: Counter[str] = Counter()
        self._spoken_of: Counter[str] = Counter()

    def learn(self, names: Iterable[str], text: str) -> None:
        """Resolve all the names that a report uses, together."""
        self._named = Counter(self._countries_in(text))
        self._spoken_of.update(self._named)
        fresh = [name for name in dict.fromkeys(names) if name not in self._known]
        matches = dict(zip(fresh, self._gazetteer.resolve_together(fresh, text=text), strict=True))
        for match in matches.values():
            if match and match.matched == "exact" and _is_great(match.place):
                self._spoken_of.update(match.place.countries)
        for name, match in matches.items():
            self._known[name] = self._country(name, match) or self._meant(name, match)

    def has_learnt(self, name: str) -> bool:
        """Whether the report uses the name for a place that is known."""
        return self._known.get(name) is not None

    def _countries_in(self, text: str) -> Iterator[str]:
        """The countries that the text names, by name, adjective or seat of government, as often as it does."""
        for run in _CAPITALISED.findall(text):
            words = run.replace("’", "'").removesuffix("'s").split()
            for name in (" ".join(words), *(word.removesuffix("'s") for word in words)):
                polity = self._nations.meant_by(name.rstrip("."))
                if polity is not None and polity.code:
                    yield polity.code
                    break

    def _country(self, name: str, match: Match | None) -> Place | None:
        """The country of that name, where something lesser of the same name came first."""
        polity = self._nations.by_name(name)
        lesser = match is None or match.place.kind in {"region", "town", "village", "site", "river"}
        return polity.place if polity is not None and lesser else None

    def _meant(self, name: str, match: Match | None) -> Place | None:
        """The place that a name means: the world's best, if it fits the report, else its countries' best."""
        if match is not None and self._fits(name, match):
            home = self._namesake_at_home(name, match.place)
            return home or self._greater(name, match.place) or chief_town(match) or match.place
        return next((other.place for other in self._at_home(name) if self._fits(name, other)), None)

    def _at_home(self, name: str) -> Iterator[Match]:
        """What goes by a name in the countries that the report speaks of most."""
        for code, _ in self._spoken_of.most_common(_HOMES):
            yield from (each for each in _candidates(self._gazetteer, name, code) if code in each.place.countries)

    def _namesake_at_home(self, name: str, place: Place) -> Place | None:
        """The village of a name where the report is, rather than a town of a far country that it does not name."""
        far = set(place.countries).isdisjoint(self._spoken_of) and not any(map(self._neighbours, place.countries))
        if place.kind not in _SETTLEMENTS or not far or (place.population or 0) >= METROPOLIS:
            return None
        return next((each.place for each in self._at_home(name) if each.matched == "exact"), None)

    def _greater(self, name: str, place: Place) -> Place | None:
        """The great town of a name, where a namesake of it lies in a country that the report is hardly about."""
        if place.kind not in _SETTLEMENTS or (place.population or 0) >= METROPOLIS:
            return None
        world = _called(self._gazetteer, name, None)
        if world is None or world.matched != "exact" or not _is_great(world.place):
            return None
        own, people = place.population or 1, world.place.population or 0
        if set(place.countries) & set(self._named):
            return world.place if people >= max(METROPOLIS, own * _DWARFS) else None
        return world.place if people >= own * _TOWERS else None

    def _fits(self, name: str, match: Match) -> bool:
        """Whether a name means a place, rather than being bent to fit one that the report does not speak of."""
        place = match.place
        at_home = not self._spoken_of or any(code in self._spoken_of for code in place.countries or self._spoken_of)
        if at_home or place.kind == "country":
            return _likeness(name, place) >= _ALIKE_AT_HOME[match.matched]
        exact = match.matched == "exact"
        near = exact and (match.score >= _SURE or any(self._neighbours(code) for code in place.countries))
        return near or (_is_great(place) and _likeness(name, place) >= _ALIKE_ABROAD[match.matched])

    def _neighbours(self, code: str) -> bool:
        """Whether a country borders one that the report speaks of."""
        return any(self.frontier(code, other) is not None for other in self.countries[:_HOMES] if other != code)

    def place(self, name: str) -> Place | None:
        """The place of a name, with or without the noun that says what it is."""
        if is_common(name):
            return None  # "the Border Crossing"
        for variant in variants(name):
            if variant not in self._known:
                match = _called(self._gazetteer, variant, self.country)
                self._known[variant] = self._meant(variant, match)
            place = self._known[variant]
            if place is None or self._is_part_of_sea(name, place):
                continue
            if variant == name or not _is_another_sort(name, variant, place):
                return place
        return self._seat(name)

    def _is_part_of_sea(self, name: str, place: Place) -> bool:
        """Whether a part of a sea, "the northern Red Sea", would be taken for a province that goes by those words."""
        side, _, rest = name.partition(" ")
        if place.kind == "sea" or side not in DIRECTIONS:
            return False
        sea = _called(self._gazetteer, rest, None)
        return sea is not None and sea.place.kind == "sea"

    def _seat(self, name: str) -> Place | None:
        """The town of a building that stands for the government in it: "the White House Situation Room"."""
        words = name.split()
        for end in range(len(words), 0, -1):
            polity = self._nations.by_seat(" ".join(words[:end]))
            if end == 1 and words[-1].lower() not in URBAN:
                return None
            if polity is not None and polity.seat and polity.seat != name:
                return self.place(polity.seat)
        return None

    def is_country(self, name: str) -> bool:
        """Whether the name is a country's or a self-governing region's."""
        return self._nations.by_name(name) is not None

    def within(self, name: str, larger: Place) -> Place | None:
        """The place of a name inside a larger one: "Rome, Italy"."""
        country = larger.countries[0] if larger.countries else None
        matches = self._gazetteer.candidates(name, country=country, fuzzy=False)
        return next((m.place for m in matches if larger.id in m.place.within), None)

    @property
    def country(self) -> str | None:
        """The country that most of the report's names lie in."""
        codes = [code for place in self._known.values() if place for code in place.countries]
        return max(codes, key=codes.count, default=None)

    @property
    def countries(self) -> list[str]:
        """The countries that the report speaks of, by their codes, the most often named first."""
        return [code for code, _ in self._spoken_of.most_common()]

    def part(self, side: str) -> Place | None:
        """The part, on a side of it, of the country that most of the report's places lie in: "the northeast"."""
        lesser = [place for place in self._known.values() if place and place.kind != "country"]
        codes = [code for place in lesser if len(place.countries) == 1 for code in place.countries]
        if not codes:
            return None
        country = self._gazetteer.get(f"country:{max(codes, key=codes.count)}")
        found = self.place(f"{side}ern {country.name}")
        return found if found is not None and found.countries == country.countries else None

    def frontier(self, first: str, second: str) -> Place | None:
        """The frontier of two countries by their codes, if they have one."""
        try:
            return self._gazetteer.frontier(first, second)
        except GazetteerError:
            return None

    def frontiers(self, country: str, side: str) -> list[Place]:
        """The frontiers on a side of a country by its code, the most on that side first."""
        try:
            return self._gazetteer.frontiers(country, side)
        except GazetteerError:
            return []

    def is_notable(self, name: str) -> bool:
        """Whether the bare name is more likely a place than anything else."""
        return _is_notable(self._gazetteer, name)


# Reports that are read one after another name the same places again and again.


@lru_cache(maxsize=20_000)
def _is_notable(gazetteer: Gazetteer, name: str) -> bool:
    if is_common(name):
        return False
    match = gazetteer.resolve(name, fuzzy=False)
    return match is not None and (match.place.kind in _AREAS or (match.place.population or 0) >= _GREAT_TOWN)


@lru_cache(maxsize=20_000)
def _called(gazetteer: Gazetteer, name: str, country: str | None) -> Match | None:
    return gazetteer.resolve(name, country=country, fuzzy=False)


@lru_cache(maxsize=20_000)
def _candidates(gazetteer: Gazetteer, name: str, country: str) -> list[Match]:
    return gazetteer.candidates(name, country=country, limit=6)


def _is_great(place: Place) -> bool:
    """Whether a place is known far beyond its country: an area, a landmark or a great town."""
    return place.kind not in _SETTLEMENTS or (place.population or 0) >= _GREAT_TOWN


def _is_another_sort(name: str, variant: str, place: Place) -> bool:
    """Whether a valley, a mountain or a strait would be taken for a town that is only spelled like it."""
    natural = name.rsplit(maxsplit=1)[-1].lower() in _NATURAL and place.kind in _SETTLEMENTS
    return natural and _likeness(variant, place) < _THE_SAME


def _likeness(name: str, place: Place) -> float:
    """How alike a name and a place's own names are, articles and accents aside, of 100."""
    spellings = (place.name, *(spelling for spellings in place.names.values() for spelling in spellings))
    asked = _bare(name)
    return max(fuzz.ratio(asked, _bare(spelling)) for spelling in spellings)


@lru_cache(maxsize=20_000)
def _bare(name: str) -> str:
    return _ARTICLE.sub("", plain(name.replace("-", " ")))
