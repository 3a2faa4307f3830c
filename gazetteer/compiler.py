"""From the data files to the bytes of an index, block by block: see `layout` for what lies where."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, chain

from gazetteer.keys import Keys
from gazetteer.layout import NOWHERE
from gazetteer.records import KINDS, Block, Record, block_of, record_of, weight_of


def compiled(
    blocks: Iterable[Block],
    overriding: Iterable[Record] = (),
    names: Mapping[str, str] | None = None,
    added: Iterable[Block] = (),
) -> Iterator[bytes | bytearray]:
    """The bytes of an index; a record of `overriding` replaces that of the same id and keeps its names.

    `names` maps ids to what their places shall go by; the former name stays among the others. What is
    `added` comes last, so that the rows of all else stay what they are.
    """
    rows, keys = _Rows(), Keys()
    packaged = _overridden(_renamed(blocks, names or {}), {record.id: record for record in overriding})
    for block in chain(packaged, added):
        keys.add(block, len(rows))
        rows.add(block)
    sections = rows.sections() | keys.sections()
    directory, offset = {}, 0
    for name, content in sections.items():
        directory[name] = (offset, len(content))
        offset += len(content) + -len(content) % 8
    header = json.dumps({"sections": directory, "count": len(rows)}).encode()
    yield header + b" " * (-(len(header) + 1) % 8) + b"\n"
    for content in sections.values():
        yield content
        yield b"\0" * (-len(content) % 8)


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
    """What the index keeps of each place: its record as text, and the columns that ranking reads."""

    def __init__(self) -> None:
        self._records, self._ends = bytearray(), array("I")
        self._lat, self._lon, self._weight = array("f"), array("f"), array("f")
        self._kind, self._country = bytearray(), array("H")
        self._number = {"": NOWHERE}

    def __len__(self) -> int:
        return len(self._kind)

    def add(self, block: Block) -> None:
        ids, _, kinds, lats, lons, _, countries, _, _, _, people, importance = block
        lines = [line.encode() for line in map("\t".join, zip(*block, strict=True))]
        self._ends.extend(accumulate(map(len, lines[1:]), initial=len(self._records) + len(lines[0])))
        self._records += b"".join(lines)
        self._lat.extend(map(float, lats))
        self._lon.extend(map(float, lons))
        self._weight.extend(map(weight_of, ids, kinds, people, importance))
        self._kind += bytes(map(KINDS.index, kinds))
        self._country.extend(map(self._country_number, countries))

    def _country_number(self, cell: str) -> int:
        return self._number.setdefault(cell[:2], len(self._number) - 1)

    def sections(self) -> dict[str, bytes | bytearray]:
        codes = [code for code in self._number if code]
        return {
            "records": self._records,
            "record_ends": self._ends.tobytes(),
            "lat": self._lat.tobytes(),
            "lon": self._lon.tobytes(),
            "weight": self._weight.tobytes(),
            "kind": self._kind,
            "country": self._country.tobytes(),
            "codes": " ".join(codes).encode(),
        }
