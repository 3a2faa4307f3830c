"""Lookup: which places bear a name, exactly, after folding, or nearly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from gazetteer.checksums import checksum, half_checksums
from gazetteer.frontiers import id_of
from gazetteer.layout import CORE, LONGEST_LANGUAGE, PRIMARY, RESPELLED, ROW, SHORTEST_FUZZY
from gazetteer.names import language_of, loose
from gazetteer.place import Place, PlaceKind
from gazetteer.records import KINDS
from gazetteer.sections import Sections

EXACT, FOLDED, ALIKE = 1.0, 0.8, 0.6
"""Likeness of a name found as it is asked for, after folding, and (at most) by resemblance."""
REMEMBERED = 20_000
COUNTRY = KINDS.index("country")


class Hit(NamedTuple):
    """A place found under a name, by its row in the index."""

    row: int
    primary: bool
    """Whether it goes by this name, rather than being also known by it."""
    likeness: float
    """1 for the very letters, less after folding, less still by resemblance."""
    core: bool = False
    """Whether a feature word was left out to find it: "Al-Hol" for "Al-Hol camp"."""


class Index:
    """Names to rows of places, rows to what is known of them."""

    def __init__(self, path: Path) -> None:
        file = Sections(path)
        self.count = file.count
        self._sums, self._rows = file.sums("sums"), file.lists("rows")
        self._loose_sums, self._loose_rows = file.sums("loose_sums"), file.lists("loose_rows")
        self._shares = file.column("shares", "f")
        self._id_sums, self._id_rows = file.sums("id_sums"), file.column("id_rows", "I")
        self._half_sums, self._half_names = file.column("half_sums", "I"), file.column("half_names", "I")
        self._spellings = file.texts("alike")
        self._records = file.texts("records")
        self.lat, self.lon, self.weight = file.column("lat", "d"), file.column("lon", "d"), file.column("weight", "f")
        self.kinds, self._population = file.column("kind", "B"), file.column("population", "I")
        self._precision = file.column("precision", "f")
        self._countries, self._within = file.column("countries", "H"), file.column("within", "H")
        self._nations = [tuple(cell.split("|")) if cell else () for cell in file.cells("countries")]
        self._areas = file.cells("within")
        self._source, self._sources = file.column("source", "H"), file.cells("source")
        self.place = lru_cache(maxsize=REMEMBERED)(self._place)
        self.neighbours = lru_cache(maxsize=None)(self._sharing_a_frontier)
        self._around = lru_cache(maxsize=REMEMBERED)(self._areas_around)

    def named(self, key: str) -> list[Hit]:
        """Places of a plainly folded name, the likeliest first, and those that others may spell so by ear."""
        number = self._sums.find(checksum(key)) if key else -1
        if number < 0:
            return []
        postings = self._rows[number]
        return [
            _new(Hit, (posting & ROW, posting >= PRIMARY, FOLDED if posting & RESPELLED else EXACT, posting & CORE > 0))
            for posting in postings
        ]

    def folded(self, key: str) -> list[Hit]:
        """Places of a name that folds loosely to the same as this plainly folded one."""
        number = self._loose_sums.find(checksum(name)) if (name := loose(key)) else -1
        return [] if number < 0 else _hits(self._loose_rows[number], FOLDED)

    def likeliest(self, key: str, most: int) -> tuple[list[int], float, float] | None:
        """Rows of the places of a plainly folded name, the likeliest first, that one's share, and its likeness.

        The share of likelihood is the one it has while nothing but the name is known. None if nothing bears the name.
        """
        number = self._sums.find(checksum(key)) if key else -1
        if number < 0:
            return None
        postings = self._rows.first(number, most)
        likeness = FOLDED if postings[0] & RESPELLED else EXACT
        return [posting & ROW for posting in postings], self._shares[number], likeness

    def alike(self, key: str) -> list[Hit]:
        """Places of names that resemble this plainly folded one: one half right, few letters different."""
        from gazetteer.resemblance import resembling  # most names are known, and rapidfuzz is slow to import

        name = loose(key)
        if len(name) < SHORTEST_FUZZY:
            return []
        near = [self._spellings[number] for number in self._sharing_a_half(name)]
        return [
            hit
            for spelling, slips in resembling(name, near)
            for hit in _hits(
                self._loose_rows[self._loose_sums.find(checksum(spelling))], ALIKE * (1 - slips / len(name))
            )
        ]

    def row(self, place_id: str) -> int | None:
        """Row of a place by its id."""
        at = self._id_sums.find(checksum(place_id))
        return self._id_rows[at] if at >= 0 else None

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

    def _sharing_a_half(self, name: str) -> Iterable[int]:
        near: dict[int, None] = {}
        for length in (len(name) - 1, len(name), len(name) + 1):
            for half in half_checksums(name, length):
                first = bisect_left(self._half_sums, half)
                last = bisect_right(self._half_sums, half, first)
                near |= dict.fromkeys(self._half_names[first:last])
        return near


def _hits(postings: Iterable[int], likeness: float) -> list[Hit]:
    return [_new(Hit, (posting & ROW, posting >= PRIMARY, likeness, posting & CORE > 0)) for posting in postings]


_new = tuple.__new__
"""Half the time that a call of the class takes; hits are what most are made of."""


def _by_language(cell: str) -> Mapping[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for name in cell.split("|") if cell else ():
        language, mark, text = name.partition("=")
        if not mark or len(language) > LONGEST_LANGUAGE:
            language, text = language_of(name), name
        names[language] = (*names.get(language, ()), text)
    return names
