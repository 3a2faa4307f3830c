"""An arrow is as wide as the force that moves is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.events import PlaceMention, Quantity
from dashboard.figures import map
from dashboard.figures.cells import Sight
from dashboard.figures.moves import AMONG_CELLS, arrows
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate


@pytest.mark.parametrize(
    ("quantity", "width"),
    [
        (None, 2.5),
        (Quantity(1, 1), 2.5),
        (Quantity(0, 0), 2.5),
        (Quantity(100, 100), 4.5),
        (Quantity(None, 2000), 7.1),
        (Quantity(1000, None), 6.5),
    ],
)
def test_it_grows_with_the_logarithm_of_the_number(
    quantity: Quantity | None, width: float, make: Make, tabulate: Tabulate, places: dict[str, Place]
) -> None:
    ends = PlaceMention("Baghdad", "from", places["baghdad"]), PlaceMention("Erbil", "to", places["erbil"])
    (arrow,) = arrows(tabulate([make(kind="posture", places=ends, quantity=quantity)]), places)
    assert arrow["properties"]["width"] == width


def test_among_cells_are_only_those_that_most_tell_of(make: Make, tabulate: Tabulate) -> None:
    """Among so many, each would lie on others."""
    towns = {f"t{n}": Place(f"t{n}", f"Town {n}", "town", 33 + n / 100, 43.0, 2.0, ("IQ",)) for n in range(150)}

    def move(n: int) -> tuple[PlaceMention, PlaceMention]:
        start, end = towns[f"t{n}"], towns[f"t{n + 1}"]
        return PlaceMention(start.name, "from", start), PlaceMention(end.name, "to", end)

    table = tabulate([make(f"e{n}", kind="posture", places=move(n)) for n in range(149)])
    drawn = map.marks(table, towns, {}, sight=Sight(33.7, 43.0, 6))
    assert sum(feature["properties"]["layer"] == "move" for feature in drawn) == AMONG_CELLS
    assert len(list(arrows(table, towns))) > AMONG_CELLS
