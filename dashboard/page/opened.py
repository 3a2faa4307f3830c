"""The data as it was opened last, shared by all visitors."""

from __future__ import annotations

import gc
import logging

import streamlit as st

from dashboard import build, languages
from dashboard.settings import settings
from dashboard.sharing.card import Card, card, plain
from dashboard.showing import asked


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


def described(query: str) -> Card:
    """The card of a link with that query string, in its language; a plain one where the data is not built."""
    try:
        chosen = settings()
        if not build.is_built(chosen):
            return plain()
        showing, _ = asked(query, open_data(build.state(chosen)))
        with languages.speaking(languages.chosen(showing.view.lang)):
            return card(showing)
    except Exception:  # a page without its card is better than none
        logging.getLogger(__name__).exception("No card could be made of the link ?%s", query[:500])
        return plain()
