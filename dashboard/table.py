"""From visible events to the rows of the list under the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard import words
from dashboard.events import Event, Kind, Status

MOST = 200
"""Rows that go to the browser at once."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event as the list shows it; all are texts to be drawn as they stand, never markup."""

    id: str
    kind: Kind
    status: Status
    when: str
    summary: str
    where: str
    said: str
    """The whole row in words, for those who hear it."""


def row(event: Event) -> Row:
    """The list's row for an event."""
    when, where = words.short_when(event.when), words.places(event)
    kind, status = words.KINDS[event.kind][0], words.STATUSES[event.status]
    return Row(
        id=event.id,
        kind=event.kind,
        status=event.status,
        when=when,
        summary=event.summary,
        where=where,
        said=f"{kind}, {status.lower()}, {when}: {event.summary}",
    )


def rows(events: Iterable[Event]) -> list[Row]:
    """The list's rows, in the order given."""
    return [row(event) for event in events]
