"""Whether a compiled index is whole: a file cut, overwritten or never finished is told without reading all of it."""

from __future__ import annotations

import zlib
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

STEP, SAMPLE = 1 << 16, 1 << 9
"""Bytes; of every 64 kB the first 512 count, so that it takes two milliseconds and no damage of that size escapes."""
SEAL_BYTES = 8


def sealed(file: BinaryIO) -> None:
    """Put the seal of what was written to a file at its end."""
    size = file.seek(0, SEEK_END)
    seal = _seal(file, size)
    file.seek(size)
    file.write(seal)


def is_whole(path: Path) -> bool:
    """Whether a file is there and bears the seal of what it holds."""
    try:
        with path.open("rb", buffering=0) as file:
            size = file.seek(0, SEEK_END) - SEAL_BYTES
            if size <= 0:
                return False
            file.seek(size)
            return file.read(SEAL_BYTES) == _seal(file, size)
    except OSError:
        return False


def _seal(file: BinaryIO, size: int) -> bytes:
    found = zlib.crc32(size.to_bytes(SEAL_BYTES, "little"))
    for start in range(0, size, STEP):
        file.seek(start)
        found = zlib.crc32(file.read(min(SAMPLE, size - start)), found)
    return found.to_bytes(SEAL_BYTES, "little")
