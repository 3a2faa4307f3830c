"""The date slider under the map, the time axis in step with it both ways, and what lies beside them undated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

import streamlit as st

from dashboard import session, words
from dashboard.figures import brush, film, player, timeline
from dashboard.figures.handing import written
from dashboard.languages import gettext, spoken
from dashboard.page import elements
from dashboard.showing import Showing
from dashboard.view import Days, View


def slider_dates() -> str:
    """How a slider writes dates: Streamlit's own names months in English, so elsewhere it is told to use numbers."""
    return "D MMM YYYY" if spoken() == "en" else "YYYY-MM-DD"


def draw(showing: Showing) -> None:
    """The days to choose, and the events under every other filter over all days, with those chosen brushed."""
    span = showing.span
    if span is None or span[0] == span[1]:
        one_day, none = (
            gettext("No slider: all dated events fall on one day."),
            gettext("No slider: no event here has a date."),
        )
        st.caption(one_day if span else none)
        return
    view = showing.view
    axis = _over_all_days(showing.data.fingerprint, f"{spoken()} {_any_day(view)!r}", showing)
    over, aside = st.columns([7, 1], gap="small", vertical_alignment="bottom")
    with over, st.container(key="time"):
        _slider(span)
        faint = view.undated == "only"
        elements.brush(axis.told, span[0], key="axis", faint=faint, on_brushed=lambda: _take_brush(span))
    with aside:
        _undated(axis.undated, showing)
    for sentence in axis.left_out:
        st.caption(sentence)
    elements.player(axis.player, axis.film, view.film, key="play", on_stop=lambda: _take_stop(span), on_pace=_take_pace)


def _slider(span: Days) -> None:
    st.slider(
        gettext("Dates"), *span, key="dates", format=slider_dates(), label_visibility="collapsed",
        help=gettext("An event is shown when any day of its period lies in the range. “By September 2026” is known to"
                     " the month, so it shows while any day of that month is in range."),
    )  # fmt: skip


def _any_day(view: View) -> View:
    """The view's filters without the dates, and without what only says how the events are looked at."""
    plain = View()
    seen = (
        "dates",
        "undated",
        "versus",
        "event",
        "place",
        "actor",
        "pane",
        "map",
        "layers",
        "ground",
        "data",
        "subjects",
        "series",
        "film",
        "lang",
    )
    return replace(view, **{name: getattr(plain, name) for name in seen})


@dataclass(frozen=True, slots=True)
class _OverAllDays:
    """What the days that are chosen leave as it is."""

    told: str
    """What the browser is told of the axis, as JSON."""
    undated: int
    player: str
    """What the player is told, as JSON."""
    film: str
    """The same for films that show the same."""
    left_out: tuple[str, ...]
    """What the axis and the film do not show, in sentences."""


@st.cache_resource(max_entries=100, show_spinner=False)  # of a million events, each is some hundred kilobytes
def _over_all_days(data: str, asked: str, _showing: Showing) -> _OverAllDays:  # noqa: ARG001
    """The axis and the film of these filters, made once for all days that are chosen on them and for all viewers."""
    every = _showing.data.events.where(_any_day(_showing.view), _showing.around)
    axis = timeline.axis(every)
    assert _showing.span is not None  # or there was no axis to draw
    played = film.film(every, _showing.data.places, _showing.data.outlines)
    left_out = tuple(_left_out(axis.left_out, played["left_out"]))
    playing = player.told(played, axis.unit)
    told = written(brush.told(axis, _showing.span))
    return _OverAllDays(told, int(axis.undated["n"].sum()), written(playing), playing["key"], left_out)


def _left_out(events: int, places: int) -> Iterator[str]:
    if events:
        yield gettext(
            "Of events known only to a longer period, those of the longest are drawn; {n} others are left out.",
            n=events,
        )
    if places:
        yield gettext("The film shows the places with most events; {n} others are left out.", n=places)


def _take_stop(span: Days) -> None:
    if stopped := st.session_state["play"]["stopped"]:
        first, last = (dt.date.fromisoformat(day) for day in stopped)
        st.session_state["dates"] = session.within((first, last), span)  # bins reach beyond the first and last event


def _take_pace() -> None:
    if (pace := st.session_state["play"]["pace"]) is not None:
        st.session_state["film"] = pace


def _take_brush(span: Days) -> None:
    if days := brush.brushed(st.session_state["axis"]["brushed"], span):
        st.session_state["dates"] = days


def _undated(n: int, showing: Showing) -> None:
    hidden = showing.view.undated == "without"

    def turn() -> None:
        st.session_state["undated"] = "with" if hidden else "without"

    st.button(
        words.undated(n), key="undated-lane", on_click=turn, type="secondary" if hidden else "primary",
        width="stretch",
        help=gettext("Hidden now: press to show them") if hidden else gettext("Shown: press to hide them"),
    )  # fmt: skip
