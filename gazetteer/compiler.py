"""From the data files to the bytes of an index, block by block: see `layout` for what lies where."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, chain, islice
from typing import Any

import numpy as np

from gazetteer.keys import Keys, Section, Variants
from gazetteer.layout import ALIGNED, NUMBERS
from gazetteer.odds import Floats
from gazetteer.records import KINDS, Block, Record, block_of, record_of, weight_of

ROWS_AT_ONCE = 2_048
"""So that folding their names takes little memory."""
NUMBER_OF_KIND: Mapping[str, int] = {kind: number for number, kind in enumerate(KINDS)}


def compiled(
    blocks: Iterable[Block],
    overriding: Iterable[Record] = (),
    names: Mapping[str, str] | None = None,
    transliterated: Collection[str] = (),
    variants: Variants | None = None,
) -> Iterator[bytes | bytearray]:
    """The bytes of an index; a record of `overriding` replaces that of the same id and keeps its names.

    `names` maps ids to what their places shall go by; the former name stays among the others. `transliterated` are the
    codes of the countries whose names may be spelled by ear, `variants` what of an index beneath folds like them.
    """
    rows, keys = _Rows(), Keys(transliterated, variants)
    for block in _overridden(_renamed(blocks, names or {}), {record.id: record for record in overriding}):
        for start in range(0, len(block[0]), ROWS_AT_ONCE):
            some = [column[start : start + ROWS_AT_ONCE] for column in block]
            keys.add(some, len(rows))
            yield rows.add(some)
    offset = rows.length
    directory = {"records": (0, offset)}
    weights = rows.weights()
    for name, content in chain(rows.sections(), keys.sections(weights)):
        padding = b"\0" * (-offset % ALIGNED)
        yield padding
        yield content
        directory[name] = (offset + len(padding), len(content))
        offset += len(padding) + len(content)
    contents = json.dumps({"sections": directory, "count": len(rows)}).encode()
    yield contents
    yield len(contents).to_bytes(ALIGNED, "little")


def _renamed(blocks: Iterable[Block], names: Mapping[str, str]) -> Iterator[Block]:
    for block in blocks:
        for row, place_id in enumerate(block[0]):
            if name := names.get(place_id):
                block[8][row] = "|".join(filter(None, (f"en={block[1][row]}", block[8][row])))
                block[1][row] = name
        yield block


def _overridden(blocks: Iterable[Block], records: dict[str, Record]) -> Iterator[Block]:
    for block in blocks:
        for row, place_id in enumerate(block[0]):
            if record := records.pop(place_id, None):
                merged = _merged(record, record_of([column[row] for column in block]))
                for column, (cell,) in zip(block, block_of([merged]), strict=True):
                    column[row] = cell
        yield block
    if records:
        yield block_of(records.values())


def _merged(record: Record, known: Record) -> Record:
    return replace(
        record,
        names=(*record.names, f"en={known.name}", *known.names),
        population=record.population or known.population,
        importance=record.importance or known.importance,
        within=record.within or known.within,
    )


class _Rows:
    """What the index keeps of each place: its texts, which go straight to the file, and columns of numbers."""

    def __init__(self) -> None:
        self.length = 0
        self._ends = array("I")
        self._coded = {name: _Coded() for name in ("countries", "within", "source")}
        self._numbers: dict[str, array[Any]] = {name: array(code) for name, code in NUMBERS.items()}

    def __len__(self) -> int:
        return len(self._ends)

    def add(self, block: Block) -> bytes:
        """Append a block, and return the texts of its places."""
        ids, names, kinds, lats, lons, precisions, countries, withins, others, sources, people, importances = block
        for codes, column in zip(self._coded.values(), (countries, withins, sources), strict=True):
            codes.add(column)
        numbers = self._numbers
        for name, column in (("lat", lats), ("lon", lons), ("precision", precisions)):
            numbers[name].extend(map(float, column))
        numbers["weight"].extend(map(weight_of, ids, kinds, people, importances))
        numbers["population"].extend([int(count) if count else 0 for count in people])
        numbers["kind"].extend([NUMBER_OF_KIND[kind] for kind in kinds])
        records = [record.encode() for record in map("\t".join, zip(ids, names, others, strict=True))]
        self._ends.extend(islice(accumulate(map(len, records), initial=self.length), 1, None))
        self.length = self._ends[-1]
        return b"".join(records)

    def weights(self) -> Floats:
        """How likely a name means each place when nothing else is known."""
        return np.frombuffer(self._numbers["weight"], dtype=np.float32)

    def sections(self) -> Iterator[Section]:
        """The columns, each forgotten once it is told: what follows needs the room."""
        yield "records_ends", self._ends.tobytes()
        for name in NUMBERS:
            yield name, self._numbers.pop(name).tobytes()
        for name in list(self._coded):
            yield from self._coded.pop(name).sections(name)


class _Coded:
    """A column of few different cells: each once, and for each row its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._column = array("H")

    def add(self, cells: Sequence[str]) -> None:
        numbers = self._numbers
        self._column.extend([numbers.setdefault(cell, len(numbers)) for cell in cells])

    def sections(self, name: str) -> Iterator[Section]:
        yield name, self._column.tobytes()
        yield f"{name}_cells", "\n".join(self._numbers).encode()
