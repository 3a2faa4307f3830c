"""The dashboard's page: reports, events, view, visible events, figures, from top to bottom.

streamlit run dashboard/app.py
"""

from __future__ import annotations

import streamlit as st

from dashboard import build, session, store
from dashboard.address import Known
from dashboard.page import beside, chart, filters, frame, heading, listing
from dashboard.settings import settings


@st.cache_resource(
    show_spinner="Reading the reports and finding their events. This happens once and takes some seconds."
)
def open_data(state: str) -> build.Data:  # noqa: ARG001 - the state is what the cache is keyed by
    """The data for the present reports, shared by all viewers."""
    return build.load(settings())


def main() -> None:
    """Draw the page."""
    frame.open_page()
    try:
        data = open_data(build.state(settings()))
    except (build.BuildError, OSError, ValueError) as error:
        frame.failure(error)
        return
    span = store.span(data.events)
    known = Known(store.actors(data.events), set(data.events["id"]), data.places, data.fingerprint)
    session.restore(known, span)

    filters.choices(data, span)
    view = session.present(span)
    visible = store.visible(data.events, view)

    heading.draw(data, view, span)
    board, side = frame.columns()
    with board:
        chart.draw(data, view, visible)
        listing.draw(data, view, visible)
    with side:
        beside.draw(data, view, visible)
    frame.footing(data)
    session.publish(view)


main()
