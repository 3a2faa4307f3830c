"""Sides of countries, "northern Nigeria", are places of their own: the middle of the country would be far off."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("northern Ukraine", 51.0, 30.5),
        ("eastern Ukraine", 48.5, 37.0),
        ("eastern DR Congo", -1.0, 28.5),
        ("south-eastern Ukraine", 47.5, 35.5),
        ("northern Nigeria", 12.0, 8.0),
        ("southern Lebanon", 33.3, 35.4),
        ("western Russia", 55.0, 36.0),
        ("northwest Pakistan", 33.5, 70.5),
        ("southern Somalia", 1.5, 43.0),
    ],
)
def test_a_side_of_a_country_lies_on_that_side(gazetteer: Gazetteer, name: str, lat: float, lon: float) -> None:
    match = gazetteer.resolve(name, fuzzy=False)
    assert match is not None
    assert match.place.kind == "region"
    assert abs(match.place.lat - lat) < 2.5
    assert abs(match.place.lon - lon) < 2.5


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("North Korea", "country:KP"),
        ("South Sudan", "country:SS"),
        ("South Africa", "country:ZA"),
        ("northern Iraq", "region:northern-iraq"),
        ("northeastern Syria", "region:rojava"),
    ],
)
def test_what_had_its_own_name_keeps_it(gazetteer: Gazetteer, name: str, found: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.id == found
