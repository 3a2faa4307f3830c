"""Build the names on the map's ground in each language of the interface but English: `assets/labels-<language>.json`.

    python -m dashboard.places.labels

Each is a list in the order of the labels of `assets/ground.json`: a name, or nothing where the gazetteer has none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from dashboard import words
from dashboard.languages import LANGUAGES, Language
from dashboard.places.ground import GROUND, Label
from dashboard.settings import ASSETS
from gazetteer import Gazetteer, Place, PlaceKind

KINDS: tuple[PlaceKind, ...] = ("country", "city", "town", "village", "base")
"""What the ground names."""

Seat = tuple[str, float, float]
"""A label's English name, and where it is, by which it is known; of a country the name suffices."""


def translated(labels: Iterable[Label], places: Iterable[Place], languages: Iterable[Language]) -> dict[str, list[str]]:
    """By language the name of each label, empty where none of the places at that very spot has one."""
    known: dict[Seat, Mapping[str, str]] = {
        _seat(place.name, place.lat, place.lon, place.kind == "country"): words.names(place) for place in places
    }
    named = [known.get(_seat(name, lat, lon, kind == "country"), {}) for name, lat, lon, kind, _ in labels]
    return {language: [names.get(language, "") for names in named] for language in languages}


def _seat(name: str, lat: float, lon: float, is_country: bool) -> Seat:
    return (name, 0, 0) if is_country else (name, round(lat, 3), round(lon, 3))


def path(language: str) -> Path:
    """The file of the names in a language."""
    return ASSETS / f"labels-{language}.json"


def main() -> None:
    """Write the names."""
    labels = json.loads(GROUND.read_text(encoding="utf-8"))["labels"]
    places = {place.id: place for _, place in Gazetteer().spellings(kinds=KINDS)}.values()
    others = [language for language in LANGUAGES if language != "en"]
    for language, names in translated(labels, places, others).items():
        path(language).write_text(json.dumps(names, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{path(language)}: {sum(map(bool, names))} of {len(names)} names")


if __name__ == "__main__":
    main()
