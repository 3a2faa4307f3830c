"""The data is what its list of sources says, and its points lie where other sources say they do."""

import hashlib
import json
from itertools import pairwise

import pytest
from geopy.distance import great_circle
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, shape
from shapely.ops import nearest_points

from gazetteer import Gazetteer, Place
from gazetteer.records import DATA, SOURCES, Record, read_borders, read_columns, read_supplement

ROWS = list(read_supplement())
LARGEST_BYTES = 6_000_000
WATERS_KM = 370
"""A country's waters reach 200 nautical miles from its coast."""


@pytest.fixture(scope="module")
def places() -> list[Record]:
    return list(read_columns(DATA / "places.columns.xz"))


def test_files_are_those_that_the_sources_describe() -> None:
    files = json.loads(SOURCES.read_text(encoding="utf-8"))["files"]
    for name, described in files.items():
        assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == described["sha256"], name


def test_every_source_has_a_licence_and_an_attribution() -> None:
    for source in json.loads(SOURCES.read_text(encoding="utf-8"))["sources"].values():
        assert source["licence"]
        assert source["attribution"]
        assert source["url"].startswith("https://")


def test_the_data_is_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < LARGEST_BYTES


def test_points_are_on_earth_and_ids_are_unique(places: list[Record]) -> None:
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 for place in places)
    assert len({place.id for place in places}) == len(places)
    assert all(place.precision_km > 0 for place in places)


def test_the_supplement_covers_iraq_and_syria() -> None:
    assert sum(1 for row in ROWS if {"IQ", "SY"} & set(row.countries)) >= 200
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert all(row.source and row.precision_km > 0 for row in ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row.kind == "crossing"], ids=lambda row: row.id)
def test_a_crossing_lies_on_its_frontier(gazetteer: Gazetteer, row: Record) -> None:
    frontier = shape(gazetteer.geometry(gazetteer.frontier(*row.countries)))
    here = Point(row.lon, row.lat)
    closest = nearest_points(frontier, here)[0]
    assert great_circle((here.y, here.x), (closest.y, closest.x)).km < 6


@pytest.mark.parametrize("row", [row for row in ROWS if row.within.startswith("division:")], ids=lambda row: row.id)
def test_a_governorate_contains_what_is_said_to_lie_in_it(gazetteer: Gazetteer, row: Record) -> None:
    outline = gazetteer.geometry(gazetteer.get(row.within))
    if outline["type"] == "Point":
        pytest.skip("no outline of this governorate is known")
    point = Point(row.lon, row.lat)
    closest = nearest_points(shape(outline), point)[0]
    assert great_circle((point.y, point.x), (closest.y, closest.x)).km < 20 + row.precision_km


@pytest.mark.parametrize("row", [row for row in ROWS if row.countries], ids=lambda row: row.id)
def test_a_place_lies_in_a_country_that_it_is_said_to_lie_in(gazetteer: Gazetteer, row: Record) -> None:
    point = Point(row.lon, row.lat)
    outlines = [shape(gazetteer.geometry(gazetteer.get(f"country:{code}"))) for code in row.countries]
    closest = [nearest_points(outline, point)[0] for outline in outlines]
    off_shore = WATERS_KM if row.kind in ("site", "region") else 10  # islands and shoals that outlines leave out
    assert min(great_circle((row.lat, row.lon), (near.y, near.x)).km for near in closest) < off_shore + row.precision_km


def test_airfields_of_the_supplement_lie_where_airfields_are(places: list[Record]) -> None:
    known = {place.id: place for place in places if place.id.startswith("airport:")}
    for row in ROWS:
        if row.id in known:
            assert great_circle((row.lat, row.lon), (known[row.id].lat, known[row.id].lon)).km < 1, row.id


def test_the_frontier_of_iraq_and_syria(gazetteer: Gazetteer) -> None:
    frontier: Place = gazetteer.frontier("Iraq", "Syria")
    line = shape(gazetteer.geometry(frontier))
    assert 595 <= 2 * frontier.precision_km <= 605
    assert line.distance(Point(frontier.lon, frontier.lat)) < 0.005


