"""The panel beside the map: what was clicked, with its proof; with nothing clicked, how to read the map."""

from __future__ import annotations

import streamlit as st

from dashboard import session, words
from dashboard.evidence import panel
from dashboard.figures import compare
from dashboard.languages import apart, direction, gettext
from dashboard.page import actor, elements, frame, listing, proof
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """What was clicked, with its proof; with nothing clicked, how to read the map."""
    data, view = showing.data, showing.view
    shown = view.event or view.place or view.actor
    with st.container(key="evidence"):
        frame.heading(gettext("Beside the map"))
        elements.arrival(shown, key="arrival")
        elements.reach(shown, key="reach")
        elements.announcement(_told(showing), key="told")
        if view.event:
            event = data.events.event(view.event, data.places)
            _close(gettext("Back") if view.place or view.actor else gettext("Close"), view.place, view.actor)
            proof.draw(showing, event)
        elif view.place:
            here = showing.here
            _close(gettext("Close"))
            st.html(f'<div class="evidence"><h3>{panel.seat(data.places[view.place])}</h3></div>')
            if not here:
                st.caption(gettext("No event at this place passes the present filters."))
            listing.rows(data, here, "", key="here", place=view.place)
        elif view.actor:
            _close(gettext("Close"))
            actor.draw(showing)
        else:
            st.html((compare.legend() if showing.comparison else "") + panel.legend())


def _told(showing: Showing) -> str:
    """What the panel shows now, as it is read out when that changes."""
    data, view = showing.data, showing.view
    if view.event:
        return apart(data.events.event(view.event, data.places).summary)
    return words.place(data.places[view.place]) if view.place else words.actor(view.actor, data.actors)


def _close(label: str, to_place: str = "", to_actor: str = "") -> None:
    back = ":material/arrow_back:" if direction() == "ltr" else ":material/arrow_forward:"
    icon = back if to_place or to_actor else ":material/close:"
    st.button(label, key="close", on_click=session.choose, kwargs={"place": to_place, "actor": to_actor}, icon=icon)
