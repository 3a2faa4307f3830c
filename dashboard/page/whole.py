"""The page: reports, events, the board of what a view shows of them, and the filters beside it."""

from __future__ import annotations

import streamlit as st

from dashboard import build, session
from dashboard.page import board, chart, delivery, filters, frame, opened, own, visiting


def draw() -> None:
    """Draw the page for a visitor."""
    frame.open_page()
    try:
        data = opened.present()
    except build.FAILURES as error:
        frame.failure(error)
        return
    spans = data.events.spans
    session.restore(data.known, spans)
    if st.context.is_embedded:
        showing = board.shown(data)
        chart.draw(showing, delivery.Part())
        frame.way_out(showing)
        return

    board.draw(data, filters.chosen(), delivery.Part())
    filters.choices(data, spans)
    own.offer()
    visiting.draw()
    frame.footing(data)
    delivery.note("page")
