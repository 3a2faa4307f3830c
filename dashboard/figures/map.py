"""From visible events to what is drawn on the map: bounded by the number of places, whatever the number of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template
from geopy.distance import great_circle as distance

from dashboard import store, words
from dashboard.figures import cells, compare, moves, tips
from dashboard.figures.handing import as_script
from dashboard.figures.tallying import by_kind, by_place
from dashboard.languages import digits, direction, gettext, pgettext, spoken
from gazetteer.place import Geometry, Place

Feature = dict[str, Any]
"""A GeoJSON feature whose property `layer` (point, area, line or move) says how `assets/marks.js` draws it."""

VAGUE_KM = 10
"""A point known no better than this is drawn with a halo of its precision."""

SETTLEMENTS = ("city", "town", "village")
"""Their precision is their own extent: a city of 18 km needs no halo to say that it is large."""


@dataclass(frozen=True, slots=True)
class Circle:
    """How far from a place events may be."""

    lat: float
    lon: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class Aids:
    """What the viewer chose to see beside the marks."""

    tiles: Mapping[str, Any] | None = None
    """The ground of tiles under everything, where one was chosen."""
    layers: Mapping[str, str] = field(default_factory=dict)
    """The reference layers, each with the address of its GeoJSON."""
    circle: Circle | None = None


class Ground(MacroElement):
    """Land, borders and names under the map, fetched by the browser from `url`; opens on the box between `corners`.

    `names` is the address of the names in the viewer's language, in the order of the ground's; empty for English.
    """

    _template = Template("""
        {% macro script(this, kwargs) %}
        FrontierWatch.ground({{ this._parent.get_name() }}, {{ this.url }}, {{ this.corners }}, {{ this.words }});
        {% endmacro %}
    """)

    def __init__(self, url: str, corners: list[list[float]], names: str = "") -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Ground"
        self.url = as_script(url)
        self.corners = as_script(corners)
        self.words = as_script({**said(), "names": names})


class Marks(MacroElement):
    """The marks, and what was chosen to help to read them."""

    _template = Template("""
        {% macro script(this, kwargs) %}
        FrontierWatch.tiles({{ this._parent._parent.get_name() }}, {{ this.tiles }});
        FrontierWatch.reference({{ this._parent._parent.get_name() }}, {{ this.layers }});
        FrontierWatch.circle({{ this._parent._parent.get_name() }}, {{ this.circle }});
        FrontierWatch.sent({{ this.features }}, {{ this._parent.get_name() }});
        {% endmacro %}
    """)

    def __init__(self, features: str, aids: Aids) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Marks"
        self.features = as_script(features)
        self.tiles, self.layers = as_script(aids.tiles), as_script(dict(aids.layers))
        self.circle = as_script(asdict(aids.circle) if aids.circle else None)


def said() -> dict[str, str]:
    """What the map itself says, in the viewer's language."""
    return {
        "language": spoken(),
        "direction": direction(),
        "digits": digits("0123456789"),
        "label": gettext(
            "Map of the events: arrow keys move it, plus and minus zoom, Tab goes from mark to mark. The list holds the"
            " same events."
        ),
        "zoom_in": gettext("Zoom in"),
        "zoom_out": gettext("Zoom out"),
        "whole": gettext("Map on the whole screen"),
        "leave_whole": gettext("Leave the whole screen"),
        "km": pgettext("after a number", "km"),
        "m": pgettext("after a number", "m"),
        "north": pgettext("latitude", "N"),
        "south": pgettext("latitude", "S"),
        "east": pgettext("longitude", "E"),
        "west": pgettext("longitude", "W"),
    }


