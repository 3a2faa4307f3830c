"""The visible events as a list that selects on the map and is selected from it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import session, store
from dashboard.build import Data
from dashboard.figures import table
from dashboard.languages import gettext
from dashboard.page import correcting, elements
from dashboard.page.filters import reset
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """The visible events as a list, the latest first and the undated last."""
    with st.container(key="listing"):
        if showing.data.events.empty:
            st.info(
                gettext("No events yet. Put reports into the folder of reports, or press “Read a report of your own”.")
            )
            return
        if showing.visible.empty:
            st.info(gettext("No event passes these filters. Widen the dates, choose more kinds, or reset all filters."))
            st.button(gettext("Reset all filters"), key="reset-empty", on_click=reset)
            return
        rows(showing.data, showing.visible, showing.view.event, key="events")


def rows(data: Data, shown: pd.DataFrame, selected: str, key: str, place: str = "", actor: str = "") -> None:
    """These events as rows; one that is pressed becomes the selected event, still at that place or of that actor."""
    first = [store.event(data.events, ident, data.places) for ident in shown["id"][: table.MOST]]
    chosen = elements.event_list(
        table.rows(first, correcting.kept()), selected, key=key, more=max(0, len(shown) - table.MOST)
    )
    if chosen and chosen != selected:
        session.choose(event=chosen, place=place, actor=actor)
        st.rerun()
