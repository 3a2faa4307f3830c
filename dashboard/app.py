"""The dashboard's page: reports, events, view, visible events, figures, from top to bottom.

streamlit run dashboard/app.py
"""

from __future__ import annotations

import streamlit as st

from dashboard import build, panels, session, store
from dashboard.settings import settings
from dashboard.view import Known


@st.cache_resource(
    show_spinner="Reading the reports and finding their events. This happens once and takes some seconds."
)
def open_data(state: str) -> build.Data:  # noqa: ARG001 - the state is what the cache is keyed by
    """The data for the present reports, shared by all viewers."""
    return build.load(settings())


def main() -> None:
    """Draw the page."""
    panels.frame()
    try:
        data = open_data(build.state(settings()))
    except (build.BuildError, OSError, ValueError) as error:
        panels.failure(error)
        return
    span = store.span(data.events)
    known = Known(store.actors(data.events), set(data.events["id"]), data.places, data.fingerprint)
    session.restore(known, span)

    panels.filters(data, span)
    view = session.present(span)
    visible = store.visible(data.events, view)

    panels.heading(data, view, span)
    board, beside = panels.columns()
    with board:
        panels.map_of(data, view, visible)
        panels.listing(data, view, visible)
    with beside:
        panels.evidence_of(data, view, visible)
    panels.footing(data)
    session.publish(view)


main()
