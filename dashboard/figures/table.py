"""From visible events to the rows of the list under the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import words
from dashboard.events import Event, Kind, Status
from dashboard.evidence.corrections import Correction, Corrections

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
    remark: str
    """Whether it was corrected, or a correction of it proposed; else nothing."""
    said: str
    """The whole row in words, for those who hear it."""


def row(event: Event, corrections: Sequence[Correction] = ()) -> Row:
    """The list's row for an event; `corrections` are those of it."""
    when, where = words.short_when(event.when), words.places(event)
    kind, status = words.KINDS[event.kind][0], words.STATUSES[event.status]
    return Row(
        id=event.id,
        kind=event.kind,
        status=event.status,
        when=when,
        summary=event.summary,
        where=where,
        remark=(remark := _remark(corrections)),
        said=f"{kind}, {status.lower()}, {when}: {event.summary}" + (f" ({remark})" if remark else ""),
    )


def _remark(corrections: Sequence[Correction]) -> str:
    if any(one.accepted for one in corrections):
        return "corrected"
    return "correction proposed" if any(one.part != "note" for one in corrections) else "noted" if corrections else ""


def rows(events: Iterable[Event], corrections: Corrections) -> list[Row]:
    """The list's rows, in the order given."""
    return [row(event, corrections.of(event.id)) for event in events]
