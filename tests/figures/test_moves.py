"""An arrow is as wide as the force that moves is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.events import PlaceMention, Quantity
from dashboard.figures.moves import arrows
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
