"""Reports that a visitor brings: given, and searched for events while the visitor is told how far that is."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Lock

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException

from dashboard import words
from dashboard.intake import own, readers, web
from dashboard.intake.own import Found, Given
from dashboard.languages import gettext
from dashboard.markdown import literal
from dashboard.page import finds, spoken, visiting
from dashboard.rights import refusal
from dashboard.settings import settings


def offer() -> None:
    """The way to it, in the sidebar."""
    st.sidebar.button(
        gettext("Read a report of your own"),
        key="own",
        icon=":material/note_add:",
        width="stretch",
        on_click=_open,
        args=(True,),
    )
    if st.session_state.pop("own-kept", False):
        st.toast(gettext("Kept: its events are among the others."), icon=":material/check:")
    if st.session_state.get("own-open"):
        title = gettext("Read a report of your own")
        spoken.dialog(title, _dialog, width="large", on_dismiss=partial(_open, False))


def _open(now: bool) -> None:
    st.session_state["own-open"] = now
    st.session_state.pop("own-pressed", None)  # a search that closing has cut short is not wanted any more


def _dialog() -> None:
    place = st.empty()
    found: list[Found] | None = st.session_state.get("own-found")
    if found is None:
        with place.container():
            found = st.session_state["own-found"] = _ask()
    if found is not None:
        place.empty()
        finds.tell(found)


def _ask() -> list[Found] | None:
    """What is asked; once that is answered, what was found."""
    _say_what_becomes_of_it()
    said = st.text_area(
        gettext("Its text"), key="own-text", height=160, placeholder=gettext("Paste a report in English")
    )
    files = st.file_uploader(
        gettext("or files"), list(readers.ENDINGS), accept_multiple_files=True, key="own-files",
        max_upload_size=own.BYTES // 1_000_000,
    )  # fmt: skip
    st.html(_said_of_files())
    url = st.text_input(gettext("or its address"), key="own-url", placeholder="https://…", max_chars=2000)
    title, publisher, published = st.columns(3)
    about = (
        title.text_input(gettext("Title"), key="own-title", max_chars=300),
        publisher.text_input(gettext("Publisher"), key="own-publisher", max_chars=200),
        published.text_input(gettext("Published"), key="own-published", max_chars=10, placeholder="2025-10-21",
                             help=gettext("“On Tuesday” is counted from this day.")),
    )  # fmt: skip
    st.button(gettext("Find events"), key="own-find", type="primary", on_click=_press)
    if not st.session_state.pop("own-pressed", False):
        return None
    try:
        return _searched(own.given(said, [(file.name, file.getvalue()) for file in files], url, *about))
    except (own.OwnError, web.WebError) as error:
        st.error(literal(str(error)))
    except RerunException:
        _press()  # it would be forgotten with this run: the one that takes its place answers it
        raise
    return None


def _press() -> None:
    st.session_state["own-pressed"] = True


def _said_of_files() -> str:
    """What Streamlit would say on the field for files in English, as properties for `assets/page.css` to draw."""
    size = gettext("{size} MB a file: {kinds}", size=own.BYTES // 1_000_000, kinds=", ".join(readers.ENDINGS))
    choose, limit = (json.dumps(said, ensure_ascii=False) for said in (gettext("Choose files"), size))
    return f"<style>.st-key-own-files {{ --choose: {choose}; --limit: {limit}; }}</style>"


def _say_what_becomes_of_it() -> None:
    if visiting.allowed().allow == "edit":
        st.caption(gettext("It is read here and searched for events, and nothing of it is kept unless you say so."))
        return
    st.caption(gettext("It is read here and searched for events, and nothing of it is kept: no other visitor sees it."))
    if settings().allow == "edit":
        st.caption(literal(refusal(settings(), visiting.present())))


@st.cache_resource(show_spinner=False)
def turn() -> Lock:
    """Held by whom reports are read for: one visitor at a time, whatever their number."""
    return Lock()


@contextmanager
def in_turn(tell: Callable[[str], object]) -> Iterator[None]:
    """Wait until no other visitor's reports are being read; telling so also ends the wait of one who has left."""
    lock = turn()
    while not lock.acquire(timeout=1):
        tell(gettext("Another visitor’s reports are being read: yours come next."))
    try:
        yield
    finally:
        lock.release()


def _searched(given: Sequence[Given]) -> list[Found]:
    """What is found in each, with how far it is while it lasts."""
    bar = st.progress(0.0, gettext("Reading, and finding events. It begins in some seconds."))
    found: list[Found] = []
    with in_turn(lambda said: bar.progress(0.0, said)):
        began = time.monotonic()
        for one in own.finding(given, settings()):
            found.append(one)
            bar.progress(len(found) / len(given), words.progress(len(found), len(given), time.monotonic() - began))
    return found