def test_no_segment_of_an_outline_leaps_around_the_globe() -> None:
    for place_id, geometry in read_borders().items():
        drawn = shape(geometry)
        for part in getattr(drawn, "geoms", [drawn]):
            for ring in [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]:
                assert all(abs(b[0] - a[0]) < 180 for a, b in pairwise(ring.coords) if abs(a[1]) < 90), place_id


@pytest.mark.parametrize(
    ("country", "inside"),
    [("RU", (66.0, -173.0)), ("RU", (66.5, 178.0)), ("US", (52.9, 172.9)), ("FJ", (-16.8, -179.9))],
)
def test_a_country_on_both_sides_of_the_antimeridian(
    gazetteer: Gazetteer, country: str, inside: tuple[float, float]
) -> None:
    outline = shape(gazetteer.geometry(gazetteer.get(f"country:{country}")))
    lat, lon = inside
    assert outline.is_valid
    assert outline.distance(Point(lon, lat)) < 0.3
    assert not outline.contains(Point(0, lat))


def test_the_land_around_a_pole_is_whole(gazetteer: Gazetteer) -> None:
    antarctica = shape(gazetteer.geometry(gazetteer.get("country:AQ")))
    assert antarctica.is_valid
    assert all(antarctica.contains(Point(lon, lat)) for lat, lon in [(-80, 0), (-75, 120), (-89, 0), (-72, 25)])


@pytest.mark.parametrize(("country", "least", "most"), [("RU", 3500, 5000), ("US", 2200, 3000), ("FJ", 300, 1000)])
def test_a_country_on_both_sides_of_the_antimeridian_reaches_no_farther_than_it_is_wide(
    gazetteer: Gazetteer, country: str, least: int, most: int
) -> None:
    assert least < gazetteer.get(f"country:{country}").precision_km < most


@pytest.mark.parametrize("name", ["South Cotabato", "General Santos", "Central Luzon", "Ituri", "Samburu"])
def test_divisions_that_share_a_code_or_are_newer_than_their_map_are_known(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name, kinds=["governorate", "region"], fuzzy=False)
    assert match is not None
    assert match.matched == "exact"


def test_kurdistan_is_its_three_governorates(gazetteer: Gazetteer) -> None:
    outline = shape(gazetteer.geometry(gazetteer.get("region:kurdistan")))
    for city, inside in [("Erbil", True), ("Sulaymaniyah", True), ("Duhok", True), ("Mosul", False), ("Kirkuk", False)]:
        match = gazetteer.resolve(city, country="IQ")
        assert match
        assert outline.contains(Point(match.place.lon, match.place.lat)) is inside


def test_a_division_is_there_once(places: list[Record]) -> None:
    kept = {(row.countries, row.name.removesuffix(" Governorate")) for row in ROWS if row.kind == "governorate"}
    ids = {row.id for row in ROWS}
    again = [place.id for place in places if place.kind == "governorate" and place.id not in ids
             and (place.countries, place.name.removesuffix(" Governorate")) in kept]  # fmt: skip
    assert again == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_place_kept_by_hand_is_found_by_each_of_its_names(gazetteer: Gazetteer, row: Record) -> None:
    for name in (row.name, *(name.split("=", 1)[-1] for name in row.names)):
        found = gazetteer.candidates(name, country=row.countries[0] if row.countries else None, limit=50)
        assert row.id in [match.place.id for match in found], name


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_every_place_is_found_by_each_of_its_names(
    gazetteer: Gazetteer, places: list[Record], data: st.DataObject
) -> None:
    row = places[data.draw(st.integers(0, len(places) - 1))]
    name = data.draw(st.sampled_from([row.name, *(name.split("=", 1)[-1] for name in row.names)]))
    found = gazetteer.candidates(name, country=row.countries[0] if row.countries else None, limit=1000)
    assert row.id in [match.place.id for match in found]
