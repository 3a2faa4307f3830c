"""The selected event with its proof, its corrections, and what else is told, in its report and in others."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.events import Event, Participant, PlaceMention, Quantity
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction
from dashboard.periods import day
from dashboard.settings import settings
from gazetteer.place import Place
from tests.opening import html, settled, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put

BARZANI, LEAHY = Participant("Nechirvan Barzani"), Participant("Kevin Leahy")
NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


@pytest.fixture
def events(make: Make, places: dict[str, Place]) -> list[Event]:
    """A meeting as two reports tell it, and what else one of them tells."""
    erbil, october = PlaceMention("Erbil", "at", places["erbil"]), day(dt.date(2025, 10, 21))
    told = {"when": october, "actors": (BARZANI, LEAHY), "places": (erbil,)}
    return [
        make("here", report="wire", **told, quantity=Quantity(2000, 2000), pattern="meeting: X met Y", confidence=0.8),
        make("there", report="agence", **told, quantity=Quantity(2500, 2500)),
        make("else", report="wire", kind="threat"),
    ]


@pytest.fixture
def page(put: Put, events: list[Event]) -> AppTest:
    put(events)
    return visit(event="here")


def keys(page: AppTest) -> set[str]:
    """The keys of the elements of our own."""
    return {str(getattr(element, "key", "")) for element in page.get("bidi_component")}


def test_the_pattern_and_its_worth_are_said(page: AppTest) -> None:
    assert "“X met Y”" in html(page)
    assert "about 8 are right" in html(page)


def test_what_another_report_says_otherwise_stands_beside_it(page: AppTest) -> None:
    assert "≠ differs" in html(page)
    assert '<strong class="alone"><bdi>2,500 troops</bdi></strong>' in html(page)
    assert "accounts-list" in keys(page)


def test_what_else_the_report_tells_is_listed(page: AppTest) -> None:
    (expander,) = page.expander
    assert expander.label == "Also in this report: 1 event"
    assert {"same-report-list", "whole-report"} <= keys(page)


def test_an_event_that_stands_alone_has_neither(put: Put, make: Make) -> None:
    put([make("alone")])
    page = visit(event="alone")
    assert 'class="contrast"' not in html(page)
    assert len(page.expander) == 0


class TestCorrections:
    @pytest.fixture
    def allowed(self, monkeypatch: pytest.MonkeyPatch, reports: Path) -> None:
        """Visitors may suggest, and the report that the event comes from is there."""
        monkeypatch.setenv("FRONTIER_WATCH_ALLOW", "suggest")
        (reports / "wire.md").write_text("Talks in Erbil.", "utf-8")

    @pytest.mark.usefixtures("page")
    def test_cannot_be_proposed_where_visitors_only_read(self, page: AppTest) -> None:
        assert [expander.label for expander in page.expander] == ["Also in this report: 1 event"]
        assert [box.key for box in page.selectbox if (box.key or "").startswith("correct")] == []

    @pytest.mark.usefixtures("allowed")
    def test_can_be_proposed_and_are_shown_at_once(self, put: Put, events: list[Event], reports: Path) -> None:
        put(events)
        page = visit(event="here")
        page.radio(key="correct-part").set_value("number").run()
        page.text_input(key="correct-number-here").set_value("fewer than 2,000")
        page.text_input(key="correct-who").set_value("Ann <b>")
        settled(page.button(key="correct-send").click().run())
        assert ([error.value for error in page.error], len(page.success)) == ([], 1)
        assert "<b>Correction proposed</b> by <bdi>Ann &lt;b&gt;</bdi>" in html(page)
        assert "number <bdi>2,000 troops</bdi> → <bdi>fewer than 2,000</bdi>" in html(page)
        (kept,) = proposals.read(settings()).of("here")
        assert (kept.part, kept.old, kept.new, kept.accepted) == ("number", "2,000 troops", "fewer than 2,000", False)
        assert (reports / "corrections" / "wire.yaml").is_file()

    @pytest.mark.usefixtures("allowed")
    def test_that_lack_something_are_refused_in_a_sentence(self, put: Put, events: list[Event], reports: Path) -> None:
        put(events)
        page = visit(event="here")
        page.radio(key="correct-part").set_value("date").run()
        page.text_input(key="correct-date-here").set_value("soon")
        page.text_input(key="correct-who").set_value("Ann")
        page.button(key="correct-send").click().run()
        (error,) = settled(page).error
        assert error.value.replace("\\", "").startswith("A date is a day")
        assert not (reports / "corrections").exists()

    @pytest.mark.usefixtures("allowed")
    def test_are_read_when_the_page_is_drawn(self, put: Put, events: list[Event], reports: Path) -> None:
        put(events)
        page = visit(event="here")
        proposals.propose(settings(), "wire", Correction("here", "event", "", "", "Ann", NOON))
        assert "this is no event" in html(settled(page.run()))
        path = reports / "corrections" / "wire.yaml"
        path.write_text(path.read_text("utf-8") + "- nonsense\n", "utf-8")
        warnings = " ".join(warning.value for warning in settled(page.run()).warning)
        assert "Entry 2 of wire" in warnings.replace("\\", "")
        assert "this is no event" in html(page)

    def test_need_a_setting_that_means_something(self, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
        put([])
        monkeypatch.setenv("FRONTIER_WATCH_ALLOW", "everything")
        page = visit()
        assert len(page.error) == 1
        assert "FRONTIER_WATCH_ALLOW is 'everything': write read or suggest or edit." in page.text[0].value
