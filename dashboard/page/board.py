"""The board: view, visible events, figures. All that follows the days, and what is pressed within it.

Streamlit draws it by itself when anything on it is chosen, the days above all: the filters beside it, of which a choice
of days changes nothing, are left as they are.
"""

from __future__ import annotations

import streamlit as st

from dashboard import session
from dashboard.build import Data
from dashboard.page import ahead, below, beside, chart, delivery, filters, frame, heading, opened, spoken, time, tour
from dashboard.page.places import located
from dashboard.showing import Showing


def shown(data: Data) -> Showing:
    """What the viewer's choices show of the data."""
    spans = data.events.spans
    view = session.present(spans)
    return Showing(data, spans, view, located(data, view))


@spoken.fragment
def draw(data: Data, beside_it: filters.Chosen, part: delivery.Part) -> None:
    """The counts, the map, its time, what stands under it and beside it; `beside_it` is what the filters say.

    Where these say something else by now, or the reports have changed, the whole page is drawn anew; so it is, behind
    this, where it may not have reached the browser.
    """
    is_cut_off = part.is_alone() and delivery.is_in_doubt("page")
    if session.is_reset() or filters.chosen() != beside_it or not opened.is_present(data):
        session.hand_on()
        st.rerun()
    tour.offer()
    showing = shown(data)
    head = st.container()
    board, side = frame.columns()
    with board, st.container(key="map-frame"):
        # Before all else, since it is sent as it is drawn, and what a viewer looks at who chooses.
        chart.draw(showing, delivery.Part())
    ahead.follow(showing)
    with head:
        heading.draw(showing)
    with board:
        time.draw(showing)
        below.draw(showing)
    with side:
        beside.draw(showing)
    delivery.note("board")
    if is_cut_off:  # and only now, since what was pressed is told to what is drawn
        session.hand_on()
        st.rerun()
    session.publish(session.present(data.events.spans))  # as the widgets have it, now that they are drawn
