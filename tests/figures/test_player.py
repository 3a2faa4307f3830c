"""The player: it knows a film again, and speaks of the bins that the film has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dashboard.events import Event
from dashboard.figures import film, player
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Tabulate


def test_a_film_is_known_again_by_what_it_shows(
    varied: Sequence[Event], tabulate: Tabulate, places: dict[str, Place]
) -> None:
    one, same, other = (film.film(tabulate(events), places, {}) for events in (varied, varied, varied[:5]))
    assert player.told(one, "week")["key"] == player.told(same, "week")["key"] != player.told(other, "week")["key"]


def test_its_windows_are_of_the_unit_of_the_film(tabulate: Tabulate, places: dict[str, Place]) -> None:
    words = player.told(film.film(tabulate([]), places, {}), "month")["words"]
    assert words["windows"] == {
        "growing": "from the start",
        "1": "1 month at a time",
        "3": "3 months at a time",
        "12": "12 months at a time",
    }
