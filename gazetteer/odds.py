"""How likely each of the places of a name is while nothing but the name is known; worked out for all names at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gazetteer.columns import Numbers
from gazetteer.layout import CORE, PRIMARY, RESPELLED, ROW
from gazetteer.ranking import ALSO_KNOWN, ALSO_SPELLED_OTHERWISE, SPELLED_OTHERWISE, WITHOUT_FEATURE

Floats = NDArray[np.float32]


class Bearers(NamedTuple):
    """Which places go by which names, each place once by a name."""

    names: Numbers
    owners: Numbers
    points: Floats


def likeliest_first(names: Numbers, owners: Numbers, weights: Floats) -> Bearers:
    """Name by name the places with the points that `ranking` gives them; one that bears a name twice, by the better."""
    rows = owners & np.uint32(ROW)
    points = weights[rows]
    points[owners & PRIMARY == 0] += np.float32(ALSO_KNOWN)
    points[owners & CORE > 0] += np.float32(WITHOUT_FEATURE - ALSO_KNOWN)
    points[owners & RESPELLED > 0] += np.float32(ALSO_SPELLED_OTHERWISE)
    points[owners & (RESPELLED | PRIMARY) == RESPELLED | PRIMARY] += np.float32(
        SPELLED_OTHERWISE - ALSO_SPELLED_OTHERWISE
    )
    np.negative(points, out=points)
    order = np.lexsort((points, rows, names)).astype(np.uint32)
    order = order[_first_of_each(names[order], rows[order])]
    order = order[np.lexsort((points[order], names[order])).astype(np.uint32)]
    return Bearers(names[order], owners[order], -points[order])


def shares(bearers: Bearers) -> Floats:
    """Of each name, the share of likelihood of its likeliest place."""
    tops = bearers.points[_first_of_each(bearers.names)]
    likelihoods = 10.0 ** (bearers.points - tops[bearers.names])
    return (1 / np.bincount(bearers.names, likelihoods)).astype(np.float32)


def respelled(spellings: Numbers, owners: Numbers, spelling_of: Numbers) -> tuple[Numbers, Numbers]:
    """Every name that has the spelling of a place, and that place, marked.

    `spellings` are those of `owners`; `spelling_of` has the one of every name.
    """
    names = np.argsort(spelling_of, kind="stable").astype(np.uint32)
    counts = np.bincount(spelling_of)
    ends = np.cumsum(counts)
    found = counts[spellings]
    last = np.cumsum(found)
    steps = np.arange(last[-1] if len(last) else 0) - np.repeat(last - found, found)
    beginnings = np.repeat((ends - counts)[spellings], found)
    return names[beginnings + steps], np.repeat(owners | np.uint32(RESPELLED), found)


def _first_of_each(*columns: Numbers) -> NDArray[np.bool_]:
    """Where any of the columns has another number than in the row before."""
    return np.append(True, np.logical_or.reduce([column[1:] != column[:-1] for column in columns]))
