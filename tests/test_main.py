from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.__main__ import main
from dashboard.events import Event

if TYPE_CHECKING:
    from tests.conftest import Put

REPORT = """---
title: "A meeting"
published: {published}
---

Emmanuel Macron met Fuad Hussein in Baghdad on Monday.
"""


def report(folder: Path, name: str, published: str = "2025-10-21") -> Path:
    path = folder / f"{name}.md"
    path.write_text(REPORT.format(published=published), encoding="utf-8")
    return path


def test_extract_prints_an_event_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(tmp_path, "one")
    assert main(["extract", str(tmp_path)]) == 0
    [line] = capsys.readouterr().out.splitlines()
    event = json.loads(line)
    assert (event["report"], event["kind"], event["date_start"]) == ("one", "meeting", "2025-10-20")
    assert event["evidence"] == "Emmanuel Macron met Fuad Hussein in Baghdad on Monday."


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(tmp_path, "a-bad-one", published="yesterday")
    report(tmp_path, "b-good-one")
    assert main(["extract", str(tmp_path), str(tmp_path / "nowhere")]) == 1
    printed = capsys.readouterr()
    assert [json.loads(line)["report"] for line in printed.out.splitlines()] == ["b-good-one"]
    first, second = printed.err.splitlines()
    assert "a-bad-one.md" in first
    assert "'yesterday'" in first
    assert "nowhere" in second


def test_a_report_in_another_script_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "arabic.md").write_text("التقى وزير الخارجية العراقي نظيره الفرنسي في بغداد", encoding="utf-8")
    assert main(["extract", str(tmp_path)]) == 1
    assert "only English reports are read" in capsys.readouterr().err


def test_history_is_printed_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.md").write_text("---\npublished: 2025-10-21\n---\n\nISIS militants attacked Mosul in 2014.")
    assert main(["extract", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["extract", "--background", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["background"] is True


def test_explain_prints_the_report_with_its_marks_and_the_grounds_of_its_events(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(tmp_path, "one")
    assert main(["extract", "--explain", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "[who Emmanuel Macron] met [who Fuad Hussein] in [where Baghdad]" in told
    assert "found by  meeting: X met Y" in told


def test_an_actors_file_that_is_missing_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--actors", str(tmp_path / "none.yaml"), str(tmp_path)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_wrong_usage_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["extract"])
    assert "usage" in capsys.readouterr().err


def test_a_setting_that_means_nothing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FRONTIER_WATCH_ALLOW", "all")
    assert main(["build"]) == 1
    assert capsys.readouterr().err == "FRONTIER_WATCH_ALLOW is 'all': write read or suggest or edit.\n"


class TestExport:
    def test_writes_what_the_view_shows(self, put: Put, varied: list[Event], tmp_path: Path) -> None:
        put(varied)
        file = tmp_path / "events.csv"
        assert main(["export", "--format", "csv", "--view", "kinds=meeting&background=yes", "-o", str(file)]) == 0
        rows = file.read_text(encoding="utf-8-sig").splitlines()
        assert len(rows) == 1 + sum(event.kind == "meeting" for event in varied)

    def test_prints_it_where_no_file_is_named(
        self, put: Put, varied: list[Event], capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        put(varied)
        assert main(["export", "--format", "geojson"]) == 0
        assert json.loads(capfdbinary.readouterr().out)["type"] == "FeatureCollection"

    def test_says_what_of_the_view_it_ignored(
        self, put: Put, varied: list[Event], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        put(varied)
        view = "kinds=rumour&near=Zzyzzqx"
        assert main(["export", "--format", "kml", "--view", view, "-o", str(tmp_path / "events.kml")]) == 0
        first, second = capsys.readouterr().err.splitlines()
        assert "kinds=rumour was ignored" in first
        assert "No place goes by “Zzyzzqx”" in second
