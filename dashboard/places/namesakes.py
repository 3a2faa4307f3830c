"""What a report's name for a place may mean: how the gazetteer matched it, and which other places go by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from gazetteer import Gazetteer, GazetteerError
from gazetteer.place import Match, Matched, Place, PlaceKind

MOST = 6
"""Rivals that are told."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another place of that name."""

    name: str
    kind: PlaceKind
    country: str
    """The names of its countries, or nothing."""
    score: float


@dataclass(frozen=True, slots=True)
class Naming:
    """What the gazetteer makes of a name by itself, without the report around it."""

    matched: Matched | None
    """How the name fits the place that the event has; None where it means that place only in its report."""
    score: float
    """0 to 1, comparable with the rivals'."""
    rivals: tuple[Rival, ...]
    """The likeliest first; none that merely sound alike where the name is spelt like any."""


Namings = Mapping[tuple[str, str], Naming]
"""By the report's words and the place's id."""


def naming(text: str, place: Place, gazetteer: Gazetteer) -> Naming:
    """What else the words may have meant that were taken for this place."""
    found = gazetteer.candidates(text, limit=MOST + 1)
    own = next((match for match in found if match.place.id == place.id), None)
    best = found[0].matched if found else "exact"
    others = [match for match in found if match.place.id != place.id and match.matched == best]
    rivals = tuple(_rival(match, gazetteer) for match in others[:MOST])
    return Naming(own.matched if own else None, round(own.score, 2) if own else 0.0, rivals)


def _rival(match: Match, gazetteer: Gazetteer) -> Rival:
    place = match.place
    return Rival(place.name, place.kind, "–".join(_countries(place, gazetteer)), round(match.score, 2))


def _countries(place: Place, gazetteer: Gazetteer) -> Iterator[str]:
    for code in place.countries:
        try:
            yield gazetteer.get(f"country:{code}").name
        except GazetteerError:
            yield code


def row(text: str, place: Place, gazetteer: Gazetteer) -> dict[str, Any]:
    """What `read` reads back: what else that name for that place may have meant."""
    return {"text": text, "place": place.id, **asdict(naming(text, place, gazetteer))}


def read(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], Naming]:
    """The namings that were kept."""
    return {
        (row["text"], row["place"]): Naming(
            row["matched"], row["score"], tuple(Rival(**rival) for rival in row["rivals"])
        )
        for row in rows
    }
