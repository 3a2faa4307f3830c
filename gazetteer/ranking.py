"""Which of the places of a name is meant: by how it matched, by what is asked for, and by the names beside it.

Every reason adds points, logarithms of base 10 of how much likelier it makes a place; shares of likelihood follow.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.index import ALIKE, FOLDED, Hit, Index
from gazetteer.place import PlaceKind
from gazetteer.records import KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

ALSO_KNOWN, WITHOUT_FEATURE = -0.7, -1.8
RESPELLED = -2.0
GUESSED, GUESSED_SLOPE = -2.0, 12.0
OTHER_KIND = -4.0
OTHER_COUNTRY, NEXT_COUNTRY, NO_COUNTRY = -4.5, -3.0, -1.0
CONTAINED = 3.0
LISTED = 2.0
"""Of a hundred lists, "Erbil, Mosul and Kirkuk", one joins places of several ranks."""
REACH_KM = 300.0
"""How far a place nearby is felt."""
UNKNOWN_COUNTRY, FAR_FROM_ALL, PRIOR_NAMES = 0.01, 0.1, 0.5
"""Before any name is read, a hundred countries are alike one place in ten is near; it is worth half a name."""
CLOSENESS = 0.5
"""Countries say half of what nearness says already."""
ROUNDS = 3
RANK_OF: Mapping[PlaceKind, PlaceKind] = {
    "town": "city",
    "village": "city",
    "district": "city",
    "region": "governorate",
}
"""Kinds that a list mixes: towns with villages, provinces with regions."""


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


def contain(index: Index, inner: list[Candidate], outer: list[Candidate]) -> None:
    """Let two names decide each other of which the text writes the second as what contains the first."""
    outside = {index.id(candidate.hit.row): candidate for candidate in outer}
    holding = dict.fromkeys(outside, 0.0)
    for candidate in inner:
        around = [outside[area] for area in index.containers(candidate.hit.row) if area in outside]
        candidate.points += CONTAINED * sum(container.share for container in around)
        for container in around:
            holding[index.id(container.hit.row)] += candidate.share
    for area, share in holding.items():
        outside[area].points += CONTAINED * share
    shared_out(inner)
    shared_out(outer)


def enumerate_together(index: Index, groups: Sequence[list[Candidate]]) -> None:
    """Let names that the text lists in one breath decide each other: they are of one rank."""
    ranks = [_share_of_ranks(index, group) for group in groups]
    for number, group in enumerate(groups):
        others = ranks[:number] + ranks[number + 1 :]
        for candidate in group:
            rank = _rank(index, candidate)
            candidate.points += LISTED * sum(shares.get(rank, 0.0) for shares in others) / len(others)
    for group in groups:
        shared_out(group)


def _share_of_ranks(index: Index, group: Sequence[Candidate]) -> dict[PlaceKind, float]:
    shares: dict[PlaceKind, float] = {}
    for candidate in group:
        rank = _rank(index, candidate)
        shares[rank] = shares.get(rank, 0.0) + candidate.share
    return shares


def _rank(index: Index, candidate: Candidate) -> PlaceKind:
    kind = index.kind(candidate.hit.row)
    return RANK_OF.get(kind, kind)


def together(index: Index, groups: list[list[Candidate]]) -> None:
    """Let the names of one text decide each other: names keep company in countries, and near each other."""
    import numpy as np

    groups = [group for group in groups if group]
    if len(groups) < 2:
        return
    flat = [candidate for group in groups for candidate in group]
    owner = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    others = owner[:, None] != owner[None, :]
    compatriots = _compatriots(index, [candidate.hit.row for candidate in flat]) & others
    nearness = _nearness(index, [candidate.hit.row for candidate in flat]) * others
    own = np.array([candidate.points for candidate in flat])
    points, names = own, len(groups) - 1 + PRIOR_NAMES
    for _ in range(ROUNDS):
        share = _shares(points, owner, len(groups))
        company = np.log10((compatriots @ share + UNKNOWN_COUNTRY * PRIOR_NAMES) / names)
        closeness = np.log10((nearness @ share + FAR_FROM_ALL * PRIOR_NAMES) / names)
        points = own + company + CLOSENESS * closeness
    for candidate, value in zip(flat, points, strict=True):
        candidate.points = float(value)
    for group in groups:
        shared_out(group)


def _compatriots(index: Index, rows: Sequence[int]) -> NDArray[np.bool_]:
    """Matrix of which two places share a country; a frontier and a crossing lie in two."""
    import numpy as np

    nations = [index.countries(row)[: 2 if index.kind(row) in ("frontier", "crossing") else 1] for row in rows]
    number = {code: position for position, code in enumerate(dict.fromkeys(chain.from_iterable(nations)))}
    lies_in = np.zeros((len(rows), len(number)), dtype=np.float32)
    for position, nation in enumerate(nations):
        lies_in[position, [number[code] for code in nation]] = 1
    return np.asarray(lies_in @ lies_in.T > 0)


def nearest(index: Index, point: tuple[float, float], kinds: Collection[PlaceKind], limit: int) -> list[int]:
    """Rows of the places of those kinds that are nearest to a point, the nearest first."""
    import numpy as np

    wanted = np.isin(np.asarray(index.kinds), [KINDS.index(kind) for kind in kinds])
    rows = np.flatnonzero(wanted)
    places = _on_sphere(np.asarray(index.lat)[rows], np.asarray(index.lon)[rows])
    here = _on_sphere(np.array([point[0]]), np.array([point[1]]))
    closest = np.argsort(-(places @ here.T)[:, 0], kind="stable")[:limit]
    return [int(row) for row in rows[closest]]


def _shares(points: Floats, owner: NDArray[np.int64], groups: int) -> Floats:
    import numpy as np

    tops = np.full(groups, -np.inf)
    np.maximum.at(tops, owner, points)
    weight = 10 ** (points - tops[owner])
    totals = np.bincount(owner, weight, minlength=groups)
    shares: Floats = weight / totals[owner]
    return shares


def _nearness(index: Index, rows: Sequence[int]) -> Floats:
    """Matrix of how near every two places are: 1 at the same point, 1/e at `REACH_KM`, 0 for what is too large.

    By the angle between unit vectors, all pairs in one product: geopy measures one pair at a time, in 10 µs.
    """
    import numpy as np

    places = _on_sphere(np.array([index.lat[row] for row in rows]), np.array([index.lon[row] for row in rows]))
    near: Floats = np.exp(-6371 * np.arccos(np.clip(places @ places.T, -1, 1)) / REACH_KM)
    small = np.array([index.kind(row) not in ("country", "continent", "frontier") for row in rows])
    return near * np.outer(small, small)


def _on_sphere(lat: Floats, lon: Floats) -> Floats:
    import numpy as np

    lat, lon = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def _points(index: Index, hit: Hit, question: Question) -> float:
    points = index.weight[hit.row] + (WITHOUT_FEATURE if hit.core else 0 if hit.primary else ALSO_KNOWN)
    if hit.likeness == FOLDED:
        points += RESPELLED
    elif hit.likeness < FOLDED:
        points += RESPELLED + GUESSED - GUESSED_SLOPE * (1 - hit.likeness / ALIKE)
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
    touching = any(index.row("frontier:" + "-".join(sorted((code, country)))) is not None for code in codes)
    return NEXT_COUNTRY if touching else OTHER_COUNTRY
