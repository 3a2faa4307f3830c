"""Regions without a frontier of their own: what they are made of, and where they end."""

import csv
from pathlib import Path

import pytest
from geopy.distance import great_circle
from shapely import get_coordinates
from shapely.geometry import LineString, Point, box, shape

from gazetteer import Gazetteer
from gazetteer.records import REGIONS
from gazetteer.sources.regions import regions

WEST, EAST = box(0, 0, 1, 2), box(1, 0, 2, 2)
RIVER = LineString([(-1, 1), (3, 1)])
SHORE = 0.05
"""Degrees; towns by the sea or a frontier may lie so far outside of a simplified outline."""
HEAD = "id,made_of,river,bank,within_km,definition\n"
NAMES = [row["id"] for row in csv.DictReader(REGIONS.open(encoding="utf-8"))]


@pytest.mark.parametrize(
    ("row", "bounds"),
    [
        ("west east,,,,", (0, 0, 2, 2)),
        ("west east -west,,,,", (1, 0, 2, 2)),
        ("west east,river,1 1.5,,", (0, 1, 2, 2)),
        ("east,river,,55.6,", (1, 0.5, 2, 1.5)),
    ],
)
def test_a_region_is_made_of_its_parts(row: str, bounds: tuple[float, ...], tmp_path: Path) -> None:
    table = tmp_path / "regions.csv"
    table.write_text(f"{HEAD}region,{row}\n", encoding="utf-8")
    found = regions({"west": WEST, "east": EAST}, {"river": RIVER}, table)["region"]
    assert found.bounds == pytest.approx(bounds, abs=1e-5)


@pytest.mark.parametrize("place_id", NAMES)
def test_a_region_holds_its_point_and_reaches_no_farther_than_it_says(gazetteer: Gazetteer, place_id: str) -> None:
    place = gazetteer.get(place_id)
    outline = shape(gazetteer.geometry(place))
    assert outline.distance(Point(place.lon, place.lat)) < SHORE
    farthest = max(great_circle((place.lat, place.lon), (lat, lon)).km for lon, lat in get_coordinates(outline))
    assert farthest / 1.25 < place.precision_km + 1
    assert place.precision_km < 1.25 * farthest + 1


@pytest.mark.parametrize(
    ("region", "inside", "outside"),
    [
        ("rojava", ["Qamishli", "Kobani", "Raqqa", "Hasakah"], ["Aleppo", "Palmyra", "Mosul"]),
        ("middle-euphrates-river-valley", ["Deir ez-Zor", "Mayadin", "Al-Qaim", "Haditha"], ["Rutba", "Mosul"]),
        ("bahdinan", ["Duhok", "Zakho"], ["Erbil"]),
        ("levant", ["Damascus", "Beirut", "Amman"], ["Baghdad", "Cairo"]),
        ("syrian-coast", ["Latakia", "Tartus"], ["Homs"]),
        ("federal-iraq", ["Baghdad", "Mosul"], ["Erbil"]),
    ],
)
def test_towns_lie_where_a_reader_has_them(
    gazetteer: Gazetteer, region: str, inside: list[str], outside: list[str]
) -> None:
    outline = shape(gazetteer.geometry(gazetteer.get(f"region:{region}")))
    for town in (*inside, *outside):
        match = gazetteer.resolve(town, kinds=["city", "town", "village"])
        assert match is not None
        off = outline.distance(Point(match.place.lon, match.place.lat))
        assert (off < SHORE) is (town in inside), town


def test_what_is_left_of_a_country_beside_a_part_is_no_place_of_its_name(gazetteer: Gazetteer) -> None:
    for country in ("Iraq", "Serbia", "Tanzania"):
        assert "region" not in [match.place.kind for match in gazetteer.candidates(country) if match.matched == "exact"]
