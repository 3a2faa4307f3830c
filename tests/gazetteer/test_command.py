"""`python -m gazetteer`, as its help describes it."""

import io
import json
import subprocess
import sys

import pytest

from gazetteer.__main__ import RESOLVED, UNRESOLVED, WRONG, main

Captured = pytest.CaptureFixture[str]


def test_a_line_a_name(capsys: Captured) -> None:
    assert main(["Erbil", "Iraq-Syria frontier"]) == RESOLVED
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Erbil\tErbil\tcity\tIQ\t36.19")
    assert "frontier:IQ-SY" in second


def test_names_from_standard_input_come_back_in_order(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Erbil\nXqzzwwvkt\nMosul\n"))
    assert main(["--json"]) == UNRESOLVED
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer and answer["place"] for answer in answers] == ["Erbil", None, "Mosul"]


def test_candidates_are_all_that_a_name_may_mean(capsys: Captured) -> None:
    main(["--json", "--candidates", "Erbil"])
    kinds = [answer["kind"] for answer in json.loads(capsys.readouterr().out)]
    assert kinds[:2] == ["city", "governorate"]


def test_a_batch_resolves_the_names_of_a_line_together(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    question = {"id": "1", "names": ["Baghdad", "Ain al-Asad", "Xqzzwwvkt"], "text": ""}
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(question) + "\n"))
    assert main(["--batch"]) == UNRESOLVED
    answer = json.loads(capsys.readouterr().out)
    assert answer["id"] == "1"
    assert [match and match["id"] for match in answer["matches"]] == ["geonames:98182", "airport:ORAA", None]


def test_geojson_has_the_outline(capsys: Captured) -> None:
    main(["--geojson", "Duhok Governorate"])
    (feature,) = json.loads(capsys.readouterr().out)["features"]
    assert feature["geometry"]["type"] in ("Polygon", "MultiPolygon")


def test_reverse_is_the_nearest_town(capsys: Captured) -> None:
    assert main(["--json", "--reverse", "36.19,44.01"]) == RESOLVED
    assert json.loads(capsys.readouterr().out)["place"] == "Erbil"


def test_errors_are_one_sentence(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("not json\n"))
    assert main(["--batch"]) == WRONG
    error = capsys.readouterr().err
    assert error.startswith("gazetteer: line 1 is not JSON")
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "question", ["[]", "{}", '{"names": "Erbil"}', '{"names": ["Erbil", 3]}', '{"names": [], "text": 5}']
)
def test_a_question_of_another_form_is_told_by_its_line(
    question: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(question + "\n"))
    assert main(["--batch"]) == WRONG
    assert capsys.readouterr().err.startswith("gazetteer: line 1 wants")


def test_a_country_goes_by_code_or_name_and_must_be_one(capsys: Captured) -> None:
    for country in ("IQ", "iq", "Iraq", "العراق"):
        main(["--json", "--country", country, "Anbar"])
        assert json.loads(capsys.readouterr().out)["id"] == "division:IQ-AN"
    assert main(["--country", "Ruritania", "Anbar"]) == WRONG
    assert capsys.readouterr().err == "gazetteer: no country is named 'Ruritania'\n"


def test_a_reader_that_has_enough_is_no_error() -> None:
    command = f"{sys.executable} -m gazetteer {'Erbil Mosul ' * 40} | head -n 1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("Erbil\t")
    assert run.stderr == ""


@pytest.mark.parametrize("point", ["91,0", "36.19", "north,east"])
def test_a_point_that_is_none_is_refused(point: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--reverse", point])
    assert stopped.value.code == WRONG
