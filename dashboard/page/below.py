"""What stands under the map: the list of events, or another way of looking at the same ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.languages import gettext
from dashboard.page import about, compare, forces, frame, listing, people, reports
from dashboard.showing import Showing
from dashboard.view import Pane

PANES: Mapping[Pane, Callable[[Showing], None]] = {
    "list": listing.draw,
    "people": people.draw,
    "forces": forces.draw,
    "reports": reports.draw,
    "compare": compare.draw,
    "about": about.draw,
}
"""How each part is drawn."""


def called(pane: Pane) -> str:
    """What a part is called."""
    return {
        "list": gettext("Events"),
        "people": gettext("People"),
        "forces": gettext("Forces"),
        "reports": gettext("Reports"),
        "compare": gettext("Compare"),
        "about": gettext("About"),
    }[pane]


def draw(showing: Showing) -> None:
    """The part of the page that the viewer chose."""
    with st.container(key="below"):
        st.segmented_control(
            gettext("Under the map"), list(PANES), format_func=called, key="pane", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        frame.heading(called(showing.view.pane))
        PANES[showing.view.pane](showing)
