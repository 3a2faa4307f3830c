"""Reports that a visitor brings: what is found in them by a process of its own, and what is said of the others."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.intake import own, web
from dashboard.intake.own import Found, Given, OwnError, finding, given
from dashboard.reports import written
from dashboard.settings import Settings

TEXT = "Emmanuel Macron met Fuad Hussein in Baghdad on Monday."


@pytest.fixture
def settings(reports: Path, tmp_path: Path) -> Settings:
    return Settings(reports=reports, data=tmp_path / "data")


class TestGiven:
    def test_holds_text_and_files_and_what_was_said_of_them(self) -> None:
        files = [("a.docx", b"PK")]
        assert given(TEXT, files, " ", "Talks", "The Wire", "2025-10") == [
            Given("Talks.txt", TEXT.encode(), "Talks", "The Wire", "2025-10"),
            Given("a.docx", b"PK", "", "The Wire", "2025-10"),
        ]

    def test_is_something(self) -> None:
        with pytest.raises(OwnError, match=r"Paste a text, drop a file, or give an address\."):
            given(" ", [], "", "", "", "")

    def test_has_a_date_that_is_one(self) -> None:
        with pytest.raises(OwnError, match="A date is a day"):
            given(TEXT, [], "", "", "", "Tuesday")

    def test_fetches_an_address_and_remembers_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        page = web.Page("talks.html", b"<p>", "https://news.test/talks")
        monkeypatch.setattr(web, "fetch", lambda url: page if url == "https://news.test" else None)
        (only,) = given("", [], " https://news.test ", "", "", "")
        assert only == Given("talks.html", b"<p>", url="https://news.test/talks")


class TestFinding:
    @pytest.fixture(scope="class")
    @classmethod
    def found(cls, tmp_path_factory: pytest.TempPathFactory) -> list[Found]:
        """What becomes of a text, a bad file, one too large, one that lies about its title and place, and a last."""
        folder = tmp_path_factory.mktemp("reports")
        (folder / "first.md").write_text("Text.", "utf-8")
        hostile = "Talks\n---\n\npublisher: Somebody"
        files = [
            Given("Talks on Monday.txt", TEXT.encode(), "", "The Wire", "2025-10-21"),
            Given("bad.pdf", b"%PDF-1.4 and nothing more"),
            Given("large.txt", bytes(own.BYTES + 1)),
            Given("../../etc/first.md", TEXT.encode(), hostile),
            Given("to come.txt", TEXT.encode(), published="2999-01-01"),
            Given("..\\\x00\n.exe", TEXT.encode()),
        ]
        return list(finding(files, Settings(reports=folder)))

    def test_gives_each_file_s_report_and_events(self, found: Sequence[Found]) -> None:
        report, (event,) = found[0].report, found[0].events
        assert report
        assert (report.id, report.text, report.publisher) == ("Talks-on-Monday", TEXT, "The Wire")
        assert event.summary == "Emmanuel Macron met Fuad Hussein in Baghdad"
        assert event.when
        assert event.when.start == dt.date(2025, 10, 20)
        assert [mention.place.name for mention in event.places if mention.place] == ["Baghdad"]
        assert event.evidence[0].of(report.text) == TEXT

    def test_names_those_that_cannot_be_read_and_goes_on(self, found: Sequence[Found]) -> None:
        assert found[1].problem.startswith("bad.pdf is damaged, or no pdf file (")
        assert found[2].problem == "large.txt is larger than 5 MB: give a part of it."
        assert "which is yet to come" in found[4].problem
        assert "is no file of a kind that is read here" in found[5].problem
        assert [bool(one.report) for one in found] == [True, False, False, True, False, False]

    def test_makes_names_safe_and_unlike_those_that_are_there(self, found: Sequence[Found]) -> None:
        assert found[3].report
        assert found[3].report.id == "first-2"

    def test_takes_nothing_from_a_title_but_a_title(self, found: Sequence[Found]) -> None:
        assert found[3].report
        assert (found[3].report.title, found[3].report.publisher) == ("Talks --- publisher: Somebody", "")
        assert found[3].report.text == TEXT

    def test_puts_the_events_on_a_map_but_for_those_dropped(self, found: Sequence[Found]) -> None:
        events = [event for one in found for event in one.events]
        assert len(own.table(found)) == len(events) == 2
        assert [event.id for event in own.table(found, {events[0].id}).every(own.places(found))] == [events[1].id]
        assert [place.name for place in own.places(found).values()] == ["Baghdad"]


def test_more_files_than_are_read_at_a_time_are_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "FILES", 0)
    assert [one.problem for one in finding([Given("a.txt", b"")], settings)] == [
        "a.txt is left out: 0 files are read at a time."
    ]


def stopped(settings: Settings) -> bool:
    (only,) = finding([Given("a.txt", TEXT.encode())], settings)
    return only.problem.startswith("a.txt could not be read: the program that reads it stopped, or took longer than")


def test_a_process_that_ends_before_it_has_answered_is_said(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "cat")
    assert stopped(settings)


def test_a_process_that_takes_too_long_is_ended(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "SECONDS", 0.05)
    assert stopped(settings)


def test_an_event_is_the_same_when_its_report_is_kept(settings: Settings) -> None:
    """So that one which was dropped stays out."""
    (one,) = finding([Given("a.txt", f"  {TEXT}\r\n\r\nMore. ".encode())], settings)
    assert one.report
    (again,) = finding([Given("a.md", written(one.report).encode())], settings)
    assert again == replace(one, name="a.md")