def marks(
    events: store.Events,
    places: Mapping[str, Place],
    outlines: Mapping[str, Geometry],
    chosen: Iterable[str] = (),
    compared: compare.Comparison | None = None,
    sight: cells.Sight | None = None,
) -> list[Feature]:
    """What to draw for these events: a feature a place, and one for each way that a force moves.

    With `sight`, too many places to draw each are drawn as cells; see `dashboard.figures.cells`.

    `chosen` are the ids of the places to emphasise. With `compared`, two periods whose events these are, each mark
    says what changed from one to the other, and the moves are those of the later.
    """
    emphasised, counted = set(chosen), by_place(events.by_place())
    changes = compare.by_place(compared.before, compared.now) if compared else None
    gathered: list[Feature] = []
    alone = counted
    if sight:
        gathered, alone = cells.gathered(counted, places, emphasised | outlines.keys(), sight, changes)
    lines = tips.of_places(events, (tally for rows in alone.values() for tally in rows))
    drawn = [
        _feature(places[ident], rows, outlines.get(ident), lines[ident], ident in emphasised)
        for ident, rows in alone.items()
    ]
    if changes:
        for mark in (feature["properties"] for feature in drawn):
            compare.tell(mark, changes[mark["place"]])
    most = moves.AMONG_CELLS if gathered else moves.MOST
    arrows = moves.arrows(compared.now if compared else events, places, most)
    rank = {"area": 0, "line": 1, "move": 2, "cell": 3, "note": 3, "point": 4}
    return sorted([*drawn, *gathered, *arrows], key=lambda feature: rank[feature["properties"]["layer"]])


def feature_group(features: str, aids: Aids | None = None) -> folium.FeatureGroup:
    """The features, as `handing.packed` makes them, as the one layer that changes over a constant map."""
    group = folium.FeatureGroup(name="events")
    group.add_child(Marks(features, aids or Aids()))
    return group


REACH = 3
"""So many times farther from the middle than half of the places, one is no part of the region they are about."""


def bounds(places: Iterable[Place]) -> list[list[float]]:
    """South-west and north-east corners, degrees, of the opening view.

    It holds the places smaller than a country (all of them, if there is none), without those that lie `REACH` times
    farther from their middle than half of them, so that a few far ones do not shrink the region that the reports are
    about. Without any place, it is the whole inhabited world.
    """
    known = list(places)
    near = [place for place in known if place.kind not in WIDE] or known
    if not near:
        return [[-55.0, -130.0], [70.0, 160.0]]
    middle = median(place.lat for place in near), median(place.lon for place in near)
    away = {place.id: float(distance(middle, (place.lat, place.lon)).km) for place in near}
    near.sort(key=lambda place: away[place.id])
    limit = REACH * median(away.values())
    shown = [place for n, place in enumerate(near) if n < FEW or away[place.id] <= limit]
    lats, lons = [place.lat for place in shown], [place.lon for place in shown]
    return [[min(lats) - 0.5, min(lons) - 0.8], [max(lats) + 0.5, max(lons) + 0.8]]


WIDE = ("country", "continent", "sea", "region")
FEW = 5
"""So many places are all held, however far apart."""


Position = tuple[float, float, int]
"""Latitude and longitude of the map's centre in degrees, and its zoom."""


def apart(one: Position, other: Position, pixels: float = 12) -> bool:
    """Whether two positions differ by more than a map's own settling, which no viewer chose."""
    degrees = pixels * 360 / (256 * 2 ** other[2])
    return one[2] != other[2] or max(abs(one[0] - other[0]), abs(one[1] - other[1])) > degrees


def _feature(
    place: Place, rows: list[store.Tally], outline: Geometry | None, lines: list[str], chosen: bool
) -> Feature:
    counted = list(by_kind(rows))
    layer = "area" if place.is_area else "line" if outline else "point"
    vague = not outline and (place.is_area or (place.precision_km >= VAGUE_KM and place.kind not in SETTLEMENTS))
    return {
        "type": "Feature",
        "geometry": outline,
        "properties": {
            "layer": layer,
            "place": place.id,
            "name": words.place(place),
            "lat": place.lat,
            "lon": place.lon,
            "counts": counted,
            "halo_km": place.precision_km if vague else None,
            "said": _said(place, counted),
            "tip": lines,
            "more": words.more(sum(tally.n for tally in rows) - len(lines)),
            "selected": place.id if chosen else "",
        },
    }


def _said(place: Place, counted: Iterable[Mapping[str, Any]]) -> str:
    events = words.listed(words.count(of["n"], of["kind"]) for of in counted)
    return gettext("{place}: {events}", place=words.place(place), events=events)
