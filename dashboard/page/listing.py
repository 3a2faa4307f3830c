"""The visible events as a list that selects on the map and is selected from it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import session, store
from dashboard.build import Data
from dashboard.events import Event
from dashboard.figures import table
from dashboard.languages import gettext
from dashboard.page import correcting, elements, paging
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """The visible events as a list, the latest first and the undated last."""
    with st.container(key="listing"):
        if not showing.data.events.all:
            st.info(
                gettext("No events yet. Put reports into the folder of reports, or press “Read a report of your own”.")
            )
            return
        if not showing.visible:
            st.info(gettext("No event passes these filters. Widen the dates, choose more kinds, or reset all filters."))
            st.button(gettext("Reset all filters"), key="reset-empty", on_click=session.reset)
            return
        rows(showing.data, showing.visible, showing.view.event, key="events")


def rows(data: Data, shown: store.Events, selected: str, key: str, place: str = "", actor: str = "") -> None:
    """A page of these events as rows, and the way to the others; see `few`."""
    asked, of = shown.question, len(shown)
    before = paging.after(key, asked, of, table.MOST)
    page = shown.whole(data.places, table.MOST, before)
    few(page, len(page), selected, key, place, actor)
    paging.turn(key, asked, before, of, table.MOST)


def few(shown: Sequence[Event], of: int, selected: str, key: str, place: str = "", actor: str = "") -> None:
    """These of so many events as rows; one that is pressed becomes the selected event, still at that place or of that
    actor."""
    rows = table.rows(shown, correcting.kept())
    chosen = elements.event_list(rows, selected, key=key, more=of - len(rows))
    if chosen and chosen != selected:
        session.choose(event=chosen, place=place, actor=actor)
        st.rerun()
