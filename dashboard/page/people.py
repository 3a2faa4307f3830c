"""Who met whom in the events shown: a network to look at, and the same as a table to read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard import session, terms, words
from dashboard.actors import Actors
from dashboard.figures import network
from dashboard.figures.leads import Column, Lead
from dashboard.figures.network import Network, Tie
from dashboard.languages import gettext, ngettext, number
from dashboard.markdown import literal
from dashboard.page import elements, listing
from dashboard.showing import Showing

MOST_ROWS = 100
"""Rows of the table that go to the browser."""


def draw(showing: Showing) -> None:
    """The network of the visible meetings, the meetings of those chosen, and everyone who met as a table."""
    data, view = showing.data, showing.view
    with st.container(key="people"):
        woven = network.network(showing.visible, data.actors)
        if not woven.nodes:
            st.info(
                gettext(
                    "No meeting under these filters names two parties. Widen the dates, show undated events, or choose"
                    " meetings among the kinds."
                )
            )
        else:
            st.caption(_count(woven))
            called = partial(words.actor, known=data.actors)
            elements.network(woven, view.actor, called, key="network", on_actor=_take_actor, on_pair=_take_pair)
        if view.match == "met" and view.actors:
            _meetings(showing)
        if woven.nodes:
            _table(showing, view.actors if view.match == "met" else ())


def _count(woven: Network) -> str:
    told = [
        gettext(
            "Two actors are joined where an event says that both were at a meeting: the thicker the line, the more"
            " events. Press an actor for its page, a line for its meetings."
        )
    ]
    if left := woven.left_out:
        told.append(
            ngettext(
                "{n} more actor met less often and is not drawn.",
                "{n} more actors met less often and are not drawn.",
                left,
            )
        )
    if lone := woven.lone:
        told.append(
            ngettext(
                "{n} meeting of a single named party: see Events.",
                "{n} meetings of a single named party: see Events.",
                lone,
            )
        )
    return " ".join(told)


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
    view, actors = showing.view, showing.data.actors
    said, back = st.columns([3, 1], vertical_alignment="center")
    said.markdown(f"**{literal(words.naming([words.actor(name, actors) for name in view.actors], view.match))}**")
    back.button(gettext("Show everyone"), key="everyone", on_click=_show_all, width="stretch")
    listing.rows(showing.data, showing.visible, view.event, key="pair-meetings")


def _table(showing: Showing, chosen: Sequence[str]) -> None:
    ties = network.ties(showing.visible, MOST_ROWS)
    columns = (
        Column(gettext("Who met")),
        Column(gettext("Whom")),
        Column(gettext("Meetings"), number=True),
        Column(gettext("Last")),
        Column(gettext("Status")),
    )
    rows = [_row(tie, showing.data.actors) for tie in ties]
    title = gettext("Everyone who met")
    st.markdown(f"### {title}")
    more = showing.visible.paired() - len(rows)
    elements.leads(columns, rows, json.dumps(sorted(chosen)), key="pairs", on_chosen=_take_row, more=more)


def _row(tie: Tie, actors: Actors) -> Lead:
    met = (words.actor(tie.one, actors), words.actor(tie.other, actors))
    cells = (*met, number(tie.meetings), words.short_when(tie.last), terms.status(tie.status))
    return Lead(json.dumps([tie.one, tie.other]), cells, faint=tie.status == "denied")
