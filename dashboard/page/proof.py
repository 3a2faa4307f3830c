"""The selected event with its proof: its report, what else that tells, and what other reports tell of the same."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import words
from dashboard.build import Data
from dashboard.events import Event
from dashboard.evidence import accounts, contrast, panel, quotation
from dashboard.figures import table
from dashboard.languages import gettext, ngettext
from dashboard.page import actor, correcting, elements, listing
from dashboard.showing import Showing
from dashboard.view import View


def draw(showing: Showing, event: Event) -> None:
    """The event, from its sentence to what contradicts it."""
    data = showing.data
    report = data.reports[event.report]
    corrections = correcting.kept().of(event.id)
    st.html(panel.drawn(event, report, data.actors, data.namings, corrections))
    elements.whole_report(quotation.paragraphs(report.text, event.evidence), report.language, key="whole-report")
    _other_reports(showing, event)
    _same_report(showing, event)
    correcting.draw(event)
    actor.follow()


def _other_reports(showing: Showing, event: Event) -> None:
    data = showing.data
    found = _accounts(data.fingerprint, event.id, data)
    if not found:
        return
    told = [event, *(account.event for account in found)]
    grounds = gettext("Taken for the same by kind, days, parties and places.")
    if not all(account.sure for account in found):
        grounds = " ".join((grounds, gettext("Where a report gives no day, it may be another one.")))
    with st.container(key="accounts"):
        title = gettext("In other reports")
        st.markdown(f"#### {title}")
        st.caption(grounds)
        called = partial(words.actor, known=data.actors)
        st.html(contrast.table(told, [data.reports[each.report] for each in told], called))
        listing.few(told[1:], len(found), event.id, key="accounts-list")


@st.cache_data(max_entries=1000, show_spinner=False)
def _accounts(fingerprint: str, ident: str, _data: Data) -> list[accounts.Account]:  # noqa: ARG001 - a part of the key
    """Looked for once for each event of the data, however often the page is drawn with it."""
    return accounts.others(_data.events.event(ident, _data.places), _data.events, _data.places, _data.reports)


def _same_report(showing: Showing, event: Event) -> None:
    data = showing.data
    told = data.events.where(View(report=event.report, background=True))
    rest = [other for other in told.whole(data.places, table.MOST) if other.id != event.id]
    if rest:
        label = ngettext("Also in this report: {n} event", "Also in this report: {n} events", len(told) - 1)
        with st.expander(label, key="same-report"):
            listing.few(rest, len(told) - 1, event.id, key="same-report-list")
