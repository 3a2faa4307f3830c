"""Of many places those near each other are drawn as one; nothing in sight is lost, and few stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dashboard.figures import cells, map
from dashboard.figures.cells import Sight
from dashboard.figures.compare import Change
from dashboard.store import Tally
from gazetteer.place import Place

FAR = Sight(33.5, 43.5, 5)
CLOSE = Sight(33.05, 43.05, 13)


def town(n: int, lat: float, lon: float) -> Place:
    return Place(f"town{n}", f"Town {n}", "town", lat, lon, 2.0, ("IQ",))


@pytest.fixture(scope="module")
def towns() -> dict[str, Place]:
    """Twenty-five rows of twenty-five towns, over a square degree."""
    return {f"town{n}": town(n, 33 + n // 25 / 25, 43 + n % 25 / 25) for n in range(625)}


def drawn(
    places: Mapping[str, Place], sight: Sight, own: frozenset[str] = frozenset()
) -> tuple[list[map.Feature], set[str]]:
    """The cells, and the places drawn for themselves, where there are three events at each place."""
    tallies = {
        place: [Tally(place, "meeting", "planned", 2, 0), Tally(place, "threat", "reported", 1, 2)] for place in places
    }
    gathered, alone = cells.gathered(tallies, places, own, sight)
    return [each for each in gathered if each["properties"]["layer"] == "cell"], set(alone)


def test_many_places_are_few_cells_that_count_all_their_events(towns: dict[str, Place]) -> None:
    found, alone = drawn(towns, FAR)
    assert len(found) + len(alone) <= cells.MOST
    counted = sum(of["n"] for cell in found for of in cell["properties"]["counts"])
    assert counted + 3 * len(alone) == 3 * len(towns)


def test_a_cell_says_how_many_places_and_events_it_stands_for(towns: dict[str, Place]) -> None:
    said = drawn(towns, Sight(33.5, 43.5, 2))[0][0]["properties"]
    assert said["said"] == "625 places in this cell: 1,875 events"
    assert said["tip"][0] == "Town 0: 3 events"
    assert said["counts"] == [
        {"kind": "meeting", "status": "planned", "n": 1250},
        {"kind": "threat", "status": "reported", "n": 625},
    ]
    assert said["box"] == [[33, 43], [33.96, 43.96]]


def test_the_closer_one_looks_the_fewer_places_a_cell_holds(towns: dict[str, Place]) -> None:
    far, closer = (len(drawn(towns, Sight(33.5, 43.5, zoom))[0]) for zoom in (5, 7))
    assert far < closer


def test_close_enough_what_is_within_reach_is_drawn_each_for_itself(towns: dict[str, Place]) -> None:
    found, alone = drawn(towns, CLOSE)
    assert not found
    assert "town26" in alone
    assert 0 < len(alone) < cells.FEWER


def test_few_places_are_drawn_each_for_itself_wherever_one_looks(towns: dict[str, Place]) -> None:
    few = dict(list(towns.items())[: cells.FEWER - 1])
    for sight in (FAR, CLOSE, Sight(-60, -170, 14)):
        assert drawn(few, sight) == ([], set(few))


def test_what_was_chosen_and_areas_are_drawn_for_themselves(towns: dict[str, Place]) -> None:
    country = Place("iraq", "Iraq", "country", 33.5, 43.5, 600.0, ("IQ",))
    _, alone = drawn({**towns, "iraq": country}, FAR, frozenset({"town7"}))
    assert {"town7", "iraq"} <= alone


def test_the_map_says_that_it_shows_cells(towns: dict[str, Place]) -> None:
    tallies = {place: [Tally(place, "meeting", "reported", 1, 0)] for place in towns}
    assert "Squares are several places each" in cells.gathered(tallies, towns, (), FAR)[0][-1]["properties"]["said"]


@pytest.mark.parametrize(
    ("corners", "zoom"), [([[29.0, 38.0], [38.0, 49.0]], 5), ([[-55.0, -130.0], [70.0, 160.0]], 2)]
)
def test_what_an_opening_map_shows_is_known_before_it_tells(corners: list[list[float]], zoom: int) -> None:
    assert cells.opening(corners).zoom == zoom


def test_where_periods_are_compared_a_cell_says_what_became_of_its_places_together(towns: dict[str, Place]) -> None:
    tallies = {ident: [Tally(ident, "meeting", "reported", 1, 0)] for ident in towns}
    changes = {ident: Change("place", ident, before=2, now=int(ident == "town3")) for ident in towns}
    (cell, _), _ = cells.gathered(tallies, towns, frozenset(), Sight(33.5, 43.5, 2), changes)
    told = cell["properties"]
    assert told["change"] == {"word": "fewer", "sign": "−1,249", "n": 1, "before": 1250}
    assert told["said"] == "625 places in this cell: fewer: 1 event, 1,250 before"
    assert told["tip"][:2] == ["Fewer: 1 event, 1,250 before", "Town 0: 1 event"]
