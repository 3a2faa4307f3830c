"""geopy's face: code written for one of geopy's geocoders runs on the gazetteer unchanged, offline.

As geopy has it: nothing found is None, a single answer is a `geopy.Location`, several are a list of them; `raw` keeps
the record that the answer was made from.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeAlias

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from gazetteer.gazetteer import Gazetteer
from gazetteer.place import Match, Place

Answer: TypeAlias = "Location | list[Location] | None"
Coordinates: TypeAlias = "Point | str | tuple[float, float]"
MOST = 10
"""Answers, where several are asked for."""
Online: TypeAlias = "Callable[[str], Location | None]"
"""Asks a service for one name; may raise geopy's errors."""


class OfflineGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """Answers from the gazetteer; asks `online`, if one is given, only for names that the gazetteer does not know."""

    def __init__(self, gazetteer: Gazetteer | None = None, *, online: Online | None = None) -> None:
        super().__init__()
        self.gazetteer = gazetteer or Gazetteer()
        self._online = online

    def geocode(
        self,
        query: str | Mapping[str, str],
        exactly_one: bool = True,
        *,
        limit: int | None = MOST,
        country_codes: str | Sequence[str] | None = None,
        near: Coordinates | None = None,
        language: str | bool = False,
        addressdetails: bool = False,
        geometry: str | None = None,
        timeout: float | None = None,  # noqa: ARG002  # geopy's callers pass it
    ) -> Answer:
        """The place of a name, or all that it may mean.

        A query may end in what contains the place, as addresses do: "Bamarni, Duhok, Iraq". `country_codes` is a
        condition; `near` prefers what is close. `language`, `addressdetails` and `geometry="geojson"` do what they do
        with Nominatim: the name in that language, what contains the place and its outline, in `raw`.
        """
        name = ", ".join(query.values()) if isinstance(query, Mapping) else query
        matches = self._matches(name, _codes(country_codes), _coordinates(near) if near is not None else None)
        matches = matches[: 1 if exactly_one else limit]
        found = [self._located(match.place, match, language, addressdetails, geometry) for match in matches]
        if not found and self._online is not None:
            found = self._asked_online(name)
        if not found:
            return None
        return found[0] if exactly_one else found

    def reverse(
        self,
        query: Coordinates,
        exactly_one: bool = True,
        *,
        limit: int | None = MOST,
        language: str | bool = False,
        addressdetails: bool = True,
        timeout: float | None = None,  # noqa: ARG002  # geopy's callers pass it
    ) -> Answer:
        """The places nearest to a point, the nearest first."""
        places = self.gazetteer.nearest(_coordinates(query), limit=1 if exactly_one else limit or MOST)
        found = [self._located(place, None, language, addressdetails) for place in places]
        if not found:
            return None
        return found[0] if exactly_one else found

    def _matches(self, query: str, codes: Sequence[str], near: tuple[float, float] | None) -> list[Match]:
        name, *containers = (part.strip() for part in query.split(","))
        country = codes[0] if len(codes) == 1 else None
        if containers:
            names = [name, *containers]
            first = self.gazetteer.resolve_together(names, text=", ".join(names), country=country, near=near)[0]
            matches = [] if first is None else [first]
        else:
            matches = self.gazetteer.candidates(name, country=country, near=near)
        return [match for match in matches if not codes or set(codes) & set(match.place.countries)]

    def _located(
        self,
        place: Place,
        match: Match | None,
        language: str | bool,
        addressdetails: bool,
        geometry: str | None = None,
    ) -> Location:
        languages = [part.strip()[:2] for part in language.split(",")] if isinstance(language, str) else []
        found = location(place, match, languages)
        if addressdetails:
            areas = self.gazetteer.containing(place)
            found.raw["address"] = {area.kind: _in_language(area, languages) for area in reversed(areas)}
        if geometry == "geojson":
            found.raw["geojson"] = self.gazetteer.geometry(place)
        return found

    def _asked_online(self, name: str) -> list[Location]:
        """What the service knows; nothing if it cannot be reached, for its failure must not be ours."""
        try:
            answer = self._online(name) if self._online else None
        except (GeopyError, OSError, sqlite3.Error):
            return []
        return [answer] if answer else []


def nominatim(
    user_agent: str, cache: Path, *, domain: str = "nominatim.openstreetmap.org", scheme: str = "https"
) -> Online:
    """OpenStreetMap's geocoder within its rules: a name of your own, a question a second, no question twice.

    `cache` is a file that keeps the answers. For `OfflineGeocoder(online=...)`; nothing is sent before the first name
    that the gazetteer does not know.
    """
    from geopy.geocoders import Nominatim

    service = Nominatim(user_agent=user_agent, domain=domain, scheme=scheme, timeout=5)
    ask = RateLimiter(service.geocode, min_delay_seconds=1, max_retries=0, swallow_exceptions=False)
    return cached(ask, cache)


def cached(ask: Online, path: Path) -> Online:
    """The same question, with the answers kept in a SQLite file; failures are not kept."""

    def answer(name: str) -> Location | None:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as base, base:
            base.execute("CREATE TABLE IF NOT EXISTS answers (name TEXT PRIMARY KEY, answer TEXT)")
            row = base.execute("SELECT answer FROM answers WHERE name = ?", (name,)).fetchone()
            if row is None:
                found = ask(name)
                kept = [found.address, found.latitude, found.longitude, found.raw] if found else None
                row = (json.dumps(kept),)
                base.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (name, row[0]))
        known = json.loads(row[0])
        return Location(known[0], (known[1], known[2]), known[3]) if known else None

    return answer


def location(place: Place, match: Match | None = None, languages: Sequence[str] = ()) -> Location:
    """A place as geopy has it, its record in `raw`; distances by `geopy.distance.distance(a.point, b.point)`."""
    name = _in_language(place, languages)
    raw: dict[str, Any] = asdict(place) | {"display_name": name}
    if match:
        raw |= {"score": match.score, "matched": match.matched}
    countries = [code for code in place.countries if f"country:{code}" != place.id]
    return Location(", ".join([name, *countries]), (place.lat, place.lon), raw)


def _in_language(place: Place, languages: Sequence[str]) -> str:
    """Its name in the first of the languages that it has one in; the English one stands for what is not known."""
    known = (
        place.name if language == "en" else next(iter(place.names.get(language, ())), "") for language in languages
    )
    return next(filter(None, known), place.name)


def _codes(country_codes: str | Sequence[str] | None) -> list[str]:
    if country_codes is None:
        return []
    codes = country_codes.split(",") if isinstance(country_codes, str) else country_codes
    return [code.strip().upper() for code in codes]


def _coordinates(point: Coordinates) -> tuple[float, float]:
    parsed = Point(point)
    return parsed.latitude, parsed.longitude
