"""Two periods set side by side: a table of what changed, and the forces that moved in the later one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import streamlit as st

from dashboard import session, terms, words
from dashboard.events import KINDS, Kind
from dashboard.figures import compare
from dashboard.figures.compare import Change, Comparison, Move
from dashboard.figures.leads import Column, Lead
from dashboard.languages import gettext, ngettext, number, pgettext
from dashboard.page import elements
from dashboard.page.time import slider_dates
from dashboard.periods import Period
from dashboard.showing import Showing
from dashboard.view import Days, Subject

MOST_ROWS = 24
"""Rows of each table that go to the browser."""


def one_of(subject: Subject) -> str:
    """What a row of that subject is."""
    return {"place": gettext("Place"), "kind": gettext("Kind"), "actor": gettext("Actor")}[subject]


def all_of(subject: Subject) -> str:
    """What the rows of that subject are."""
    return {"place": gettext("Places"), "kind": gettext("Kinds"), "actor": gettext("Actors")}[subject]


def draw(showing: Showing) -> None:
    """Which periods are compared, what changed between them, and which forces moved."""
    with st.container(key="compare"):
        compared = showing.comparison
        if compared is None:
            st.info(
                gettext(
                    "There is nothing to compare: no day with events lies before the dates chosen. Choose later dates"
                    " with the slider or on the time axis."
                )
            )
            st.button(gettext("Reset all filters"), key="reset-compare", on_click=session.reset)
            return
        _choose(compared, showing)
        _say(compared, showing.view.dates is None)
        _changes(showing, compared)
        _moves(showing, compared)


def _choose(compared: Comparison, showing: Showing) -> None:
    """The other period, on a slider; it follows the dates until it is chosen."""
    span, view = showing.span, showing.view
    assert span is not None  # or there was nothing to compare
    own = view.dates or compared.later
    st.session_state["other"] = compared.earlier if own == compared.later else compared.later
    slider, follow = st.columns([4, 1], vertical_alignment="bottom")
    with slider:
        st.slider(
            gettext("Compare with"), *span, key="other", format=slider_dates(), on_change=_take_other,
            help=gettext("The dates chosen under the map are one of the two periods; this is the other."),
        )  # fmt: skip
    with follow:
        st.button(gettext("Time before"), on_click=_follow, disabled=view.versus is None, width="stretch",
                  help=gettext("Compare with as many days, right before the dates chosen."))  # fmt: skip


def _take_other() -> None:
    st.session_state["versus"] = st.session_state["other"]


def _follow() -> None:
    st.session_state["versus"] = None


def _say(compared: Comparison, whole: bool) -> None:
    before = gettext("**Before:** {period}", period=_told(compared.earlier, len(compared.before)))
    after = gettext("**After:** {period}", period=_told(compared.later, len(compared.now)))
    st.markdown(f"{before}  \n{after}")
    st.caption(" ".join(_aside(compared, whole)))


def _told(days: Days, n: int) -> str:
    period = Period(*days)
    length = ngettext("{n} day", "{n} days", period.days)
    return words.listed((words.short_when(period), length, words.events(n)))


def _aside(compared: Comparison, whole: bool) -> Iterator[str]:
    yield ngettext("{n} event without a date is left out.", "{n} events without a date are left out.", compared.undated)
    if compared.shared:
        yield ngettext(
            "{n} event of a time that reaches into both is counted in both.",
            "{n} events of a time that reaches into both are counted in both.",
            compared.shared,
        )
    if whole:
        yield gettext("All dates are shown, so the halves of their time are compared.")


def _changes(showing: Showing, compared: Comparison) -> None:
    st.session_state["picked-subjects"] = list(showing.view.subjects)
    st.pills(gettext("What to compare"), compare.SUBJECTS, selection_mode="multi", key="picked-subjects",
             on_change=_take_subjects, format_func=all_of, label_visibility="collapsed")  # fmt: skip
    chosen = showing.view.subjects or compare.SUBJECTS
    found = compare.ranked(
        [change for subject in chosen for change in compare.changes(compared.before, compared.now, subject)]
    )
    if not found:
        st.info(gettext("Neither period has an event under these filters."))
        return
    rows = [_row(change, showing) for change in found[:MOST_ROWS]]
    selected = _key("place", showing.view.place) if showing.view.place else _key("actor", showing.view.actor)
    columns = (
        Column(gettext("Name")),
        Column(gettext("What it is")),
        Column(gettext("Change")),
        Column(gettext("Before"), number=True),
        Column(gettext("After"), number=True),
    )
    elements.leads(columns, rows, selected, key="changes", on_chosen=_open, more=max(0, len(found) - MOST_ROWS))


def _take_subjects() -> None:
    st.session_state["subjects"] = st.session_state["picked-subjects"]


def _row(change: Change, showing: Showing) -> Lead:
    data = showing.data
    match change.subject:
        case "place":
            name = words.place(data.places[change.key])
        case "kind":
            name = terms.kind(cast(Kind, change.key))
        case "actor":
            name = words.actor(change.key, data.actors)
    became = compare.called(change.word)
    if change.word in ("more", "fewer"):
        became = gettext("{change} {sign}", change=became, sign=change.sign)
    told = (name, one_of(change.subject), became, number(change.before), number(change.now))
    return Lead(_key(change.subject, change.key), told, faint=change.word in ("ended", "same"))


def _key(subject: Subject, key: str) -> str:
    return f"{subject}:{key}"


def _open() -> None:
    """Show the place or the actor that was pressed, or the events of the kind alone."""
    pressed: Any = st.session_state["changes"]
    subject, _, key = pressed.chosen.partition(":")
    if subject == "kind":
        alone = st.session_state["kinds"] == [key]
        st.session_state["kinds"] = list(KINDS) if alone else [key]
    else:
        session.choose(**{subject: key})


def _moves(showing: Showing, compared: Comparison) -> None:
    n = len(compare.moving(compared.now))
    if not n:
        st.markdown(gettext("**Forces that moved in the later period:** none under these filters"))
    else:
        st.markdown(gettext("**Forces that moved in the later period:** {n}", n=n))
        columns = (
            Column(gettext("Force")),
            Column(pgettext("column", "From"), named=True),
            Column(pgettext("column", "To"), named=True),
            Column(gettext("When")),
            Column(gettext("Status")),
        )
        moved = compare.moved(compared.now, showing.data.places, showing.data.actors, MOST_ROWS)
        rows = [_move(move) for move in moved]
        elements.leads(columns, rows, showing.view.event, key="moves", on_chosen=_read, more=n - len(rows))


def _move(move: Move) -> Lead:
    start, end = move.start or gettext("not said"), move.end or gettext("not said")
    told = (move.force, start, end, move.when, terms.status(move.status))
    return Lead(move.event, told, faint=move.status == "denied")


def _read() -> None:
    pressed: Any = st.session_state["moves"]
    session.choose(event=pressed.chosen)
