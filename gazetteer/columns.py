"""The names of a column, all at once: numpy does for half a million what `checksums` does for one."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from gazetteer.checksums import BASE, FACTOR, FIRST, HALF_BITS, SECOND, SPREAD

Sums = NDArray[np.uint64]
Positions = NDArray[np.int64]
Numbers = NDArray[np.uint32]

AT_ONCE = 4_096
"""Names; what is worked out from so many stays in the processor's cache."""
LEAST_POWERS = 1 << 17
"""Nearly all such names are shorter together, so that the powers of the base are worked out once."""
WITHIN_LETTER, ITS_TOP = 0b11_000000, 0b10_000000
"""The bytes of UTF-8 that are not the first of their letter begin with these bits."""


class Lines:
    """The names of a column, each in a line of one text, with the checksums of all of them."""

    def __init__(self, text: str) -> None:
        self._bytes = np.frombuffer(text.encode() + b"\n", dtype=np.uint8)
        self._letters = np.flatnonzero(self._bytes & WITHIN_LETTER != ITS_TOP)
        breaks = np.flatnonzero(self._bytes[self._letters] == ord("\n"))
        self._starts: Positions = np.append(0, breaks[:-1] + 1)
        self.lengths: Positions = breaks - self._starts

    def checksums(self) -> Sums:
        """What `checksum` gives for each line, from what the two primes leave (the Chinese remainder theorem)."""
        first, second = (
            self._remainders(prime, self._starts, self.lengths) * np.uint64(FACTOR % prime) % np.uint64(prime)
            for prime in (FIRST, SECOND)
        )
        turns = (second + np.uint64(SECOND) - first % np.uint64(SECOND)) * np.uint64(pow(FIRST, -1, SECOND))
        return first + np.uint64(FIRST) * (turns % np.uint64(SECOND))

    def half_checksums(self, lines: Positions) -> NDArray[np.uint32]:
        """What `half_checksums` gives for these lines with their own lengths: all first halves, then the others."""
        starts, lengths = self._starts[lines], self.lengths[lines]
        first, marks = lengths // 2, (2 * lengths * SPREAD).astype(np.uint64)
        sums = np.append(
            self._remainders(FIRST, starts, first) + marks,
            self._remainders(FIRST, starts + first, lengths - first) + marks + np.uint64(SPREAD),
        )
        return (sums & np.uint64(HALF_BITS)).astype(np.uint32)

    def _remainders(self, prime: int, starts: Positions, lengths: Positions) -> Sums:
        """What a prime leaves of parts of the text, from running sums over all of it."""
        size = max(LEAST_POWERS, 1 << len(self._bytes).bit_length())
        upwards, back = _powers(BASE, prime, size), _powers(pow(BASE, -1, prime), prime, size)
        running = np.cumsum(np.append(np.uint64(0), self._bytes * upwards[: len(self._bytes)]), dtype=np.uint64)
        begin, end = self._letters[starts], self._letters[starts + lengths]
        sums: Sums = (running[end] - running[begin]) % np.uint64(prime) * back[begin] % np.uint64(prime)
        return sums


class Column:
    """Names that come in blocks, held as the text they are written as: as Python objects they need ten times that."""

    def __init__(self) -> None:
        self._texts: deque[bytes] = deque()
        self._sums: list[Sums] = []
        self._lengths: list[int] = []

    def add(self, names: Sequence[str]) -> None:
        """Append a block of names, none of which holds a line break."""
        for start in range(0, len(names), AT_ONCE):
            text = "\n".join(names[start : start + AT_ONCE])
            self._texts.append(text.encode())
            self._sums.append(Lines(text).checksums())

    def distinct(self) -> tuple[Sums, Numbers, Numbers]:
        """The checksums in order, each once; where each is met first; and for every name, which of them it has."""
        self._lengths = [len(sums) for sums in self._sums]
        return distinct(self._sums)

    def at(self, positions: Numbers) -> Iterator[list[str]]:
        """The names at these positions, block by block, in the order in which they came; the others are forgotten.

        No block is empty: the text of no lines is that of one empty line.
        """
        ends = np.cumsum(self._lengths)
        chosen = np.zeros(ends[-1], dtype=bool)
        chosen[positions] = True
        for mask in np.split(chosen, ends[:-1]):
            names = self._texts.popleft()
            if mask.any():
                yield list(compress(names.decode().split("\n"), mask))


def distinct(blocks: list[Sums]) -> tuple[Sums, Numbers, Numbers]:
    """Numbers in order, each once; where each is met first; and for every one met, which of them it is.

    The blocks are forgotten on the way: as many numbers as these take the room of all else.
    """
    met = np.concatenate(blocks)
    blocks.clear()
    order = np.argsort(met, kind="stable").astype(np.uint32)
    met.sort()
    new = np.append(True, met[1:] != met[:-1])
    number = np.empty(len(met), dtype=np.uint32)
    number[order] = np.cumsum(new, dtype=np.uint32) - np.uint32(1)
    return met[new], order[new], number


def upper(pairs: Sums) -> Numbers:
    """The upper halves of numbers, where they lie."""
    return pairs.view(np.uint32)[sys.byteorder == "little" :: 2]


def lower(pairs: Sums) -> Numbers:
    """The lower halves."""
    return pairs.view(np.uint32)[sys.byteorder != "little" :: 2]


@lru_cache(maxsize=8)
def _powers(base: int, prime: int, count: int) -> Sums:
    powers = np.ones(1, dtype=np.uint64)
    while len(powers) < count:
        powers = np.append(powers, powers * np.uint64(pow(base, len(powers), prime)) % np.uint64(prime))
    return powers
