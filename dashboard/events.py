"""An event is one thing that a report says, with who, where, when, how many, and the sentence that says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from dashboard.periods import Period
from gazetteer.place import Place

Kind = Literal["meeting", "posture", "border", "threat", "agreement"]
Status = Literal["reported", "planned", "denied"]
Role = Literal["at", "from", "to", "along", "about"]

KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Status, ...] = get_args(Status)
"""From the surest to what is not so."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report's text, as character offsets, the end excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, with the bounds the report gives: "fewer than 2,000" has no low, "over 900" no high."""

    low: int | None
    high: int | None
    unit: str = "troops"
    approximate: bool = False
    text: str = ""

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a quantity needs a bound: leave it out where a report names no number")


_LONGEST_NAME = 5
"""Words up to which a report's words for a place are a name: "the Mykolaiv region", "northern Niger"."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where, in the report's words, and the place they resolve to, if any."""

    text: str
    role: Role
    place: Place | None = None
    beside: str = field(default="", compare=False)
    """The preposition by which it was beside the place rather than in it, for whoever tells of it: "near", "off"."""

    @property
    def called(self) -> str:
        """The place's name: the report's own words where they hold one of its names, else the one it goes by here."""
        words = self.text.removeprefix("the ")
        if self.place is None or words in self.place.spellings:
            return words
        names = "|".join(map(re.escape, self.place.spellings))
        is_held = len(words.split()) <= _LONGEST_NAME and re.search(rf"(?<!\w)(?:{names})(?!\w)", words)
        return words if is_held else self.place.name


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part, by the one name the actor goes by here, and the office the report gives."""

    name: str
    title: str = ""
    role: Literal["", "target"] = ""
    """ "target": those who were attacked; all others act, or it is their border."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that a report says."""

    id: str
    """Stable while the report's sentence and reading stay the same: links carry it."""
    report: str
    """The report's id."""
    kind: Kind
    status: Status
    summary: str
    """One plain sentence in our words."""
    evidence: tuple[Span, ...]
    """The sentences of the report that say so, the telling one first."""
    when: Period | None = None
    announced: Period | None = None
    """When it was announced, where the report tells that apart from when it takes effect."""
    actors: tuple[Participant, ...] = ()
    """Who meets, moves, threatens or agrees: the principals first."""
    places: tuple[PlaceMention, ...] = ()
    quantity: Quantity | None = None
    background: bool = False
    """Told as history rather than news."""
    pattern: str = ""
    """What in the sentence told it: "meeting: X met Y". Stable, so that events can be counted by it."""
    confidence: float = 1.0
    """How likely it is right in all it claims, from 0 to 1: `extraction.confidence` says how that is known."""

    @property
    def is_placed(self) -> bool:
        """Whether any of its places could be resolved."""
        return any(mention.place for mention in self.places)


def exchange(event: Event, text: str) -> dict[str, Any]:
    """The event as the JSON object that `python -m dashboard extract` prints; `text` is its report's."""
    first = event.evidence[0]
    return {
        "report": event.report,
        "id": event.id,
        "kind": event.kind,
        "status": event.status,
        **_dates(event.when, "date"),
        **_dates(event.announced, "announced"),
        "actors": [actor.name for actor in event.actors],
        "titles": {actor.name: actor.title for actor in event.actors if actor.title},
        "targets": [actor.name for actor in event.actors if actor.role == "target"],
        "places": [_place(mention) for mention in event.places],
        "quantity": _quantity(event.quantity),
        "summary": event.summary,
        "evidence": first.of(text),
        "evidence_start": first.start,
        "evidence_end": first.end,
        "also": [[span.start, span.end] for span in event.evidence[1:]],
        "background": event.background,
        "pattern": event.pattern,
        "confidence": event.confidence,
    }


def from_exchange(record: Mapping[str, Any], places: Mapping[str, Place]) -> Event:
    """The event that a JSON object of the exchange format tells; `places` holds its resolved places by id."""
    titles, targets = record["titles"], record.get("targets", ())
    return Event(
        id=record["id"],
        report=record["report"],
        kind=record["kind"],
        status=record["status"],
        summary=record["summary"],
        evidence=(
            Span(record["evidence_start"], record["evidence_end"]),
            *(Span(start, end) for start, end in record["also"]),
        ),
        when=_period(record, "date"),
        announced=_period(record, "announced"),
        actors=tuple(
            Participant(name, titles.get(name, ""), "target" if name in targets else "") for name in record["actors"]
        ),
        places=tuple(PlaceMention(p["text"], p["role"], places.get(p["id"])) for p in record["places"]),
        quantity=Quantity(**record["quantity"]) if record["quantity"] else None,
        background=record["background"],
        pattern=record["pattern"],
        confidence=record["confidence"],
    )


def _period(record: Mapping[str, Any], name: str) -> Period | None:
    start, end, basis, text = (record[f"{name}_{part}"] for part in ("start", "end", "basis", "text"))
    return Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end), basis, text) if start else None


def _dates(period: Period | None, name: str) -> dict[str, str | None]:
    return {
        f"{name}_start": period.start.isoformat() if period else None,
        f"{name}_end": period.end.isoformat() if period else None,
        f"{name}_basis": period.basis if period else None,
        f"{name}_text": period.text if period else None,
    }


def _place(mention: PlaceMention) -> dict[str, Any]:
    place = mention.place
    known = (
        {
            "lat": round(place.lat, 5),
            "lon": round(place.lon, 5),
            "kind": place.kind,
            "precision_km": place.precision_km,
            "id": place.id,
            "known_as": place.name,
        }
        if place
        else dict.fromkeys(("lat", "lon", "kind", "precision_km", "id", "known_as"))
    )
    return {"name": mention.called, "text": mention.text, "role": mention.role, **known}


def _quantity(quantity: Quantity | None) -> dict[str, Any] | None:
    if quantity is None:
        return None
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
        "text": quantity.text,
    }
