"""The ground of the map: land and borders out of TopoJSON, whose arcs neighbours share."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.places import ground

SQUARES: dict[str, Any] = {
    "transform": {"scale": [0.5, 0.5], "translate": [40.0, 30.0]},
    "arcs": [
        [[4, 0], [-4, 0], [0, 4], [4, 0]],  # west, from the foot of the border round to its head
        [[4, 4], [0, -4]],  # the border, downwards
        [[4, 4], [4, 0], [0, -4], [-4, 0]],  # east, from the head of the border round to its foot
        [[20, 20], [0, 0], [0, 0], [0, 0]],  # an islet too small to be seen
    ],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "arcs": [[[2, ~1]], [[3]]]},
            ],
        },
        "land": {"type": "MultiPolygon", "arcs": [[[0, 2]], [[3]]]},
    },
}
"""Two squares side by side, west and east, that share one border, and an islet far off."""

WEST = [(42.0, 30.0), (40.0, 30.0), (40.0, 32.0), (42.0, 32.0)]
BORDER = [(42.0, 32.0), (42.0, 30.0)]
EAST = [(42.0, 32.0), (44.0, 32.0), (44.0, 30.0), (42.0, 30.0)]


def test_arcs_are_read_from_steps_on_a_grid_to_degrees() -> None:
    assert ground.read_arcs(SQUARES)[:3] == [WEST, BORDER, EAST]


def test_borders_are_the_arcs_that_two_countries_share() -> None:
    assert list(ground.borders(SQUARES["objects"]["countries"])) == [1]
    assert ground.ground(SQUARES)["borders"] == {"type": "MultiLineString", "coordinates": [BORDER]}


def test_a_ring_is_its_arcs_end_to_end_those_below_zero_reversed() -> None:
    arcs = ground.read_arcs(SQUARES)
    assert ground.stitched([0, 1], arcs) == [*WEST, (42.0, 30.0)]
    assert ground.stitched([2, ~1], arcs) == [*EAST, (42.0, 32.0)]


def test_land_is_whole_and_islets_are_left_out() -> None:
    land = ground.ground(SQUARES)["land"]
    (polygon,) = land["coordinates"]
    assert polygon == [[*WEST, (44.0, 32.0), (44.0, 30.0), (42.0, 30.0)]]


@pytest.mark.parametrize(("bump", "kept"), [(0.002, 2), (0.02, 3)])
def test_a_line_keeps_the_points_that_somebody_would_miss(bump: float, kept: int) -> None:
    """In the region that is drawn finely; far from it a bump of two kilometres goes, too."""
    assert len(ground.simplified([(44.0, 36.0), (44.5, 36.0 + bump), (45.0, 36.0)])) == kept
    assert len(ground.simplified([(-60.0, -10.0), (-59.5, -10.0 + bump), (-59.0, -10.0)])) == 2


@pytest.fixture(scope="module")
def shipped() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(ground.GROUND.read_text(encoding="utf-8"))
    return read


class TestShipped:
    def test_ground_is_light_enough_to_send(self) -> None:
        assert ground.GROUND.stat().st_size < 2_500_000

    def test_ground_has_the_land_and_borders_of_the_world(self, shipped: dict[str, Any]) -> None:
        assert (shipped["land"]["type"], shipped["borders"]["type"]) == ("MultiPolygon", "MultiLineString")
        longitudes = [lon for polygon in shipped["land"]["coordinates"] for lon, _ in polygon[0]]
        assert (min(longitudes), max(longitudes)) == (-180, 180)
        assert len(shipped["borders"]["coordinates"]) > 300

    def test_ground_names_countries_before_cities_and_cities_before_bases(self, shipped: dict[str, Any]) -> None:
        drawn_as = [kind for _, _, _, kind, _ in shipped["labels"]]
        assert drawn_as == sorted(drawn_as, key=["country", "city", "base"].index)
        first_zoom = {(name, kind): zoom for name, _, _, kind, zoom in reversed(shipped["labels"])}
        assert first_zoom["Iraq", "country"] < first_zoom["Baghdad", "city"]
        assert first_zoom["Baghdad", "city"] <= first_zoom["Erbil", "city"]
        assert first_zoom["Ain al-Asad Air Base", "base"] == 8
