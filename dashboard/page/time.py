"""The time axis under the map, in step with the date slider both ways, and what lies beside it undated."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import elements, film, session, store, timeline
from dashboard.page import frame
from dashboard.showing import Showing
from dashboard.view import Days


def draw(showing: Showing) -> None:
    """The events under every filter but the dates, over all days, with the days chosen brushed."""
    span = showing.span
    if span is None or span[0] == span[1]:
        return
    view = showing.view
    every = store.visible(showing.data.events, replace(view, dates=None, undated="with"), showing.around)
    axis = timeline.axis(every, span, view.clock)
    over, aside = st.columns([7, 1], gap="small", vertical_alignment="bottom")
    with over, st.container(key="time"):
        st.altair_chart(
            timeline.chart(axis, span, view.dates, frame.palette()), key="brush", selection_mode="brush",
            on_select=lambda: _take_brush(showing), width="stretch",
        )  # fmt: skip
    with aside:
        _undated(int(axis.undated["n"].sum()), showing)
    _player(every, axis.unit, span, showing)


def _player(events: pd.DataFrame, unit: timeline.Unit, span: Days, showing: Showing) -> None:
    played = film.film(events, span, showing.data.places, showing.data.outlines, showing.view.clock)
    elements.player(played, unit, key="play", on_stop=lambda: _take_stop(span))


def _take_stop(span: Days) -> None:
    if stopped := st.session_state["play"]["stopped"]:
        first, last = (dt.date.fromisoformat(day) for day in stopped)
        st.session_state["dates"] = session.within((first, last), span)  # bins reach beyond the first and last event


def _take_brush(showing: Showing) -> None:
    selection: Any = st.session_state["brush"]["selection"].get("brush")
    span = showing.span
    assert span is not None  # or there was no axis to brush
    st.session_state["dates"] = timeline.brushed(selection, span) or span


def _undated(n: int, showing: Showing) -> None:
    hidden = showing.view.undated == "without"

    def turn() -> None:
        st.session_state["undated"] = "with" if hidden else "without"

    st.button(
        f"{n} undated", key="undated-lane", on_click=turn, type="secondary" if hidden else "primary", width="stretch",
        help="Hidden now: press to show them" if hidden else "Shown: press to hide them",
    )  # fmt: skip
