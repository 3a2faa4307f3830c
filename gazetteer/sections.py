"""The parts of a compiled index, mapped into memory: a cell is read when it is asked for, and not before."""

from __future__ import annotations

import json
import mmap
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, overload

from gazetteer.layout import ALIGNED, SHELF
from gazetteer.seal import SEAL_BYTES


class Sections:
    """The file by the names of its parts; opening it reads its contents only."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        end = len(self._file) - SEAL_BYTES - ALIGNED
        length = int.from_bytes(self._file[end : end + ALIGNED], "little")
        contents = json.loads(self._file[end - length : end])
        self._directory: dict[str, tuple[int, int]] = contents["sections"]
        self.count: int = contents["count"]

    @overload
    def column(self, name: str, code: Literal["d", "f"]) -> memoryview[float]: ...
    @overload
    def column(self, name: str, code: Literal["Q", "I", "H", "B"]) -> memoryview[int]: ...
    def column(self, name: str, code: Literal["d", "f", "Q", "I", "H", "B"]) -> memoryview[float] | memoryview[int]:
        """Numbers of that type (as `struct` names it), in order."""
        return self._part(name).cast(code)

    def texts(self, name: str) -> Texts:
        """A column of cells that are nearly all different."""
        return Texts(self._part(name), self.column(f"{name}_ends", "I"))

    def cells(self, name: str) -> list[str]:
        """The cells of a column that has each of them many times."""
        return bytes(self._part(f"{name}_cells")).decode().split("\n")

    def sums(self, name: str) -> Sums:
        """Checksums in order."""
        return Sums(self.column(name, "Q"), self.column(f"{name}_shelves", "I"))

    def lists(self, name: str) -> Lists:
        """Lists of rows, one after the other."""
        return Lists(self.column(name, "I"), self.column(f"{name}_ends", "I"))

    def _part(self, name: str) -> memoryview[int]:
        at, length = self._directory[name]
        return memoryview(self._file)[at : at + length]


class Rows:
    """The columns of files of which each continues the rows of the one before."""

    def __init__(self, files: Sequence[Sections]) -> None:
        self._files = files
        self.count = sum(file.count for file in files)

    @overload
    def column(self, name: str, code: Literal["d", "f"]) -> memoryview[float]: ...
    @overload
    def column(self, name: str, code: Literal["I", "H", "B"]) -> memoryview[int]: ...
    def column(self, name: str, code: Literal["d", "f", "I", "H", "B"]) -> memoryview[float] | memoryview[int]:
        """As `Sections.column`; the numbers of several files are copied, for lookups read them where they lie."""
        columns = [file.column(name, code) for file in self._files]
        return columns[0] if len(columns) == 1 else memoryview(b"".join(columns)).cast(code)

    def coded(self, name: str) -> tuple[Sequence[int], list[str]]:
        """For each row the number of its cell, and the cells."""
        if len(self._files) == 1:
            return self._files[0].column(name, "H"), self._files[0].cells(name)
        numbers, cells = array("H"), list[str]()
        for file in self._files:
            numbers.extend(map(len(cells).__add__, file.column(name, "H")))
            cells += file.cells(name)
        return numbers, cells

    def texts(self, name: str) -> Texts | Chained:
        """A column of cells that are nearly all different."""
        columns = [file.texts(name) for file in self._files]
        return columns[0] if len(columns) == 1 else Chained(columns)


class Texts:
    """Texts one after the other, each with where it ends."""

    def __init__(self, content: memoryview[int], ends: memoryview[int]) -> None:
        self._content, self._ends = content, ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        start = self._ends[number - 1] if number else 0
        return str(self._content[start : self._ends[number]], "utf-8")


class Chained:
    """Columns of texts as one."""

    def __init__(self, columns: Sequence[Texts]) -> None:
        self._columns = columns

    def __getitem__(self, number: int) -> str:
        for texts in self._columns:
            if number < len(texts):
                return texts[number]
            number -= len(texts)
        raise IndexError(number)


class Sums:
    """Checksums in order; where those of each shelf begin spares most steps of the search."""

    def __init__(self, sums: memoryview[int], shelves: memoryview[int]) -> None:
        self._sums, self._shelves = sums, shelves

    def find(self, checksum: int) -> int:
        """Its position, or -1."""
        shelf = checksum // SHELF
        end = self._shelves[shelf + 1]
        at = bisect_left(self._sums, checksum, self._shelves[shelf], end)
        return at if at < end and self._sums[at] == checksum else -1


class Lists:
    """Lists of numbers one after the other, each with where it ends."""

    def __init__(self, numbers: memoryview[int], ends: memoryview[int]) -> None:
        self._numbers, self._ends = numbers, ends

    def __getitem__(self, position: int) -> list[int]:
        start, end = self._ends[position - 1] if position else 0, self._ends[position]
        return self._numbers[start:end].tolist()

    def first(self, position: int, most: int) -> list[int]:
        """So many of a list, or all if they are fewer."""
        start, end = self._ends[position - 1] if position else 0, self._ends[position]
        return [self._numbers[start]] if end - start == 1 else self._numbers[start : min(end, start + most)].tolist()
