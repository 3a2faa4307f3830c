"""Every answer, on every engine, is that of plain pandas."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
from hypothesis import example, given, settings

from dashboard.store import Events, Table
from dashboard.view import View
from tests.store.reference import Reference
from tests.store.views import AROUNDS, VIEWS

MANY = 1000


def answers(events: Events) -> dict[str, Any]:
    """What an engine answers."""
    counts = events.counts
    return {
        "counts": (counts.shown, counts.undated, counts.unplaced, counts.background),
        "in order": list(events.frame(MANY)["id"]),
        "a page": list(events.frame(5, after=3)["id"]),
        "by place": {(t.place, t.kind, t.status): t.n for t in events.by_place()},
        "by actor": events.by_actor(),
        "by kind": events.by_kind(),
        "ways": {(way.origin, way.destination, way.status): (way.n, way.size) for way in events.ways()},
        "course": {(bin, kind): n for bin, kind, n in events.course()},
        "stretches": {(period, kind): n for period, kind, n in events.stretches(MANY)},
        "passing": {(p, *one[:4]): one.n for p, seen in events.passing().items() for one in seen},
        "met": events.met(),
        "lone": events.lone(),
        "pairs": {(pair.one, pair.other): pair[2:] for pair in events.pairs(MANY)},
        "how many pairs": events.paired(),
        "sized": list(events.only("sized").frame(MANY)["id"]),
        "moving": list(events.only("moving").frame(MANY)["id"]),
    }


def expected(plain: Reference) -> dict[str, Any]:
    """What plain pandas answers."""
    ids, pairs = list(plain.visible["id"]), plain.pairs
    return {
        "counts": plain.counts,
        "in order": ids,
        "a page": ids[3:8],
        "by place": plain.by_place,
        "by actor": plain.by_actor,
        "by kind": Counter(plain.visible["kind"]),
        "ways": plain.ways,
        "course": plain.course,
        "stretches": plain.stretches,
        "passing": plain.passing,
        "met": Counter(name for _, names in plain.meetings for name in names if len(names) > 1),
        "lone": sum(len(names) < 2 for _, names in plain.meetings),
        "pairs": pairs,
        "how many pairs": len(pairs),
        "sized": plain.only("sized"),
        "moving": plain.only("moving"),
    }


class TestInProcess:
    @settings(max_examples=40)
    @given(view=VIEWS, around=AROUNDS)
    @example(view=View(), around=None)
    @example(view=View(background=True), around=None)
    def test_a_view(self, view: View, around: frozenset[str] | None, table: Table, plain: pd.DataFrame) -> None:
        assert answers(table.where(view, around)) == expected(Reference(plain, view, around))
