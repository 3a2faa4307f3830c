"""What was found in a visitor's reports: looked at, mended or dropped, then taken away, kept or let go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st
from streamlit_folium import st_folium

from dashboard import terms, words
from dashboard.events import Event
from dashboard.evidence.corrections import PARTS, Correction, CorrectionError, checked
from dashboard.evidence.quotation import paragraphs, quotation
from dashboard.figures import map, offline
from dashboard.figures.handing import packed
from dashboard.intake import keeping, mending, own
from dashboard.intake.own import Found
from dashboard.languages import gettext, ngettext
from dashboard.markdown import literal
from dashboard.markup import text
from dashboard.page import correcting, places, visiting
from dashboard.reports import Report, written

MOST = 100
"""Events of a report that are shown."""
MENDED = tuple(part for part in PARTS if part not in ("event", "note"))
"""What of an event can be mended; one that is none is dropped."""


def tell(found: list[Found]) -> None:
    """All that was found, with what can be done about it."""
    for one in found:
        if one.problem:
            st.warning(literal(one.problem), icon=":material/report:")
    as_mended = [mending.mended(one, _mendings(), places.gazetteer()) if _mendings() else one for one in found]
    if any(one.events for one in found):
        _map(as_mended)
    for one, now in zip(found, as_mended, strict=True):
        if one.report:
            with st.container(border=True):
                _report(one, now, one.report)
    with st.container(horizontal=True):
        reports = [one for one in found if one.report]
        if len(reports) > 1 and _keeps():
            label = ngettext("Keep this report", "Keep all {n} reports", len(reports))
            if st.button(label, key="own-hold-all", type="primary"):
                _keep(reports)
        st.button(
            gettext("Discard"),
            key="own-discard",
            on_click=_forget,
            help=gettext("Nothing of this stays on the server."),
        )
    for problem in st.session_state.pop("own-problems", ()):
        st.error(literal(problem))


def _keeps() -> bool:
    return visiting.allowed().allow == "edit"


def _map(found: Sequence[Found]) -> None:
    dropped = {event.id for one in found for event in one.events if not _is_kept(event)}
    there = own.places(found)
    outlines = {ident: drawn for one in found for ident, drawn in one.outlines.items()}
    features = map.marks(own.table(found, dropped), there, outlines)
    corners = map.bounds(there.values())
    st_folium(
        offline.base_map(corners), key="own-map", height=260, use_container_width=True,
        feature_group_to_add=map.feature_group(packed(features)), returned_objects=[],
    )  # fmt: skip


def _report(one: Found, now: Found, report: Report) -> None:
    count = len(one.events)
    st.markdown(f"**{literal(report.title)}**")
    published = words.days(report.published) if report.published else gettext("publication date not known")
    found = ngettext("{n} event found", "{n} events found", count) if count else gettext("No events found")
    st.caption(literal(f"{found} · {published}"))
    for event, mended in list(zip(one.events, now.events, strict=True))[:MOST]:
        _event(event, mended, report)
    if count > MOST:
        st.caption(gettext("and {n} more", n=count - MOST))
    with st.container(horizontal=True):
        st.download_button(
            gettext("Download"), written(report).encode(errors="replace"), f"{report.id}.md", "text/markdown",
            key=f"own-take-{report.id}", on_click="ignore", icon=":material/download:",
            help=gettext("As a file for the folder of reports"),
        )  # fmt: skip
        if _keeps() and st.button(gettext("Keep"), key=f"own-hold-{report.id}", type="primary"):
            _keep([one])


def _event(event: Event, mended: Event, report: Report) -> None:
    """One event: whether it is one, what it claims, the sentence it rests on, and the form that mends it."""
    with st.container(gap="xxsmall"):
        box, pen = st.columns([6, 1], vertical_alignment="center")
        kept = box.checkbox(literal(mended.summary), value=True, key=_key(event))
        open_now = st.session_state.get("own-mending") == event.id
        label = gettext("Close") if open_now else gettext("Mend")
        pen.button(
            label, key=f"own-mend-{event.id}", type="tertiary", disabled=not kept, on_click=_turn_to, args=(event.id,)
        )
        st.html(_drawn(mended, report))
        if open_now and kept:
            _mend(event)


def _drawn(event: Event, report: Report) -> str:
    said = [terms.kind(event.kind), terms.status(event.status), words.when(event.when)]
    said += [words.places(event) or gettext("unplaced"), *([gettext("background")] if event.background else [])]
    facts = " · ".join(text(each) for each in said)
    quoted = quotation(paragraphs(report.text, event.evidence))
    return f'<div class="evidence" data-event="{escape(event.id)}"><i>{facts}</i>{quoted}</div>'


def _mend(event: Event) -> None:
    """The form that corrects the event before it is kept: as a proposal's, and put in at once."""
    with st.container(border=True, key="own-mending-form"):
        part, new = correcting.choice(event, MENDED, key="own-mend")
        with st.container(horizontal=True):
            if st.button(gettext("Put in"), key="own-mend-put", type="primary"):
                try:
                    checked(part, new)
                except CorrectionError as error:
                    st.error(literal(str(error)))
                    return
                one = correcting.made(event, part, new, "")
                others = [other for other in _mendings().get(event.id, ()) if other.part != part]
                st.session_state["own-mended"] = {**_mendings(), event.id: (*others, one)}
                st.session_state["own-mending"] = ""
                st.rerun()
            if event.id in _mendings():
                st.button(gettext("As it was found"), key="own-mend-undo", on_click=_undo, args=(event.id,))


def _mendings() -> mending.Mendings:
    mended: mending.Mendings = st.session_state.get("own-mended", {})
    return mended


def _turn_to(event: str) -> None:
    """Open the form for an event, or close it."""
    st.session_state["own-mending"] = "" if st.session_state.get("own-mending") == event else event


def _undo(event: str) -> None:
    st.session_state["own-mended"] = {other: those for other, those in _mendings().items() if other != event}
    st.session_state["own-mending"] = ""


def _key(event: Event) -> str:
    return f"own-event-{event.id}"


def _is_kept(event: Event) -> bool:
    return bool(st.session_state.get(_key(event), True))


def _corrections(events: Iterable[Event]) -> list[Correction]:
    """What is known of these events beyond what was found: how they were mended, and which are none."""
    who = visiting.present().name or keeping.WHO
    made = [
        _mendings().get(event.id, ()) if _is_kept(event) else (correcting.made(event, "event", "", ""),)
        for event in events
    ]
    return [replace(one, who=who, accepted=True) for those in made for one in those]


def _keep(some: Sequence[Found]) -> None:
    """Keep reports, and draw the page anew; those that cannot be kept are named, each with the reason, and stay."""
    problems: list[str] = []
    for one in some:
        try:
            if one.report:
                keeping.keep(visiting.allowed(), one.report, _corrections(one.events))
        except keeping.KeepingError as error:
            problems.append(str(error))
            continue
        left = [other for other in st.session_state["own-found"] if other is not one and other.report]
        st.session_state["own-found"] = left or None
        st.session_state["own-kept"], st.session_state["own-open"] = True, bool(left)
    st.session_state["own-problems"] = problems
    st.rerun()


def _forget() -> None:
    st.session_state["own-found"] = None
    st.session_state["own-mended"] = {}
