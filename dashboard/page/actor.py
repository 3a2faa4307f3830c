"""An actor's page, beside the map: who it is, whom it met, where it was, and all that the shown events say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard import session, store, terms, words
from dashboard.build import Data
from dashboard.events import KINDS
from dashboard.figures import profile, timeline
from dashboard.figures.leads import Column, Lead
from dashboard.languages import gettext, ngettext, number
from dashboard.page import elements, listing
from dashboard.showing import Showing

MOST_ROWS = 50
"""Rows of each table that go to the browser."""


def draw(showing: Showing) -> None:
    """The page of the selected actor, from the events that the view shows."""
    data, name = showing.data, showing.view.actor
    st.html(profile.head(name, data.actors.named(name)))
    _count(showing)
    _timeline(showing)
    _met(showing)
    _places(showing)
    _events(data, showing.of_actor, name)


def follow() -> None:
    """Have the actors that the proof names lead to their pages."""

    def take() -> None:
        pressed: Any = st.session_state["follow"]
        session.choose(actor=pressed.actor)

    elements.follower(key="follow", on_actor=take)


def _count(showing: Showing) -> None:
    here = len(showing.of_actor)
    rest = len(showing.data.events.all.naming(showing.view.actor)) - here
    shown = ngettext("{n} event shown.", "{n} events shown.", here)
    held = ngettext("{n} more under other filters.", "{n} more under other filters.", rest) if rest else ""
    st.caption(f"{shown} {held}")


def _timeline(showing: Showing) -> None:
    span = showing.span
    if span and span[0] < span[1] and showing.of_actor.within(showing.view.dates):
        st.html(profile.timeline(timeline.axis(showing.of_actor), span))


def _met(showing: Showing) -> None:
    actors = showing.data.actors
    columns = (Column(gettext("Whom")), Column(gettext("Meetings"), number=True), Column(gettext("Last")))
    found = profile.companions(showing.visible, showing.view.actor)
    rows = [
        Lead(other, (words.actor(other, actors), number(tie.meetings), words.short_when(tie.last)))
        for other, tie in found
    ]
    _table(gettext("Met"), columns, rows, "actor-met", lambda name: session.choose(actor=name))


def _places(showing: Showing) -> None:
    places = showing.data.places
    columns = (Column(gettext("Place")), Column(gettext("Kind")), Column(gettext("Events"), number=True))
    found = ((places[ident], n) for ident, n in profile.places_of(showing.of_actor))
    rows = [Lead(place.id, (words.place(place), terms.place_kind(place.kind), number(n))) for place, n in found]
    _table(gettext("Places"), columns, rows, "actor-places", lambda ident: session.choose(place=ident))


def _table(
    title: str, columns: Sequence[Column], rows: Sequence[Lead], key: str, choose: Callable[[str], None]
) -> None:
    def take() -> None:
        pressed: Any = st.session_state[key]
        choose(pressed.chosen)

    if rows:
        st.markdown(f"#### {title}")
        elements.leads(columns, rows[:MOST_ROWS], "", key=key, on_chosen=take, more=max(0, len(rows) - MOST_ROWS))


def _events(data: Data, events: store.Events, name: str) -> None:
    others = events.of(*(kind for kind in KINDS if kind != "posture"))
    parts = ((gettext("Forces"), events.of("posture"), "postures"), (gettext("Events"), others, "events"))
    for title, rows, key in parts:
        if rows:
            st.markdown(f"#### {title}")
            listing.rows(data, rows, "", key=f"actor-{key}", actor=name)
