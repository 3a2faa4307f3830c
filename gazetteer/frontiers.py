"""The ways to name the frontier of two countries, or the point where three meet, and the countries they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from gazetteer.names import plain

_BORDER = (
    r"(?:international )?(?:borders?|frontiers?|boundary|borderlands?)"
    r"(?: (?:line|areas?|regions?|strip|zone))?"
)
MENTIONED = re.compile("border|frontier|boundary|tripoint|triple|^where|meet$")
"""What every phrase that names a frontier holds: without it there is no need to know the countries' names."""

_WITH = re.compile(rf"^(.+?) {_BORDER} with (.+)$")
_BETWEEN = re.compile(rf"^{_BORDER} (?:between|of|separating) (.+?) (?:and|with|from) (.+)$")
_OF_BOTH = re.compile(rf"^(.+) {_BORDER}$")
_OF_ONE = re.compile(rf"^{_BORDER} (?:with|of) (.+)$")

_TRIPOINT = (
    r"(?:(?:tripoint|border triangle|(?:tri ?|triple )border|triple (?:frontier|point))(?: (?:area|point|region))?)"
)
_OF_THREE = (
    re.compile(rf"^(.+) {_TRIPOINT}$"),
    re.compile(rf"^{_TRIPOINT} (?:of|between|where) (.+?)(?: meet)?$"),
    re.compile(r"^(?:(?:point|place|area) )?where (?:borders of |frontiers of )?(.+) (?:meet|converge)$"),
)


def adjectives(countries: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> dict[str, str]:
    """Plainly folded adjective, and its plural -> country: `iraqi` and `iraqis` -> `IQ`."""
    found = {plain(adjective): code for code, (words, _) in countries.items() for adjective in words}
    return {word + "s": code for word, code in found.items() if not word.endswith(("s", "sh", "ch", "ese"))} | found


def id_of(first: str, second: str) -> str:
    """Id of the frontier of two countries, in either order."""
    return "frontier:" + "-".join(sorted((first, second)))


def ids(text: str, codes: Mapping[str, str], beside: str | None) -> list[str]:
    """Ids of the tripoint or the frontiers that a plainly folded phrase may name.

    "The Syrian border" is the one with the country `beside`; without any it is each of them.
    """
    if trio := meeting(text, codes):
        return ["tripoint:" + "-".join(sorted(trio))]
    pair = named(text, codes)
    if pair is None:
        return []
    first, second = pair
    if second is None and beside != first:
        second = beside
    others = [second] if second else dict.fromkeys(codes.values())
    return [id_of(first, other) for other in others]


def meeting(text: str, codes: Mapping[str, str]) -> tuple[str, ...] | None:
    """The three countries whose meeting point a plainly folded phrase names, or None."""
    for pattern in _OF_THREE:
        if match := pattern.match(text):
            words = [word for word in match[1].split() if word not in ("and", "the")]
            return next(_trios(words, codes), None)
    return None


def _trios(words: list[str], codes: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for first, second in combinations(range(1, len(words)), 2):
        parts = (words[:first], words[first:second], words[second:])
        trio = [_country(" ".join(part), codes) for part in parts]
        if all(trio) and len(set(trio)) == len(parts):
            yield tuple(filter(None, trio))


def named(text: str, codes: Mapping[str, str]) -> tuple[str, str | None] | None:
    """The two countries whose frontier a plainly folded phrase names; one and None if it leaves the other out.

    `codes` maps folded names and adjectives of countries to their codes. None if the phrase names no frontier.
    """
    for pattern in (_WITH, _BETWEEN):
        if match := pattern.match(text):
            pair = _country(match[1], codes), _country(match[2], codes)
            return (pair[0], pair[1]) if pair[0] and pair[1] else None
    if match := _OF_BOTH.match(text):
        return _pair(match[1], codes)
    if match := _OF_ONE.match(text):
        only = _country(match[1], codes)
        return (only, None) if only else None
    return None


def _pair(text: str, codes: Mapping[str, str]) -> tuple[str, str | None] | None:
    if only := _country(text, codes):
        return only, None
    words = text.split()
    for cut in range(1, len(words)):
        first = _country(" ".join(words[:cut]), codes)
        second = _country(" ".join(words[cut:]), codes)
        if first and second:
            return first, second
    return None


def _country(text: str, codes: Mapping[str, str]) -> str | None:
    text = text.removeprefix("the ").removeprefix("and ")
    return codes.get(text) or (codes.get(text[:-1]) if text.endswith("s") else None)
