"""The names of one file: which of its places bear a name, exactly, after folding, or nearly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from gazetteer.checksums import checksum, half_checksums
from gazetteer.layout import CORE, PRIMARY, RESPELLED, ROW
from gazetteer.sections import Sections

EXACT, FOLDED, ALIKE = 1.0, 0.8, 0.6
"""Likeness of a name found as it is asked for, after folding, and (at most) by resemblance."""


class Hit(NamedTuple):
    """A place found under a name, by its row in the index."""

    row: int
    primary: bool
    """Whether it goes by this name, rather than being also known by it."""
    likeness: float
    """1 for the very letters, less after folding, less still by resemblance."""
    core: bool = False
    """Whether a feature word was left out to find it: "Al-Hol" for "Al-Hol camp"."""


class Postings:
    """Names to rows; the file's first place has the row `first`."""

    def __init__(self, file: Sections, first: int) -> None:
        self._first = first
        self._sums, self._rows = file.sums("sums"), file.lists("rows")
        self._loose_sums, self._loose_rows = file.sums("loose_sums"), file.lists("loose_rows")
        self._shares = file.column("shares", "f")
        self._id_sums, self._id_rows = file.sums("id_sums"), file.column("id_rows", "I")
        self._half_sums, self._half_names = file.column("half_sums", "I"), file.column("half_names", "I")
        self._spellings = file.texts("alike")

    def named(self, key: str) -> list[Hit]:
        """Places of a plainly folded name, the likeliest first, and those that others may spell so by ear."""
        number = self._sums.find(checksum(key)) if key else -1
        if number < 0:
            return []
        first, postings = self._first, self._rows[number]
        return [
            _new(
                Hit,
                (first + (post & ROW), post >= PRIMARY, FOLDED if post & RESPELLED else EXACT, post & CORE > 0),
            )
            for post in postings
        ]

    def bears(self, key: str) -> bool:
        """Whether any place has this plainly folded name, were it by ear only."""
        return bool(key) and self._sums.find(checksum(key)) >= 0

    def folded(self, name: str, likeness: float = FOLDED) -> list[Hit]:
        """Places of a loosely folded name."""
        number = self._loose_sums.find(checksum(name)) if name else -1
        if number < 0:
            return []
        first, postings = self._first, self._loose_rows[number]
        return [_new(Hit, (first + (post & ROW), post >= PRIMARY, likeness, post & CORE > 0)) for post in postings]

    def likeliest(self, key: str, most: int) -> tuple[list[int], float, float] | None:
        """Rows of the places of a plainly folded name, the likeliest first, that one's share, and its likeness.

        The share of likelihood is the one it has while nothing but the name is known. None if nothing bears the name.
        """
        number = self._sums.find(checksum(key)) if key else -1
        if number < 0:
            return None
        first, postings = self._first, self._rows.first(number, most)
        likeness = FOLDED if postings[0] & RESPELLED else EXACT
        return [first + (post & ROW) for post in postings], self._shares[number], likeness

    def sharing_a_half(self, name: str) -> Iterable[str]:
        """Loosely folded names of which one half is that of this one: all that one mistake can have made of it."""
        near: dict[int, None] = {}
        for length in (len(name) - 1, len(name), len(name) + 1):
            for half in half_checksums(name, length):
                start = bisect_left(self._half_sums, half)
                end = bisect_right(self._half_sums, half, start)
                near |= dict.fromkeys(self._half_names[start:end])
        return map(self._spellings.__getitem__, near)

    def row(self, place_id: str) -> int | None:
        """Row of a place by its id."""
        at = self._id_sums.find(checksum(place_id))
        return self._first + self._id_rows[at] if at >= 0 else None


_new = tuple.__new__
"""Half the time that a call of the class takes; hits are what most are made of."""
