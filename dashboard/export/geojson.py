"""GeoJSON (RFC 7946): a feature an event, as the point, line or area that it is known to be at."""

from __future__ import annotations

import json
from typing import Any

from dashboard.events import Event
from dashboard.export.taking import Taking, facts, placed
from gazetteer.place import Geometry


def write(taking: Taking) -> bytes:
    """One feature collection; an event without a known place has no geometry, as the format allows."""
    features = [feature(event, taking) for event in taking.events]
    collection = {"type": "FeatureCollection", "about": taking.about, "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1).encode()


def feature(event: Event, taking: Taking) -> dict[str, Any]:
    """The event as a feature with its id."""
    properties = facts(event, taking.reports[event.report])
    return {"type": "Feature", "id": event.id, "geometry": geometry(event, taking), "properties": properties}


def geometry(event: Event, taking: Taking) -> Geometry | None:
    """Where the event is, in degrees east and north; several places as a collection; None where none is known."""
    shapes = [taking.outlines.get(place.id) or _point(place.lon, place.lat) for place in placed(event)]
    if len(shapes) > 1:
        return {"type": "GeometryCollection", "geometries": shapes}
    return shapes[0] if shapes else None


def _point(lon: float, lat: float) -> Geometry:
    return {"type": "Point", "coordinates": [round(lon, 5), round(lat, 5)]}
