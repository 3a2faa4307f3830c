"""The page: reports, events, view, visible events, figures, from top to bottom."""

from __future__ import annotations

import streamlit as st

from dashboard import build, session
from dashboard.page import ahead, below, beside, chart, filters, frame, heading, opened, own, time, tour, visiting
from dashboard.page.places import located
from dashboard.showing import Showing


def draw() -> None:
    """Draw the page for a visitor."""
    frame.open_page()
    try:
        data = opened.present()
    except (build.BuildError, OSError, ValueError) as error:
        frame.failure(error)
        return
    spans = data.events.spans
    session.restore(data.known, spans)

    view = session.present(spans)
    showing = Showing(data, spans, view, located(data, view))
    if st.context.is_embedded:
        chart.draw(showing)
        frame.way_out(showing)
        return

    tour.offer()
    head = st.container()
    board, side = frame.columns()
    with board:
        chart.draw(showing)  # before all else, since it is sent as it is drawn, and what a viewer looks at who chooses
    filters.choices(data, spans)
    ahead.follow(showing)
    own.offer()
    visiting.draw()
    with head:
        heading.draw(showing)
    with board:
        time.draw(showing)
        below.draw(showing)
    with side:
        beside.draw(showing)
    frame.footing(data)
    session.publish(session.present(spans))  # as the widgets have it, now that they are drawn
