"""The ways to name the frontier of two countries, and the countries they name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gazetteer.names import plain

_BORDER = (
    r"(?:international )?(?:borders?|frontiers?|boundary|borderlands?)"
    r"(?: (?:line|areas?|regions?|strip|zone))?"
)
MENTIONED = re.compile("border|frontier|boundary")
"""What every phrase that names a frontier holds: without it there is no need to know the countries' names."""

_WITH = re.compile(rf"^(.+?) {_BORDER} with (.+)$")
_BETWEEN = re.compile(rf"^{_BORDER} (?:between|of|separating) (.+?) (?:and|with|from) (.+)$")
_OF_BOTH = re.compile(rf"^(.+) {_BORDER}$")
_OF_ONE = re.compile(rf"^{_BORDER} (?:with|of) (.+)$")


def adjectives(countries: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> dict[str, str]:
    """Plainly folded adjective -> country: `iraqi` -> `IQ`."""
    return {plain(adjective): code for code, (words, _) in countries.items() for adjective in words}


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
