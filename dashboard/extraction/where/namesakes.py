"""Which of several of a name is meant: the town that an area is called after, the village in the area that is named."""

from __future__ import annotations

from geopy.distance import great_circle
from rapidfuzz import fuzz

from gazetteer.names import plain
from gazetteer.place import Match, Place

_CALLED_ALIKE = 80.0
"""How alike, of 100, the names of an area and of its town are: Zaporizhzhia and Zaporizhzhya."""
_WITHIN_KM = 100.0
"""How far from its town the middle of an area is at most, where the gazetteer does not say that the town is in it."""
_LESSER = frozenset({"city", "town", "village", "site", "airport"})
METROPOLIS = 1_000_000
"""Inhabitants of a city whose name is seldom said of another place."""
_ASKED_FOR = 0.99
"""Score of a match from which the words around the name have said that it is the area's: "Kherson region"."""


def chief_town(match: Match) -> Place | None:
    """The town that an area is called after, where the area was matched by its bare name."""
    area = match.place
    if area.kind not in {"governorate", "district"} or match.score >= _ASKED_FOR:
        return None
    return next((town for town in match.rivals if _is_called_after(area, town)), None)


def _is_called_after(area: Place, town: Place) -> bool:
    if town.kind not in {"city", "town"} or town.countries != area.countries:
        return False
    near = area.id in town.within or great_circle((area.lat, area.lon), (town.lat, town.lon)).km <= _WITHIN_KM
    return near and fuzz.ratio(plain(area.name), plain(town.name)) >= _CALLED_ALIKE


def is_elsewhere(place: Place, larger: Place) -> bool:
    """Whether a place that is said to lie in a larger one only shares its name with it: it is of another country."""
    lesser = place.kind in _LESSER and (place.population or 0) < METROPOLIS
    told = bool(place.countries) and bool(larger.countries)
    return lesser and told and set(place.countries).isdisjoint(larger.countries)
