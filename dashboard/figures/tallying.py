"""From how many events there are of each place, kind and status to what is drawn of a place, or of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dashboard import store, words
from dashboard.events import KINDS


def by_place(tallies: Iterable[store.Tally]) -> dict[str, list[store.Tally]]:
    """What happens at each place."""
    counted: dict[str, list[store.Tally]] = {}
    for tally in tallies:
        counted.setdefault(tally.place, []).append(tally)
    return counted


def by_kind(rows: list[store.Tally]) -> Iterator[dict[str, Any]]:
    """The count of each kind at a place, with the status its glyph shows: the most certain of its events'."""
    for kind in KINDS:
        of_kind = [tally for tally in rows if tally.kind == kind]
        if of_kind:
            status = words.most_certain(tally.status for tally in of_kind)
            yield {"kind": kind, "status": status, "n": sum(tally.n for tally in of_kind)}
