"""What one look at a view tells: how many events there are of each sort, shown or held back, and the latest of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from dashboard.events import KINDS, STATUSES, Kind
from dashboard.store import queries
from dashboard.store.answers import Counts, Latest, Sort
from dashboard.store.bins import NEVER
from dashboard.store.engines import Rows
from dashboard.view import View

_EITHER = (False, True)
SORTS = list(product(KINDS, STATUSES, _EITHER, _EITHER, _EITHER, _EITHER))
"""Every sort, in the order of the numbers that `changes` gives them: kind, status, and whether undated, unplaced,
background, and known to within a month."""


def sorts(rows: Rows) -> list[Sort]:
    """What `queries.survey` counted."""
    return [
        Sort(kind, status, undated, unplaced, background, n, _latest(key) if known else None)
        for number, n, key in rows
        for kind, status, undated, unplaced, background, known in [SORTS[number]]
    ]


def _latest(key: int) -> Latest:
    day, from_the_end = divmod(key, queries.NTHS)
    return Latest(day + NEVER, queries.NTHS - 1 - from_the_end)


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


def latest(some: Iterable[Sort], most: int) -> list[Latest]:
    """The latest news of so many kinds that is reported, the latest first; of one day, what has a place."""
    found: dict[Kind, tuple[int, bool, int]] = {}
    for sort in some:
        if sort.status == "reported" and not sort.background and sort.latest:
            key = sort.latest.day, not sort.unplaced, -sort.latest.nth
            found[sort.kind] = max(key, found.get(sort.kind, key))
    return [Latest(day, -nth) for day, _, nth in sorted(found.values(), reverse=True)[:most]]
