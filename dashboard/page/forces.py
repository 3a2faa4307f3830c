"""How large forces are said to be: a chart for each force and place, and the same statements as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import streamlit as st

from dashboard import session, words
from dashboard.address import MOST_SERIES
from dashboard.figures import forces, levels, stretch
from dashboard.figures.forces import Series, Statement, Told
from dashboard.figures.leads import Column, Lead
from dashboard.languages import gettext, ngettext, pgettext
from dashboard.markdown import literal
from dashboard.markup import text
from dashboard.page import elements, frame
from dashboard.settings import ASSETS
from dashboard.showing import Showing

MOST_CHARTS = 6
"""Charts that are drawn before the viewer chooses."""

MOST_SIGNS = 100
"""Statements that are drawn in a chart."""

MOST_ROWS = 200
"""Rows of the table that go to the browser."""


def draw(showing: Showing) -> None:
    """The charts of the forces most spoken of, or of those chosen, and the table of all statements."""
    data, view = showing.data, showing.view
    st.html(ASSETS / "forces.css")
    with st.container(key="forces"):
        told = Told(showing.visible, data.places, data.actors)
        if not len(told):
            st.info(
                gettext(
                    "No event under these filters says how large a force is. Widen the dates, show undated and planned"
                    " events, or choose posture changes among the kinds."
                )
            )
            return
        _charts(showing, told, _chosen(list(told.series), view.series))
        _table(told, view.event)


def _chosen(known: list[Series], keys: Sequence[str]) -> list[Series]:
    """The series to draw: those most spoken of, where the viewer chose none."""
    by_key = {one.key: one for one in known}
    asked = [key for key in keys if key in by_key]
    if len(known) > MOST_CHARTS or asked:
        st.session_state["picked-series"] = asked
        st.multiselect(
            gettext("Forces and places"), by_key, key="picked-series", format_func=lambda key: by_key[key].label,
            max_selections=MOST_SERIES, on_change=_take_series,
            placeholder=gettext("The {few} most spoken of, of {all}: type a force or a place",
                                few=MOST_CHARTS, all=len(known)),
        )  # fmt: skip
    if missing := [key for key in keys if key not in by_key]:
        names = literal(words.joined(missing))
        st.caption(gettext("Nothing under these filters says how large these are: {names}.", names=names))
    return [by_key[key] for key in asked] or known[:MOST_CHARTS]


def _take_series() -> None:
    st.session_state["series"] = st.session_state["picked-series"]


def _charts(showing: Showing, told: Told, chosen: Sequence[Series]) -> None:
    if not chosen:
        return
    st.html(_key())
    drawn = {one: told.of(one, MOST_SIGNS) for one in chosen}
    every = [statement for statements in drawn.values() for statement in statements]
    over = stretch.stretch(every, showing.view.dates)
    for one in _together(chosen):
        top = levels.top_of(statement for statement in every if statement.series.where == one.where)
        rows = stretch.rows(drawn[one], over, showing.view.event)
        _chart(one, told.series[one] - len(rows), levels.chart(rows, over, top, frame.palette()))


def _together(drawn: Sequence[Series]) -> list[Series]:
    """The series with those at one place beside one another."""
    places = list(dict.fromkeys(one.where for one in drawn))
    return sorted(drawn, key=lambda one: places.index(one.where))


def _chart(one: Series, left_out: int, chart: alt.LayerChart) -> None:
    key = f"level-{one.key}"

    def take() -> None:
        if picked := levels.picked(st.session_state[key]["selection"].get("pick")):
            session.choose(event=picked)

    rest = ngettext("{n} more in the table", "{n} more in the table", left_out) if left_out else ""
    force = words.listed(filter(None, (text(one.who), rest)))
    st.html(f"<h3>{text(one.place)} <span>{force}</span></h3>")
    description = gettext("{force}: how many are said to be there. The table below says the same.", force=one.label)
    told = chart.properties(description=description)
    st.altair_chart(told, key=key, on_select=take, selection_mode="pick", width="stretch")


def _table(told: Told, selected: str) -> None:
    aside = len(told) - sum(told.series.values())
    said = [ngettext("{n} statement. Press it to read its sentence.",
                     "{n} statements. Press one to read its sentence.", len(told))]  # fmt: skip
    if told.unread:
        said.append(
            gettext("Only the latest events that give a number are read here; {n} others are left out.", n=told.unread)
        )
    if aside:
        said.append(
            ngettext(
                "{n} is not drawn: no number of people, or at no place that is known.",
                "{n} are not drawn: no number of people, or at no place that is known.",
                aside,
            )
        )
    st.caption(" ".join(said))
    columns = tuple(
        Column(name)
        for name in (gettext("How many"), gettext("Force"), gettext("Place"), gettext("When"), gettext("Status"))
    )
    rows = [_row(one) for one in told.statements(MOST_ROWS)]
    elements.leads(columns, rows, selected, key="statements", on_chosen=_open, more=max(0, len(told) - MOST_ROWS))


def _row(one: Statement) -> Lead:
    return Lead(one.event, forces.cells(one), faint=one.status == "denied")


def _open() -> None:
    pressed: Any = st.session_state["statements"]
    session.choose(event=pressed.chosen)


def _key() -> str:
    """What the signs of the charts mean, as HTML."""
    signs = {
        "full": pgettext("a number", "exactly"),
        "hollow": pgettext("a number", "about"),
        "under": pgettext("a number", "fewer than"),
        "over": pgettext("a number", "more than"),
        "full up": pgettext("forces", "came"),
        "full down": pgettext("forces", "left"),
        "dashed": gettext("dashed: planned"),
        "struck": gettext("struck: denied"),
    }
    drawn = "".join(f'<span><i class="{sign}"></i>{meaning}</span>' for sign, meaning in signs.items())
    return f'<p class="key">{drawn}</p>'
