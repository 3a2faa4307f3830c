"""What stands under the map: the list of events, or another way of looking at the same ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.page import compare, forces, listing, people, reports
from dashboard.showing import Showing
from dashboard.view import Pane

PANES: Mapping[Pane, tuple[str, Callable[[Showing], None]]] = {
    "list": ("Events", listing.draw),
    "people": ("People", people.draw),
    "forces": ("Forces", forces.draw),
    "reports": ("Reports", reports.draw),
    "compare": ("Compare", compare.draw),
}
"""What each part is called, and how it is drawn."""


def draw(showing: Showing) -> None:
    """The part of the page that the viewer chose."""
    with st.container(key="below"):
        st.segmented_control(
            "Under the map", list(PANES), format_func=lambda pane: PANES[pane][0], key="pane", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        _, drawn = PANES[showing.view.pane]
        drawn(showing)
