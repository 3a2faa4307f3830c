"""Outlines of regions that have no frontier of their own: of what countries and divisions they are held to be made.

`data/regions.csv` has the parts of each, those to leave out with a minus, and in words by which understanding. A
region may reach only as far as a river, then `bank` is a point on its side; or be what lies within some km of it.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping
from pathlib import Path

from shapely.affinity import scale
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from gazetteer.records import REGIONS
from gazetteer.sources.outlines import parts_of

KM_A_DEGREE = 111.2
HAIR = 1e-6
"""Degrees; as wide as a river is cut out of the land."""


def regions(
    shapes: Mapping[str, BaseGeometry], rivers: Mapping[str, BaseGeometry], path: Path = REGIONS
) -> dict[str, BaseGeometry]:
    """Id -> outline; `shapes` has those of countries and divisions by their ids."""
    found: dict[str, BaseGeometry] = {}
    for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))):
        whole = _made_of(row["made_of"].split(), shapes)
        if row["bank"]:
            whole = _bank(whole, rivers[row["river"]], Point(*map(float, row["bank"].split())))
        if row["within_km"]:
            whole = whole.intersection(_along(rivers[row["river"]], float(row["within_km"])))
        found[row["id"]] = whole
    return found


def _made_of(ids: list[str], shapes: Mapping[str, BaseGeometry]) -> BaseGeometry:
    whole = unary_union([shapes[part] for part in ids if not part.startswith("-")])
    return whole.difference(unary_union([shapes[part[1:]] for part in ids if part.startswith("-")]))


def _bank(land: BaseGeometry, river: BaseGeometry, spot: Point) -> BaseGeometry:
    """What lies on that side of the river as it flows through the land; slivers between its bends belong to neither."""
    sides = parts_of(land.convex_hull.difference(river.buffer(HAIR)))
    return land.intersection(next(side for side in sides if side.contains(spot)))


def _along(river: BaseGeometry, km: float) -> BaseGeometry:
    """What lies within some km of a river, as a degree is as long there."""
    narrow = math.cos(math.radians(river.centroid.y))
    flat = scale(river, xfact=narrow, yfact=1, origin=(0, 0))
    return scale(flat.buffer(km / KM_A_DEGREE), xfact=1 / narrow, yfact=1, origin=(0, 0))
