"""The choices, in the sidebar: a drawer on a phone."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from dashboard import store, words
from dashboard.build import Data
from dashboard.events import KINDS, STATUSES
from dashboard.session import Days
from dashboard.view import ActorMatch, Ground, Undated

UNDATED: dict[Undated, str] = {"with": "Shown", "without": "Hidden", "only": "Alone"}
MATCH: dict[ActorMatch, str] = {"any": "Any", "all": "All", "only": "Only"}
GROUNDS: dict[Ground, str] = {"plain": "Plain, from this server", "osm": "OpenStreetMap, from the internet"}


def choices(data: Data, span: Days | None) -> None:
    """The choices, in the sidebar: a drawer on a phone."""
    with st.sidebar:
        _dates(span)
        st.segmented_control(
            "Undated events", get_args(Undated), format_func=UNDATED.__getitem__, key="undated", required=True,
            help="Events whose report does not say when: the date slider leaves them alone.",
        )  # fmt: skip
        st.pills("Kinds", KINDS, selection_mode="multi", format_func=lambda kind: words.KINDS[kind][0], key="kinds")
        # Above the box of names, which shrinks when it loses the focus and would pull this from under the pointer.
        st.segmented_control(
            "Events that name", get_args(ActorMatch), format_func=MATCH.__getitem__, key="match", required=True,
            help="Any of the actors chosen, all of them together, or them and nobody else.",
        )  # fmt: skip
        st.multiselect("of these actors", store.actors(data.events), key="actors", placeholder="Everyone: type a name")
        st.pills("Status", STATUSES, selection_mode="multi", format_func=words.STATUSES.__getitem__, key="status",
                 help="; ".join(f"{words.STATUSES[s]}: {words.STATUS_MEANS[s]}" for s in STATUSES) + ".")  # fmt: skip
        st.text_input("Words", key="q", placeholder="In sentences, names and places")
        st.toggle("Include background", key="background", help="What reports tell as history rather than news.")
        st.selectbox(
            "Ground of the map", get_args(Ground), format_func=GROUNDS.__getitem__, key="ground",
            help="OpenStreetMap's tiles come from tile.openstreetmap.org, which then sees your address.",
        )  # fmt: skip
        st.button("Reset all filters", on_click=reset, width="stretch")


def _dates(span: Days | None) -> None:
    if span is None or span[0] == span[1]:
        st.caption("No slider: all dated events fall on one day." if span else "No slider: no event here has a date.")
        return
    st.slider(
        "Dates", *span, key="dates", format="D MMM YYYY",
        help="An event is shown when any day of its period lies in the range. “By September 2026” is known to the"
        " month, so it shows while any day of that month is in range.",
    )  # fmt: skip


def reset() -> None:
    """Forget every choice: the address is the one place that holds them all."""
    st.query_params.clear()
