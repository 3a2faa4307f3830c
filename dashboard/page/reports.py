"""The reports that hold what is looked for, each leading to its events."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.figures import library
from dashboard.languages import gettext, ngettext
from dashboard.markdown import literal
from dashboard.page import elements
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """The reports of the sources and languages chosen that hold the words looked for; without words, all of them."""
    data, view = showing.data, showing.view
    with st.container(key="reports"):
        st.session_state["q-reports"] = view.q
        st.text_input(
            gettext("Words in reports"), key="q-reports", on_change=_look, icon=":material/search:",
            label_visibility="collapsed",
            placeholder=gettext("Words in titles, texts and events, or “a phrase” in quotes"),
        )  # fmt: skip
        first, count = library.entries(data.reports, data.heads, data.events, view, data.texts)
        if not first:
            st.info(literal(_nothing(view.q)))
            return
        st.caption(literal(_count(count, view.q)))
        elements.report_list(first, key="report-list", on_chosen=_open, more=count - len(first))


def _look() -> None:
    """The words are those of the filters, so that the link holds them."""
    st.session_state["q"] = st.session_state["q-reports"]


def _open() -> None:
    """Show the events of the report that was pressed, all of them: the words were looked for in the whole of it."""
    pressed: Any = st.session_state["report-list"]
    st.session_state["report"], st.session_state["pane"], st.session_state["q"] = pressed.chosen, "list", ""


def _nothing(q: str) -> str:
    if not q.strip():
        return gettext("No report is in the sources and languages chosen.")
    return gettext(
        "No report says “{words}” in the sources and languages chosen. Try fewer words, or the beginning of one.",
        words=q.strip()[:80],
    )


def _count(n: int, q: str) -> str:
    if q.strip():
        return ngettext(
            "{n} report with “{words}”. Press it to see its events.",
            "{n} reports with “{words}”, the best matches first. Press one to see its events.",
            n,
            words=q.strip()[:80],
        )
    return ngettext(
        "{n} report. Press it to see its events.", "{n} reports, the latest first. Press one to see its events.", n
    )
