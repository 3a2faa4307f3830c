"""What is built from sources: lines that neighbours share, names worth keeping, files that read back as written."""

from pathlib import Path

from shapely.geometry import LineString

from gazetteer.records import Record, read_columns, write_columns
from gazetteer.sources.outlines import length_km, middle, outlines, shared_lines
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
