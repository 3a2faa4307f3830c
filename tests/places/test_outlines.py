"""Shapes keep their form with fewer points."""

from __future__ import annotations

import json
import math

import pytest
from shapely.geometry import shape

from dashboard.places.outlines import outline
from gazetteer.place import Geometry


class TestOutline:
    def circle(self, points: int, ragged: float = 0.0) -> Geometry:
        """A ring of so many points around (44, 36), each other one further out."""
        turns = [2 * math.pi * n / points for n in range(points)]
        ring = [[44 + (2 + ragged * (n % 2)) * math.cos(t), 36 + 2 * math.sin(t)] for n, t in enumerate(turns)]
        return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}

    def points(self, geometry: Geometry | None) -> int:
        assert geometry is not None
        return sum(len(ring) for ring in geometry["coordinates"])

    def test_of_few_points_is_left_as_it_is(self) -> None:
        square = self.circle(4)
        assert self.points(outline(square)) == 5
        assert json.loads(json.dumps(outline(square))) == square

    @pytest.mark.parametrize("ragged", [0.0, 0.02, 0.3])
    def test_of_many_points_has_at_most_about_as_many_as_asked(self, ragged: float) -> None:
        drawn = outline(self.circle(20_000, ragged), most=500)
        assert 4 <= self.points(drawn) <= 500

    def test_keeps_its_shape(self) -> None:
        fine = self.circle(20_000)
        drawn = outline(fine, most=500)
        assert drawn is not None
        assert shape(drawn).is_valid
        assert shape(drawn).symmetric_difference(shape(fine)).area < 0.01 * shape(fine).area

    def test_of_a_point_is_none(self) -> None:
        assert outline({"type": "Point", "coordinates": [44.0, 36.0]}) is None
