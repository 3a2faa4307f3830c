"""The panel beside the map: what was clicked, with its proof; with nothing clicked, how to read the map."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard import evidence, session, store
from dashboard.page import listing
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """What was clicked, with its proof; with nothing clicked, how to read the map."""
    data, view, visible = showing.data, showing.view, showing.visible
    with st.container(key="evidence"):
        if view.event:
            event = store.event(data.events, view.event, data.places)
            st.button("Close", key="close", on_click=session.choose, icon=":material/close:")
            st.html(evidence.panel(event, data.reports[event.report], data.actors))
        elif view.place:
            here = visible[visible["places"].map(lambda places: view.place in places)]
            st.button("Close", key="close", on_click=session.choose, icon=":material/close:")
            st.html(f'<div class="evidence"><h3><bdi>{escape(data.places[view.place].name)}</bdi></h3></div>')
            if here.empty:
                st.caption("No event at this place passes the present filters.")
            listing.rows(data, here, "", key="here")
        else:
            st.html(evidence.legend())
