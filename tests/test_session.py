"""What a viewer chose has to lie within what the data offers; the page itself is looked at in `test_app.py`."""

from __future__ import annotations

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.session import within
from dashboard.view import Days

SPAN = (dt.date(2025, 10, 1), dt.date(2026, 9, 30))


def days(first: str, last: str) -> Days:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (days("2025-11-01", "2025-12-01"), days("2025-11-01", "2025-12-01")),
        (days("2020-01-01", "2025-12-01"), days("2025-10-01", "2025-12-01")),
        (days("2026-09-30", "2030-01-01"), days("2026-09-30", "2026-09-30")),
        (days("2020-01-01", "2030-01-01"), SPAN),
        (days("2020-01-01", "2025-09-30"), None),
        (days("2026-10-01", "2030-01-01"), None),
        (None, None),
    ],
)
def test_dates_are_cut_to_the_days_that_events_fall_on(chosen: Days | None, left: Days | None) -> None:
    assert within(chosen, SPAN) == left


def test_without_dated_events_no_dates_can_be_chosen() -> None:
    assert within(days("2025-10-01", "2025-10-31"), None) is None


def viewed() -> None:
    """A page that shows what is chosen, unless it is stopped before its end."""
    import streamlit as st

    from dashboard import session
    from dashboard.address import Known

    session.restore(Known(), {"event": None, "report": None})
    if not st.session_state.get("stopped"):
        session.publish(session.present({"event": None, "report": None}))


def test_going_back_twice_before_the_page_was_drawn_once_ends_where_it_began() -> None:
    page = AppTest.from_function(viewed)
    page.query_params["q"] = "first"
    page.run()
    for words in ("second", "third"):
        page.session_state["q"] = words
        page.run()
    assert page.query_params["q"] == "third"
    page.query_params["q"], page.session_state["stopped"] = "second", True
    page.run()
    page.query_params["q"], page.session_state["stopped"] = "first", False
    page.run()
    assert page.session_state["q"] == "first"


def moved() -> None:
    """A page whose map tells where it is, with widgets as they were before the last choice was drawn."""
    import streamlit as st

    from dashboard import session
    from dashboard.address import Known
    from dashboard.view import View

    session.restore(Known(), {"event": None, "report": None})
    if st.session_state.get("moved"):
        st.session_state["q"], st.session_state["kinds"] = "first", ["threat"]
        session.keep()
        st.session_state["map"] = (36.2, 44.0, 7)
        session.publish_position(View(q="second"))
    else:
        session.publish(session.present({"event": None, "report": None}))


def test_what_the_map_tells_takes_no_choice_back_that_the_browser_has_yet_to_hear_of() -> None:
    page = AppTest.from_function(moved)
    page.query_params["q"] = "first"
    page.run()
    page.session_state["q"] = "second"
    page.run()
    page.session_state["moved"] = True
    page.run()
    assert page.query_params == {"q": "second", "map": "36.2000,44.0000,7"}
    assert page.session_state["q"] == "second"


def overtaken() -> None:
    """A page of which one part hands its choices on, and to which what the browser has by then comes first."""
    import streamlit as st

    from dashboard import session
    from dashboard.address import Known

    if st.session_state.get("handing"):
        session.hand_on()
        st.session_state["handing"], st.session_state["q"] = False, st.session_state["meanwhile"]
    session.restore(Known(), {"event": None, "report": None})
    session.publish(session.present({"event": None, "report": None}))


@pytest.mark.parametrize(
    ("pressed", "meanwhile", "ends"),
    [
        pytest.param("second", "first", "second", id="as the page was drawn, without what was pressed"),
        pytest.param("second", "second", "second", id="with what was pressed"),
        pytest.param("second", "third", "third", id="with what was pressed after that"),
        pytest.param("first", "third", "third", id="with what was pressed where nothing had been"),
    ],
)
def test_what_the_browser_tells_between_two_runs_takes_no_choice_back(pressed: str, meanwhile: str, ends: str) -> None:
    page = AppTest.from_function(overtaken)
    page.query_params["q"] = "first"
    page.run()
    page.session_state["q"], page.session_state["handing"] = pressed, True
    page.session_state["meanwhile"] = meanwhile
    page.run()
    assert page.query_params["q"] == page.session_state["q"] == ends


def test_choices_are_handed_on_once() -> None:
    page = AppTest.from_function(overtaken)
    page.query_params["q"] = "first"
    page.run()
    page.session_state["q"], page.session_state["handing"], page.session_state["meanwhile"] = "second", True, "second"
    page.run()
    page.session_state["q"] = "third"
    page.run()
    assert page.query_params["q"] == "third"


def forgotten() -> None:
    """A page whose viewer resets all choices just as one part of it hands its own on."""
    import streamlit as st

    from dashboard import session
    from dashboard.address import Known

    if st.session_state.get("handing"):
        session.hand_on()
        session.reset()
        st.session_state["handing"] = False
    session.restore(Known(), {"event": None, "report": None})
    session.publish(session.present({"event": None, "report": None}))


def test_who_resets_all_choices_gets_none_handed_on() -> None:
    page = AppTest.from_function(forgotten)
    page.query_params["q"] = "first"
    page.run()
    page.session_state["handing"] = True
    page.run()
    assert not page.exception
    assert page.session_state["q"] == ""
