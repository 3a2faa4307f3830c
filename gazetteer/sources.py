"""What the packages of the registries hold, read into the gazetteer's records and outlines."""

from __future__ import annotations

import csv
import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from shapely.geometry import MultiPolygon, Polygon, mapping, shape
from shapely.ops import linemerge, unary_union

from gazetteer.names import plain
from gazetteer.place import PlaceKind
from gazetteer.records import Record, read_countries

OUTLINED = ("IQ", "SY", "TR", "IR", "SA", "KW", "JO", "LB", "IL", "PS")
"""Countries whose first-level divisions come with their outlines: Iraq, Syria and their neighbours."""
TRANSLITERATED = frozenset("IQ SY IR SA KW JO LB PS YE OM AE QA BH EG SD LY TN DZ MA AF PK".split())
"""Where GeoNames writes scholars' transliteration (Tikrīt) and newspapers none of its signs (Tikrit)."""
DIVISION_WORD = {"IQ": "Governorate", "SY": "Governorate", "JO": "Governorate", "LB": "Governorate",
                 "KW": "Governorate", "TR": "Province", "IR": "Province", "SA": "Province"}  # fmt: skip
PART_OF = {"Somaliland": "SO", "Kosovo": "XK", "N. Cyprus": "CY", "Cyprus U.N. Buffer Zone": "CY", "Dhekelia": "CY",
           "Akrotiri": "CY", "USNB Guantanamo Bay": "CU", "Baikonur": "KZ"}  # fmt: skip
"""Natural Earth's shapes without a code of their own, and the country whose frontier theirs is."""

_MILITARY = re.compile(r"\b(air base|airbase|afb|army|air force|military|naval|air station)\b", re.IGNORECASE)
_DISPLAY_ORDER = ("en", "ar", "ckb", "ku", "tr", "fa")

Topology = Mapping[str, Any]


def towns(path: Path, divisions: Mapping[str, str], capitals: Mapping[str, str]) -> Iterator[Record]:
    """GeoNames' places of 500 people and more; `divisions` maps `IQ.11` to the id of the division."""
    rows = json.loads(path.read_text(encoding="utf-8")).values()
    for row in sorted(rows, key=lambda row: (row["countrycode"], row["admin1code"], row["geonameid"])):
        code, people = row["countrycode"], row["population"]
        name = _without_signs(row["name"]) if code in TRANSLITERATED else row["name"]
        capital = capitals.get(code) == row["name"]
        yield Record(
            f"geonames:{row['geonameid']}",
            name,
            _settlement(people),
            row["latitude"],
            row["longitude"],
            _radius_km(people),
            (code,),
            divisions.get(f"{code}.{row['admin1code']}", ""),
            tuple(_distinct_names(name, row["alternatenames"])),
            "geonames",
            people or None,
            math.log10(max(people, 10_000)) + 1 if capital else None,
        )


def airfields(path: Path) -> Iterator[Record]:
    """Airfields with an ICAO code; the many private strips of the United States only if airlines know them."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not re.fullmatch("[A-Z]{4}", row["icao"]) or (row["country"] == "US" and not row["iata"]):
                continue
            kind: PlaceKind = "base" if _MILITARY.search(row["name"]) else "airport"
            yield Record(
                f"airport:{row['icao']}",
                row["name"].replace("|", "/"),
                kind,
                round(float(row["lat"]), 4),
                round(float(row["lon"]), 4),
                3.0,
                (row["country"],),
                "",
                (row["icao"],),
                "airportsdata",
            )


def divisions(path: Path) -> Iterator[tuple[Record, Mapping[str, Any], str]]:
    """First-level divisions: the record, the properties it comes from, and GeoNames' code (`IQ.11`)."""
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        props = feature["properties"]
        code, country = props.get("iso_3166_2") or "", props.get("iso_a2") or ""
        base = props.get("name_en") or props.get("name")
        if not base or not re.fullmatch(r"[A-Z]{2}-\w+", code) or len(country) != 2:
            continue
        outline = shape(feature["geometry"])
        name = base
        word = DIVISION_WORD.get(country)
        if word and word.casefold() not in base.casefold():
            name = f"{base} {word}"
        local = [base, props.get("name"), *(props.get("name_alt") or "").split("|"), props.get("gn_name")]
        spelled = [*(f"en={local_name}" for local_name in local if local_name), *_translations(props)]
        point = outline.representative_point()
        record = Record(
            f"division:{code}",
            name,
            "governorate",
            round(point.y, 3),
            round(point.x, 3),
            round(_extent_km(outline)),
            (country,),
            f"country:{country}",
            tuple(_distinct_names(name, spelled)),
            "naturalearth",
        )
        yield record, feature["geometry"], props.get("gn_a1_code") or ""


