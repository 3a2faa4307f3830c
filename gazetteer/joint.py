"""What the text itself says of two names or more: one contains the other, or all stand in one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gazetteer.index import Index
from gazetteer.place import PlaceKind
from gazetteer.ranking import Candidate, shared_out

CONTAINED = 3.0
LISTED = 2.0
"""Of a hundred lists, "Erbil, Mosul and Kirkuk", one joins places of several ranks."""
RANK_OF: Mapping[PlaceKind, PlaceKind] = {
    "town": "city",
    "village": "city",
    "district": "city",
    "region": "governorate",
}
"""Kinds that a list mixes: towns with villages, provinces with regions."""


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
