"""The panel beside the map: what was clicked, with its proof; with nothing clicked, how to read the map."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard import session, store
from dashboard.evidence import panel
from dashboard.figures import compare
from dashboard.page import actor, elements, listing, proof
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """What was clicked, with its proof; with nothing clicked, how to read the map."""
    data, view = showing.data, showing.view
    with st.container(key="evidence"):
        elements.arrival(view.event or view.place or view.actor, key="arrival")
        if view.event:
            event = store.event(data.events, view.event, data.places)
            _close("Back" if view.place or view.actor else "Close", view.place, view.actor)
            proof.draw(showing, event)
        elif view.place:
            here = showing.here
            _close("Close")
            st.html(f'<div class="evidence"><h3><bdi>{escape(data.places[view.place].name)}</bdi></h3></div>')
            if here.empty:
                st.caption("No event at this place passes the present filters.")
            listing.rows(data, here, "", key="here", place=view.place)
        elif view.actor:
            _close("Close")
            actor.draw(showing)
        else:
            st.html((compare.legend() if showing.comparison else "") + panel.legend())


def _close(label: str, to_place: str = "", to_actor: str = "") -> None:
    icon = ":material/arrow_back:" if to_place or to_actor else ":material/close:"
    st.button(label, key="close", on_click=session.choose, kwargs={"place": to_place, "actor": to_actor}, icon=icon)
