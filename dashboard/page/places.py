"""The place that a viewer asks events to be near, found by name."""

from __future__ import annotations

import streamlit as st

from dashboard.build import Data
from dashboard.places import space
from dashboard.view import View
from gazetteer import Gazetteer
from gazetteer.place import Place


@st.cache_resource(show_spinner=False)
def gazetteer() -> Gazetteer:
    """Opened by the first viewer who asks for a place by name, and shared."""
    return Gazetteer()


def located(data: Data, view: View) -> Place | None:
    """The place that the view names, likeliest in the region that the reports are about; None if there is none."""
    return space.located(view.near, data.places.values(), gazetteer()) if view.near.strip() else None
