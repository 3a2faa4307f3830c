"""Places that are areas: continents, countries, their first-level divisions, the parts that divisions make up."""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geopy.distance import great_circle
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from gazetteer.names import plain
from gazetteer.place import PlaceKind
from gazetteer.records import Record, read_countries
from gazetteer.sources.outlines import inner_point, mainland, reach_km
from gazetteer.sources.spelling import distinct

DIVISION_WORD = {"IQ": "Governorate", "SY": "Governorate", "JO": "Governorate", "LB": "Governorate",
                 "KW": "Governorate", "TR": "Province", "IR": "Province", "SA": "Province"}  # fmt: skip
ABBREVIATED = frozenset({"US", "CA", "AU"})
"""Countries whose divisions are written as letters: NSW, B.C., Ky."""
ALMANAC_KM = 400.0
"""Almanacs round to as much as five degrees: a point of theirs no farther from a centroid is taken to mean it."""
LANGUAGES = ("ar", "fa", "tr")

Coordinates = tuple[float, float]
"""Latitude before longitude, degrees."""

_COMPASS = re.compile(r"(north|south|east|west|cent|border|middle|upper|lower|mid)", re.IGNORECASE)
"""Parts of countries that only say where in the country they are name no place by themselves."""
_IN_BRACKETS = re.compile(r" \(.*\)$")


@dataclass(frozen=True, slots=True)
class Division:
    """A first-level division, with its outline, GeoNames' code (`IQ.11`) and the larger parts it belongs to."""

    record: Record
    outline: BaseGeometry
    geonames: str
    parts: tuple[str, ...]


def continents(path: Path) -> Iterator[Record]:
    """The continents, at GeoNames' points."""
    for code, row in json.loads(path.read_text(encoding="utf-8")).items():
        names = {
            name["name"] for name in row.get("alternateNames", ()) if name.get("lang") in ("ar", "ckb", "fa", "tr")
        }
        yield _area(
            f"continent:{code}", row["name"], "continent", float(row["lat"]), float(row["lng"]), 3000, (), "",
            tuple(distinct(row["name"], sorted(names))), "geonames", importance=9.0,
        )  # fmt: skip


def countries(path: Path, agreed: Mapping[str, Coordinates], shapes: Mapping[str, BaseGeometry]) -> Iterator[Record]:
    """The countries of the world; `agreed` has the points, in whole degrees, that almanacs give for them."""
    known = read_countries()
    for code, row in json.loads(path.read_text(encoding="utf-8")).items():
        if (outline := shapes.get(code)) is None:
            continue
        point = _middle(outline, agreed.get(code))
        aliases = known.get(code, ((), ()))[1]
        people = row["population"]
        yield _area(
            f"country:{code}", row["name"].removeprefix("The "), "country", round(point.y, 3), round(point.x, 3),
            reach_km(mainland(outline) or outline, point), (code,), "",
            tuple(alias if "=" in alias else f"en={alias}" for alias in aliases), "naturalearth",
            population=people or None, importance=round(math.log10(max(people, 10_000)) + 2, 2),
        )  # fmt: skip


def divisions(path: Path) -> Iterator[Division]:
    """First-level divisions of every country, as Natural Earth draws them."""
    seen: set[str] = set()
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        props = feature["properties"]
        code, country = props.get("iso_3166_2") or "", props.get("iso_a2") or ""
        if not re.fullmatch(r"[A-Z]{2}-\w+", code) or len(country) != 2 or not _base_name(props):
            continue
        place_id = f"division:{code}"
        if place_id in seen:  # a province and a city of its own within it go by one code
            place_id += ":" + plain(_base_name(props)).replace(" ", "-")
        if place_id in seen:
            continue
        seen.add(place_id)
        outline = shape(feature["geometry"]).buffer(0)
        record = _division_record(place_id, props, outline)
        yield Division(record, outline, props.get("gn_a1_code") or "", tuple(_larger(props)))


