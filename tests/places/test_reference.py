"""The reference layers hold the region's own places, in shapes fit for a map."""

from __future__ import annotations

import json

import pytest

from dashboard.places import reference
from dashboard.view import Layer
from gazetteer import Gazetteer
from gazetteer.place import Place


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def names(layer: reference.FeatureCollection) -> set[str]:
    return {feature["properties"]["name"] for feature in layer["features"]}


def test_the_region_is_where_most_places_lie(places: dict[str, Place]) -> None:
    far = Place("tokyo", "Tokyo", "city", 35.7, 139.7, 20.0, ("JP",))
    assert reference.region([far, *[*places.values()] * 10]) == ["IQ", "SY"]
    assert reference.region([]) == []


def test_governorates_are_areas(gazetteer: Gazetteer) -> None:
    layer = reference.layer("governorates", gazetteer, ["IQ"])
    assert {"Erbil Governorate", "Nineveh Governorate", "Anbar Governorate"} <= names(layer)
    assert {feature["geometry"]["type"] for feature in layer["features"]} <= {"Polygon", "MultiPolygon"}
    assert len(json.dumps(layer)) < 400_000


def test_frontiers_are_lines_and_those_of_the_region_only(gazetteer: Gazetteer) -> None:
    layer = reference.layer("frontiers", gazetteer, ["IQ"])
    assert len(layer["features"]) == 6  # Iraq has six neighbours
    assert {feature["geometry"]["type"] for feature in layer["features"]} <= {"LineString", "MultiLineString"}


@pytest.mark.parametrize(
    ("layer", "kind", "known"), [("crossings", "crossing", "Rabia"), ("bases", "base", "Ain al-Asad")]
)
def test_crossings_and_bases_are_points(layer: Layer, kind: str, known: str, gazetteer: Gazetteer) -> None:
    drawn = reference.layer(layer, gazetteer, ["IQ"])
    assert any(known in name for name in names(drawn))
    assert {feature["geometry"]["type"] for feature in drawn["features"]} == {"Point"}
    assert kind in {feature["properties"]["kind"] for feature in drawn["features"]}


def test_without_a_region_there_is_nothing(gazetteer: Gazetteer) -> None:
    assert reference.layer("crossings", gazetteer, [])["features"] == []
