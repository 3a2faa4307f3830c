"""Shapes no finer than a map needs."""

from __future__ import annotations

from gazetteer.place import Geometry


def outline(geometry: Geometry, most: int = 1500) -> Geometry | None:
    """The geometry with at most about `most` points, none for a bare point; tolerances start at 0.005 degrees."""
    from shapely import get_num_coordinates
    from shapely.geometry import mapping, shape

    if geometry["type"] == "Point":
        return None
    drawn, tolerance = shape(geometry), 0.005
    while get_num_coordinates(drawn) > most and tolerance < 1:
        drawn, tolerance = drawn.simplify(tolerance), tolerance * 2
    return dict(mapping(drawn))
