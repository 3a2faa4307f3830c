"""What one look at a view tells: how many events there are of each sort, shown or held back, and the latest of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard.events import KINDS, STATUSES, Kind
from dashboard.store import queries
from dashboard.store.answers import Counts, Sort
from dashboard.store.bins import NEVER
from dashboard.store.engines import Rows
from dashboard.view import View


def sorts(rows: Rows) -> list[Sort]:
    """What `queries.survey` counted."""
    return [
        Sort(KINDS[kind], STATUSES[status], bool(undated), bool(unplaced), bool(background), n, latest)
        for kind, status, undated, unplaced, background, n, latest in rows
    ]


def shown(every: Iterable[Sort], view: View) -> list[Sort]:
    """Those that the view shows."""
    undated = {"with": (False, True), "without": (False,), "only": (True,)}[view.undated]
    news = (sort for sort in every if sort.background <= view.background)
    return [sort for sort in news if sort.undated in undated and sort.unplaced >= view.unplaced]


def counts(every: Sequence[Sort], view: View) -> Counts:
    """How many are shown, and how many are held back."""
    seen = shown(every, view)
    return Counts(
        shown=sum(sort.n for sort in seen),
        undated=sum(sort.n for sort in every if sort.undated and sort.background <= view.background),
        unplaced=sum(sort.n for sort in seen if sort.unplaced),
        background=sum(sort.n for sort in every if sort.background),
    )


def by_kind(some: Iterable[Sort]) -> dict[Kind, int]:
    """How many are of each kind."""
    counted = Counter[Kind]()
    for sort in some:
        counted[sort.kind] += sort.n
    return counted


def latest(some: Iterable[Sort], most: int) -> list[int]:
    """The keys of the latest news of so many kinds that is reported, the latest first."""
    found: dict[Kind, int] = {}
    for sort in some:
        if sort.status == "reported" and not sort.background and sort.latest is not None:
            found[sort.kind] = max(sort.latest, found.get(sort.kind, 0))
    return sorted(found.values(), reverse=True)[:most]


def day_of(key: int) -> int:
    """The day of the event that the key is of, counted from 1970."""
    return key // queries.NTHS // 2 + NEVER


def nth_of(key: int) -> int:
    """The number of the event that the key is of."""
    return queries.NTHS - 1 - key % queries.NTHS
