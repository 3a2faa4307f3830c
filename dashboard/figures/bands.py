"""The part of the time axis that each kind has to itself, so that nobody needs its colour to tell it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.events import KINDS, Kind

HEIGHT = 84
LANE = 8
"""Pixels: the bars' height, the highest of each kind upon another, and what each lane of spans adds below them."""
LEAST = 12
BETWEEN = 2
"""Pixels: room for a kind's sign beside its bars, and between the bars of two kinds."""


@dataclass(frozen=True, slots=True)
class Band:
    """The part of one kind. All in pixels from below."""

    low: float
    """Where its bars stand; its spans hang below."""
    middle: float
    """The height of its sign."""
    high: float


def scale(bins: pd.DataFrame) -> float:
    """The pixels of an event, for bins with columns kind and n."""
    return HEIGHT / max(1, int(_tallest(bins).sum()))


def _tallest(bins: pd.DataFrame) -> pd.Series[int]:
    """The most events of each kind in one bin."""
    return bins.groupby("kind")["n"].max()


def lanes_by_kind(spans: pd.DataFrame) -> pd.Series[int]:
    """The lane of each span among those of its kind."""
    by_kind = (pd.Series(lanes(those), index=those.index) for _, those in spans.groupby("kind"))
    found: pd.Series[int] = pd.concat([pd.Series(dtype="int64"), *by_kind]).reindex(spans.index)
    return found


def bands(bins: pd.DataFrame, spans: pd.DataFrame) -> dict[Kind, Band]:
    """The band of each kind that there is, one upon the other; spans have the columns kind and lane."""
    high_as = scale(bins)
    tallest, strips = _tallest(bins), spans.groupby("kind")["lane"].max() + 1
    found: dict[Kind, Band] = {}
    floor = 0.0
    for kind in reversed(KINDS):
        if kind in tallest or kind in strips:
            low = floor + LANE * float(strips.get(kind, 0))
            high = max(low + high_as * float(tallest.get(kind, 0)), floor + LEAST)
            found[kind] = Band(low, (floor + high) / 2, high)
            floor = high + BETWEEN
    return found


def lanes(spans: pd.DataFrame) -> list[int]:
    """The lowest lane for each span in which no earlier one overlaps it."""
    taken: list[list[tuple[int, int]]] = []
    found = []
    for start, end in zip(spans["start"].astype("int64"), spans["end"].astype("int64"), strict=True):
        lane = next((n for n, those in enumerate(taken) if all(end <= a or b <= start for a, b in those)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        found.append(lane)
    return found
