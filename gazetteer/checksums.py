"""The checksum that a folded name is found by.

The bytes of a name are the digits of a number, the first byte the lowest; what the product of two primes leaves of that
number, spread evenly, is the name's checksum. Sixty bits, so that among millions of names none is taken for another.
`columns` works out those of many names at once.
"""

PRIMES = FIRST, SECOND = 1_000_000_007, 998_244_353
PRODUCT, BASE = FIRST * SECOND, 256
FACTOR = 0x9E3779B97F4A7C15 % PRODUCT
"""The golden ratio's digits: with it short names, which are small numbers, lie as far apart as long ones."""
HALF_BITS, SPREAD = 0xFFFFFFFF, 0x9E3779B1


def checksum(name: str) -> int:
    """Of a folded name, in sixty bits."""
    return int.from_bytes(name.encode(), "little") * FACTOR % PRODUCT


def half_checksums(name: str, length: int) -> tuple[int, int]:
    """Of the two halves that a name of that length shares with this one, if all mistakes lie in the other."""
    first = length // 2
    return _half(name[:first], 2 * length), _half(name[first - length :], 2 * length + 1)


def _half(part: str, mark: int) -> int:
    return (int.from_bytes(part.encode(), "little") % FIRST + mark * SPREAD) & HALF_BITS
