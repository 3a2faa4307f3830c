"""The map: what it shows, where the viewer took it, and what was clicked on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from dashboard import languages, session, store
from dashboard.build import Data
from dashboard.figures import cells, map, offline, profile
from dashboard.figures.handing import packed
from dashboard.figures.petals import petals
from dashboard.page import delivery, spoken
from dashboard.showing import Showing

HEIGHT = 400


@spoken.fragment
def draw(showing: Showing, part: delivery.Part) -> None:
    """The map: constant ground, and the marks of the visible events as the one layer that changes.

    Where the page around it may not have reached the browser, it is drawn anew.
    """
    is_alone = part.is_alone()
    if is_alone:
        session.keep()
    sight = _sight(showing.data)
    sent = st.session_state["sent"]
    answer = st_folium(
        offline.base_map(_corners(showing.data.fingerprint, showing.data)),
        key="chart",
        height=HEIGHT,
        use_container_width=True,
        render=False,  # of the page around the map, which is not sent; the map itself is drawn all the same
        feature_group_to_add=map.feature_group(drawn(showing, sight), _aids(showing)),
        returned_objects=["last_active_drawing", "last_object_clicked_count", "center", "zoom"],
        center=sent[:2] if sent else None,
        zoom=sent[2] if sent else None,
    )
    _take_position(answer)
    if _take_click(answer, showing.drawn) or (is_alone and delivery.is_in_doubt("page", "board")):
        session.hand_on()
        st.rerun()
    session.publish_position(showing.view)


def drawn(showing: Showing, sight: cells.Sight) -> str:
    """What is drawn of this view on a map that shows that part of the world, packed."""
    return _drawn(_asked(showing, sight), sight, showing)


def _asked(showing: Showing, sight: cells.Sight) -> str:
    """All that decides what is drawn, the viewer's language among it: equal where the same is drawn."""
    view = showing.view
    compared = (view.dates, view.versus) if showing.comparison else ()
    selected = view.place, view.event, view.actor
    return f"{languages.spoken()} {showing.drawn.question!r} {compared!r} {selected!r} {sight!r}"


@st.cache_resource(max_entries=200, show_spinner=False)  # some ten kilobytes each
def _drawn(asked: str, _sight: cells.Sight, _showing: Showing) -> str:  # noqa: ARG001 - what the cache is keyed by
    """What is drawn on the map, packed: worked out once for all runs that draw the same, and for all viewers."""
    data = _showing.data
    chosen = _emphasised(_showing)
    marks = map.marks(_showing.drawn, data.places, data.outlines, chosen, _showing.comparison, _sight)
    return packed([*marks, *_spread(_showing)])


def _sight(data: Data) -> cells.Sight:
    """What the map shows: as it told last, else as it was sent there, else as it opens."""
    told = st.session_state.get("chart") or {}
    if told.get("center") and told.get("zoom"):
        return cells.Sight(told["center"]["lat"], told["center"]["lng"], int(told["zoom"]))
    if sent := st.session_state["sent"]:
        return cells.Sight(*sent)
    return cells.opening(_corners(data.fingerprint, data))


@st.cache_resource(max_entries=4, show_spinner=False)
def _corners(fingerprint: str, _data: Data) -> list[list[float]]:  # noqa: ARG001 - what the cache is keyed by
    """The corners that the map opens between, found once for all viewers of this data."""
    return map.bounds(_data.places.values())


def _aids(showing: Showing) -> map.Aids:
    view, centre = showing.view, showing.centre
    # Named by the build, since the name stands for what is served under it as long as the process lives.
    folder = showing.data.layers
    served = offline.served(folder, f"layers_{folder.parent.name}") if view.layers else ""
    return map.Aids(
        tiles=offline.openstreetmap() if view.ground == "osm" else None,
        layers={name: f"{served}/{name}.json" for name in view.layers},
        circle=map.Circle(centre.lat, centre.lon, view.radius) if centre else None,
    )


def _spread(showing: Showing) -> Iterator[map.Feature]:
    """Where a place of several events was clicked, each of them by itself."""
    place, here = showing.data.places.get(showing.view.place), showing.here
    if place and len(here) > 1:
        yield from petals(here, place, showing.view.event)


def _emphasised(showing: Showing) -> list[str]:
    data, view = showing.data, showing.view
    if view.place:
        return [view.place]
    if view.event:
        mentions = data.events.event(view.event, data.places).places
        return [mention.place.id for mention in mentions if mention.place]
    if view.actor:
        return [place for place, _ in profile.places_of(showing.of_actor)]
    return []


def _take_position(answer: dict[str, Any]) -> None:
    """Keep where the viewer panned to; the first position a map reports is its opening one, and nobody's choice."""
    center, zoom = answer.get("center"), answer.get("zoom")
    if not center or not zoom:
        return
    position = (round(center["lat"], 4), round(center["lng"], 4), int(zoom))
    chosen: map.Position | None = st.session_state["map"]
    if not chosen:
        st.session_state.setdefault("home", position)
    home: map.Position | None = st.session_state.get("home")
    if home and not map.apart(position, home):
        st.session_state["map"] = None  # back at the opening, which an address leaves out
    elif not chosen or map.apart(position, chosen):
        st.session_state["map"] = position


def _take_click(answer: dict[str, Any], drawn: store.Events) -> bool:
    """Select what was clicked since the last run, and say whether anything was."""
    clicks = answer.get("last_object_clicked_count") or 0
    if clicks == st.session_state.get("clicks", 0) or not answer.get("last_active_drawing"):
        return False
    st.session_state["clicks"] = clicks
    clicked = answer["last_active_drawing"]["properties"]
    here = list(drawn.at(clicked["place"]).frame(2)["id"]) if clicked["place"] else []
    event = clicked.get("event") or (here[0] if len(here) == 1 else "")
    session.choose(event=event, place=clicked["place"] if len(here) > 1 else "")
    return True