def countries(path: Path, outlines: Mapping[str, Any]) -> Iterator[Record]:
    """The countries of the world, a point inside each, with adjectives left to `countries.csv`."""
    known = read_countries()
    for code, row in json.loads(path.read_text(encoding="utf-8")).items():
        outline = outlines.get(code)
        if outline is None:
            continue
        point = outline.representative_point()
        aliases = known.get(code, ((), ()))[1]
        yield Record(
            f"country:{code}",
            row["name"].removeprefix("The "),
            "country",
            round(point.y, 3),
            round(point.x, 3),
            round(_extent_km(outline)),
            (code,),
            "",
            tuple(f"en={name}" for name in aliases),
            "naturalearth",
            row["population"] or None,
            round(math.log10(max(row["population"], 10_000)) + 2, 2),
        )


def country_outlines(topology: Topology, codes: Mapping[str, str]) -> dict[str, Any]:
    """Country code -> its shape; `codes` maps the numeric codes of ISO 3166 to the letters."""
    shapes: dict[str, list[Polygon]] = defaultdict(list)
    arcs = _arcs(topology)
    for geometry in topology["objects"]["countries"]["geometries"]:
        if code := _code(geometry, codes):
            for rings in _polygons(geometry):
                shell, *holes = (_ring(arcs, ring) for ring in rings)
                shapes[code].append(Polygon(shell, holes))
    return {code: unary_union([part.buffer(0) for part in parts]) for code, parts in sorted(shapes.items())}


def frontier_lines(topology: Topology, codes: Mapping[str, str]) -> dict[tuple[str, str], Any]:
    """Two neighbouring countries -> the line they share, from the arcs that both outlines run along."""
    users: dict[int, set[str]] = defaultdict(set)
    for geometry in topology["objects"]["countries"]["geometries"]:
        if code := _code(geometry, codes):
            for rings in _polygons(geometry):
                for arc in (arc for ring in rings for arc in ring):
                    users[arc if arc >= 0 else ~arc].add(code)
    shared: dict[tuple[str, str], list[Any]] = defaultdict(list)
    arcs = _arcs(topology)
    for arc, owners in users.items():
        for first in owners:
            for second in owners:
                if first < second:
                    shared[first, second].append(arcs[arc])
    return {pair: linemerge(lines) for pair, lines in sorted(shared.items())}


def _code(geometry: Mapping[str, Any], codes: Mapping[str, str]) -> str | None:
    return codes.get(str(geometry.get("id") or "")) or PART_OF.get(geometry["properties"]["name"])


def _polygons(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    if geometry["type"] == "MultiPolygon":
        return list(geometry["arcs"])
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else []


def _arcs(topology: Topology) -> list[list[tuple[float, float]]]:
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((round(x * kx + dx, 4), round(y * ky + dy, 4)))
        decoded.append(points)
    return decoded


def _ring(arcs: list[list[tuple[float, float]]], ring: Iterable[int]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points.extend(part[1:] if points else part)
    return points


def _settlement(people: int) -> PlaceKind:
    return "city" if people >= 50_000 else "town" if people >= 5_000 else "village"


def _radius_km(people: int) -> float:
    """How far from its point a settlement of so many people reaches: 2 km for a village, 20 for ten million."""
    return round(2 + 0.006 * math.sqrt(people))


def _extent_km(outline: Any) -> float:
    west, south, east, north = outline.bounds
    width = (east - west) * 111 * math.cos(math.radians((south + north) / 2))
    return max(1.0, math.hypot(width, (north - south) * 111) / 2)


def _without_signs(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "‘’ʼʻʿʾ")


def _distinct_names(name: str, others: Iterable[str]) -> Iterator[str]:
    """Those that differ from the name and from each other by more than accents and case."""
    seen = {plain(name)}
    for other in others:
        other = other.replace("|", "/").strip()
        key = plain(other.split("=", 1)[-1])
        if key and key not in seen and _is_name(other):
            seen.add(key)
            yield other


def _is_name(name: str) -> bool:
    """Whether it is a name in Latin or Arabic script, neither a code nor a transliteration by machine ("ba ge da")."""
    name = name.split("=", 1)[-1]
    first = next((letter for letter in name if letter.isalpha()), "")
    if not first or len(name) > 40:
        return False
    script = unicodedata.name(first, "").partition(" ")[0]
    if script == "ARABIC":
        return not re.search("[a-z]", name)
    return script == "LATIN" and not first.islower() and not re.fullmatch("[A-Z]{2,4}", name)


def _translations(props: Mapping[str, Any]) -> Iterator[str]:
    for language in ("ar", "fa", "tr"):
        if name := props.get(f"name_{language}"):
            yield f"{language}={name}"


def rounded(geometry: Any, digits: int = 3) -> dict[str, Any]:
    """A GeoJSON geometry with coordinates of so many decimals: 3 are about 100 m."""

    def cut(value: Any) -> Any:
        return round(value, digits) if isinstance(value, float) else [cut(part) for part in value]

    geojson = mapping(geometry)
    return {"type": geojson["type"], "coordinates": cut(geojson["coordinates"])}


__all__ = ["MultiPolygon", "airfields", "countries", "country_outlines", "divisions", "frontier_lines", "towns"]
