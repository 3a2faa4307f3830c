"""Keeping a visitor's report: only where that is allowed, under a name of its own, whole or not at all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import build
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction, CorrectionError
from dashboard.intake.keeping import KeepingError, keep
from dashboard.periods import Period, day, month, year
from dashboard.reports import Report, parsed, read_report, written
from dashboard.settings import Allow, Settings

REPORT = Report(
    "talks", 'Talks: "on" #1', "Talks in Erbil.\n\n---\n\nMore.", "The Wire", month(2025, 10), "https://a.test/?b"
)

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
WRONG = Correction("wrong", "event", "", "", "Ann", NOON, accepted=True)
ELSEWHERE = Correction("elsewhere", "place", "Erbil", "Duhok", "Ann", NOON, accepted=True)


@pytest.fixture
def settings(reports: Path) -> Settings:
    return Settings(reports=reports, allow="edit")


def test_a_report_is_kept_as_it_was_read_and_changes_what_is_shown(settings: Settings) -> None:
    before = build.state(settings)
    path = keep(settings, REPORT)
    assert path == settings.reports / "talks.md"
    assert read_report(path) == REPORT
    assert build.state(settings) != before
    assert sorted(path.name for path in settings.reports.iterdir()) == ["first.md", "second.md", "talks.md"]


@pytest.mark.parametrize("allow", ["read", "suggest"])
def test_nothing_is_kept_where_that_is_not_allowed(settings: Settings, allow: Allow) -> None:
    with pytest.raises(KeepingError, match="may not keep reports here"):
        keep(replace(settings, allow=allow), REPORT)
    assert not (settings.reports / "talks.md").exists()


@pytest.mark.parametrize("name", ["../talks", "", ".talks", "a/b", "a\x00b", "a" * 81, "talks\n"])
def test_a_name_leads_nowhere_else(settings: Settings, name: str) -> None:
    with pytest.raises(KeepingError, match="a name that no file can have"):
        keep(settings, replace(REPORT, id=name))


def test_one_of_the_same_name_stays_as_it_is(settings: Settings) -> None:
    before = (settings.reports / "first.md").read_bytes()
    with pytest.raises(KeepingError, match="A report named first has been kept"):
        keep(settings, replace(REPORT, id="first"))
    assert (settings.reports / "first.md").read_bytes() == before


def test_what_cannot_be_written_leaves_nothing_behind(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "hardlink_to", full)
    with pytest.raises(KeepingError, match=r"could not be kept: No space left on device\."):
        keep(settings, REPORT)
    assert sorted(path.name for path in settings.reports.iterdir()) == ["first.md", "second.md"]


def test_what_was_mended_and_dropped_stands_beside_it(settings: Settings) -> None:
    keep(settings, REPORT, [WRONG, ELSEWHERE])
    assert proposals.read(settings).accepted == (ELSEWHERE, WRONG)


def test_a_report_is_not_kept_without_what_was_mended_in_it(settings: Settings) -> None:
    settings.corrections.write_text("a file where the folder should be", "utf-8")
    with pytest.raises(KeepingError, match="The report could not be kept: The correction could not be kept"):
        keep(settings, REPORT, [WRONG])
    assert not (settings.reports / "talks.md").exists()


def test_who_may_only_suggest_accepts_nothing(settings: Settings) -> None:
    with pytest.raises(CorrectionError, match="takes proposals only"):
        proposals.propose(replace(settings, allow="suggest"), "first", WRONG)


@pytest.mark.parametrize("published", [None, year(2025), month(2025, 2), day(month(2025, 2).start)])
def test_a_date_is_written_as_precisely_as_it_is_known(published: Period | None) -> None:
    report = replace(REPORT, published=published)
    assert parsed(Path("talks.md"), written(report)) == report


def test_no_field_says_more_than_itself(hostile: str) -> None:
    title = f"{hostile}\n---\npublisher: Somebody"
    report = parsed(Path("talks.md"), written(replace(REPORT, title=title, publisher="")))
    assert report.title == " ".join(title.split())
    assert (report.publisher, report.text) == ("", REPORT.text)
