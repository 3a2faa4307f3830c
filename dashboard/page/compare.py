"""Two periods set side by side: a table of what changed, and the forces that moved in the later one."""

from __future__ import annotations

from typing import Any, cast

import streamlit as st

from dashboard import session, words
from dashboard.events import KINDS, Kind
from dashboard.figures import compare
from dashboard.figures.compare import Change, Comparison, Move
from dashboard.figures.leads import Column, Lead
from dashboard.page import elements
from dashboard.page.filters import reset
from dashboard.periods import Period
from dashboard.showing import Showing
from dashboard.view import Days, Subject

MOST_ROWS = 24
"""Rows of each table that go to the browser."""

SUBJECTS: dict[Subject, tuple[str, str]] = {
    "place": ("Place", "Places"),
    "kind": ("Kind", "Kinds"),
    "actor": ("Actor", "Actors"),
}

CHANGES = (Column("Name"), Column("What it is"), Column("Change"), Column("Before", True), Column("After", True))
MOVES = tuple(Column(name) for name in ("Force", "From", "To", "When", "Status"))


def draw(showing: Showing) -> None:
    """Which periods are compared, what changed between them, and which forces moved."""
    with st.container(key="compare"):
        compared = showing.comparison
        if compared is None:
            st.info(
                "There is nothing to compare: no day with events lies before the dates chosen. Choose later dates with"
                " the slider or on the time axis."
            )
            st.button("Reset all filters", key="reset-compare", on_click=reset)
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
            "Compare with", *span, key="other", format="D MMM YYYY", on_change=_take_other,
            help="The dates of the filters are one of the two periods; this is the other.",
        )  # fmt: skip
    with follow:
        st.button("Time before", on_click=_follow, disabled=view.versus is None, width="stretch",
                  help="Compare with as many days, right before the dates chosen.")  # fmt: skip


def _take_other() -> None:
    st.session_state["versus"] = st.session_state["other"]


def _follow() -> None:
    st.session_state["versus"] = None


def _say(compared: Comparison, whole: bool) -> None:
    halves = " All dates are shown, so the halves of their time are compared." if whole else ""
    st.markdown(
        f"**Before:** {_told(compared.earlier, len(compared.before))}  \n"
        f"**After:** {_told(compared.later, len(compared.now))}"
    )
    st.caption(
        f"{_count(compared.undated)} without a date {_are(compared.undated)} left out.{_shared(compared)}{halves}"
    )


def _told(days: Days, n: int) -> str:
    period = Period(*days)
    return f"{words.short_when(period)}, {period.days:,} day{'' if period.days == 1 else 's'}, {_count(n)}"


def _shared(compared: Comparison) -> str:
    n = compared.shared
    if not n:
        return ""
    return f" {_count(n)} of a time that reaches into both {_are(n)} counted in both."


def _count(n: int) -> str:
    return f"{n:,} event{'' if n == 1 else 's'}"


def _are(n: int) -> str:
    return "is" if n == 1 else "are"


def _changes(showing: Showing, compared: Comparison) -> None:
    st.session_state["picked-subjects"] = list(showing.view.subjects)
    st.pills("What to compare", SUBJECTS, selection_mode="multi", key="picked-subjects", on_change=_take_subjects,
             format_func=lambda subject: SUBJECTS[subject][1], label_visibility="collapsed")  # fmt: skip
    chosen = showing.view.subjects or tuple(SUBJECTS)
    found = compare.ranked(
        [change for subject in chosen for change in compare.changes(compared.before, compared.now, subject)]
    )
    if not found:
        st.info("Neither period has an event under these filters.")
        return
    rows = [_row(change, showing) for change in found[:MOST_ROWS]]
    selected = _key("place", showing.view.place) if showing.view.place else _key("actor", showing.view.actor)
    elements.leads(CHANGES, rows, selected, key="changes", on_chosen=_open, more=max(0, len(found) - MOST_ROWS))


def _take_subjects() -> None:
    st.session_state["subjects"] = st.session_state["picked-subjects"]


def _row(change: Change, showing: Showing) -> Lead:
    name = change.key
    if change.subject == "place":
        name = showing.data.places[change.key].name
    elif change.subject == "kind":
        name = words.KINDS[cast(Kind, change.key)][0]
    sign = f" {change.sign}" if change.word in ("more", "fewer") else ""
    told = (name, SUBJECTS[change.subject][0], f"{change.word}{sign}", f"{change.before:,}", f"{change.now:,}")
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
    found = list(compare.moved(compared.now, showing.data.places, showing.data.actors, showing.view.clock))
    st.markdown(f"**Forces that moved in the later period:** {len(found) or 'none under these filters'}")
    if found:
        rows = [_move(move) for move in found[:MOST_ROWS]]
        elements.leads(
            MOVES, rows, showing.view.event, key="moves", on_chosen=_read, more=max(0, len(found) - MOST_ROWS)
        )


def _move(move: Move) -> Lead:
    told = (move.force, move.start or "not said", move.end or "not said", move.when, words.STATUSES[move.status])
    return Lead(move.event, told, faint=move.status == "denied")


def _read() -> None:
    pressed: Any = st.session_state["moves"]
    session.choose(event=pressed.chosen)
