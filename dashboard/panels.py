"""The parts of the page, each drawn from the data and the view; what is chosen goes to the session."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any, get_args

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit_folium import st_folium

from dashboard import elements, evidence, map, offline, session, store, table, words
from dashboard.build import Data
from dashboard.events import KINDS, STATUSES
from dashboard.session import Days
from dashboard.view import ActorMatch, Ground, Undated, View, share_query

ASSETS = Path(__file__).parent / "assets"
MAP_HEIGHT = 430

UNDATED: dict[Undated, str] = {"with": "Shown", "without": "Hidden", "only": "Alone"}
MATCH: dict[ActorMatch, str] = {"any": "Any", "all": "All", "only": "Only"}
GROUNDS: dict[Ground, str] = {"plain": "Plain, from this server", "osm": "OpenStreetMap, from the internet"}


def frame() -> None:
    """The page's title, icon, width and style."""
    st.set_page_config(
        page_title="Frontier Watch: meetings, troop movements and border concerns on a map",
        page_icon=str(ASSETS / "icon.svg"),
        layout="wide",
        menu_items={"About": "Reports of security news, read into events, each with the sentence that says so."},
    )
    for style in ("kinds.css", "page.css"):
        st.html(ASSETS / style)


def failure(error: Exception) -> None:
    """Say that there is nothing to show, and why."""
    st.title("Frontier Watch")
    st.error("The reports could not be read, so there is no map to show.")
    st.text(str(error))


def filters(data: Data, span: Days | None) -> None:
    """The choices, in the sidebar: a drawer on a phone."""
    with st.sidebar:
        _dates(span)
        st.segmented_control(
            "Undated events", get_args(Undated), format_func=UNDATED.__getitem__, key="undated", required=True,
            help="Events whose report does not say when: the date slider leaves them alone.",
        )  # fmt: skip
        st.pills("Kinds", KINDS, selection_mode="multi", format_func=lambda kind: words.KINDS[kind][0], key="kinds")
        # Above the box of names, which shrinks when it loses the focus and would pull this from under the pointer.
        st.segmented_control(
            "Events that name", get_args(ActorMatch), format_func=MATCH.__getitem__, key="match", required=True,
            help="Any of the actors chosen, all of them together, or them and nobody else.",
        )  # fmt: skip
        st.multiselect("of these actors", store.actors(data.events), key="actors", placeholder="Everyone: type a name")
        st.pills("Status", STATUSES, selection_mode="multi", format_func=words.STATUSES.__getitem__, key="status",
                 help="; ".join(f"{words.STATUSES[s]}: {words.STATUS_MEANS[s]}" for s in STATUSES) + ".")  # fmt: skip
        st.text_input("Words", key="q", placeholder="In sentences, names and places")
        st.toggle("Include background", key="background", help="What reports tell as history rather than news.")
        st.selectbox(
            "Ground of the map", get_args(Ground), format_func=GROUNDS.__getitem__, key="ground",
            help="OpenStreetMap's tiles come from tile.openstreetmap.org, which then sees your address.",
        )  # fmt: skip
        st.button("Reset all filters", on_click=_reset, width="stretch")


def _dates(span: Days | None) -> None:
    if span is None or span[0] == span[1]:
        st.caption("No slider: all dated events fall on one day." if span else "No slider: no event here has a date.")
        return
    st.slider(
        "Dates", *span, key="dates", format="D MMM YYYY",
        help="An event is shown when any day of its period lies in the range. “By September 2026” is known to the"
        " month, so it shows while any day of that month is in range.",
    )  # fmt: skip


def _reset() -> None:
    st.query_params.clear()


def heading(data: Data, view: View, span: Days | None) -> None:
    """What this is, how much is shown, what the link could not say, and the link itself."""
    counts = store.counts(data.events, view)
    title, link = st.columns([5, 1], vertical_alignment="center")
    with title:
        st.title("Frontier Watch", anchor=False)
        st.html('<p class="about">Who met whom, where forces move and which border worries whom, as reports tell it. '
                "Every mark leads to its sentence.</p>")  # fmt: skip
    with link:
        elements.copy_link(share_query(view, span, data.fingerprint), key="link")
    _warn(st.session_state["ignored"], ":material/link_off:")
    _warn(data.problems, ":material/report:")
    _counts(counts, view)


def _warn(sentences: Sequence[str], icon: str) -> None:
    if sentences:
        st.warning("  \n".join(_literal(sentence) for sentence in sentences), icon=icon)


def _counts(counts: store.Counts, view: View) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="counts"):
        st.markdown(f"**{counts.shown} event{'' if counts.shown == 1 else 's'}** shown", width="content")
        _lens(
            f"{counts.undated} undated", "undated", "with" if view.undated == "only" else "only", view.undated == "only"
        )
        _lens(f"{counts.unplaced} unplaced", "unplaced", not view.unplaced, view.unplaced)
        if counts.background:
            label = f"{counts.background} background {'shown' if view.background else 'hidden'}"
            _lens(label, "background", not view.background, view.background)


