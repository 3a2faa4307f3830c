"""The dashboard's page: reports, events, view, visible events, figures, from top to bottom.

streamlit run dashboard/app.py
"""

from __future__ import annotations

import gc

import streamlit as st

from dashboard import build, session, store
from dashboard.page import below, beside, chart, filters, frame, heading, own, time
from dashboard.page.places import located
from dashboard.settings import settings
from dashboard.showing import Showing


@st.cache_resource(
    show_spinner="Reading the reports and finding their events. This happens once and takes some seconds."
)
def open_data(state: str) -> build.Data:  # noqa: ARG001 - the state is what the cache is keyed by
    """The data for the present reports, shared by all viewers."""
    data = build.load(settings())
    # Streamlit collects garbage after every run of the page, over all that lives: what is here to stay is left out.
    gc.collect()
    gc.freeze()
    return data


def main() -> None:
    """Draw the page."""
    frame.open_page()
    try:
        data = open_data(build.state(settings()))
    except (build.BuildError, OSError, ValueError) as error:
        frame.failure(error)
        return
    spans = store.spans(data.events)
    session.restore(data.known, spans)

    embedded = st.context.is_embedded
    if not embedded:
        filters.choices(data, spans)
        own.offer()
    view = session.present(spans)
    showing = Showing(data, spans, view, located(data, view))
    if embedded:
        chart.draw(showing)
        frame.way_out(showing)
        return

    head = st.container()
    board, side = frame.columns()
    with board:
        chart.draw(showing)  # first, since it is what a viewer who moves the slider looks at
    with head:
        heading.draw(showing)
    with board:
        time.draw(showing)
        below.draw(showing)
    with side:
        beside.draw(showing)
    frame.footing(data)
    session.publish(view)


main()
