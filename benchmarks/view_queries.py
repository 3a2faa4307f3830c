"""How long all queries of one view take, against the same questions written by hand in DuckDB's SQL.

    python -m benchmarks --only view_queries

A view of a few years is moved by a day each time, as by the slider. What is asked is what the page needs for it:
counts, what is at each place, the lines that marks tell, the ways that forces move on, and the first rows of the list,
whole.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import duckdb

from benchmarks import made
from benchmarks.line import Line
from dashboard import store
from dashboard.figures import moves, table, tips
from dashboard.store import queries
from dashboard.store.bins import number
from dashboard.view import View

NUMBERS = (1_000, 10_000, 100_000, 1_000_000)
TIMES = 15


def measure() -> Iterator[Line]:
    """The median of some moves of the slider, in seconds."""
    for events in NUMBERS:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "events.parquet"
            made.write(events, path)
            opened = store.read(path)
            with duckdb.connect(path.with_suffix(".duckdb"), read_only=True) as connection:
                ours, hand = _medians(partial(ask, opened), partial(by_hand, connection))
        yield Line("view_queries", events, ours, "s", "same_sql_by_hand", ours / hand)


def _medians(*asked: Callable[[tuple[dt.date, dt.date]], object]) -> list[float]:
    """The median time of each, asked in turns so that whatever else the machine does falls on all alike."""
    seconds: list[list[float]] = [[] for _ in asked]
    for move in range(TIMES + 1):
        days = dt.date(2019, 1, 1) + dt.timedelta(days=move), dt.date(2025, 6, 30)
        for one, taken in zip(asked, seconds, strict=True):
            start = perf_counter()
            one(days)
            taken.append(perf_counter() - start)
    return [median(taken[1:]) for taken in seconds]  # the first move compiles and reads from the disk


def ask(opened: store.Table, days: tuple[dt.date, dt.date]) -> None:
    """What the page asks of a view."""
    events = opened.where(View(dates=days))
    assert events.counts.shown
    tips.of_places(events, events.by_place())
    tips.of_ways(events, events.ways(moves.MOST))
    numbers = events.first(table.MOST)
    opened.rows(queries.records, numbers={"some": numbers})


SHOWN = "kind <= 4 AND status <= 2 AND first <= {last} AND last >= {first} AND background = 0"
BY_HAND = {
    "counts": "SELECT undated, unplaced, background, count(*) FROM events WHERE first <= {last} AND last >= {first}"
    " GROUP BY ALL",
    "places": f"SELECT place, kind, status, count(*), min(nth) FROM sightings WHERE {SHOWN} GROUP BY ALL",
    "mentions": f"SELECT nth, place FROM sightings WHERE {SHOWN} ORDER BY nth, place LIMIT {tips.READ}",
    "ways": "SELECT origin, destination, status, count(*), max(size), min(nth) FROM events"
    f" WHERE origin >= 0 AND destination >= 0 AND origin != destination AND {SHOWN} GROUP BY ALL"
    f" ORDER BY count(*) DESC, min(nth) LIMIT {moves.MOST}",
    "moves": "SELECT nth, origin, destination FROM events"
    f" WHERE origin >= 0 AND destination >= 0 AND origin != destination AND {SHOWN} ORDER BY nth LIMIT {tips.READ}",
    "rows": f"SELECT nth FROM events WHERE {SHOWN} ORDER BY nth LIMIT {table.MOST}",
}


def by_hand(connection: duckdb.DuckDBPyConnection, days: tuple[dt.date, dt.date]) -> None:
    """The same, without Ibis and without anything that is made of the answers."""
    values = {"first": number(days[0]), "last": number(days[1])}
    found: dict[str, list[tuple[Any, ...]]] = {
        name: connection.execute(sql.format(**values)).fetchall() for name, sql in BY_HAND.items()
    }
    for groups, mentions, width in (("places", "mentions", 1), ("ways", "moves", 2)):
        said = _first(found[mentions], [(row[-1], *row[:width]) for row in found[groups]])
        connection.execute(
            f"SELECT nth, id, summary FROM details JOIN (SELECT unnest([{said}]) AS nth) USING (nth)"
        ).fetchall()
    listed = ", ".join(str(nth) for (nth,) in found["rows"])
    connection.execute(
        f"SELECT nth, record FROM details JOIN (SELECT unnest([{listed}]) AS nth) USING (nth)"
    ).fetchall()


def _first(mentions: list[tuple[Any, ...]], further: list[tuple[Any, ...]]) -> str:
    """The numbers of the first events of each place or way, as a list in SQL."""
    chosen: dict[tuple[Any, ...], list[int]] = {}
    for nth, *key in mentions:
        if len(numbers := chosen.setdefault(tuple(key), [])) < tips.LINES:
            numbers.append(nth)
    for nth, *key in sorted(further):
        chosen.setdefault(tuple(key), [nth])
    return ", ".join(str(nth) for numbers in chosen.values() for nth in numbers)
