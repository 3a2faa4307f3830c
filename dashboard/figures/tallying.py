"""From how many events there are of each place and kind to what is drawn of a place, or of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dashboard import store
from dashboard.events import KINDS, STATUSES


def by_place(tallies: Iterable[store.Tally]) -> dict[str, list[store.Tally]]:
    """What happens at each place."""
    counted: dict[str, list[store.Tally]] = {}
    for tally in tallies:
        counted.setdefault(tally.place, []).append(tally)
    return counted


def by_kind(rows: Iterable[store.Tally]) -> Iterator[dict[str, Any]]:
    """The count of each kind at a place or at several, with the status its glyph shows: the surest of its events'."""
    of_kinds: dict[str, list[store.Tally]] = {kind: [] for kind in KINDS}
    for tally in rows:
        of_kinds[tally.kind].append(tally)
    for kind, of_kind in of_kinds.items():
        if of_kind:
            statuses = {tally.status for tally in of_kind}
            surest = next(status for status in STATUSES if status in statuses)
            yield {"kind": kind, "status": surest, "n": sum([tally.n for tally in of_kind])}
