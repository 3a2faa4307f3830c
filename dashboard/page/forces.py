"""How large forces are said to be: a chart for each force and place, and the same statements as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard import elements, forces, levels, session
from dashboard.forces import Series, Statement
from dashboard.leads import Column, Lead
from dashboard.markup import text
from dashboard.page import frame
from dashboard.showing import Showing

MOST_CHARTS = 6
"""Charts that are drawn before the viewer chooses."""

MOST_ROWS = 200
"""Rows of the table that go to the browser."""

COLUMNS = tuple(Column(name) for name in ("How many", "Force", "Place", "When", "Status"))


def draw(showing: Showing) -> None:
    """The charts of the forces most spoken of, or of those chosen, and the table of all statements."""
    known, view = (showing.data.places, showing.data.actors), showing.view
    st.html(frame.ASSETS / "forces.css")
    with st.container(key="forces"):
        counted = forces.series(showing.visible, *known)
        every = list(forces.statements(showing.visible, *known, view.clock))
        if not every:
            st.info(
                "No event under these filters says how large a force is. Widen the dates, show undated and planned"
                " events, or choose posture changes among the kinds."
            )
            return
        _charts(showing, _chosen(list(counted)), [one for one in every if one.is_of_people])
        _table(every, view.event)


def _chosen(known: list[Series]) -> list[Series]:
    """The series to draw: those most spoken of, where the viewer chose none."""
    if len(known) <= MOST_CHARTS:
        return known
    return st.multiselect(
        "Forces and places", known, key="series", format_func=lambda one: one.label,
        placeholder=f"The {MOST_CHARTS} most spoken of, of {len(known)}: type a force or a place",
    ) or known[:MOST_CHARTS]  # fmt: skip


def _charts(showing: Showing, drawn: Sequence[Series], statements: Sequence[Statement]) -> None:
    if not drawn:
        return
    st.html(_KEY)
    shown = [one for one in statements if one.series in drawn]
    over = levels.stretch(shown, showing.view.dates)
    for one in sorted(drawn, key=lambda one: drawn.index(_first_there(drawn, one))):
        own = [statement for statement in shown if statement.series == one]
        top = levels.top_of(statement for statement in shown if statement.series.where == one.where)
        _chart(one, own, over, top, showing.view.event)


def _first_there(drawn: Sequence[Series], one: Series) -> Series:
    """The first of those at the same place, so that forces at one place stand together."""
    return next(other for other in drawn if other.where == one.where)


def _chart(one: Series, own: Sequence[Statement], over: levels.Stretch, top: float, selected: str) -> None:
    key = f"level-{one.label}"

    def take() -> None:
        if picked := levels.picked(st.session_state[key]["selection"].get("pick")):
            session.choose(event=picked)

    st.html(f"<h4>{text(one.where)} <span>{text(one.force)}{_left_out(own)}</span></h4>")
    st.altair_chart(
        levels.chart(levels.rows(own, over, selected), over, top, frame.palette()),
        key=key, on_select=take, selection_mode="pick", width="stretch",
    )  # fmt: skip


def _left_out(own: Sequence[Statement]) -> str:
    rest = sum(not one.when for one in own) - levels.MOST_UNDATED
    return f", {rest} more undated in the table" if rest > 0 else ""


def _table(statements: Sequence[Statement], selected: str) -> None:
    aside = sum(not one.is_of_people for one in statements)
    st.caption(f"{len(statements)} statements{_aside(aside)}. Press one to read its sentence.")
    rows = [_row(one) for one in statements[:MOST_ROWS]]
    elements.leads(COLUMNS, rows, selected, key="statements", on_chosen=_open, more=max(0, len(statements) - MOST_ROWS))


def _aside(n: int) -> str:
    if not n:
        return ""
    return f", {n} of them not drawn: they count no people, or at no place that is known"


def _row(one: Statement) -> Lead:
    return Lead(one.event, forces.cells(one), faint=one.status == "denied")


def _open() -> None:
    pressed: Any = st.session_state["statements"]
    session.choose(event=pressed.chosen)


_KEY = (
    '<p class="key"><span><i class="full"></i>exactly</span><span><i class="hollow"></i>about</span>'
    '<span><i class="under"></i>fewer than</span><span><i class="over"></i>more than</span>'
    '<span><i class="full up"></i>came</span><span><i class="full down"></i>left</span>'
    '<span><i class="dashed"></i>dashed: planned</span><span><i class="struck"></i>struck: denied</span></p>'
)
