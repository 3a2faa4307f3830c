"""What is built from sources: lines that neighbours share, names worth keeping, files that read back as written."""

from pathlib import Path

import pytest
from shapely.geometry import LineString, Point, box
from shapely.ops import unary_union

from gazetteer.records import Record, read_columns, write_columns
from gazetteer.sources.outlines import inner_point, length_km, mainland, middle, outlines, reach_km, shared_lines
from gazetteer.sources.spelling import distinct, without_signs

TWO_SQUARES = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "id": "1", "properties": {"name": "West"}, "arcs": [[0, 1]]},
                {"type": "Polygon", "id": "2", "properties": {"name": "East"}, "arcs": [[2, -1]]},
            ]
        }
    },
}
CODES = {"1": "WE", "2": "EA"}


def test_neighbours_share_the_arc_that_both_outlines_run_along() -> None:
    assert {pair: list(line.coords) for pair, line in shared_lines(TWO_SQUARES, CODES).items()} == {
        ("EA", "WE"): [(1, 0), (1, 1)]
    }
    assert {code: shape.area for code, shape in outlines(TWO_SQUARES, "countries", CODES).items()} == {"EA": 1, "WE": 1}


def test_a_line_is_measured_along_the_ellipsoid_and_its_middle_lies_on_it() -> None:
    line = LineString([(0, 0), (0, 2)])
    assert 220 < length_km(line) < 223
    assert middle(line).coords[0] == (0, 1)


def test_the_middle_of_an_area_is_that_of_its_land_not_of_its_degrees() -> None:
    tall = box(0, 0, 10, 80)
    assert inner_point(tall).x == pytest.approx(5)
    assert inner_point(tall).y == pytest.approx(29.5, abs=0.1)  # half of the land of a band from the equator to 80°
    assert inner_point(box(-20, -10, 20, 10)).distance(Point(0, 0)) < 1e-9


def test_a_country_of_islands_has_no_mainland() -> None:
    large, small = box(0, 0, 10, 10), box(20, 0, 22, 2)
    found = mainland(unary_union([large, small]))
    assert found is not None
    assert found.equals(large)
    assert mainland(unary_union([large, box(20, 0, 28, 8)])) is None


def test_an_area_reaches_as_far_as_its_farthest_corner_also_across_the_antimeridian() -> None:
    assert reach_km(box(0, 0, 2, 2), Point(0, 0)) == pytest.approx(314, abs=2)
    assert reach_km(unary_union([box(178, -1, 180, 1), box(-180, -1, -178, 1)]), Point(180, 0)) < 300


def test_names_that_say_nothing_new_are_left_out() -> None:
    listed = ["TIKRIT", "Tikrīt", "ti ke li te", "TIK", "تكريت", "Tekrit"]
    assert list(distinct("Tikrit", listed)) == ["تكريت", "Tekrit"]
    assert list(distinct("New South Wales", ["NSW"], codes=True)) == ["NSW"]
    assert without_signs("Sāmarrā’") == "Samarra"


def test_the_same_records_give_the_same_bytes_and_read_back(tmp_path: Path) -> None:
    record = Record("test:1", "Erbil", "city", 36.1912, 44.0094, 10.0, ("IQ",), "", ("ar=أربيل", "Arbela"), "test", 5)
    first, second = tmp_path / "first", tmp_path / "second"
    for path in (first, second):
        write_columns(path, [record, record])
    assert first.read_bytes() == second.read_bytes()
    assert list(read_columns(first)) == [record, record]
