"""Every answer, on every engine, is that of plain pandas."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
import psycopg
import pytest
from hypothesis import example, given, settings

from dashboard import store
from dashboard.store import Events, Table
from dashboard.store.engines.postgres import Postgres
from dashboard.view import View
from gazetteer.place import Place
from tests.store.reference import Reference
from tests.store.views import AROUNDS, VIEWS

MANY = 1000
PERIODS = (
    (dt.date(2025, 1, 1), dt.date(2025, 10, 15)),
    (dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
)


def answers(events: Events) -> dict[str, Any]:
    """What an engine answers."""
    counts, told = events.counts, events.telling(2)
    return {
        "counts": (counts.shown, counts.undated, counts.unplaced, counts.background),
        "in order": list(events.frame(MANY)["id"]),
        "a page": list(events.frame(5, after=3)["id"]),
        "by place": {(t.place, t.kind): (t.n, t.status) for t in events.by_place()},
        "by actor": events.by_actor(),
        "by kind": events.by_kind(),
        "ways": {(way.origin, way.destination): (way.n, way.size, way.status) for way in events.ways(MANY)},
        "course": {(bin, kind): n for bin, kind, n in events.course()},
        "stretches": {(period, kind): n for period, kind, n in events.stretches(MANY)},
        "passing": {(p, *one[:4]): one.n for p, seen in events.passing(events.table.places).items() for one in seen},
        "met": events.met(),
        "lone": events.lone(),
        "pairs": {(pair.one, pair.other): pair[2:] for pair in events.pairs(MANY)},
        "how many pairs": events.paired(),
        "sized": list(events.only("sized").frame(MANY)["id"]),
        "moving": list(events.only("moving").frame(MANY)["id"]),
        "at a place": list(events.at("erbil").frame(MANY)["id"]),
        "of an actor": list(events.naming("Kevin Leahy").frame(MANY)["id"]),
        "whom one met": {(pair.one, pair.other): pair[2:] for pair in events.pairs_of("Kevin Leahy")},
        "among some": {(pair.one, pair.other) for pair in events.pairs_among(["Kevin Leahy", "ISIS"])},
        "of either period": list(events.within(*PERIODS).frame(MANY)["id"]),
        "told": [events.said(told)[nth][0] for nth in told],
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
        "at a place": plain.listing("places", "erbil"),
        "of an actor": plain.listing("actors", "Kevin Leahy"),
        "whom one met": {pair: told for pair, told in pairs.items() if "Kevin Leahy" in pair},
        "among some": {pair for pair in pairs if pair == ("ISIS", "Kevin Leahy")},
        "of either period": plain.either(*PERIODS),
        "told": plain.telling(2),
    }


def agrees(table: Table, plain: pd.DataFrame, view: View, around: frozenset[str] | None = None) -> None:
    assert answers(table.where(view, around)) == expected(Reference(plain, view, around))


EVERYTHING = View(
    dates=(dt.date(2025, 9, 1), dt.date(2026, 9, 30)),
    background=True,
    kinds=("meeting", "posture"),
    actors=("Kevin Leahy", "ISIS"),
    q='talks "%s',
    sources=("The Wire", ""),
    languages=("en",),
)


class TestInProcess:
    @settings(max_examples=40)
    @given(view=VIEWS, around=AROUNDS)
    @example(view=View(), around=None)
    @example(view=View(background=True), around=None)
    @example(view=EVERYTHING, around=frozenset({"erbil"}))
    def test_any_view_is_answered(
        self, view: View, around: frozenset[str] | None, table: Table, plain: pd.DataFrame
    ) -> None:
        agrees(table, plain, view, around)


class TestPostgreSQL:
    @settings(max_examples=15)
    @given(view=VIEWS, around=AROUNDS)
    @example(view=View(background=True), around=None)
    @example(view=EVERYTHING, around=frozenset({"erbil"}))
    def test_any_view_is_answered(
        self, view: View, around: frozenset[str] | None, postgres: Table, plain: pd.DataFrame
    ) -> None:
        agrees(postgres, plain, view, around)

    def test_events_are_found_by_id_and_counted_by_report(
        self, postgres: Table, table: Table, places: dict[str, Place]
    ) -> None:
        same_rows(postgres, table, places)

    def test_a_build_is_brought_there_once(self, postgres: Table, postgres_address: str, written: Path) -> None:
        assert store.read(written, postgres_address).all.counts == postgres.all.counts

    def test_a_build_that_nobody_reads_any_more_is_taken_away(
        self, postgres: Table, postgres_address: str, written: Path
    ) -> None:
        def builds() -> set[str]:
            with psycopg.connect(postgres_address) as connection:
                rows = connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'events%'").fetchall()
            return {name.split("_")[1] for (name,) in rows}

        coded = store.prepared(written)
        earlier = Postgres(postgres_address, coded, "0" * 12)
        later = Postgres(postgres_address, coded, "1" * 12)
        assert builds() == {"0" * 12, "1" * 12, postgres.fingerprint}
        earlier.close()
        later.close()
        Postgres(postgres_address, coded, "1" * 12).close()
        assert builds() == {"1" * 12, postgres.fingerprint}

    def test_that_does_not_answer_is_said(self, written: Path) -> None:
        with pytest.raises(store.EngineError, match="The database of EVENTS_URL does not answer"):
            store.read(written, "postgres://nobody@127.0.0.1:1/nothing")


class TestSpark:
    @settings(max_examples=1)  # of a second and more a question, on any data
    @given(view=VIEWS, around=AROUNDS)
    @example(view=EVERYTHING, around=frozenset({"erbil"}))
    def test_any_view_is_answered(
        self, view: View, around: frozenset[str] | None, spark: Table, plain: pd.DataFrame
    ) -> None:
        agrees(spark, plain, view, around)

    def test_events_are_found_by_id_and_counted_by_report(
        self, spark: Table, table: Table, places: dict[str, Place]
    ) -> None:
        same_rows(spark, table, places)


def same_rows(one: Table, other: Table, places: dict[str, Place]) -> None:
    assert one.fingerprint == other.fingerprint
    assert one.event("e03", places) == other.event("e03", places)
    assert ("e03" in one, "e99" in one, "'; DROP TABLE events" in one) == (True, False, False)
    assert one.of_reports(["report", "wire", "none"]) == other.of_reports(["report", "wire", "none"])
    assert (one.actors, one.places, one.sources, one.spans) == (other.actors, other.places, other.sources, other.spans)
    assert one.all.frame(MANY).equals(other.all.frame(MANY))


def test_an_address_of_no_engine_is_said(written: Path) -> None:
    with pytest.raises(store.EngineError, match="EVENTS_URL is 'oracle://x': it begins with duckdb://"):
        store.read(written, "oracle://x")
