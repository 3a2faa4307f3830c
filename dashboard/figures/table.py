"""From visible events to the rows of the list under the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard import terms, words
from dashboard.events import Event, Kind, Status
from dashboard.evidence.corrections import Correction, Corrections
from dashboard.languages import gettext, spoken

MOST = 120
"""Rows that go to the browser at once: a page of the list."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event as the list shows it; all are texts to be drawn as they stand, never markup."""

    id: str
    kind: Kind
    status: Status
    badge: str
    """The status in words."""
    when: str
    is_dated: bool
    summary: str
    where: str
    remark: str
    """Whether it was corrected, or a correction of it proposed; else nothing."""
    said: str
    """The whole row in words, for those who hear it."""


def row(event: Event, corrections: Sequence[Correction] = ()) -> Row:
    """The list's row for an event; `corrections` are those of it."""
    return _row(event, tuple(corrections), spoken())


@lru_cache(maxsize=2048)  # most of a list is drawn again in the next run, whatever was chosen
def _row(event: Event, corrections: tuple[Correction, ...], _language: str) -> Row:
    when, where = words.short_when(event.when), words.places(event)
    return Row(
        id=event.id,
        kind=event.kind,
        status=event.status,
        badge=terms.badge(event.status),
        when=when,
        is_dated=event.when is not None,
        summary=event.summary,
        where=where,
        remark=(remark := _remark(corrections)),
        said=". ".join(filter(None, (_said(event, when, remark), _seats(event)))),
    )


def _seats(event: Event) -> str:
    """Where it is, and how precisely that is known, as the map shows it."""
    placed = {words.where(mention): words.precision(mention.place) for mention in event.places if mention.place}
    return "; ".join(
        gettext("{place} ({precision})", place=where, precision=precision) for where, precision in placed.items()
    )


def _said(event: Event, when: str, remark: str) -> str:
    told: dict[str, object] = {
        "kind": terms.kind(event.kind),
        "status": terms.badge(event.status),
        "when": when,
        "summary": event.summary,
    }
    if remark:
        return gettext("{kind}, {status}, {when}: {summary} ({remark})", **told, remark=remark)
    return gettext("{kind}, {status}, {when}: {summary}", **told)


def _remark(corrections: Sequence[Correction]) -> str:
    if any(one.accepted for one in corrections):
        return gettext("corrected")
    if any(one.part != "note" for one in corrections):
        return gettext("correction proposed")
    return gettext("noted") if corrections else ""


def rows(events: Iterable[Event], corrections: Corrections) -> list[Row]:
    """The list's rows, in the order given."""
    return [row(event, corrections.of(event.id)) for event in events]
