"""What is near: by the ellipsoid, to the nearest part of a line, and never an area wider than the circle."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from dashboard.places.space import distance_km, middle, near
from gazetteer.place import Geometry, Place

ERBIL = (36.19, 44.01)
SINJAR = (36.32, 41.87)


def test_a_point_is_as_far_as_its_seat(places: dict[str, Place]) -> None:
    assert distance_km(ERBIL, places["baghdad"]) == pytest.approx(geodesic(ERBIL, (33.34, 44.39)).km)


def test_a_line_is_as_far_as_its_nearest_part(places: dict[str, Place], outlines: dict[str, Geometry]) -> None:
    far, close = (distance_km(SINJAR, places["frontier"], drawn) for drawn in (None, outlines["frontier"]))
    assert far > 150
    assert close < 30


def test_within_an_area_there_is_no_distance(places: dict[str, Place], outlines: dict[str, Geometry]) -> None:
    assert distance_km(ERBIL, places["iraq"], outlines["iraq"]) == pytest.approx(0)


def test_an_area_wider_than_the_circle_is_not_near(places: dict[str, Place], outlines: dict[str, Geometry]) -> None:
    assert near(ERBIL, 100, places.values(), outlines) == {"erbil"}
    assert near(ERBIL, 700, places.values(), outlines) == set(places)


def test_a_frontier_that_passes_through_the_circle_is_near(
    places: dict[str, Place], outlines: dict[str, Geometry]
) -> None:
    assert near(SINJAR, 60, places.values(), outlines) == {"frontier", "rabia"}


@given(st.floats(-89, 89), st.floats(-180, 180))
def test_the_nearest_part_is_no_farther_than_any_corner(lat: float, lon: float) -> None:
    line: Geometry = {"type": "LineString", "coordinates": [[42.36, 37.11], [41.2, 34.88], [38.79, 33.37]]}
    place = Place("frontier", "Border", "frontier", 34.88, 41.2, 300.0)
    if geodesic((lat, lon), (34.88, 41.2)).km < 1000:
        corners = [geodesic((lat, lon), (y, x)).km for x, y in line["coordinates"]]
        assert distance_km((lat, lon), place, line) <= min(corners) * 1.02 + 0.1


def test_the_middle_leaves_areas_aside(places: dict[str, Place]) -> None:
    assert middle([places["erbil"], places["iraq"]]) == ERBIL
    assert middle([places["iraq"]]) is None
