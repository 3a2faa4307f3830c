"""Where the nodes of a graph stand: the same graph always the same way, and its unconnected parts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Spot = tuple[float, float]
"""Across and down, each from 0 to 1."""

WIDE = 1.8
"""How much wider than high the graph is drawn."""

ROUNDS = 200
"""Steps of the springs: enough for some sixty nodes to come to rest."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the unit square: its corner and its sides."""

    x: float = 0.0
    y: float = 0.0
    w: float = 1.0
    h: float = 1.0

    def cut(self, share: float) -> tuple[Box, Box]:
        """Two boxes of which the first has that share, side by side along what is drawn longer."""
        if self.w * WIDE >= self.h:
            first = Box(self.x, self.y, self.w * share, self.h)
            return first, Box(self.x + first.w, self.y, self.w - first.w, self.h)
        first = Box(self.x, self.y, self.w, self.h * share)
        return first, Box(self.x, self.y + first.h, self.w, self.h - first.h)

    def at(self, x: float, y: float) -> Spot:
        """The spot in the unit square of one given within the box, with room left along its sides."""
        return self.x + self.w * (0.06 + 0.88 * x), self.y + self.h * (0.06 + 0.88 * y)


def spots(pairs: Iterable[tuple[str, str]]) -> dict[str, Spot]:
    """Where each node of the graph with these edges stands."""
    graph = nx.Graph()
    graph.add_edges_from(sorted(pairs))
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    return {
        node: box.at(*spot)
        for part, box in _shared(parts, Box())
        for node, spot in _springs(graph.subgraph(part), part)
    }


def _shared(parts: Sequence[list[str]], box: Box) -> Iterator[tuple[list[str], Box]]:
    """The box shared out among the parts, the largest first, by their number of nodes."""
    if len(parts) < 2:
        yield from ((part, box) for part in parts)
        return
    sizes = np.cumsum([len(part) + 1 for part in parts])
    middle = min(int(np.searchsorted(sizes, sizes[-1] / 2)) + 1, len(parts) - 1)
    one, other = box.cut(float(sizes[middle - 1] / sizes[-1]))
    yield from _shared(parts[:middle], one)
    yield from _shared(parts[middle:], other)


def _springs(graph: nx.Graph, nodes: Sequence[str]) -> Iterator[tuple[str, Spot]]:
    """The nodes of one connected part, each from 0 to 1 in its box."""
    if len(nodes) == 2:
        yield from zip(nodes, ((0.5, 0.25), (0.5, 0.75)), strict=True)
        return
    # From where its name puts it, so that a node stays about where it was when others come and go.
    start = {node: np.frombuffer(sha256(node.encode()).digest()[:4], dtype=np.uint16) / 2**15 - 1 for node in nodes}
    rest = nx.spring_layout(graph, pos=start, iterations=ROUNDS, k=2 / sqrt(len(nodes)), method="force")
    placed = _spread(np.array([rest[node] for node in nodes]))
    yield from ((node, (float(x), float(y))) for node, (x, y) in zip(nodes, placed, strict=True))


def _spread(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Stretched over the whole box, half by place and half by rank, so that a throng does not hide its nodes."""
    low, high = points.min(axis=0), points.max(axis=0)
    place = (points - low) / np.maximum(high - low, 1e-9)
    rank = points.argsort(axis=0).argsort(axis=0) / (len(points) - 1)
    spread: NDArray[np.float64] = (place + rank) / 2
    return spread
