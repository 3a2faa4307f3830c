"""Places that are points: GeoNames' towns, and airfields."""

from __future__ import annotations

import csv
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from gazetteer.features import split
from gazetteer.names import plain
from gazetteer.place import PlaceKind
from gazetteer.records import Record
from gazetteer.sources.arabic import best_first
from gazetteer.sources.spelling import distinct, without_signs

TRANSLITERATED = frozenset(
    ("IQ", "SY", "IR", "SA", "KW", "JO", "LB", "PS", "YE", "OM", "AE", "QA", "BH", "EG", "SD", "LY", "TN", "DZ", "AF")
)
"""Where GeoNames writes scholars' transliteration."""

DECIMALS = 3
"""A hundred metres: a village reaches farther."""

_MILITARY = re.compile(r"\b(air base|airbase|afb|mcas|army|air force|military|naval|air station)\b", re.IGNORECASE)
_SURNAME = re.compile(r".+ (\w{3,} International Airport)$")
_IN_LETTERS = {"Afb": "Air Force Base", "Mcas": "Marine Corps Air Station", "Nas": "Naval Air Station"}
_ABBREVIATED = re.compile(rf"^([\w ]+?) ({'|'.join(_IN_LETTERS)})\b.*")

Within = Callable[[str, str, float, float], str]
"""Country, GeoNames' code of the division, latitude and longitude -> id of the division, or nothing."""


def towns(path: Path, within: Within, capitals: Mapping[str, str], arabic: Mapping[int, str]) -> Iterator[Record]:
    """GeoNames' places of 500 people and more, with the division each lies in; `arabic` are the names flagged so."""
    rows = json.loads(path.read_text(encoding="utf-8")).values()
    for row in sorted(rows, key=lambda row: (row["countrycode"], row["admin1code"], row["geonameid"])):
        code, people = row["countrycode"], row["population"]
        name = without_signs(row["name"]) if code in TRANSLITERATED else row["name"]
        capital = capitals.get(code, "").removesuffix(" D.C.") == row["name"] and people > 0
        yield Record(
            id=f"geonames:{row['geonameid']}",
            name=name,
            kind=settlement_kind(people),
            lat=round(row["latitude"], DECIMALS),
            lon=round(row["longitude"], DECIMALS),
            precision_km=radius_km(people),
            countries=(code,),
            within=within(code, row["admin1code"], row["latitude"], row["longitude"]),
            names=tuple(distinct(name, best_first(row["alternatenames"], arabic.get(row["geonameid"], "")))),
            source="geonames",
            population=people or None,
            importance=math.log10(max(people, 10_000)) + 1 if capital else None,
        )


def airfields(path: Path) -> Iterator[Record]:
    """Airfields with an ICAO code; the many private strips of the United States only if airlines know them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if re.fullmatch("[A-Z]{4}", row["icao"])]
    bare = Counter(name for row in rows for name in {_without_city(row), _by_surname(row)})
    for row in rows:
        if row["country"] == "US" and not row["iata"]:
            continue
        short = filter(None, dict.fromkeys((_without_city(row), _by_surname(row))))
        kind: PlaceKind = "base" if _MILITARY.search(row["name"]) else "airport"
        yield Record(
            id=f"airport:{row['icao']}",
            name=row["name"].replace("|", "/"),
            kind=kind,
            lat=round(float(row["lat"]), DECIMALS),
            lon=round(float(row["lon"]), DECIMALS),
            precision_km=3.0,
            countries=(row["country"],),
            within="",
            names=(row["icao"], *_in_full(row["name"]), *(name for name in short if bare[name] == 1)),
            source="airportsdata",
        )


def _in_full(name: str) -> Iterator[str]:
    """What people call "Tinker Afb Airport"."""
    if match := _ABBREVIATED.match(name):
        yield f"{match[1]} {_IN_LETTERS[match[2]]}"
        yield f"{match[1]} {match[2].upper()}"


def _by_surname(row: Mapping[str, str]) -> str:
    """Pearson International Airport, of one that is named after Lester B. Pearson in full."""
    match = _SURNAME.match(row["name"])
    return match[1] if match and not row["city"].endswith(match[1].split()[0]) else ""


def _without_city(row: Mapping[str, str]) -> str:
    """What an airport goes by among those who know its city, "Heathrow Airport"; nothing if its name has no city."""
    city = row["city"]
    own = row["name"].removeprefix(city).strip(" -/") if city else ""
    return own if own != row["name"] and own[:1].isupper() and split(plain(own))[1] else ""


def settlement_kind(people: int) -> PlaceKind:
    """City, town or village, by how many live there."""
    return "city" if people >= 50_000 else "town" if people >= 5_000 else "village"


def radius_km(people: int) -> float:
    """How far from its point a settlement of so many people reaches: 2 km for a village, 20 for ten million."""
    return round(2 + 0.006 * math.sqrt(people))
