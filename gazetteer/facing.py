"""On which side of a country its frontiers lie."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, cos, degrees, radians

from gazetteer.place import Place

SIDES = {
    side: 45.0 * eighth
    for eighth, side in enumerate(
        ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
    )
}
"""Degrees of the compass by the side's name."""
_AT_MOST = 50.0
"""Degrees from a side within which a frontier's middle lies on it: sides overlap, as in speech."""


def facing(country: Place, frontiers: Iterable[Place], side: str) -> list[Place]:
    """Those of a country's frontiers that lie on a side of it (`north`, `southwest`), the most so first."""
    turned = sorted((_turn(country, frontier, SIDES[side]), frontier.id, frontier) for frontier in frontiers)
    return [frontier for turn, _, frontier in turned if turn <= _AT_MOST]


def _turn(middle: Place, there: Place, bearing: float) -> float:
    """Degrees between a bearing and that from one place to another, on a map true to angles at the first."""
    east = (there.lon - middle.lon + 180) % 360 - 180
    course = degrees(atan2(east * cos(radians(middle.lat)), there.lat - middle.lat))
    return abs((course - bearing + 180) % 360 - 180)
