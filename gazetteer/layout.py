"""How an index lies in its file, agreed between what writes it and what reads it.

header   JSON in one line: where each section starts and how long it is
records  what `Place` needs, one line a place; columns of what ranking needs
keys     every folded name, by its checksum; for each the places that bear it
halves   checksums of the halves of names, for the search by resemblance
"""

from zlib import crc32

VERSION = 8
"""Raised whenever the layout or the folding changes, so that no index of another is opened."""
PRIMARY, CODE, CORE = 1 << 31, 1 << 30, 1 << 29
"""Marks the name that a place goes by; one that is a code, exact or nothing; one without its feature word."""
ROW = CORE - 1
LOOSE, IDENTIFIER = "~", "#"
"""First character of keys that are not plain names. Neither survives folding, so no name can be one."""
NOWHERE = 0xFFFF
"""Number of the country of what belongs to none."""
LONGEST_LANGUAGE = 3
"""Letters before the `=` of a name that tell its language: `ckb=هەولێر`."""
SHORTEST_FUZZY = 5
"""Characters; shorter names resemble too many others."""


def half_sums(name: str, length: int) -> tuple[int, int]:
    """Checksums of the two halves that a name of that length shares with this one, if all mistakes lie in the other."""
    first = length // 2
    return crc32(name[:first].encode(), length), crc32(name[first - length :].encode(), ~length & 0xFFFFFFFF)
