"""Lookup: which places bear a name, exactly, after folding, or nearly."""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple
from zlib import crc32

from gazetteer.layout import CORE, IDENTIFIER, LONGEST_LANGUAGE, LOOSE, PRIMARY, ROW, SHORTEST_FUZZY, half_sums
from gazetteer.names import language_of, loose
from gazetteer.place import Place, PlaceKind
from gazetteer.records import KINDS

EXACT, FOLDED, ALIKE = 1.0, 0.8, 0.6
"""Likeness of a name found as it is asked for, after folding, and (at most) by resemblance."""
REMEMBERED = 20_000
MISTAKES, LONG, MOST_ALIKE = 2, 9, 20
"""Two letters may be wrong in a name of nine or more, one in a shorter one; so many spellings are looked at."""


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
    """The compiled file, mapped into memory: opening it reads its first line only."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = self._file.readline()
        header = json.loads(head)
        self._base, self._sections = len(head), header["sections"]
        self.count: int = header["count"]
        self._sums, self._key_ends = self._numbers("sums"), self._numbers("key_ends")
        self._postings, self._posting_ends = self._numbers("postings"), self._numbers("posting_ends")
        self._half_sums, self._half_keys = self._numbers("half_sums"), self._numbers("half_keys")
        self._record_ends = self._numbers("record_ends")
        self._keys_at, self._records_at = self._at("keys"), self._at("records")
        self.lat, self.lon, self.weight = (self._section(name).cast("f") for name in ("lat", "lon", "weight"))
        self.country = self._numbers("country", "H")
        self.kinds = self._numbers("kind", "B")
        at, length = self._at("codes"), self._sections["codes"][1]
        self.codes: list[str] = self._file[at : at + length].decode().split()
        self.place = lru_cache(maxsize=REMEMBERED)(self._place)
        self._outer = lru_cache(maxsize=REMEMBERED)(self._areas_from)

    def exact(self, key: str) -> list[Hit]:
        """Places of a plainly folded name."""
        return self._hits(key, EXACT)

    def folded(self, key: str) -> list[Hit]:
        """Places of a name that folds loosely to the same as this plainly folded one."""
        return self._hits(LOOSE + loose(key), FOLDED)

    def named(self, key: str) -> list[Hit]:
        """Places of a plainly folded name; those of names that fold like it only where they are others."""
        exact = self.exact(key)
        rows = {hit.row for hit in exact}
        return exact + [hit for hit in self.folded(key) if hit.row not in rows]

    def alike(self, key: str) -> list[Hit]:
        """Places of names that resemble this plainly folded one: one half right, few letters different."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        name = loose(key)
        if len(name) < SHORTEST_FUZZY:
            return []
        near = {self._key(number): number for number in self._sharing_a_half(name)}
        mistakes = MISTAKES if len(name) >= LONG else 1
        found = process.extract(name, list(near), scorer=OSA.distance, score_cutoff=mistakes, limit=MOST_ALIKE)
        return [
            _hit(posting, ALIKE * (1 - distance / len(name)))
            for spelling, distance, _ in found
            for posting in self._places_of(near[spelling])
        ]

    def row(self, place_id: str) -> int | None:
        """Row of a place by its id."""
        hits = self._hits(IDENTIFIER + place_id, EXACT)
        return hits[0].row if hits else None

    def kind(self, row: int) -> PlaceKind:
        """Kind of the place in a row."""
        return KINDS[self.kinds[row]]

    def _place(self, row: int) -> Place:
        """The place in a row."""
        cells = self.cells(row)
        countries = tuple(cells[6].split("|")) if cells[6] else ()
        return Place(
            id=cells[0],
            name=cells[1],
            kind=KINDS[self.kinds[row]],
            lat=float(cells[3]),
            lon=float(cells[4]),
            precision_km=float(cells[5]),
            countries=countries,
            names=_by_language(cells[8]),
            within=self._containers(cells[0], cells[7], countries),
            population=int(cells[10]) if cells[10] else None,
            source=cells[9],
        )

    def cells(self, row: int) -> list[str]:
        """A row as text, in the order of `Record`'s fields."""
        start = self._record_ends[row - 1] if row else 0
        return self._file[self._records_at + start : self._records_at + self._record_ends[row]].decode().split("\t")

    def containers(self, row: int) -> tuple[str, ...]:
        """Ids of the areas that contain the place in a row, smallest first."""
        cells = self.cells(row)
        return self._containers(cells[0], cells[7], tuple(cells[6].split("|")) if cells[6] else ())

    def _containers(self, place_id: str, within: str, countries: tuple[str, ...]) -> tuple[str, ...]:
        chain = self._outer(within)
        nations = (f"country:{code}" for code in countries)
        return (*chain, *(nation for nation in nations if nation not in chain and nation != place_id))

    def _areas_from(self, area: str) -> tuple[str, ...]:
        """An area and those it lies in, one in the other."""
        chain: list[str] = []
        while area and area not in chain:
            chain.append(area)
            row = self.row(area)
            area = self.cells(row)[7] if row is not None else ""
        return tuple(chain)

    def _at(self, section: str) -> int:
        return self._base + int(self._sections[section][0])

    def _numbers(self, section: str, code: Literal["I", "H", "B"] = "I") -> memoryview[int]:
        return self._section(section).cast(code)

    def _section(self, section: str) -> memoryview[int]:
        at, length = self._at(section), self._sections[section][1]
        return memoryview(self._file)[at : at + length]

    def _key(self, number: int) -> str:
        start = self._key_ends[number - 1] if number else 0
        return self._file[self._keys_at + start + 1 : self._keys_at + self._key_ends[number]].decode()

    def _hits(self, key: str, likeness: float) -> list[Hit]:
        content = key.encode()
        checksum = crc32(content)
        number = bisect_left(self._sums, checksum)
        while number < len(self._sums) and self._sums[number] == checksum:
            start = self._keys_at + (self._key_ends[number - 1] if number else 0)
            if self._file[start : self._keys_at + self._key_ends[number]] == content:
                return [_hit(posting, likeness) for posting in self._places_of(number)]
            number += 1
        return []

    def _places_of(self, number: int) -> memoryview[int]:
        return self._postings[self._posting_ends[number - 1] if number else 0 : self._posting_ends[number]]

    def _sharing_a_half(self, name: str) -> Iterator[int]:
        for length in (len(name) - 1, len(name), len(name) + 1):
            for checksum in half_sums(name, length):
                at = bisect_left(self._half_sums, checksum)
                while at < len(self._half_sums) and self._half_sums[at] == checksum:
                    yield self._half_keys[at]
                    at += 1


def _hit(posting: int, likeness: float) -> Hit:
    return Hit(posting & ROW, posting >= PRIMARY, likeness, posting & CORE > 0)


def _by_language(cell: str) -> Mapping[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for name in cell.split("|") if cell else ():
        language, mark, text = name.partition("=")
        if not mark or len(language) > LONGEST_LANGUAGE:
            language, text = language_of(name), name
        names[language] = (*names.get(language, ()), text)
    return names
