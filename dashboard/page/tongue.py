"""The choice of the page's language."""

from __future__ import annotations

import streamlit as st

from dashboard.languages import LANGUAGES, gettext, spoken


def draw() -> None:
    """The languages, each by its own name."""
    st.session_state["tongue"] = spoken()
    st.segmented_control(
        gettext("Language"), LANGUAGES, format_func=LANGUAGES.__getitem__, key="tongue", required=True,
        on_change=_take, label_visibility="collapsed",
    )  # fmt: skip


def _take() -> None:
    st.session_state["lang"] = st.session_state["tongue"]
