"""From the events table as a file to tables that are fast to filter and count: numbers for names, a row a mention.

What is known once is worked out once, when the data is built: the order of the events, the bin of the time axis that
each falls into, who and where as numbers. The tables are those of `dashboard.store.tables`, in a DuckDB file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from dashboard.events import KINDS, STATUSES
from dashboard.store.bins import EVER, NEVER, Unit, unit_of
from dashboard.store.schema import VERSION, fingerprint_of
from dashboard.view import Days


def code(parquet: Path, path: Path) -> None:
    """Write the tables of the events table at `parquet` into a new DuckDB file at `path`."""
    fingerprint = fingerprint_of(parquet)
    with duckdb.connect(path) as con:
        con.execute("SET enable_progress_bar = false")
        con.execute(_DETAILS, [str(parquet)])
        con.execute(_NAMES)
        spans = [_span(con, *columns) for columns in (('"start"', '"end"'), ("reported", "reported_end"))]
        con.execute(_EVENTS.format(**dict(_columns(spans))), [str(parquet)])
        con.execute(_SIGHTINGS)
        con.execute(_PARTS)
        con.execute(_MOVES)
        con.execute("CREATE TABLE meta AS SELECT ? AS fingerprint, ? AS version", [fingerprint, VERSION])


def _span(con: duckdb.DuckDBPyConnection, first: str, last: str) -> Days | None:
    found = con.execute(f"SELECT min({first}), max({last}) FROM details").fetchone()
    return found if found and found[0] else None


def _columns(spans: list[Days | None]) -> Iterator[tuple[str, str]]:
    """The expressions that depend on the data's days, and on the order of kinds and statuses."""
    yield "kind", f"list_position({list(KINDS)}, kind::VARCHAR) - 1"
    yield "status", f"list_position({list(STATUSES)}, status::VARCHAR) - 1"
    columns = {"start": '"start"', "end": '"end"', "reported": "reported", "reported_end": "reported_end"}
    for (name, column), span in zip(columns.items(), [spans[0], spans[0], spans[1], spans[1]], strict=True):
        yield name, f"coalesce({column} - DATE '1970-01-01', {EVER if name.endswith('end') else NEVER})"
        yield f"{name}_bin", f"coalesce({_bin(column, span)}, -1)" if span else "-1"


_STEPS: dict[Unit, str] = {
    "day": "{day} - DATE '{first}'",
    "week": "(date_trunc('week', {day})::DATE - date_trunc('week', DATE '{first}')::DATE) // 7",
    "month": "datediff('month', DATE '{first}', {day})",
    "year": "datediff('year', DATE '{first}', {day})",
}


def _bin(column: str, span: Days) -> str:
    return _STEPS[unit_of(span)].format(day=column, first=span[0].isoformat())


_DETAILS = """
CREATE TABLE details AS
SELECT file_row_number::INTEGER AS nth, * EXCLUDE (words, file_row_number)
       REPLACE (kind::VARCHAR AS kind, status::VARCHAR AS status, publisher::VARCHAR AS publisher,
                language::VARCHAR AS language)
FROM read_parquet(?, file_row_number = true)
"""

_NAMES = """
CREATE TABLE names AS
WITH said AS (
    SELECT 'actor' AS field, unnest(list_distinct(actors)) AS name FROM details
    UNION ALL SELECT 'place', unnest(places) FROM details
    UNION ALL SELECT 'publisher', publisher FROM details
    UNION ALL SELECT 'language', language FROM details
)
SELECT field, (row_number() OVER (PARTITION BY field ORDER BY count(*) DESC, name) - 1)::INTEGER AS code, name
FROM said GROUP BY field, name ORDER BY field, code
"""
"""Those who and which are named most have the lowest numbers."""

_EVENTS = """
CREATE TABLE events AS
WITH coded AS (SELECT field, name, code FROM names)
SELECT file_row_number::INTEGER AS nth,
       ({kind})::SMALLINT AS kind, ({status})::SMALLINT AS status, background::SMALLINT AS background,
       (rows."start" IS NULL)::SMALLINT AS undated, (reported IS NULL)::SMALLINT AS unreported,
       (len(places) = 0)::SMALLINT AS unplaced,
       ({start})::INTEGER AS "first", ({end})::INTEGER AS "last",
       ({reported})::INTEGER AS reported_first, ({reported_end})::INTEGER AS reported_last,
       ({start_bin})::SMALLINT AS first_bin, ({end_bin})::SMALLINT AS last_bin,
       ({reported_bin})::SMALLINT AS reported_first_bin, ({reported_end_bin})::SMALLINT AS reported_last_bin,
       publishers.code AS publisher, languages.code AS language, report,
       len(list_distinct(actors))::SMALLINT AS parties,
       coalesce(origins.code, -1) AS origin, coalesce(destinations.code, -1) AS destination,
       coalesce(high, low, -1) AS size, words
FROM read_parquet(?, file_row_number = true) AS rows
JOIN coded AS publishers ON publishers.field = 'publisher' AND publishers.name = rows.publisher
JOIN coded AS languages ON languages.field = 'language' AND languages.name = rows.language
LEFT JOIN coded AS origins ON origins.field = 'place' AND origins.name = rows.origin
LEFT JOIN coded AS destinations ON destinations.field = 'place' AND destinations.name = rows.destination
ORDER BY nth
"""

_PLAIN = """nth, kind, status, background, undated, unreported, unplaced, "first", "last", reported_first,
       reported_last, first_bin, last_bin, reported_first_bin, reported_last_bin, publisher, language, parties"""

_MOVES = f"""
CREATE TABLE moves AS
SELECT {_PLAIN}, origin, destination, size FROM events
WHERE origin >= 0 AND destination >= 0 AND origin != destination ORDER BY nth
"""

_MENTIONS = """
CREATE TABLE {table} AS
SELECT {plain}, code AS {column}
FROM (SELECT nth, unnest(list_distinct({column}s)) AS name FROM details)
JOIN names USING (name) JOIN events USING (nth)
WHERE field = '{column}' ORDER BY nth, code
"""
_SIGHTINGS = _MENTIONS.format(plain=_PLAIN, table="sightings", column="place")
_PARTS = _MENTIONS.format(plain=_PLAIN, table="parts", column="actor")
