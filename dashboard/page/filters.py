"""The choices, in the sidebar: a drawer on a phone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import streamlit as st

from dashboard import store, words
from dashboard.build import Data
from dashboard.events import KINDS, STATUSES
from dashboard.markdown import literal
from dashboard.view import ActorMatch, Clock, Days, Ground, Layer, Undated

CLOCKS: dict[Clock, str] = {"event": "Happened", "report": "Reported"}
UNDATED: dict[Undated, str] = {"with": "Shown", "without": "Hidden", "only": "Alone"}
MATCH: dict[ActorMatch, str] = {"any": "Any", "all": "All", "only": "Only", "met": "Met"}
GROUNDS: dict[Ground, str] = {"plain": "Plain, from this server", "osm": "OpenStreetMap, from the internet"}
LAYERS: dict[Layer, str] = {
    "governorates": "Governorates",
    "frontiers": "Frontiers",
    "crossings": "Crossings",
    "bases": "Bases and airfields",
    "rivers": "Rivers",
}
RADII = (10, 25, 50, 100, 200, 300, 500, 1000)
LANGUAGES = {"en": "English", "ar": "Arabic", "ckb": "Central Kurdish", "ku": "Kurdish"}


def choices(data: Data, spans: Mapping[Clock, Days | None]) -> None:
    """All filters, those used most first."""
    with st.sidebar:
        _time(spans)
        st.pills("Kinds", KINDS, selection_mode="multi", format_func=lambda kind: words.KINDS[kind][0], key="kinds")
        _people(data)
        _place()
        st.text_input("Words", key="q", placeholder="In sentences, names and places")
        st.pills("Status", STATUSES, selection_mode="multi", format_func=words.STATUSES.__getitem__, key="status",
                 help="; ".join(f"{words.STATUSES[s]}: {words.STATUS_MEANS[s]}" for s in STATUSES) + ".")  # fmt: skip
        st.toggle("Include background", key="background", help="What reports tell as history rather than news.")
        _sources(data)
        _drawn()
        st.button("Reset all filters", on_click=reset, width="stretch")


def _time(spans: Mapping[Clock, Days | None]) -> None:
    st.segmented_control(
        "Dates on which it", get_args(Clock), format_func=CLOCKS.__getitem__, key="clock", required=True,
        on_change=_other_clock, args=(spans,),
        help="Two clocks: the days on which things happened, or those on which they were reported, to see what was"
        " known by then.",
    )  # fmt: skip
    _dates(spans[st.session_state["clock"]])
    st.segmented_control(
        "Undated events", get_args(Undated), format_func=UNDATED.__getitem__, key="undated", required=True,
        help="Events whose report does not say when: the date slider leaves them alone.",
    )  # fmt: skip


def _other_clock(spans: Mapping[Clock, Days | None]) -> None:
    """Days chosen by one clock say nothing by the other."""
    st.session_state["dates"] = spans[st.session_state["clock"]]


def _dates(span: Days | None) -> None:
    if span is None or span[0] == span[1]:
        st.caption("No slider: all dated events fall on one day." if span else "No slider: no event here has a date.")
        return
    st.slider(
        "Dates", *span, key="dates", format="D MMM YYYY", label_visibility="collapsed",
        help="An event is shown when any day of its period lies in the range. “By September 2026” is known to the"
        " month, so it shows while any day of that month is in range.",
    )  # fmt: skip


def _people(data: Data) -> None:
    # Above the box of names, which shrinks when it loses the focus and would pull this from under the pointer.
    st.segmented_control(
        "Events that name", get_args(ActorMatch), format_func=MATCH.__getitem__, key="match", required=True,
        help="Any of the actors chosen, all of them together, or them and nobody else. Met: meetings of all of them.",
    )  # fmt: skip
    names = store.actors(data.events)
    aliases = {alias: name for name in names if (actor := data.actors.named(name)) for alias in actor.aliases}
    st.multiselect(
        "of these actors", [*names, *(alias for alias in aliases if alias not in names)], key="actors",
        format_func=lambda name: f"{name} = {aliases[name]}" if name in aliases else name,
        placeholder="Everyone: type a name", on_change=_own_names, args=(aliases,),
    )  # fmt: skip
    if chosen := st.session_state["actors"]:
        st.caption(literal(words.naming(chosen, st.session_state["match"])))


def _own_names(aliases: dict[str, str]) -> None:
    """Whoever was found by an alias is chosen by name."""
    chosen = st.session_state["actors"]
    st.session_state["actors"] = list(dict.fromkeys(aliases.get(name, name) for name in chosen))


def _place() -> None:
    name, radius = st.columns([3, 2], vertical_alignment="bottom")
    name.text_input(
        "Near", key="near", placeholder="Any place: Sinjar",
        help="Events within the circle, along a frontier that passes through it, or in an area no wider than it.",
    )  # fmt: skip
    options = sorted({*RADII, st.session_state["radius"]})
    radius.selectbox("within", options, key="radius", format_func=lambda km: f"{km} km")


def _sources(data: Data) -> None:
    sources, languages = store.sources(data.events), store.languages(data.events)
    if len(sources) > 1:
        st.multiselect("Sources", sources, key="sources", placeholder="All publishers")
    if len(languages) > 1:
        st.multiselect("Languages", languages, key="languages", placeholder="All languages",
                       format_func=lambda code: LANGUAGES.get(code, code))  # fmt: skip


def _drawn() -> None:
    st.pills("On the map", get_args(Layer), selection_mode="multi", format_func=LAYERS.__getitem__, key="layers")
    st.selectbox(
        "Ground of the map", get_args(Ground), format_func=GROUNDS.__getitem__, key="ground",
        help="OpenStreetMap's tiles come from tile.openstreetmap.org, which then sees your address.",
    )  # fmt: skip


def reset() -> None:
    """Forget every choice: the address is the one place that holds them all."""
    st.query_params.clear()
