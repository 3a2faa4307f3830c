"""What lies near a place: distances over the ellipsoid, to a point's seat or to the nearest part of an area or line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import cos, radians
from statistics import median

from geopy.distance import geodesic
from shapely import affinity
from shapely.geometry import Point, shape
from shapely.ops import nearest_points

from gazetteer import Gazetteer
from gazetteer.place import Geometry, Place

Spot = tuple[float, float]
"""Latitude and longitude in degrees."""


def near(spot: Spot, radius_km: float, places: Iterable[Place], outlines: Mapping[str, Geometry]) -> frozenset[str]:
    """The ids of the places at most that far from the spot; a line or area is as near as its nearest part.

    An area wider than the circle is left out: of what happened somewhere in it nobody knows whether that was near.
    """
    return frozenset(
        place.id
        for place in places
        if not (place.is_area and place.precision_km > radius_km)
        and distance_km(spot, place, outlines.get(place.id)) <= radius_km
    )


def distance_km(spot: Spot, place: Place, outline: Geometry | None = None) -> float:
    """Kilometres from the spot to the place, none within its outline."""
    seat = _nearest(spot, outline) if outline else (place.lat, place.lon)
    return float(geodesic(spot, seat).km)


def _nearest(spot: Spot, outline: Geometry) -> Spot:
    """The outline's point nearest to the spot.

    Found with degrees of longitude shortened to what they are at the spot, which is exact enough for the few hundred
    kilometres that "near" means.
    """
    shrink = cos(radians(spot[0])) or 1e-9
    flat = affinity.scale(shape(outline), xfact=shrink, origin=(0, 0))
    point, _ = nearest_points(flat, Point(spot[1] * shrink, spot[0]))
    return point.y, point.x / shrink


def located(name: str, places: Iterable[Place], gazetteer: Gazetteer) -> Place | None:
    """The place of that name, likeliest near the middle of these; None where nobody knows it."""
    match = gazetteer.resolve(name.strip(), near=middle(places))
    return match.place if match else None


def middle(places: Iterable[Place]) -> Spot | None:
    """The middle of these places, by which names that many places share are told apart; None without any."""
    seats = [(place.lat, place.lon) for place in places if not place.is_area]
    return (median(lat for lat, _ in seats), median(lon for _, lon in seats)) if seats else None
