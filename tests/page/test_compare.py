"""The pane that compares: which periods, what is said of them, and where its rows lead."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.events import Event, Participant, PlaceMention
from dashboard.periods import day, month
from gazetteer.place import Place
from tests.opening import html, settled, visit
from tests.page.test_forces import listed

if TYPE_CHECKING:
    from tests.conftest import Make, Put

MAY, JUNE = ["2025-05-01", "2025-05-31"], ["2025-06-01", "2025-06-30"]


@pytest.fixture
def put_three(put: Put, make: Make, places: dict[str, Place]) -> None:
    """A meeting in March, one in May, a move in June, and an undated threat."""
    erbil, baghdad = (PlaceMention(name, "at", places[name]) for name in ("erbil", "baghdad"))
    army = Participant("Iraqi Army")
    events: list[Event] = [
        make("march", when=day(dt.date(2025, 3, 1)), places=(baghdad,)),
        make("may", when=month(2025, 5), places=(erbil,)),
        make(
            "june", kind="posture", status="planned", when=day(dt.date(2025, 6, 30)), actors=(army,),
            places=(PlaceMention("Baghdad", "from", places["baghdad"]), PlaceMention("Erbil", "to", places["erbil"])),
        ),
        make("undated", kind="threat", places=(baghdad,)),
    ]  # fmt: skip
    put(events)


def said(page: AppTest) -> str:
    return " ".join(part.value for part in (*page.markdown, *page.caption, *page.info))


@pytest.mark.usefixtures("put_three")
class TestCompare:
    def test_halves_where_all_dates_are_shown(self) -> None:
        page = visit(pane="compare")
        assert "**Before:** 1 Mar – 30 Apr 2025, 61 days, 1 event" in said(page)
        assert "**After:** 1 May – 30 Jun 2025, 61 days, 2 events" in said(page)
        assert "the halves of their time are compared" in said(page)
        assert "versus" not in page.query_params

    def test_the_time_before_the_dates_chosen(self) -> None:
        page = visit(pane="compare", dates=JUNE)
        assert "**Before:** 2–31 May 2025, 30 days, 1 event" in said(page)
        assert page.slider(key="other").value == (dt.date(2025, 5, 2), dt.date(2025, 5, 31))

    def test_another_period_goes_into_the_link_and_back(self) -> None:
        page = visit(pane="compare", dates=JUNE)
        page.slider(key="other").set_range(dt.date(2025, 3, 1), dt.date(2025, 3, 31)).run()
        assert settled(page).query_params["versus"] == ["2025-03-01", "2025-03-31"]
        assert "**Before:** Mar 2025" in said(page)
        (follow,) = [button for button in page.button if button.label == "Time before"]
        settled(follow.click().run())
        assert "versus" not in page.query_params
        assert "**Before:** 2–31 May 2025" in said(page)

    def test_says_how_many_it_leaves_out(self) -> None:
        assert "1 event without a date is left out." in said(visit(pane="compare"))

    def test_lists_what_changed_and_what_moved(self) -> None:
        page = visit(pane="compare", dates=JUNE)
        rows = listed(page, "changes")
        assert ["Baghdad", "Place", "new", "0", "1"] in rows
        assert ["Erbil", "Place", "same", "1", "1"] in rows
        assert ["Meeting", "Kind", "ended", "1", "0"] in rows
        assert ["Iraqi Army", "Actor", "new", "0", "1"] in rows
        assert listed(page, "moves") == [["Iraqi Army", "Baghdad", "Erbil", "30 Jun 2025", "Planned"]]

    def test_what_is_compared_is_chosen_and_stands_in_the_address(self) -> None:
        page = visit(pane="compare", dates=JUNE)
        page.button_group(key="picked-subjects").set_value(["kind"]).run()
        assert {row[1] for row in listed(settled(page), "changes")} == {"Kind"}
        assert page.query_params["subjects"] == "kind"
        assert {row[1] for row in listed(visit(pane="compare", dates=JUNE, subjects="kind"), "changes")} == {"Kind"}

    def test_without_a_time_before_says_what_to_do(self) -> None:
        page = visit(pane="compare", dates=["2025-03-01", "2025-05-31"])
        assert "There is nothing to compare" in page.info[0].value
        assert "What changed" not in html(page)

    def test_the_legend_reads_the_signs(self) -> None:
        assert "What changed" in html(visit(pane="compare"))
        assert "What changed" not in html(visit())

    def test_a_place_that_ended_shows_what_there_was(self) -> None:
        page = visit(pane="compare", dates=MAY, versus=["2025-03-01", "2025-03-31"], place="baghdad")
        assert "No event at this place" not in said(page)


def test_without_dates_there_is_nothing_to_compare(put: Put, make: Make) -> None:
    put([make("undated")])
    assert "There is nothing to compare" in visit(pane="compare").info[0].value
