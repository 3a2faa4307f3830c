"""Where the nodes of a graph stand."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from dashboard.figures.layout import spots

CLIQUE = list(combinations("abcde", 2))
PATH = list(zip("pqrst", "qrstu", strict=True))


@pytest.mark.parametrize("pairs", [[], [("a", "b")], CLIQUE, PATH, CLIQUE + PATH, [("\u202ea", "<b>")]])
def test_every_node_has_one_within_the_unit_square(pairs: list[tuple[str, str]]) -> None:
    found = spots(pairs)
    assert set(found) == {name for pair in pairs for name in pair}
    assert all(0 <= place <= 1 for spot in found.values() for place in spot)


def test_the_same_graph_is_laid_out_the_same_in_whatever_order_it_is_told() -> None:
    assert spots(CLIQUE + PATH) == spots(reversed(CLIQUE + PATH))


def test_no_two_nodes_share_one() -> None:
    star = [("hub", f"spoke {n}") for n in range(40)]
    found = list(spots([*star, *CLIQUE]).values())
    assert min(dist(one, other) for one, other in combinations(found, 2)) > 0.005


def test_unconnected_parts_lie_apart() -> None:
    found = spots([*CLIQUE, ("x", "y")])
    clique, pair = ([found[name] for name in names] for names in ("abcde", "xy"))
    assert max(x for x, _ in clique) < min(x for x, _ in pair)
