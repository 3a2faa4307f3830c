"""A view as an address and back: its query string is the share link, one parameter a choice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, get_args
from urllib.parse import urlencode

from dashboard.compact import CompactError, pack, unpack
from dashboard.events import KINDS, STATUSES
from dashboard.languages import Language, gettext
from dashboard.view import ActorMatch, Clock, Days, Ground, Layer, Pace, Pane, Subject, Undated, View

Query = Mapping[str, Sequence[str]]
"""The address's parameters: each name with all its values, in order."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the data offers to choose from: a link that asks for anything else is told so."""

    actors: Collection[str] = ()
    events: Container[str] = ()
    places: Collection[str] = ()
    sources: Collection[str] = ()
    languages: Collection[str] = ()
    reports: Collection[str] = ()
    fingerprint: str = ""


def to_query(view: View) -> dict[str, list[str]]:
    """The view as the address's parameters, defaults left out."""
    chosen = {field.name: (getattr(view, field.name), field.default) for field in fields(View)}
    return {name: _written(value) for name, (value, default) in chosen.items() if value != default}


def share_query(view: View, days: Days | None, fingerprint: str) -> str:
    """The query string of a link to hand on.

    The days shown and the data's fingerprint are written out, so that the link shows the same days when reports are
    added, and says so when the data is another. Past a dozen choices it is packed into the one parameter `v`.
    """
    query = to_query(replace(view, dates=view.dates or days, data=fingerprint))
    written = urlencode(query, doseq=True)
    return f"v={pack(written)}" if sum(map(len, query.values())) > MOST_PLAIN else written


MOST_PLAIN = 12
"""So many choices are written out, for people to read and change."""


def _written(value: object) -> list[str]:
    match value:
        case bool():
            return ["yes"] if value else ["no"]
        case (float(), float(), int()):
            return [f"{value[0]:.4f},{value[1]:.4f},{value[2]}"]
        case tuple():
            return [str(part) for part in value] or ["none"]
    return [str(value)]


def from_query(query: Query, known: Known) -> tuple[View, list[str]]:
    """Read a view from an address, and say in a sentence each what of it was ignored.

    Nothing in an address is an error: what cannot be read or is not in the data falls back to its default.
    """
    ignored: list[str] = []
    chosen: dict[str, Any] = {}
    for name, values in _unpacked(query, ignored).items():

        def ignore(value: str, why: str, name: str = name) -> None:
            given = f"{name}={value[:80]}"
            ignored.append(gettext("The link's {given} was ignored: {why}.", given=given, why=why))

        if name in _READERS and values:
            chosen[name] = _READERS[name](values, known, ignore)
        elif name not in _STREAMLITS_OWN:
            ignore(",".join(values), gettext("nothing here goes by that name"))
    view = View(**{name: value for name, value in chosen.items() if value is not None})
    if view.data and view.data != known.fingerprint:
        ignored.append(
            gettext("This link was made on other data: events may have been added, changed or removed since.")
        )
    return replace(view, data=""), ignored


def _unpacked(query: Query, ignored: list[str]) -> Query:
    """The query with what its parameter `v` holds; what is written out beside it counts."""
    if not query.get("v"):
        return query
    plain = {name: values for name, values in query.items() if name != "v"}
    try:
        return {**unpack(query["v"][-1]), **plain}
    except CompactError as error:
        given = f"v={query['v'][-1][:40]}"
        ignored.append(
            gettext("The link's {given} was ignored: {why}. Ask for the link again.", given=given, why=str(error))
        )
        return plain


_STREAMLITS_OWN = ("embed", "embed_options")

Ignore = Callable[[str, str], None]
"""Called with a value that could not be used, and why."""


def _dates(values: Sequence[str], _: Known, ignore: Ignore) -> Days | None:
    try:
        first, last = (dt.date.fromisoformat(value) for value in values)
    except ValueError:
        ignore(",".join(values), gettext("it takes a first and a last day such as 2025-10-01 and 2025-10-31"))
        return None
    return (first, last) if first <= last else (last, first)


def _position(values: Sequence[str], _: Known, ignore: Ignore) -> tuple[float, float, int] | None:
    found = position(values[-1])
    if found is None:
        ignore(values[-1], gettext("it takes latitude, longitude and zoom such as map=36.2,44.0,7"))
    return found


