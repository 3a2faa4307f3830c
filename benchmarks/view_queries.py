"""How long all queries of one view take, against the same questions written by hand in DuckDB's SQL.

    python -m benchmarks --only view_queries

A view of a few years is moved by a day each time, as by the slider. What is asked is what the page needs for it:
counts, the latest of each kind, what is at each place, the ways that forces move on, and what lines tell of the first;
of places that are drawn as cells none are told.
What was read of single events before is remembered, as it is on the page; by hand it is read each time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from statistics import median
from time import perf_counter

import duckdb

from benchmarks import built
from benchmarks.line import Line
from dashboard import store, story
from dashboard.figures import cells, map, moves, table, tips
from dashboard.figures.tallying import by_place
from dashboard.store.bins import number
from dashboard.view import View
from gazetteer.place import Place

NUMBERS = (1_000, 10_000, 100_000, 1_000_000)
TIMES = 15


def measure() -> Iterator[Line]:
    """The median of some moves of the slider, in seconds."""
    places = {place.id: place for place in built.places()}
    sight = cells.opening(map.bounds(places.values()))
    for events in NUMBERS:
        path = built.events(events)
        opened = store.read(path)
        with duckdb.connect(path.with_suffix(".duckdb"), read_only=True) as connection:
            ours, hand = _medians(partial(ask, opened, places, sight), partial(by_hand, connection))
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


def ask(opened: store.Table, places: Mapping[str, Place], sight: cells.Sight, days: tuple[dt.date, dt.date]) -> None:
    """What the page asks of a view whose map shows that part of the world."""
    events = opened.where(View(dates=days))
    assert events.counts.shown
    gathered, alone = cells.gathered(by_place(events.by_place()), places, (), sight)
    tips.of_places(events, (tally for rows in alone.values() for tally in rows))
    tips.of_ways(events, events.ways(moves.AMONG_CELLS if gathered else moves.MOST))
    events.said([*events.telling(story.FACTS - 1), *events.first(table.MOST)])


SHOWN = "first <= {last} AND last >= {first} AND background = 0"
BY_HAND = {
    "counts": "SELECT sort, count(*), max(first * 137438953472 - nth) FROM events"
    " WHERE first <= {last} AND last >= {first} GROUP BY ALL",
    "coming": "SELECT min(last::BIGINT * 137438953472 + nth) FROM events"
    f" WHERE status = 1 AND last - first < 31 AND {SHOWN}",
    "places": f"SELECT place, kind, min(status), count(*), min(nth) FROM sightings WHERE {SHOWN} GROUP BY ALL",
    "ways": f"SELECT origin, destination, min(status), count(*), max(size), min(nth) FROM moves WHERE {SHOWN}"
    f" GROUP BY ALL ORDER BY count(*) DESC, min(nth) LIMIT {moves.MOST}",
    "rows": f"SELECT nth FROM events WHERE {SHOWN} ORDER BY nth LIMIT {tips.READ}",
}


def by_hand(connection: duckdb.DuckDBPyConnection, days: tuple[dt.date, dt.date]) -> None:
    """The same, without Ibis and without anything that is made of the answers."""
    values = {"first": number(days[0]), "last": number(days[1])}
    found = {name: connection.execute(sql.format(**values)).fetchall() for name, sql in BY_HAND.items()}
    told = {row[-1] for row in (*found["places"], *found["ways"])} | {nth for (nth,) in found["rows"]}
    connection.execute(
        f"SELECT nth, id, summary, places FROM details JOIN (SELECT unnest({sorted(told)}) AS nth) USING (nth)"
    ).fetchall()