def _larger(props: Mapping[str, Any]) -> Iterator[str]:
    """Names of the parts of its country that a division belongs to: "England", "South West England"."""
    unit, region = props.get("geonunit"), _IN_BRACKETS.sub("", props.get("region") or "")
    if unit == props.get("admin"):
        unit = None
    if unit and _COMPASS.match(region):
        region = f"{region} {unit}"
    yield from (part for part in (unit, region) if part and part != _base_name(props))


def parts(
    found: Sequence[Division], outlined: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[tuple[Record, BaseGeometry]]:
    """What several divisions of a country make up: Scotland, Darfur, Lombardy. `outlined` maps ids to be left out.

    `names` are those of countries: what is left of one beside a part of it (Iraq without Kurdistan, Serbia without
    Vojvodina) goes by the name of the whole, and is no place of that name.
    """
    members: dict[tuple[str, str], list[Division]] = defaultdict(list)
    spelled: dict[tuple[str, str], str] = {}
    for division in found:
        for part in division.parts:
            key = division.record.countries[0], plain(part)
            members[key].append(division)
            spelled.setdefault(key, part)
    for (country, folded), group in sorted(members.items()):
        name, place_id = spelled[country, folded], f"region:{country}-{folded.replace(' ', '-')}"
        is_rest = folded == plain(names.get(country, ""))
        if is_rest or place_id in outlined or (_COMPASS.match(name) and " " not in name):
            continue
        outline = unary_union([division.outline for division in group])
        point = inner_point(outline)
        record = _area(
            place_id, name, "region", round(point.y, 3), round(point.x, 3), reach_km(outline, point), (country,),
            f"country:{country}", (), "naturalearth",
        )  # fmt: skip
        yield record, outline


def _division_record(place_id: str, props: Mapping[str, Any], outline: BaseGeometry) -> Record:
    country, base = props["iso_a2"], _base_name(props)
    word = DIVISION_WORD.get(country, "")
    name = base if not word or word.casefold() in base.casefold() else f"{base} {word}"
    local = [base, props.get("name"), *(props.get("name_alt") or "").split("|"), props.get("gn_name")]
    if country in ABBREVIATED:
        local += [props.get("postal"), props.get("abbrev")]
    spelled = [f"en={spelling}" for spelling in local if spelling]
    spelled += [f"{language}={text}" for language in LANGUAGES if (text := props.get(f"name_{language}"))]
    point = inner_point(outline)
    names = tuple(distinct(name, spelled, codes=country in ABBREVIATED))
    return _area(
        place_id, name, "governorate", round(point.y, 3), round(point.x, 3),
        reach_km(outline, point), (country,), f"country:{country}", names, "naturalearth",
    )  # fmt: skip


def agreed_points(folder: Path) -> dict[str, Coordinates]:
    """Country code -> latitude and longitude, from countryinfo's records."""
    facts = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json")))
    return {fact["ISO"]["alpha2"]: tuple(fact["latlng"]) for fact in facts if fact.get("ISO") and fact.get("latlng")}


def _middle(outline: BaseGeometry, agreed: Coordinates | None) -> Point:
    """The centroid of the mainland if almanacs agree with it; else the country has no middle, and theirs is as good.

    A mainland that the antimeridian cuts is none: half of it has no say in where its middle is.
    """
    core = mainland(outline)
    point = inner_point(core or outline)
    if agreed is None:
        return point
    is_whole = core is not None and 180 not in map(abs, core.bounds)
    agrees = great_circle((point.y, point.x), agreed).km < ALMANAC_KM
    return point if is_whole and agrees else Point(agreed[::-1])


def _base_name(props: Mapping[str, Any]) -> str:
    return str(props.get("name_en") or props.get("name") or "")


def _area(
    place_id: str,
    name: str,
    kind: PlaceKind,
    lat: float,
    lon: float,
    precision_km: float,
    codes: tuple[str, ...],
    within: str,
    names: tuple[str, ...],
    source: str,
    population: int | None = None,
    importance: float | None = None,
) -> Record:
    return Record(place_id, name, kind, lat, lon, precision_km, codes, within, names, source, population, importance)
