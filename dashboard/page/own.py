"""Reports that a visitor brings: given, searched for events, looked at, and then taken away, kept or let go."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from html import escape
from threading import Lock

import streamlit as st
from streamlit_folium import st_folium

from dashboard import words
from dashboard.events import Event
from dashboard.evidence.corrections import CorrectionError
from dashboard.evidence.quotation import paragraphs, quotation
from dashboard.figures import map, offline
from dashboard.intake import keeping, own, readers, web
from dashboard.intake.own import Found, Given
from dashboard.markdown import literal
from dashboard.markup import text
from dashboard.reports import Report, written
from dashboard.settings import settings

MOST = 100
"""Events of a report that are shown."""


def offer() -> None:
    """The way to it, in the sidebar."""
    st.sidebar.button(
        "Read a report of your own",
        key="own",
        icon=":material/note_add:",
        width="stretch",
        on_click=_open,
        args=(True,),
    )
    if st.session_state.pop("own-kept", False):
        st.toast("Kept: its events are among the others.", icon=":material/check:")
    if st.session_state.get("own-open"):
        _dialog()


def _open(now: bool) -> None:
    st.session_state["own-open"] = now


@st.dialog("Read a report of your own", width="large", on_dismiss=partial(_open, False))
def _dialog() -> None:
    place = st.empty()
    found: list[Found] | None = st.session_state.get("own-found")
    if found is None:
        with place.container():
            found = st.session_state["own-found"] = _ask()
    if found is not None:
        place.empty()
        _tell(found)


def _ask() -> list[Found] | None:
    """What is asked; once that is answered, what was found."""
    st.caption(
        "It is read here and searched for events, and nothing of it is kept"
        + (" unless you say so." if settings().allow == "edit" else ": no other visitor sees it.")
    )
    said = st.text_area("Its text", key="own-text", height=160, placeholder="Paste a report in English")
    files = st.file_uploader(
        "or files", list(readers.ENDINGS), accept_multiple_files=True, key="own-files",
        max_upload_size=own.BYTES // 1_000_000,
    )  # fmt: skip
    url = st.text_input("or its address", key="own-url", placeholder="https://…", max_chars=2000)
    title, publisher, published = st.columns(3)
    about = (
        title.text_input("Title", key="own-title", max_chars=300),
        publisher.text_input("Publisher", key="own-publisher", max_chars=200),
        published.text_input("Published", key="own-published", max_chars=10, placeholder="2025-10-21",
                             help="“On Tuesday” is counted from this day."),
    )  # fmt: skip
    if st.button("Find events", key="own-find", type="primary"):
        try:
            return _searched(own.given(said, [(file.name, file.getvalue()) for file in files], url, *about))
        except (own.OwnError, web.WebError) as error:
            st.error(literal(str(error)))
    return None


@st.cache_resource(show_spinner=False)
def turn() -> Lock:
    """Held by whom reports are read for: one visitor at a time, whatever their number."""
    return Lock()


@contextmanager
def in_turn(tell: Callable[[str], object]) -> Iterator[None]:
    """Wait until no other visitor's reports are being read; telling so also ends the wait of one who has left."""
    lock = turn()
    while not lock.acquire(timeout=1):
        tell("Another visitor’s reports are being read: yours come next.")
    try:
        yield
    finally:
        lock.release()


def _searched(given: Sequence[Given]) -> list[Found]:
    """What is found in each, with how far it is while it lasts."""
    bar = st.progress(0.0, "Reading, and finding events. It begins in some seconds.")
    found: list[Found] = []
    with in_turn(lambda said: bar.progress(0.0, said)):
        began = time.monotonic()
        for one in own.finding(given, settings()):
            found.append(one)
            bar.progress(len(found) / len(given), own.progress(len(found), len(given), time.monotonic() - began))
    return found


def _tell(found: list[Found]) -> None:
    for one in found:
        if one.problem:
            st.warning(literal(one.problem), icon=":material/report:")
    if any(one.events for one in found):
        _map(found)
    for one in found:
        if one.report:
            with st.container(border=True):
                _report(one, one.report)
    st.button("Discard", key="own-discard", on_click=_forget, help="Nothing of this stays on the server.")


def _map(found: Sequence[Found]) -> None:
    dropped = {event.id for one in found for event in one.events if not _is_kept(event)}
    there = own.places(found)
    outlines = {ident: drawn for one in found for ident, drawn in one.outlines.items()}
    features = map.marks(own.table(found, dropped), there, outlines)
    corners = map.bounds(there.values())
    st_folium(
        offline.base_map(corners), key="own-map", height=260, use_container_width=True,
        feature_group_to_add=map.feature_group(features), returned_objects=[],
    )  # fmt: skip


def _report(one: Found, report: Report) -> None:
    count = len(one.events)
    st.markdown(f"**{literal(report.title)}**")
    published = words.days(report.published) if report.published else "publication date not known"
    st.caption(literal(f"{count or 'No'} event{'' if count == 1 else 's'} found · {published}"))
    for event in one.events[:MOST]:
        with st.container(gap="xxsmall"):
            st.checkbox(literal(event.summary), value=True, key=_key(event))
            st.html(_event(event, report))
    if count > MOST:
        st.caption(f"and {count - MOST} more")
    with st.container(horizontal=True):
        st.download_button(
            "Download", written(report).encode(errors="replace"), f"{report.id}.md", "text/markdown",
            key=f"own-take-{report.id}", on_click="ignore", icon=":material/download:",
            help="As a file for the folder of reports",
        )  # fmt: skip
        if settings().allow == "edit" and st.button("Keep", key=f"own-hold-{report.id}", type="primary"):
            _keep(one, report)


def _event(event: Event, report: Report) -> str:
    """What an event claims and the sentence it rests on, as HTML."""
    said = [words.KINDS[event.kind][0], words.STATUSES[event.status], words.when(event.when)]
    said += [words.places(event) or "unplaced", *(["background"] if event.background else [])]
    facts = " · ".join(text(each) for each in said)
    quoted = quotation(paragraphs(report.text, event.evidence))
    return f'<div class="evidence" data-event="{escape(event.id)}"><i>{facts}</i>{quoted}</div>'


def _key(event: Event) -> str:
    return f"own-event-{event.id}"


def _is_kept(event: Event) -> bool:
    return bool(st.session_state.get(_key(event), True))


def _keep(one: Found, report: Report) -> None:
    try:
        keeping.keep(settings(), report, [event for event in one.events if not _is_kept(event)])
    except (keeping.KeepingError, CorrectionError) as error:
        st.error(literal(str(error)))
        return
    left = [other for other in st.session_state["own-found"] if other is not one and other.report]
    st.session_state["own-found"] = left or None
    st.session_state["own-kept"], st.session_state["own-open"] = True, bool(left)
    st.rerun()


def _forget() -> None:
    st.session_state["own-found"] = None