def position(text: str) -> tuple[float, float, int] | None:
    """A latitude and a longitude in degrees, and a zoom that the map has; None where the text names none."""
    try:
        lat, lon, zoom = text.split(",")
        found = float(lat), float(lon), int(zoom)
    except ValueError:
        return None
    return found if abs(found[0]) <= 90 and abs(found[1]) <= 180 and 2 <= found[2] <= 14 else None


FARTHEST = 1000
"""Kilometres: the largest radius a viewer can ask for."""


def _radius(values: Sequence[str], _: Known, ignore: Ignore) -> int | None:
    if re.fullmatch(r"[0-9]{1,4}", values[-1]) and 1 <= int(values[-1]) <= FARTHEST:
        return int(values[-1])
    ignore(values[-1], gettext("it takes whole kilometres from {least} to {most}", least=1, most=FARTHEST))
    return None


def _words(values: Sequence[str], _known: Known, _ignore: Ignore) -> str:
    return values[-1]


MOST_SERIES = 12
"""So many forces and places are drawn at once."""


def _series(values: Sequence[str], _: Known, ignore: Ignore) -> tuple[str, ...] | None:
    """Whether the data tells of a force at a place depends on the other choices, so the chart says what it lacks."""
    for value in values[MOST_SERIES:]:
        ignore(value, gettext("no more than {n} forces and places are drawn at once", n=MOST_SERIES))
    return tuple(dict.fromkeys(values[:MOST_SERIES])) or None


def _yes(values: Sequence[str], _: Known, ignore: Ignore) -> bool | None:
    if values[-1] in ("yes", "no"):
        return values[-1] == "yes"
    ignore(values[-1], gettext("it takes yes or no"))
    return None


def _one(why: Callable[[], str], options: Callable[[Known], Container[str]]) -> _Reader:
    def read(values: Sequence[str], known: Known, ignore: Ignore) -> str | None:
        if values[-1] in options(known):
            return values[-1]
        ignore(values[-1], why())
        return None

    return read


def _several(why: Callable[[], str], options: Callable[[Known], Collection[str]]) -> _Reader:
    def read(values: Sequence[str], known: Known, ignore: Ignore) -> tuple[str, ...] | None:
        if list(values) == ["none"]:
            return ()
        for value in values:
            if value not in options(known):
                ignore(value, why())
        return tuple(option for option in options(known) if option in values) or None

    return read


def _not_here() -> str:
    return gettext("this data has no such thing")


def _no_choice() -> str:
    return gettext("it is none of the choices")


_Reader = Callable[[Sequence[str], Known, Ignore], Any]

_READERS: dict[str, _Reader] = {
    "dates": _dates,
    "clock": _one(_no_choice, lambda _: get_args(Clock)),
    "versus": _dates,
    "undated": _one(_no_choice, lambda _: get_args(Undated)),
    "unplaced": _yes,
    "background": _yes,
    "kinds": _several(_no_choice, lambda _: KINDS),
    "actors": _several(_not_here, lambda known: known.actors),
    "match": _one(_no_choice, lambda _: get_args(ActorMatch)),
    "status": _several(_no_choice, lambda _: STATUSES),
    "q": _words,
    "near": _words,
    "radius": _radius,
    "sources": _several(_not_here, lambda known: known.sources),
    "languages": _several(_not_here, lambda known: known.languages),
    "report": _one(_not_here, lambda known: known.reports),
    "event": _one(_not_here, lambda known: known.events),
    "place": _one(_not_here, lambda known: known.places),
    "actor": _one(_not_here, lambda known: known.actors),
    "pane": _one(_no_choice, lambda _: get_args(Pane)),
    "subjects": _several(_no_choice, lambda _: get_args(Subject)),
    "series": _series,
    "film": _several(_no_choice, lambda _: get_args(Pace)),
    "map": _position,
    "layers": _several(_no_choice, lambda _: get_args(Layer)),
    "ground": _one(_no_choice, lambda _: get_args(Ground)),
    "lang": _one(_no_choice, lambda _: get_args(Language)),
    "data": _words,
}

NAMES = (*_READERS, "v")
"""The parameters that a view's address has."""
