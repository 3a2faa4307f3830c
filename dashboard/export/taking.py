"""What is taken away: the visible events with their reports and places, and what says where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from dashboard import described, store, words
from dashboard.address import share_query
from dashboard.events import Event, PlaceMention
from dashboard.figures import map
from dashboard.languages import gettext, speaking
from dashboard.reports import Report
from dashboard.showing import Showing
from gazetteer.place import Geometry, Place


def _sources() -> str:
    return gettext(
        "Places: GeoNames (geonames.org), CC BY 4.0; airfields: OurAirports, public domain; land and borders:"
        " Natural Earth, public domain. Events are found by program and can be wrong: read the sentence."
    )


@dataclass(frozen=True, slots=True)
class Taking:
    """What a file that leaves the dashboard holds."""

    events: Sequence[Event]
    """The latest first, the undated last."""
    table: store.Events
    """The same events, to be counted."""
    reports: Mapping[str, Report]
    places: Mapping[str, Place]
    outlines: Mapping[str, Geometry]
    query: str
    """The view in words."""
    link: str
    """The address of the same view."""
    data: str
    """Fingerprint of the data."""

    @property
    def corners(self) -> list[list[float]]:
        """South-west and north-east corners, degrees, of a map of these events."""
        return map.bounds({place.id: place for event in self.events for place in placed(event)}.values())

    @property
    def about(self) -> dict[str, str]:
        """What every file says of itself."""
        return {"view": self.query, "link": self.link, "data": self.data, "sources": _sources()}


def taken(showing: Showing, address: str = "") -> Taking:
    """What this view shows; `address` is that of the page, without its query."""
    data, view = showing.data, showing.view
    return Taking(
        events=list(showing.visible.every(data.places)),
        table=showing.visible,
        reports=data.reports,
        places=data.places,
        outlines=data.outlines,
        query=described.view(view, showing.span, partial(words.actor, known=data.actors)),
        link=f"{address}?{share_query(view, showing.span, data.fingerprint)}",
        data=data.fingerprint,
    )


def facts(event: Event, report: Report) -> dict[str, Any]:
    """An event as flat values under the names that all tables use; None where nothing is known.

    In English whatever the viewer's language, so that programs read the same of every table.
    """
    with speaking("en"):
        return _facts(event, report)


def _facts(event: Event, report: Report) -> dict[str, Any]:
    when, many = event.when, event.quantity
    return {
        "id": event.id,
        "kind": event.kind,
        "status": event.status,
        "summary": event.summary,
        "date_start": when.start.isoformat() if when else None,
        "date_end": when.end.isoformat() if when else None,
        "date_basis": when.basis if when else "undated",
        "date_words": words.when(when),
        "actors": "; ".join(actor.name for actor in event.actors),
        **_where(event),
        "number_low": many.low if many else None,
        "number_high": many.high if many else None,
        "number_approximate": many.approximate if many else None,
        "number_unit": many.unit if many else None,
        "sentence": event.evidence[0].of(report.text),
        "pattern": event.pattern,
        "confidence": event.confidence,
        "report": event.report,
        "title": report.title,
        "publisher": report.publisher,
        "published": words.days(report.published) if report.published else None,
        "url": report.url,
    }


def _where(event: Event) -> dict[str, Any]:
    seat = next(iter(placed(event)), None)
    return {
        "places": "; ".join(f"{mention.role} {words.where(mention)}" for mention in event.places),
        "lat": round(seat.lat, 5) if seat else None,
        "lon": round(seat.lon, 5) if seat else None,
        "place": seat.name if seat else None,
        "place_kind": seat.kind if seat else None,
        "place_precision_km": seat.precision_km if seat else None,
    }


def placed(event: Event) -> Iterator[Place]:
    """The places of an event that are known, each once, where it happens first."""
    ranked = sorted(event.places, key=_rank)
    yield from {mention.place.id: mention.place for mention in ranked if mention.place}.values()


def _rank(mention: PlaceMention) -> int:
    return ("at", "along", "to", "from", "about").index(mention.role)
