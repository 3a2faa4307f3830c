"""The dialog for a visitor's own reports: what it asks, what it shows, and what it may keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.events import Event, PlaceMention
from dashboard.evidence import proposals
from dashboard.intake import own
from dashboard.intake.own import Found, Given
from dashboard.page import visiting
from dashboard.page.own import in_turn, turn
from dashboard.reports import Report
from dashboard.rights import Visitor
from dashboard.settings import Settings, settings
from gazetteer.place import Place
from tests.opening import html, settled, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put

TEXT = "Talks in Erbil. <b>Nothing</b> else."


@pytest.fixture
def found(make: Make, places: dict[str, Place], monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """What the process that reads would find in each text: two events, and an end that it does not read."""
    there = (PlaceMention("Erbil", "at", places["erbil"]),)
    events = [make("one", report="Mine", places=there, summary="Talks *held*"), make("two", report="Mine")]

    def finding(given: Sequence[Given], _: object) -> Iterator[Found]:
        for one in given:
            yield Found(one.name, Report("Mine", "Mine", TEXT), tuple(events), "Mine is long: its end is left out.")

    monkeypatch.setattr(own, "finding", finding)
    return events


def opened() -> AppTest:
    page = visit()
    return settled(page.button(key="own").click().run())


def searched(page: AppTest) -> AppTest:
    page.text_area(key="own-text").set_value(TEXT)
    return settled(page.button(key="own-find").click().run())


def keys(page: AppTest) -> set[str]:
    return {str(button.key) for button in page.button}


@pytest.fixture
def page(put: Put, make: Make, found: list[Event]) -> AppTest:  # noqa: ARG001 - it stands in for the process
    put([make("a")])
    return opened()


class TestAsking:
    def test_takes_a_text_files_or_an_address(self, page: AppTest) -> None:
        assert {area.key for area in page.text_area} == {"own-text"}
        assert "own-url" in {box.key for box in page.text_input}
        assert "no other visitor sees it" in " ".join(caption.value for caption in page.caption)

    def test_nothing_is_answered_in_a_sentence(self, page: AppTest) -> None:
        settled(page.button(key="own-find").click().run())
        assert [error.value.replace("\\", "") for error in page.error] == [
            "Paste a text, drop a file, or give an address."
        ]

    def test_a_press_that_another_run_cuts_short_is_answered_all_the_same(
        self, page: AppTest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        runs, finding = iter(["cut short"]), own.finding

        def interrupted(given: Sequence[Given], ours: Settings) -> Iterator[Found]:
            if next(runs, ""):
                st.rerun()
            yield from finding(given, ours)

        monkeypatch.setattr(own, "finding", interrupted)
        assert [one.name for one in searched(page).session_state["own-found"]]

    def test_a_search_that_closing_cut_short_is_not_taken_up_when_it_is_opened_again(self, page: AppTest) -> None:
        page.session_state["own-pressed"] = True
        assert not settled(page.button(key="own").click().run()).error

    def test_an_address_within_a_network_is_refused(self, page: AppTest) -> None:
        page.text_input(key="own-url").set_value("http://127.0.0.1:1/secret")
        settled(page.button(key="own-find").click().run())
        (error,) = page.error
        assert error.value.replace("\\", "").startswith("127.0.0.1 lies within a private network")


class TestTelling:
    def test_shows_each_event_with_its_sentence(self, page: AppTest) -> None:
        searched(page)
        assert [box.label for box in page.checkbox] == [r"Talks \*held\*", "Event two"]
        assert all(box.value for box in page.checkbox)
        assert "<mark>Talks</mark> in Erbil. &lt;b&gt;Nothing&lt;/b&gt; else." in html(page)
        assert "<bdi>Erbil</bdi>" in html(page)

    def test_names_what_could_not_be_read(self, page: AppTest) -> None:
        assert "its end is left out" in " ".join(one.value for one in searched(page).warning).replace("\\", "")

    def test_can_be_let_go(self, page: AppTest) -> None:
        searched(page).button(key="own-discard").click().run()
        assert not any(box.key == "own-event-one" for box in settled(page).checkbox)

    def test_offers_no_keeping_where_visitors_may_not(self, page: AppTest) -> None:
        assert "own-hold-Mine" not in keys(searched(page))
        assert "own-discard" in keys(page)


def test_who_waits_for_another_visitor_is_told() -> None:
    said: list[str] = []

    def tell(sentence: str) -> None:
        said.append(sentence)
        turn().release()  # the other visitor's reports have been read

    turn().acquire()
    with in_turn(tell):
        assert said == ["Another visitor’s reports are being read: yours come next."]
        assert turn().locked()
    assert not turn().locked()


class TestKeeping:
    @pytest.fixture
    def page(self, put: Put, make: Make, found: list[Event], monkeypatch: pytest.MonkeyPatch) -> AppTest:
        """What was found, shown to a visitor who may keep it."""
        monkeypatch.setenv("FRONTIER_WATCH_ALLOW", "edit")
        self.become(monkeypatch, Visitor(signing_in=True, name="Ann", email="ann@news.test"))
        put([make("a")])
        return searched(opened())

    def become(self, monkeypatch: pytest.MonkeyPatch, visitor: Visitor) -> None:
        monkeypatch.setattr(visiting, "present", lambda: visitor)

    def hold(self, page: AppTest) -> AppTest:
        return settled(page.button(key="own-hold-Mine").click().run())

    def test_what_is_kept_is_a_report_and_what_is_dropped_is_no_event(self, page: AppTest, reports: Path) -> None:
        page.checkbox(key="own-event-two").uncheck().run()
        self.hold(page)
        assert [error.value for error in page.error] == []
        assert TEXT in (reports / "Mine.md").read_text("utf-8")
        (noted,) = proposals.read(settings()).accepted
        assert (noted.event, noted.part, noted.who) == ("two", "event", "Ann")

    def test_what_is_mended_is_shown_so_and_kept_so(self, page: AppTest) -> None:
        page.button(key="own-mend-one").click().run()
        page.radio(key="own-mend-part").set_value("place").run()
        page.text_input(key="own-mend-place-one").set_value("Duhok").run()
        settled(page.button(key="own-mend-put").click().run())
        assert page.checkbox(key="own-event-one").label == r"Talks \*held\* \(corrected\: place Duhok\)"
        assert "<bdi>Duhok</bdi>" in html(page)
        self.hold(page)
        (noted,) = proposals.read(settings()).accepted
        assert (noted.event, noted.part, noted.old, noted.new) == ("one", "place", "Erbil", "Duhok")

    def test_what_cannot_be_is_not_put_in(self, page: AppTest) -> None:
        page.button(key="own-mend-one").click().run()
        page.radio(key="own-mend-part").set_value("date").run()
        page.text_input(key="own-mend-date-one").set_value("soon").run()
        (error,) = settled(page.button(key="own-mend-put").click().run()).error
        assert error.value.replace("\\", "").startswith("A date is a day")
        assert page.checkbox(key="own-event-one").label == r"Talks \*held\*"

    def test_what_was_mended_can_be_as_it_was_found(self, page: AppTest) -> None:
        page.button(key="own-mend-one").click().run()
        page.radio(key="own-mend-part").set_value("actors").run()
        page.text_input(key="own-mend-actors-one").set_value("Ann; Ben").run()
        page.button(key="own-mend-put").click().run()
        assert "actors Ann, Ben" in page.checkbox(key="own-event-one").label
        page.button(key="own-mend-one").click().run()
        settled(page.button(key="own-mend-undo").click().run())
        assert page.checkbox(key="own-event-one").label == r"Talks \*held\*"

    def test_is_refused_by_the_server_whatever_the_browser_asks(
        self, page: AppTest, reports: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A button that was drawn for a visitor who might is pressed when they no longer may."""
        self.become(monkeypatch, Visitor())
        self.hold(page)
        assert not (reports / "Mine.md").exists()
        assert "own-hold-Mine" not in keys(page)

    def test_is_for_those_who_may_and_the_others_are_told_why(
        self, page: AppTest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.become(monkeypatch, Visitor())
        page.button(key="own-discard").click().run()
        said = " ".join(caption.value for caption in settled(page).caption)
        assert "only from the machine that this dashboard runs on" in said

    def test_of_several_at_once_leaves_only_those_that_cannot_be(self, page: AppTest, reports: Path) -> None:
        (reports / "Mine.md").write_text("Kept by another meanwhile.", "utf-8")
        some = [Found(name, Report(name, name, TEXT)) for name in ("Mine", "Yours", "Theirs")]
        page.session_state["own-found"] = some
        settled(page.run())
        settled(page.button(key="own-hold-all").click().run())
        (error,) = page.error
        assert "A report named Mine has been kept" in error.value.replace("\\", "")
        assert [one.name for one in page.session_state["own-found"]] == ["Mine"]
        assert {path.stem for path in reports.glob("*.md")} == {"first", "second", "Mine", "Yours", "Theirs"}
