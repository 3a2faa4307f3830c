"""The figures of how often events are right, as the file has them that each measuring writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.about.scores import FILE, ScoresError, read


def test_the_file_that_is_shipped_is_read() -> None:
    scores = read()
    assert 0 < scores.found < 1
    assert scores.events > scores.articles > 0


@pytest.mark.parametrize(
    "changed",
    [
        {"right": 89},
        {"kinds": {"meeting": 1}},
        {"parts": {"date": -0.1}},
        {"more": 1},
        {"right": "most"},
    ],
)
def test_one_that_is_none_is_named(changed: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    path.write_text(json.dumps(json.loads(FILE.read_text("utf-8")) | changed), "utf-8")
    with pytest.raises(ScoresError, match=r"scores\.json among the scores"):
        read(path)


def test_what_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    path.write_text("{", "utf-8")
    with pytest.raises(ScoresError, match="cannot be read"):
        read(path)
