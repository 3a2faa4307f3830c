"""The folded names of all places, gathered block by block; put in order at the end."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from gazetteer.columns import Column, Lines, Numbers, Sums, distinct, lower, upper
from gazetteer.features import split
from gazetteer.layout import CODE, CORE, LONGEST_LANGUAGE, PRIMARY, ROW, SHELF, SHELVES, SHORTEST_FUZZY
from gazetteer.names import by_line, loose, plain
from gazetteer.odds import Floats, likeliest_first, respelled, shares
from gazetteer.records import Block

CODED = frozenset({"airport", "base"})
CITY = " city"
"""Panama City is found by Panama too, and rather not meant by it."""
SETTLEMENTS = frozenset({"city", "town", "village"})
HALF = np.uint64(32)
NAMES_AT_ONCE = 1 << 17
"""So that putting their bearers in order takes little memory."""

Section = tuple[str, bytes | bytearray]
"""A part of the index by its name."""
Variants = Callable[[Collection[str]], set[str]]
"""Loosely folded names -> the plainly folded ones of an index that fold to them."""


class Keys:
    """Folded names as they come, and the places that bear them.

    `transliterated` are the codes of the countries whose names may be spelled by ear; `variants` has those of the
    names of another index that these places may be spelled like.
    """

    def __init__(self, transliterated: Collection[str] = (), variants: Variants | None = None) -> None:
        self._plain, self._owners = Column(), array("I")
        self._ids: list[Sums] = []
        self._transliterated, self._by_ear = frozenset(transliterated), bytearray()
        self._variants, self._beneath = variants, set[str]()

    def add(self, block: Block, first_row: int) -> None:
        """Fold the names of a block of places, of which the first has that row."""
        names, owners = _names(block, first_row)
        keys = by_line(plain, names)
        cores = _cores(keys, owners, block[2], first_row)
        keys += [core for core, _ in cores]
        owners = np.append(owners, np.array([owner for _, owner in cores], dtype=np.uint32))
        self._plain.add(keys)
        self._owners.frombytes(owners.tobytes())
        self._ids.append(Lines("\n".join(block[0])).checksums())
        self._by_ear.extend([not self._transliterated.isdisjoint(cell.split("|")) for cell in block[6]])
        if self._variants:
            forms = by_line(loose, list(compress(keys, self._may_be_respelled(owners))))
            self._beneath |= self._variants(set(forms))

    def _may_be_respelled(self, owners: Numbers) -> NDArray[np.bool_]:
        """Whether what each of these owners is called may be spelled by ear."""
        by_ear = np.frombuffer(bytes(self._by_ear), dtype=np.bool_)
        return np.asarray((owners & CODE == 0) & by_ear[owners & np.uint32(ROW)])

    def sections(self, weights: Floats) -> Iterator[Section]:
        """The names in the order of their checksums, each once, and for each the places that bear it.

        `weights` are the points that each place has whatever it is asked for by.
        """
        yield from self._ids_in_order()
        self._plain.add(sorted(self._beneath))  # after all that have an owner
        sums, first, number = self._plain.distinct()
        count = len(sums)
        yield from _shelved("sums", sums)
        del sums
        loose_names = Column()
        for names in self._plain.at(first):
            loose_names.add(by_line(loose, names))
        in_order_met = number[np.sort(first)]
        loose_sums, first, loose_of_met = loose_names.distinct()
        loose_count = len(loose_sums)
        yield from _shelved("loose_sums", loose_sums)
        del loose_sums
        loose_of = np.empty(count, dtype=np.uint32)
        loose_of[in_order_met] = loose_of_met
        del in_order_met, loose_of_met
        number = number[: len(self._owners)]
        yield from self._likeliest_first(number, loose_of, weights)
        owners = np.frombuffer(self._owners, dtype=np.uint32)
        spelled = owners & CODE == 0
        yield from _borne("loose_rows", loose_of[number[spelled]], owners[spelled], loose_count)
        del number, loose_of
        yield from _alike(loose_names.at(first))

    def _ids_in_order(self) -> Iterator[Section]:
        sums, rows, _ = distinct(self._ids)
        yield from _shelved("id_sums", sums)
        yield "id_rows", rows.tobytes()

    def _likeliest_first(self, number: Numbers, loose_of: Numbers, weights: Floats) -> Iterator[Section]:
        """Who bears each name; `number` has the name of every owner, `loose_of` the loose form of every name."""
        owners = np.frombuffer(self._owners, dtype=np.uint32)
        by_ear = self._may_be_respelled(owners)
        others, their_owners = respelled(loose_of[number[by_ear]], owners[by_ear], loose_of)
        names, owners = np.append(number, others), np.append(owners & ~np.uint32(CODE), their_owners)
        del others, their_owners
        rows, counts, found = list[Numbers](), list[NDArray[np.int64]](), list[Floats]()
        for start in range(0, len(loose_of), NAMES_AT_ONCE):
            end = min(start + NAMES_AT_ONCE, len(loose_of))
            here = (names >= start) & (names < end)
            bearers = likeliest_first(names[here] - np.uint32(start), owners[here], weights)
            rows.append(bearers.owners)
            counts.append(np.bincount(bearers.names, minlength=end - start))
            found.append(shares(bearers))
        del names, owners
        yield from _listed("rows", np.concatenate(rows), np.concatenate(counts))
        yield "shares", np.concatenate(found).tobytes()


def _shelved(section: str, sums: Sums) -> Iterator[Section]:
    """Checksums in order, and where those of each shelf begin."""
    yield section, sums.tobytes()
    beginnings = np.arange(SHELVES + 1, dtype=np.uint64) * np.uint64(SHELF)
    yield f"{section}_shelves", np.searchsorted(sums, beginnings).astype(np.uint32).tobytes()


def _borne(section: str, numbers: NDArray[np.integer], owners: Numbers, count: int) -> Iterator[Section]:
    """Who bears each of so many names: the owners name by name, and where those of each end."""
    pairs = numbers.astype(np.uint64) << HALF | owners
    pairs.sort()
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])]
    yield from _listed(section, lower(pairs), np.bincount(upper(pairs), minlength=count))


def _listed(section: str, owners: Numbers, counts: NDArray[np.int64]) -> Iterator[Section]:
    """Owners that stand name by name, and where those of each name end: each has so many."""
    yield section, owners.tobytes()
    yield f"{section}_ends", np.cumsum(counts, dtype=np.uint32).tobytes()


def _alike(blocks: Iterable[list[str]]) -> Iterator[Section]:
    """Names for the search by resemblance, and checksums of their halves: one mistake spares one of them."""
    texts, halves, count = bytearray(), [], 0
    for names in blocks:
        text = "\n".join(names)
        lines = Lines(text)
        long_enough = np.flatnonzero(lines.lengths >= SHORTEST_FUZZY)
        sums = lines.half_checksums(long_enough).astype(np.uint64)
        halves.append(sums << HALF | np.tile(long_enough + count, 2).astype(np.uint64))
        texts += text.encode() + b"\n"
        count += len(names)
    ends = np.flatnonzero(np.frombuffer(bytes(texts), dtype=np.uint8) == ord("\n")) - np.arange(count)
    yield "alike", texts.replace(b"\n", b"")
    yield "alike_ends", ends.astype(np.uint32).tobytes()
    order = np.concatenate(halves)
    halves.clear()
    order.sort()
    yield "half_sums", upper(order).tobytes()
    yield "half_names", lower(order).tobytes()


def _names(block: Block, first_row: int) -> tuple[list[str], Numbers]:
    """Every name of every place, and beside it the place's row, marked if it is its first name or a code."""
    cells = [f"{name}|{others}" if others else name for name, others in zip(block[1], block[8], strict=True)]
    counts = [cell.count("|") + 1 for cell in cells]
    names = "|".join(cells).split("|")
    firsts = np.cumsum(counts) - counts
    owners = np.repeat(np.arange(first_row, first_row + len(cells), dtype=np.uint32), counts)
    owners[firsts] |= np.uint32(PRIMARY)
    may_be_code = np.repeat([kind in CODED for kind in block[2]], counts)
    may_be_code[firsts] = False
    for at in np.flatnonzero(may_be_code).tolist():
        if names[at].isupper():
            owners[at] |= np.uint32(CODE)
    return [_text(name) if "=" in name else name for name in names], owners


def _text(name: str) -> str:
    """A name without the language before it."""
    language, _, text = name.partition("=")
    return text if len(language) <= LONGEST_LANGUAGE else name


def _cores(keys: Sequence[str], owners: Numbers, kinds: Sequence[str], first_row: int) -> list[tuple[str, int]]:
    """The names that have a feature word, without it; the Gulf of Alaska is not meant by Alaska."""
    featured = np.array([kind not in SETTLEMENTS and kind != "sea" for kind in kinds])[(owners & ROW) - first_row]
    cities = {at for at, key in enumerate(keys) if key.endswith(CITY)}
    found = []
    for at in cities.union(np.flatnonzero(featured).tolist()):
        key, owner = keys[at], int(owners[at])
        if (core := split(key)[0]) != key:
            found.append((core, owner & ROW | CORE))
    return found
