"""Names keep company: in countries, in their provinces, and near each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from gazetteer.index import Index
from gazetteer.ranking import REACH_KM, Candidate, shared_out
from gazetteer.sphere import Floats, distances_km

UNKNOWN_COUNTRY, UNKNOWN_DIVISION, FAR_FROM_ALL, PRIOR_NAMES = 0.01, 0.01, 0.1, 0.5
"""Before any name is read, one country or province of a hundred is as likely, one place of ten is near: half a name."""
CLOSENESS = 0.5
"""Countries say half of what nearness says already, and so do provinces."""
ROUNDS = 3
DIVISION = "division:"

Shared = NDArray[np.bool_]


def together(index: Index, groups: list[list[Candidate]]) -> None:
    """Let the names of one text decide each other; a group has the candidates of one name."""
    groups = [group for group in groups if group]
    if len(groups) < 2:
        return
    flat = [candidate for group in groups for candidate in group]
    owner = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    company = _Company(index, [candidate.hit.row for candidate in flat], owner)
    own = np.array([candidate.points for candidate in flat])
    points = own
    for _ in range(ROUNDS):
        points = own + company.points(_shares(points, owner))
    for candidate, value in zip(flat, points, strict=True):
        candidate.points = float(value)
    for group in groups:
        shared_out(group)


class _Company:
    """What the candidates of different names have in common."""

    def __init__(self, index: Index, rows: Sequence[int], owner: NDArray[np.int64]) -> None:
        others = owner[:, None] != owner[None, :]
        divisions = [_divisions(index, row) for row in rows]
        self._owner, self._names = owner, owner[-1] + PRIOR_NAMES
        nations = [_nations(index, row) for row in rows]
        self._compatriots = _sharing(nations) & others
        self._has_nation = np.array([bool(found) for found in nations])
        self._provincials = _sharing(divisions) & others
        self._is_in_one = np.array(
            [found not in ([], [index.id(row)]) for found, row in zip(divisions, rows, strict=True)]
        )
        self._nearness = _nearness(index, rows) * others

    def points(self, share: Floats) -> Floats:
        """What the others, as likely as they are, add to each."""
        countries = self._of_areas(self._compatriots, share, UNKNOWN_COUNTRY, self._has_nation)
        provinces = self._of_areas(self._provincials, share, UNKNOWN_DIVISION, self._is_in_one)
        near = self._evidence(self._nearness, share, FAR_FROM_ALL)
        return countries + CLOSENESS * (near + provinces)

    def _of_areas(self, shared: Shared, share: Floats, unknown: float, is_in_one: Shared) -> Floats:
        """A sea lies in no country, a country in no province: that is no reason against them."""
        evidence = self._evidence(shared, share, unknown)
        best = np.full(self._owner[-1] + 1, -np.inf)
        np.maximum.at(best, self._owner, evidence)
        return np.where(is_in_one, evidence, best[self._owner])

    def _evidence(self, shared: Shared | Floats, share: Floats, unknown: float) -> Floats:
        return np.asarray(np.log10((shared @ share + unknown * PRIOR_NAMES) / self._names))


def _shares(points: Floats, owner: NDArray[np.int64]) -> Floats:
    tops = np.full(owner[-1] + 1, -np.inf)
    np.maximum.at(tops, owner, points)
    weight = 10 ** (points - tops[owner])
    return np.asarray(weight / np.bincount(owner, weight)[owner])


def _nearness(index: Index, rows: Sequence[int]) -> Floats:
    """Matrix of how near every two places are: 1 at the same point, 1/e at `REACH_KM`, 0 for what is too large."""
    lat, lon = (np.array([column[row] for row in rows]) for column in (index.lat, index.lon))
    small = np.array([index.kind(row) not in ("country", "continent", "frontier") for row in rows])
    return np.exp(-distances_km(lat, lon) / REACH_KM) * np.outer(small, small)


def _nations(index: Index, row: int) -> Sequence[str]:
    """The country a place is in; a frontier and a crossing lie in two."""
    return index.countries(row)[: 2 if index.kind(row) in ("frontier", "crossing") else 1]


def _divisions(index: Index, row: int) -> Sequence[str]:
    """The province that a place is or lies in."""
    around = (index.id(row), *index.containers(row))
    return [area for area in around if area.startswith(DIVISION)][:1]


def _sharing(areas: Sequence[Sequence[str]]) -> Shared:
    """Matrix of which two have an area in common, of the two at most that each has."""
    number = {area: position for position, area in enumerate(dict.fromkeys(chain.from_iterable(areas)))}
    first = np.array([number[some[0]] if some else -1 for some in areas])
    second = np.array([number[some[1]] if len(some) > 1 else -2 for some in areas])
    across = first[:, None] == second
    return np.asarray(
        (first[:, None] == first) & (first >= 0) | (second[:, None] == second) & (second >= 0) | across | across.T
    )
