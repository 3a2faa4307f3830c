"""Who met whom in the events shown: a network to look at, and the same as a table to read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard import session, words
from dashboard.figures import network
from dashboard.figures.leads import Column, Lead
from dashboard.figures.network import Network, Tie
from dashboard.markdown import literal
from dashboard.page import elements, listing
from dashboard.showing import Showing

MOST_ROWS = 100
"""Rows of the table that go to the browser."""

COLUMNS = (Column("Who met"), Column("Whom"), Column("Meetings", number=True), Column("Last"), Column("Status"))


def draw(showing: Showing) -> None:
    """The network of the visible meetings, the meetings of those chosen, and everyone who met as a table."""
    data, view = showing.data, showing.view
    with st.container(key="people"):
        woven = network.network(showing.visible, showing.ties, data.actors)
        if not woven.nodes:
            st.info(
                "No meeting under these filters names two parties. Widen the dates, show undated events, or choose"
                " meetings among the kinds."
            )
        else:
            st.caption(_count(woven))
            elements.network(woven, view.actor, key="network", on_actor=_take_actor, on_pair=_take_pair)
        if view.match == "met" and view.actors:
            _meetings(showing)
        if woven.nodes:
            _table(showing.ties, view.actors if view.match == "met" else ())


def _count(woven: Network) -> str:
    told = (
        "Two actors are joined where an event says that both were at a meeting: the thicker the line, the more events."
        " Press an actor for its page, a line for its meetings."
    )
    left = f" {woven.left_out} more actors met less often and are not drawn." if woven.left_out else ""
    lone = (
        f" {words.count(woven.lone, 'meeting').capitalize()} of a single named party: see Events." if woven.lone else ""
    )
    return f"{told}{left}{lone}"


def _take_actor() -> None:
    pressed: Any = st.session_state["network"]
    if pressed.actor:
        session.choose(actor=pressed.actor)


def _take_pair() -> None:
    pressed: Any = st.session_state["network"]
    if pressed.pair:
        _show_meetings(pressed.pair)


def _take_row() -> None:
    pressed: Any = st.session_state["pairs"]
    _show_meetings(json.loads(pressed.chosen))


def _show_meetings(pair: Sequence[str]) -> None:
    st.session_state["actors"], st.session_state["match"] = list(pair), "met"


def _show_all() -> None:
    st.session_state["actors"], st.session_state["match"] = [], "any"


def _meetings(showing: Showing) -> None:
    """The meetings of the actors chosen, and the way back to everyone's."""
    view = showing.view
    said, back = st.columns([3, 1], vertical_alignment="center")
    said.markdown(f"**{literal(words.naming(view.actors, view.match))}**")
    back.button("Show everyone", key="everyone", on_click=_show_all, width="stretch")
    listing.rows(showing.data, showing.visible, view.event, key="pair-meetings")


def _table(ties: Sequence[Tie], chosen: Sequence[str]) -> None:
    rows = [_row(tie) for tie in ties[:MOST_ROWS]]
    st.markdown("##### Everyone who met")
    elements.leads(
        COLUMNS, rows, json.dumps(sorted(chosen)), key="pairs", on_chosen=_take_row, more=max(0, len(ties) - MOST_ROWS)
    )


def _row(tie: Tie) -> Lead:
    cells = (tie.one, tie.other, str(tie.meetings), words.short_when(tie.last), words.STATUSES[tie.status])
    return Lead(json.dumps([tie.one, tie.other]), cells, faint=tie.status == "denied")
