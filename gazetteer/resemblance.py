"""How likely one name is a slip of another: few letters, and rather those that writers differ in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from gazetteer.layout import SHORTEST_FUZZY

VOWELS = "aiu"
"""All that loose folding leaves of vowels."""
FORGIVEN = ((12, 1.5), (7, 1.0), (SHORTEST_FUZZY, 0.5))
"""From so many letters on so many slips: one in seven letters, half a one in five."""
MOST_ALIKE = 20
"""So many spellings are looked at."""

_HARD = str.maketrans("hgdz", "kktt", VOWELS)
"""Consonants without vowels, one for all that are written for the same sounds: kh and h, th, dh and d."""


def resembling(name: str, spellings: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Of loosely folded spellings those that a name may be a slip of, with how many slips that takes; the best first.

    A vowel counts half, and so does a consonant that is written for the same sound. The first letter is hardly ever
    wrong, and another number is never a slip: Air Base 101 is not Air Base 201.
    """
    forgiven = next((slips for length, slips in FORGIVEN if len(name) >= length), 0.0)
    alike = process.extract(name, spellings, scorer=OSA.distance, score_cutoff=int(2 * forgiven), limit=MOST_ALIKE)
    weighed = ((spelling, _slips(name, spelling, distance)) for spelling, distance, _ in alike)
    yield from sorted(
        (
            (spelling, slips)
            for spelling, slips in weighed
            if slips <= forgiven and _begin_alike(name, spelling) and _numbers(name) == _numbers(spelling)
        ),
        key=lambda found: found[1],
    )


def _slips(name: str, spelling: str, distance: float) -> float:
    return (distance + OSA.distance(name.translate(_HARD), spelling.translate(_HARD))) / 2


def _numbers(name: str) -> str:
    return "".join(filter(str.isdigit, name))


def _begin_alike(name: str, spelling: str) -> bool:
    return name[:1].translate(_HARD) == spelling[:1].translate(_HARD)
