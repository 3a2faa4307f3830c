"""Which of the places of a name is meant: by how it matched, and by what is asked for.

Every reason adds points, logarithms of base 10 of how much likelier it makes a place; shares of likelihood follow.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from gazetteer.index import Index
from gazetteer.place import PlaceKind
from gazetteer.postings import ALIKE, FOLDED, Hit

ALSO_KNOWN, WITHOUT_FEATURE = -0.7, -1.8
SPELLED_OTHERWISE, ALSO_SPELLED_OTHERWISE = -2.0, -3.0
"""The latter of another name than the one it goes by: of many such names some are near to anything."""
GUESSED, GUESSED_SLOPE = -2.0, 12.0
OTHER_KIND = -4.0
OTHER_COUNTRY, NEXT_COUNTRY, NO_COUNTRY = -4.5, -3.0, -1.0
REACH_KM = 300.0
"""How far a place nearby is felt."""


class Question(NamedTuple):
    """What is known beside a name."""

    country: str | None = None
    near: tuple[float, float] | None = None
    kinds: Collection[PlaceKind] = ()
    hinted: Collection[PlaceKind] = ()
    """Kinds that a feature word asks for; `kinds` are demanded, these preferred."""


@dataclass(slots=True)
class Candidate:
    """A hit with its points so far."""

    hit: Hit
    points: float
    share: float = 0.0


def candidates(index: Index, hits: Sequence[Hit], question: Question) -> list[Candidate]:
    """The best hit of every place, with the points that it has by itself; the likeliest first."""
    best: dict[int, Candidate] = {}
    if question.kinds:
        hits = [hit for hit in hits if index.kind(hit.row) in question.kinds]
    for hit in hits:
        points = _points(index, hit, question)
        known = best.get(hit.row)
        if known is None or known.points < points:
            best[hit.row] = Candidate(hit, points)
    return shared_out(list(best.values()))


def shared_out(found: list[Candidate]) -> list[Candidate]:
    """Give each its share of likelihood, and put the likeliest first."""
    if len(found) == 1:
        found[0].share = 1.0
        return found
    found.sort(key=_points_of, reverse=True)
    likelihoods = [10 ** (candidate.points - found[0].points) for candidate in found]
    total = sum(likelihoods)
    for candidate, likelihood in zip(found, likelihoods, strict=True):
        candidate.share = likelihood / total
    return found


_points_of = attrgetter("points")


def _points(index: Index, hit: Hit, question: Question) -> float:
    points = index.weight[hit.row] + (WITHOUT_FEATURE if hit.core else 0 if hit.primary else ALSO_KNOWN)
    if hit.likeness == FOLDED:
        points += SPELLED_OTHERWISE if hit.primary else ALSO_SPELLED_OTHERWISE
    elif hit.likeness < FOLDED:
        points += SPELLED_OTHERWISE + GUESSED - GUESSED_SLOPE * (1 - hit.likeness / ALIKE)
    if question.hinted and index.kind(hit.row) not in question.hinted:
        points += OTHER_KIND
    if question.country:
        points += _abroad(index, index.countries(hit.row), question.country)
    if question.near:
        from geopy.distance import great_circle  # slow to import, and most questions have no point

        km = great_circle(question.near, (index.lat[hit.row], index.lon[hit.row])).km
        points -= 2 * math.log10(1 + km / 50)
    return points


def _abroad(index: Index, codes: Sequence[str], country: str) -> float:
    if country in codes:
        return 0.0
    if not codes:
        return NO_COUNTRY
    return OTHER_COUNTRY if index.neighbours(country).isdisjoint(codes) else NEXT_COUNTRY
