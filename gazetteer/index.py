"""Lookup: which places bear a name, and what is known of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate, chain, islice
from pathlib import Path

from gazetteer.alphabets import language_of
from gazetteer.features import split
from gazetteer.frontiers import id_of
from gazetteer.layout import LONGEST_LANGUAGE, SHORTEST_FUZZY
from gazetteer.names import by_line, loose, plain
from gazetteer.place import Place, PlaceKind
from gazetteer.postings import ALIKE, Hit, Postings
from gazetteer.records import KINDS, read_transliterated
from gazetteer.sections import Rows, Sections

REMEMBERED = 20_000
COUNTRY = KINDS.index("country")


class Index:
    """Names to rows of places, rows to what is known of them; what was added has a file that continues the first."""

    def __init__(self, packaged: Path, added: Path | None = None) -> None:
        files = [Sections(path) for path in (packaged, added) if path]
        firsts = accumulate((file.count for file in files), initial=0)
        self._parts = tuple(map(Postings, files, firsts))
        self._packaged, self._added = self._parts[0], self._parts[-1] if added else None
        rows = Rows(files)
        self.count = rows.count
        self._records = rows.texts("records")
        self.lat, self.lon, self.weight = rows.column("lat", "d"), rows.column("lon", "d"), rows.column("weight", "f")
        self.kinds, self._population = rows.column("kind", "B"), rows.column("population", "I")
        self._precision = rows.column("precision", "f")
        self._countries, nations = rows.coded("countries")
        self._nations = [tuple(cell.split("|")) if cell else () for cell in nations]
        self._within, self._areas = rows.coded("within")
        self._source, self._sources = rows.coded("source")
        self.place = lru_cache(maxsize=REMEMBERED)(self._place)
        self.neighbours = lru_cache(maxsize=None)(self._sharing_a_frontier)
        self._around = lru_cache(maxsize=REMEMBERED)(self._areas_around)

    def named(self, key: str) -> list[Hit]:
        """Places of a plainly folded name, the likeliest of each file first, and those that others spell so by ear."""
        hits = self._packaged.named(key)
        if self._added is None or not (added := self._added.named(key)):
            return hits
        return (hits or self._packaged_by_ear(loose(key))) + added

    def folded(self, key: str) -> list[Hit]:
        """Places of a name that folds loosely to the same as this plainly folded one."""
        name = loose(key)
        return [hit for part in self._parts for hit in part.folded(name)]

    def likeliest(self, key: str, most: int) -> tuple[list[int], float, float] | None:
        """Rows of the places of a plainly folded name, the likeliest first, that one's share, and its likeness.

        The share of likelihood is the one it has while nothing but the name is known. None if nothing bears the name,
        and if places of several files have to be weighed.
        """
        if self._added is not None and self._added.bears(key):
            return None
        return self._packaged.likeliest(key, most)

    def variants(self, names: Collection[str]) -> set[str]:
        """Plainly folded names of packaged places that fold loosely to one of these."""
        rows = {hit.row for name in names for hit in self._packaged.folded(name)}
        spellings = [text for row in rows for _, text in _names(*self._records[row].split("\t")[1:])]
        keys = by_line(plain, list(dict.fromkeys(spellings)))
        keys += [core for key in keys if (core := split(key)[0]) != key]
        forms = by_line(loose, keys)
        return {key for key, form in zip(keys, forms, strict=True) if form in names and self._packaged.bears(key)}

    def alike(self, key: str) -> list[Hit]:
        """Places of names that resemble this plainly folded one: one half right, few letters different."""
        from gazetteer.resemblance import resembling  # most names are known, and rapidfuzz is slow to import

        name = loose(key)
        if len(name) < SHORTEST_FUZZY:
            return []
        near = dict.fromkeys(chain.from_iterable(part.sharing_a_half(name) for part in self._parts))
        return [
            hit
            for spelling, slips in resembling(name, list(near))
            for part in self._parts
            for hit in part.folded(spelling, ALIKE * (1 - slips / len(name)))
        ]

    def row(self, place_id: str) -> int | None:
        """Row of a place by its id."""
        return next((row for part in self._parts if (row := part.row(place_id)) is not None), None)

    def id(self, row: int) -> str:
        """Id of the place in a row."""
        return self._records[row].partition("\t")[0]

    def name(self, row: int) -> str:
        """The name that the place in a row goes by."""
        return self._records[row].split("\t")[1]

    def kind(self, row: int) -> PlaceKind:
        """Kind of the place in a row."""
        return KINDS[self.kinds[row]]

    def countries(self, row: int) -> tuple[str, ...]:
        """Codes of the countries that the place in a row lies in or between."""
        return self._nations[self._countries[row]]

    def codes(self) -> set[str]:
        """Codes of all countries that any place lies in."""
        return {code for nation in self._nations for code in nation}

    def _sharing_a_frontier(self, country: str) -> frozenset[str]:
        return frozenset(code for code in self.codes() if self.row(id_of(code, country)) is not None)

    def containers(self, row: int) -> tuple[str, ...]:
        """Ids of the areas that contain the place in a row, smallest first."""
        around = self._around(self._within[row], self._countries[row])
        if self.kinds[row] == COUNTRY:
            return tuple(area for area in around if area != self.id(row))
        return around

    def _place(self, row: int) -> Place:
        """The place in a row."""
        place_id, name, others = self._records[row].split("\t")
        return Place(
            id=place_id,
            name=name,
            kind=KINDS[self.kinds[row]],
            lat=self.lat[row],
            lon=self.lon[row],
            precision_km=round(self._precision[row], 4),
            countries=self._nations[self._countries[row]],
            names=_by_language(others),
            within=self.containers(row),
            population=self._population[row] or None,
            source=self._sources[self._source[row]],
        )

    def _areas_around(self, area: int, nation: int) -> tuple[str, ...]:
        """An area and those it lies in, one in the other, and last the countries."""
        chain: dict[str, None] = {}
        within = self._areas[area]
        while within and within not in chain:
            chain[within] = None
            row = self.row(within)
            within = self._areas[self._within[row]] if row is not None else ""
        return tuple(chain | dict.fromkeys(f"country:{code}" for code in self._nations[nation]))

    def _packaged_by_ear(self, name: str) -> list[Hit]:
        """Those that bear a loosely folded name where names are spelled by ear; see `odds.respelled`."""
        hits = self._packaged.folded(name)
        return [hit for hit in hits if not self._transliterated.isdisjoint(self.countries(hit.row))]

    @cached_property
    def _transliterated(self) -> frozenset[str]:
        return read_transliterated()


def _names(name: str, others: str) -> Iterator[tuple[str, str]]:
    """What a place goes by and its other names, each after its language if that is told."""
    yield "", name
    for other in others.split("|") if others else ():
        language, mark, text = other.partition("=")
        yield (language, text) if mark and len(language) <= LONGEST_LANGUAGE else ("", other)


def _by_language(others: str) -> Mapping[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for told, text in islice(_names("", others), 1, None):
        language = told or language_of(text)
        names[language] = (*names.get(language, ()), text)
    return names
