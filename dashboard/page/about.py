"""The dashboard about itself, where a viewer looks for what to think of what it shows."""

from __future__ import annotations

import streamlit as st

from dashboard.about import scores, sources, telling
from dashboard.page import tour
from dashboard.settings import ASSETS
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """What this is, how events are found, how often that is right, what is not known, whose data it is."""
    with st.container(key="about"):
        tour.button()
        st.html(ASSETS / "about.css")
        st.html(telling.told(scores.read(), sources.sources(), len(showing.data.reports)))