def _lens(label: str, name: str, value: object, on: bool) -> None:
    """A count that is also the switch to what it counts."""

    def turn() -> None:
        st.session_state[name] = value

    st.button(label, key=f"lens-{name}", on_click=turn, type="primary" if on else "secondary")


def _literal(text: str) -> str:
    """Text for Streamlit's Markdown, every sign of which is escaped."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()<>#+-.!|~$:&^=\"'" else sign for sign in text)


def columns() -> list[DeltaGenerator]:
    """The board of map and list, and the panel beside it; on a phone the panel stands between the two."""
    with st.container(key="board"):
        return st.columns([5, 3], gap="medium")


@st.fragment
def map_of(data: Data, view: View, visible: pd.DataFrame) -> None:
    """The map: constant ground, and the marks of the visible events as the one layer that changes."""
    features = map.marks(visible, data.places, data.outlines, _emphasised(data, view))
    tiles = offline.openstreetmap() if view.ground == "osm" else None
    sent = st.session_state["sent"]
    answer = st_folium(
        offline.base_map(map.bounds(data.places.values())),
        key="chart",
        height=MAP_HEIGHT,
        use_container_width=True,
        feature_group_to_add=map.feature_group(features, tiles),
        returned_objects=["last_active_drawing", "last_object_clicked_count", "center", "zoom"],
        center=sent[:2] if sent else None,
        zoom=sent[2] if sent else None,
    )
    _take_position(answer)
    if _take_click(answer, visible):
        st.rerun()
    session.publish(session.present(store.span(data.events)))


def _emphasised(data: Data, view: View) -> list[str]:
    if view.event:
        found = data.events.loc[data.events["id"] == view.event, "places"]
        return [place for places in found for place in places]
    return [view.place] if view.place else []


def _take_position(answer: dict[str, Any]) -> None:
    """Keep where the viewer panned to; the first position a map reports is its opening one, and nobody's choice."""
    center, zoom = answer.get("center"), answer.get("zoom")
    if not center or not zoom:
        return
    position = (round(center["lat"], 4), round(center["lng"], 4), int(zoom))
    before = st.session_state["map"] or st.session_state.setdefault("home", position)
    if map.apart(position, before):
        st.session_state["map"] = position


def _take_click(answer: dict[str, Any], visible: pd.DataFrame) -> bool:
    """Select what was clicked since the last run, and say whether anything was."""
    clicks = answer.get("last_object_clicked_count") or 0
    if clicks == st.session_state.get("clicks", 0) or not answer.get("last_active_drawing"):
        return False
    st.session_state["clicks"] = clicks
    clicked = answer["last_active_drawing"]["properties"]
    here = visible.loc[visible["places"].map(lambda places: clicked["place"] in places), "id"]
    event = clicked.get("event") or (here.iloc[0] if len(here) == 1 else "")
    session.choose(event=event, place="" if event else clicked["place"])
    return True


def listing(data: Data, view: View, visible: pd.DataFrame) -> None:
    """The visible events as a list, the latest first and the undated last."""
    with st.container(key="listing"):
        if visible.empty:
            st.info("No event passes these filters. Widen the dates, choose more kinds, or reset all filters.")
            st.button("Reset all filters", key="reset-empty", on_click=_reset)
            return
        _rows(data, visible, view.event, key="events")


def _rows(data: Data, shown: pd.DataFrame, selected: str, key: str) -> None:
    first = [store.event(data.events, ident, data.places) for ident in shown["id"][: table.MOST]]
    chosen = elements.event_list(table.rows(first), selected, key=key, more=max(0, len(shown) - table.MOST))
    if chosen and chosen != selected:
        session.choose(event=chosen)
        st.rerun()


def evidence_of(data: Data, view: View, visible: pd.DataFrame) -> None:
    """What was clicked, with its proof; with nothing clicked, how to read the map."""
    with st.container(key="evidence"):
        if view.event:
            event = store.event(data.events, view.event, data.places)
            st.button("Close", key="close", on_click=session.choose, icon=":material/close:")
            st.html(evidence.panel(event, data.reports[event.report], data.actors))
        elif view.place:
            here = visible[visible["places"].map(lambda places: view.place in places)]
            st.button("Close", key="close", on_click=session.choose, icon=":material/close:")
            st.html(f'<div class="evidence"><h3><bdi>{escape(data.places[view.place].name)}</bdi></h3></div>')
            if here.empty:
                st.caption("No event at this place passes the present filters.")
            _rows(data, here, "", key="here")
        else:
            st.html(evidence.legend())


def footing(data: Data) -> None:
    """Where everything comes from."""
    st.html(
        f'<p class="sources">{len(data.reports)} report{"" if len(data.reports) == 1 else "s"} read. Places: <a href="https://www.geonames.org/">GeoNames</a>'
        ", CC BY 4.0; airfields: OurAirports, public domain; land and borders: Natural Earth, public domain. "
        f"Events are found by program and can be wrong: read the sentence. Data {data.fingerprint}.</p>"
    )
