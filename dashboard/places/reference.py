"""What the map can show for reference: governorates, frontiers, crossings, bases and rivers of the region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from dashboard import words
from dashboard.places.outlines import outline
from dashboard.view import Layer
from gazetteer import Gazetteer
from gazetteer.place import Place, PlaceKind

KINDS: Mapping[Layer, tuple[PlaceKind, ...]] = {
    "governorates": ("governorate",),
    "frontiers": ("frontier",),
    "crossings": ("crossing",),
    "bases": ("base", "airport"),
    "rivers": ("river",),
}

SHARE = 0.05
"""A country belongs to the region when so many of the places lie in it."""

MOST_POINTS = 400
"""Points of one outline or line: enough at the zooms where a whole region is in sight."""

FeatureCollection = dict[str, Any]


def region(places: Iterable[Place]) -> list[str]:
    """The countries that these places are about, as ISO 3166 alpha-2 codes, those with most places first."""
    named = Counter(country for place in places if place.kind != "country" for country in place.countries)
    return [country for country, n in named.most_common() if n >= SHARE * named.total()]


def layer(name: Layer, gazetteer: Gazetteer, countries: Collection[str]) -> FeatureCollection:
    """All places of that layer that lie in these countries, or on their frontiers, as GeoJSON."""
    found = {place.id: place for _, place in gazetteer.spellings(countries=countries, kinds=KINDS[name])}
    return {"type": "FeatureCollection", "features": list(_features(found.values(), gazetteer))}


def _features(places: Iterable[Place], gazetteer: Gazetteer) -> Iterator[dict[str, Any]]:
    for place in places:
        geometry = outline(gazetteer.geometry(place), MOST_POINTS)
        if geometry is None and (place.is_area or place.is_line):
            continue  # an area or a line without a shape is not a point
        seat = {"type": "Point", "coordinates": [round(place.lon, 4), round(place.lat, 4)]}
        yield {
            "type": "Feature",
            "geometry": geometry or seat,
            "properties": {
                "name": place.name,
                "names": words.names(place),
                "kind": place.kind,
                "lat": place.lat,
                "lon": place.lon,
            },
        }
