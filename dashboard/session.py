"""What a viewer chose, kept in three places that must agree: the address, the widgets, and the view made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import get_args

import streamlit as st

from dashboard import languages
from dashboard.address import Known, from_query, to_query
from dashboard.view import Clock, Days, Layer, View

Position = tuple[float, float, int]

_LISTS = tuple(field.name for field in fields(View) if field.name != "dates" and str(field.type).endswith("...]"))
"""The view's choices of several, which widgets keep as lists."""

_ADDRESS, _PUBLISHED, _PASSED, _HANDED = "address", "published", "passed", "handed"
"""Session keys of the query string as this session last wrote or read it, of the choices that it says, of the query
strings it had before, and of choices on their way from one run to the next."""

REMEMBERED = 8
"""So many addresses at most can be on their way to the browser."""


def speak() -> None:
    """Have this run speak the viewer's language: the one that was chosen, else the browser's."""
    query = _opened()
    asked = from_query(query, Known())[0].lang if query is not None else st.session_state["lang"]
    languages.speak(languages.chosen(asked, st.context.locale))


def _opened() -> dict[str, list[str]] | None:
    """What the address says, where it was opened or changed from outside since this session last looked."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    return None if st.session_state.get(_ADDRESS) == query or _outrun(query) else query


def restore(known: Known, spans: Mapping[Clock, Days | None]) -> None:
    """Bring the session to what was handed on, and to the address where that was opened or changed from outside."""
    _take_up()
    query = _opened()
    if query is None:
        return
    view, ignored = from_query(query, known)
    span = spans[view.clock]
    days = within(view.dates, span)
    if view.dates and not days:
        ignored.append(languages.gettext("The link's dates were ignored: no event of this data lies between them."))
    _put({field.name: getattr(view, field.name) for field in fields(View)} | {"dates": days or span})
    st.session_state["ignored"] = ignored
    st.session_state["sent"] = _sent_to(view.map or st.session_state.get("home"))
    st.session_state[_ADDRESS], st.session_state[_PUBLISHED] = query, _choices()


def _outrun(query: dict[str, list[str]]) -> bool:
    """Whether the viewer chose again before the browser had the address of the choice before.

    Each choice comes with the address that the browser shows at that moment. Where that is one that this session had
    before, and something was chosen, it is behind; where nothing was chosen, the viewer went back or forward.
    """
    return query in st.session_state.get(_PASSED, ()) and _choices() != st.session_state[_PUBLISHED]


def chosen(names: Iterable[str]) -> dict[str, object]:
    """What was chosen under these names, as the widgets hold it."""
    held = {name: st.session_state[name] for name in names}
    return {name: tuple(choice) if isinstance(choice, list) else choice for name, choice in held.items()}


def _choices() -> dict[str, object]:
    return chosen(field.name for field in fields(View))


def _sent_to(position: Position | None) -> Position | None:
    """The position that the map is sent to, and only now: where the viewer pans to later is never sent back to it.

    The component moves the map when the position it is given changes, so each sending differs from the last by less
    than a map shows.
    """
    if position is None:
        return None
    st.session_state["sendings"] = st.session_state.get("sendings", 0) + 1
    return position[0] + st.session_state["sendings"] * 1e-7, position[1], position[2]


def within(dates: Days | None, span: Days | None) -> Days | None:
    """The part of these dates that lies within the span; None where there is none."""
    if not dates or not span or dates[1] < span[0] or dates[0] > span[1]:
        return None
    return max(dates[0], span[0]), min(dates[1], span[1])


def present(spans: Mapping[Clock, Days | None]) -> View:
    """The view that the session's widgets and selections make."""
    span = spans[st.session_state["clock"]]
    chosen = {field.name: st.session_state[field.name] for field in fields(View)}
    for name in _LISTS:
        chosen[name] = tuple(chosen[name])
    chosen["kinds"] = tuple(kind for kind in View().kinds if kind in chosen["kinds"])
    chosen["status"] = tuple(status for status in View().status if status in chosen["status"])
    chosen["layers"] = tuple(layer for layer in get_args(Layer) if layer in chosen["layers"])
    whole = chosen["dates"] is None or tuple(chosen["dates"]) == span
    return View(**{**chosen, "dates": None if whole else tuple(chosen["dates"])})


def publish(view: View) -> None:
    """Write the view into the address, so that the browser's address bar, reload and history hold it."""
    st.session_state[_PUBLISHED] = _choices()
    _write(to_query(view))


def keep() -> None:
    """Put all choices back to what the page was drawn with.

    What the map tells comes with all widgets as the browser has them: as they were before a press whose page has yet to
    reach it. None of them was chosen with the map.
    """
    _put({name: st.session_state[_PUBLISHED][name] for name, choice in _choices().items() if _is_new(name, choice)})


def _is_new(name: str, choice: object) -> bool:
    """Whether this is another choice than the page was drawn with."""
    return bool(choice != st.session_state[_PUBLISHED][name])


def _put(choices: Mapping[str, object]) -> None:
    """Have the widgets hold these choices."""
    for name, choice in choices.items():
        st.session_state[name] = list(choice) if isinstance(choice, tuple) and name in _LISTS else choice


def publish_position(view: View) -> None:
    """Write where the map is into the address, and all else as the page was drawn with it, which is this view."""
    position: Position | None = st.session_state["map"]
    st.session_state[_PUBLISHED] = {**st.session_state[_PUBLISHED], "map": position}
    _write(to_query(replace(view, map=position)))


def _write(query: dict[str, list[str]]) -> None:
    if st.session_state[_ADDRESS] != query:
        st.session_state[_PASSED] = [st.session_state[_ADDRESS], *st.session_state.get(_PASSED, ())][:REMEMBERED]
        st.query_params.from_dict(query)
        st.session_state[_ADDRESS] = query


def hand_on() -> None:
    """Have the next run begin with the choices of this one, but for what the viewer chooses meanwhile.

    Streamlit puts what the browser tells meanwhile before that run. Where the map tells its place, all widgets come
    with it as the browser has them: as the page was drawn, without the press that this run is of. What differs from
    both was chosen since. So this is called before what was pressed is published.
    """
    if not is_reset():
        st.session_state[_HANDED] = _choices()


def _take_up() -> None:
    """Have what was handed on, but where something else has been chosen since."""
    if handed := st.session_state.pop(_HANDED, None):
        meanwhile = _choices()
        _put({name: choice for name, choice in handed.items() if not _is_new(name, meanwhile[name])})


def reset() -> None:
    """Forget every choice: the next run begins as one of a bare address does."""
    st.query_params.clear()
    for key in (_ADDRESS, _PUBLISHED, _PASSED, _HANDED):
        st.session_state.pop(key, None)


def is_reset() -> bool:
    """Whether every choice was forgotten, and the page has yet to be drawn as a bare address has it."""
    return _ADDRESS not in st.session_state


def choose(*, event: str = "", place: str = "", actor: str = "") -> None:
    """Select an event, a place or an actor; without any, nothing."""
    st.session_state["event"], st.session_state["place"], st.session_state["actor"] = event, place, actor
