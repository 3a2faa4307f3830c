"""The data as it was opened last, shared by all visitors."""

from __future__ import annotations

import logging
from weakref import WeakValueDictionary

import streamlit as st

from dashboard import build, languages, lasting
from dashboard.languages import ngettext
from dashboard.reports import report_files
from dashboard.settings import settings
from dashboard.sharing.card import Card, card, plain
from dashboard.showing import asked


def present() -> build.Data:
    """The data for the present reports; while these are being read for the first time, the visitor is told so."""
    if (data := at_hand()) is not None:
        return data
    chosen = settings()
    count = sum(1 for _ in report_files([chosen.reports]))
    reading = ngettext(
        "Reading {n} report and finding its events. This is done once; afterwards the page opens at once.",
        "Reading {n} reports and finding their events. This is done once; afterwards the page opens at once.",
        count,
    )
    with st.spinner(reading, show_time=True):
        return open_data(build.lookout(chosen).state())


def at_hand() -> build.Data | None:
    """The data for the present reports; None where these are still to be read."""
    chosen = settings()
    state = build.lookout(chosen).state()
    return open_data(state) if state in _opened() or build.is_built(chosen) else None


def is_present(data: build.Data) -> bool:
    """Whether this is the data for the present reports; not so where these cannot be read, which the page then says."""
    try:
        return present() is data
    except build.FAILURES:
        return False


@st.cache_resource(show_spinner=False, max_entries=2)  # what is shown now, and what some still look at
def open_data(state: str) -> build.Data:
    """The data for the present reports, shared by all viewers."""
    data = _opened()[state] = build.load(settings())
    lasting.settle()
    return data


@st.cache_resource(show_spinner=False)
def _opened() -> WeakValueDictionary[str, build.Data]:
    """What stands open, by its state: its folder may have made way for builds of other states since."""
    return WeakValueDictionary()


def described(query: str) -> Card:
    """The card of a link with that query string, in its language; a plain one where the data is not built."""
    try:
        data = at_hand()
        if data is None:
            return plain()
        showing, _ = asked(query, data)
        with languages.speaking(languages.chosen(showing.view.lang)):
            return card(showing)
    except Exception:  # a page without its card is better than none
        logging.getLogger(__name__).exception("No card could be made of the link ?%s", query[:500])
        return plain()
