"""The choices but for the days, in the sidebar: a drawer on a phone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import get_args

import streamlit as st

from dashboard import session, terms, words
from dashboard.actors import Actors
from dashboard.build import Data
from dashboard.events import KINDS, STATUSES
from dashboard.languages import gettext, pgettext
from dashboard.markdown import literal
from dashboard.view import ActorMatch, Clock, Days, Ground, Layer, Undated

RADII = (10, 25, 50, 100, 200, 300, 500, 1000)


def clock(clock: Clock) -> str:
    """What a clock counts by."""
    return {"event": pgettext("dates", "Happened"), "report": pgettext("dates", "Reported")}[clock]


def undated(choice: Undated) -> str:
    """What becomes of undated events."""
    return {
        "with": pgettext("undated events", "Shown"),
        "without": pgettext("undated events", "Hidden"),
        "only": pgettext("undated events", "Alone"),
    }[choice]


def match(match: ActorMatch) -> str:
    """How events name the actors chosen."""
    return {
        "any": pgettext("of the actors", "Any"),
        "all": pgettext("of the actors", "All"),
        "only": pgettext("of the actors", "Only"),
        "met": pgettext("of the actors", "Met"),
    }[match]


def ground(ground: Ground) -> str:
    """What lies under the marks of the map."""
    return {
        "plain": gettext("Plain, from this server"),
        "osm": gettext("OpenStreetMap, from the internet"),
    }[ground]


def layer(layer: Layer) -> str:
    """What the map shows beside the events."""
    return {
        "governorates": gettext("Governorates"),
        "frontiers": gettext("Frontiers"),
        "crossings": gettext("Crossings"),
        "bases": gettext("Bases and airfields"),
        "rivers": gettext("Rivers"),
    }[layer]


Chosen = Mapping[str, object]
"""What the filters say, by the names of their choices."""

CHOICES = (
    "clock", "undated", "kinds", "match", "actors", "near", "radius", "q", "status", "background", "sources",
    "languages", "layers", "ground", "lang",
)  # fmt: skip
"""The choices that have a widget here, and the language that the widgets speak."""


def chosen() -> Chosen:
    """What the filters say now."""
    return session.chosen(CHOICES)


def choices(data: Data, spans: Mapping[Clock, Days | None]) -> None:
    """All filters, those used most first."""
    with st.sidebar:
        _time(spans)
        st.pills(gettext("Kinds"), KINDS, selection_mode="multi", format_func=terms.kind, key="kinds")
        _people(data)
        _place()
        st.text_input(gettext("Words"), key="q", placeholder=gettext("In sentences, names and places"))
        st.pills(gettext("Status"), STATUSES, selection_mode="multi", format_func=terms.status, key="status",
                 help="  \n".join(f"{terms.status(s)}: {terms.status_means(s)}" for s in STATUSES))  # fmt: skip
        st.toggle(gettext("Include background"), key="background",
                  help=gettext("What reports tell as history rather than news."))  # fmt: skip
        _sources(data)
        _drawn()
        st.button(gettext("Reset all filters"), on_click=session.reset, width="stretch")


def _time(spans: Mapping[Clock, Days | None]) -> None:
    st.segmented_control(
        gettext("Dates on which it"), get_args(Clock), format_func=clock, key="clock", required=True,
        on_change=_other_clock, args=(spans,),
        help=gettext("Two clocks: the days on which things happened, or those on which they were reported, to see what"
                     " was known by then."),
    )  # fmt: skip
    st.segmented_control(
        gettext("Undated events"), get_args(Undated), format_func=undated, key="undated", required=True,
        help=gettext("Events whose report does not say when: the date slider leaves them alone."),
    )  # fmt: skip


def _other_clock(spans: Mapping[Clock, Days | None]) -> None:
    """Days chosen by one clock say nothing by the other."""
    st.session_state["dates"] = spans[st.session_state["clock"]]


def _people(data: Data) -> None:
    # Above the box of names, which shrinks when it loses the focus and would pull this from under the pointer.
    st.segmented_control(
        gettext("Events that name"), get_args(ActorMatch), format_func=match, key="match", required=True,
        help=gettext("Any of the actors chosen, all of them together, or them and nobody else. Met: meetings of all of"
                     " them."),
    )  # fmt: skip
    names = data.events.actors
    aliases = {alias: name for name in names if (actor := data.actors.named(name)) for alias in actor.aliases}
    st.multiselect(
        gettext("of these actors"), [*names, *(alias for alias in aliases if alias not in names)], key="actors",
        format_func=partial(_called, aliases, data.actors),
        placeholder=gettext("Everyone: type a name"), on_change=_own_names, args=(aliases,),
    )  # fmt: skip
    if chosen := st.session_state["actors"]:
        named = [words.actor(name, data.actors) for name in chosen]
        st.caption(literal(words.naming(named, st.session_state["match"])))


def _called(aliases: Mapping[str, str], actors: Actors, name: str) -> str:
    """A name to choose, in the viewer's language; beside an alias stands whose it is."""
    if name not in aliases:
        return words.actor(name, actors)
    return gettext("{alias} = {name}", alias=name, name=words.actor(aliases[name], actors))


def _own_names(aliases: dict[str, str]) -> None:
    """Whoever was found by an alias is chosen by name."""
    chosen = st.session_state["actors"]
    st.session_state["actors"] = list(dict.fromkeys(aliases.get(name, name) for name in chosen))


def _place() -> None:
    name, radius = st.columns([5, 4], vertical_alignment="bottom")
    name.text_input(
        gettext("Near"), key="near", placeholder=gettext("Any place: Sinjar"),
        help=gettext("Events within the circle, along a frontier that passes through it, or in an area no wider than"
                     " it."),
    )  # fmt: skip
    options = sorted({*RADII, st.session_state["radius"]})
    radius.selectbox(gettext("within"), options, key="radius", format_func=lambda km: gettext("{km} km", km=km))


def _sources(data: Data) -> None:
    sources, languages = data.events.sources, data.events.languages
    if len(sources) > 1:
        st.multiselect(gettext("Sources"), sources, key="sources", placeholder=gettext("All publishers"))
    if len(languages) > 1:
        st.multiselect(gettext("Languages"), languages, key="languages", placeholder=gettext("All languages"),
                       format_func=terms.language)  # fmt: skip


def _drawn() -> None:
    st.pills(gettext("On the map"), get_args(Layer), selection_mode="multi", format_func=layer, key="layers")
    st.selectbox(
        gettext("Ground of the map"), get_args(Ground), format_func=ground, key="ground",
        help=gettext("OpenStreetMap's tiles come from tile.openstreetmap.org, which then sees your address."),
    )  # fmt: skip
