"""A tour for those who come for the first time, and for those who ask for it."""

from __future__ import annotations

import streamlit as st

from dashboard.about.steps import steps
from dashboard.languages import gettext
from dashboard.page import elements


def offer() -> None:
    """Have the tour begin for who opened the page itself, not somebody's view of it, and has not seen it before."""
    newcomer = st.session_state.setdefault("newcomer", not set(st.query_params) - {"lang"})
    elements.tour(steps(), newcomer, st.session_state.get("tours", 0), key="tour")


def button() -> None:
    """The way to take it again."""
    st.button(gettext("Take the tour"), key="take-tour", icon=":material/tour:", on_click=_again)


def _again() -> None:
    st.session_state["tours"] = st.session_state.get("tours", 0) + 1
