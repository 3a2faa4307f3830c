"""GeoJSON that another's reader reads, with areas as areas and nothing where no place is known."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import geopandas
import pytest

from dashboard.events import PlaceMention
from dashboard.export.geojson import write
from dashboard.export.taking import Taking
from gazetteer.place import Geometry, Place

if TYPE_CHECKING:
    from tests.conftest import Make
    from tests.export.conftest import Take


def test_an_independent_reader_finds_every_event(taking: Taking) -> None:
    frame = geopandas.read_file(io.BytesIO(write(taking)))
    assert list(frame["id"]) == [event.id for event in taking.events]
    assert frame.crs.to_epsg() == 4326
    unplaced = {event.id for event in taking.events if not event.is_placed}
    assert set(frame.loc[frame.geometry.isna(), "id"]) == unplaced


def test_an_area_is_an_area_and_a_frontier_a_line(make: Make, take: Take, places: dict[str, Place]) -> None:
    def drawn(*names: str) -> Geometry:
        mentions = tuple(PlaceMention(places[name].name, "at", places[name]) for name in names)
        (feature,) = json.loads(write(take([make(places=mentions)])))["features"]
        geometry: Geometry = feature["geometry"]
        return geometry

    assert drawn("iraq")["type"] == "Polygon"
    assert drawn("erbil") == {"type": "Point", "coordinates": [44.01, 36.19]}
    assert [part["type"] for part in drawn("frontier", "rabia")["geometries"]] == ["LineString", "Point"]


def test_it_says_where_it_comes_from(taking: Taking) -> None:
    assert json.loads(write(taking))["about"] == taking.about


@pytest.mark.parametrize("name", ["status", "date_basis", "place_precision_km", "sentence", "publisher", "confidence"])
def test_each_event_keeps_its_doubt_and_its_source(name: str, taking: Taking) -> None:
    assert all(name in feature["properties"] for feature in json.loads(write(taking))["features"])
