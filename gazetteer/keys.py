"""Every folded name and the places that bear it, gathered block by block and put in order at the end.

Half a million names are held as the bytes they are written as, for as many Python objects need ten times the memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gazetteer.features import split
from gazetteer.layout import CODE, CORE, IDENTIFIER, LONGEST_LANGUAGE, LOOSE, PRIMARY, ROW, SHORTEST_FUZZY, half_sums
from gazetteer.names import by_line, loose, plain
from gazetteer.records import Block

CODED = frozenset({"airport", "base"})
CITY = " city"
"""New York City goes by New York too."""
SETTLEMENTS = frozenset({"city", "town", "village"})
AT_ONCE = 50_000
HALF, LOW = np.uint64(32), np.uint64(0xFFFFFFFF)

Numbers = NDArray[np.uint32]


class Keys:
    """Folded names, first as they come."""

    def __init__(self) -> None:
        self._texts, self._lengths = bytearray(), array("I")
        self._sums, self._hashes, self._owners = array("I"), array("q"), array("I")

    def add(self, block: Block, first_row: int) -> None:
        """Fold the names of a block of places, of which the first has that row."""
        names, owners = _names(block, first_row)
        keys = by_line(plain, names)
        for core, owner in _cores(keys, owners, block[2], first_row):
            keys.append(core)
            owners.append(owner)
        self._append(keys, [owner & ~CODE for owner in owners])
        spelled = [key if not owner & CODE else "" for key, owner in zip(keys, owners, strict=True)]
        self._append([LOOSE + key if key else "" for key in by_line(loose, spelled)], owners)
        self._append([IDENTIFIER + place_id for place_id in block[0]], range(first_row, first_row + len(block[0])))

    def _append(self, keys: Sequence[str], owners: Sequence[int]) -> None:
        contents = [key.encode() for key in keys]
        self._texts += b"".join(contents)
        self._lengths.extend(map(len, contents))
        self._sums.extend(map(crc32, contents))
        self._hashes.extend(map(hash, contents))
        self._owners.extend(owners)

    def sections(self) -> dict[str, bytes | bytearray]:
        """The names in the order of their checksums, each once, and for each the places that bear it."""
        first, unique = _distinct(np.frombuffer(self._hashes, dtype=np.int64))
        sums, lengths = np.frombuffer(self._sums, dtype=np.uint32), np.frombuffer(self._lengths, dtype=np.uint32)
        place_of = np.full(len(first), len(first), dtype=np.uint64)
        first = first[lengths[first] > 0]  # what folding leaves nothing of is no name
        order = np.sort(sums[first].astype(np.uint64) << HALF | first.astype(np.uint64))
        first = (order & LOW).astype(np.int64)
        place_of[unique[first]] = np.arange(len(first), dtype=np.uint64)
        pairs = place_of[unique] << HALF | np.frombuffer(self._owners, dtype=np.uint32)
        pairs.sort()
        pairs = pairs[np.append(True, pairs[1:] != pairs[:-1]) & (pairs >> HALF < len(first))]
        counts = np.bincount((pairs >> HALF).astype(np.int64), minlength=len(first))
        ends = np.cumsum(lengths, dtype=np.uint32)[first]
        return {
            "sums": sums[first].tobytes(),
            "key_ends": np.cumsum(lengths[first], dtype=np.uint32).tobytes(),
            "postings": pairs.astype(np.uint32).tobytes(),
            "posting_ends": np.cumsum(counts, dtype=np.uint32).tobytes(),
            **self._texts_and_halves(ends - lengths[first], ends),
        }

    def _texts_and_halves(self, starts: Numbers, ends: Numbers) -> dict[str, bytes | bytearray]:
        known, texts, halves = bytes(self._texts), bytearray(), _Halves()
        self._texts.clear()
        for at in range(0, len(starts), AT_ONCE):
            spans = zip(starts[at : at + AT_ONCE].tolist(), ends[at : at + AT_ONCE].tolist(), strict=True)
            keys = [known[start:end] for start, end in spans]
            texts += b"".join(keys)
            halves.add(keys, at)
        return {"keys": texts, **halves.sections()}


def _distinct(hashes: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each different hash is first met; and for every hash, which of these it is."""
    order = np.argsort(hashes, kind="stable")
    ordered = hashes[order]
    new = np.append(True, ordered[1:] != ordered[:-1])
    number = np.empty(len(hashes), dtype=np.int64)
    number[order] = np.cumsum(new) - 1
    return order[new], number


class _Halves:
    """Checksums of the two halves of each loose name, with its length: one mistake spares one of them."""

    def __init__(self) -> None:
        self._sums, self._keys = array("I"), array("I")

    def add(self, keys: Sequence[bytes], first: int) -> None:
        mark = ord(LOOSE)
        chosen = [number for number, key in enumerate(keys) if key[0] == mark and len(key) > SHORTEST_FUZZY]
        names = (keys[number][1:].decode() for number in chosen)
        self._sums.extend(chain.from_iterable([half_sums(name, len(name)) for name in names]))
        self._keys.extend(number + first for number in chosen for _ in range(2))

    def sections(self) -> dict[str, bytes]:
        sums = np.frombuffer(self._sums, dtype=np.uint32)
        order = np.argsort(sums, kind="stable")
        return {
            "half_sums": sums[order].tobytes(),
            "half_keys": np.frombuffer(self._keys, dtype=np.uint32)[order].tobytes(),
        }


def _names(block: Block, first_row: int) -> tuple[list[str], list[int]]:
    """Every name of every place, and beside it the place's row, marked if it is its first name or a code."""
    names: list[str] = []
    owners: list[int] = []
    for row, (name, kind, others) in enumerate(zip(block[1], block[2], block[8], strict=True), first_row):
        names.append(name)
        owners.append(row | PRIMARY)
        for other in others.split("|") if others else ():
            language, mark, text = other.partition("=")
            names.append(text if mark and len(language) <= LONGEST_LANGUAGE else other)
            owners.append(row | CODE if kind in CODED and other.isupper() else row)
    return names, owners


def _cores(keys: Sequence[str], owners: Sequence[int], kinds: Sequence[str], first_row: int) -> list[tuple[str, int]]:
    """The names that have a feature word, without it."""
    featured = [kind not in SETTLEMENTS for kind in kinds]
    found = []
    for key, owner in zip(keys, owners, strict=True):
        is_city = key.endswith(CITY)
        if (is_city or featured[(owner & ROW) - first_row]) and (core := split(key)[0]) != key:
            found.append((core, owner if is_city else owner & ROW | CORE))
    return found
