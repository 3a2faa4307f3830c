"""What is done to the coded tables when events leave and arrive, in DuckDB's SQL, in the order of the constants.

The list is kept on shelves: one a day, and for the undated one for each beginning of an id. An event's `nth` is its
shelf's number times `_ROOM`, and its place on it: so it depends on the events alone, not on which came first, and an
event that comes or goes moves those of its shelf only.
"""

from __future__ import annotations

from dashboard.events import KINDS, STATUSES
from dashboard.store.bins import EVER, MONTH, NEVER

TYPES = {
    "int16": "SMALLINT",
    "int32": "INTEGER",
    "int64": "BIGINT",
    "boolean": "BOOLEAN",
    "string": "VARCHAR",
    "date": "DATE",
    "array<string>": "VARCHAR[]",
}
"""DuckDB's names of the columns' types."""
CODED = ("events", "sightings", "parts", "moves")
"""The tables whose rows have bins."""

_ROOM = 2**20
"""Events that a shelf has room for."""
_DAYS = 2**16
"""Shelves of days, of which the first is the latest; days before and after them stand on the ends."""
_LATEST = 40_000
"""The day of the first shelf, counted from 1970: in 2079."""
_SHELF = f"""
CASE WHEN "start" IS NULL THEN {_DAYS} + ('0x' || rpad(left(hex(encode(id)), 4), 4, '0'))::BIGINT
     ELSE greatest(0, least({_DAYS - 1}, {_LATEST} - ("start" - DATE '1970-01-01')))::BIGINT END
"""

LEAVING = """
CREATE OR REPLACE TEMP TABLE leaving AS
SELECT nth, event FROM events WHERE report IN (SELECT unnest(?::VARCHAR[]))
"""
"""The parameter is the reports whose events leave."""

_SAID = """
WITH theirs AS (SELECT details.* FROM details SEMI JOIN {of} USING (nth)),
     names AS (
         SELECT 'actor' AS field, unnest(list_distinct(actors)) AS name FROM theirs
         UNION ALL SELECT 'place', unnest(places) FROM theirs
         UNION ALL SELECT 'publisher', publisher FROM theirs
         UNION ALL SELECT 'language', language FROM theirs
     )
SELECT field, name, {sign}count(*) AS n FROM names GROUP BY ALL
"""
_MARKS = 2**48
"""What fingerprints are counted up to."""
_MARKED = """
UPDATE meta SET mark = mark {sign} coalesce(
    (SELECT sum(('0x' || left(sha256(record), 12))::BIGINT) FROM details SEMI JOIN {of} USING (nth)), 0
)
"""

LEAVE = (
    f"CREATE OR REPLACE TEMP TABLE said AS {_SAID.format(of='leaving', sign='-')}",
    _MARKED.format(of="leaving", sign="-"),
    *(f"DELETE FROM {table} WHERE event IN (SELECT event FROM leaving)" for table in CODED),
    "DELETE FROM details WHERE nth IN (SELECT nth FROM leaving)",
)

ARRIVING = f"""
CREATE OR REPLACE TEMP TABLE shelved AS
WITH coming AS (
         SELECT filename AS file, file_row_number AS line, {_SHELF} AS shelf, "start", id, report
         FROM read_parquet(?, filename = true, file_row_number = true)
         WHERE ? OR report IN (SELECT unnest(?::VARCHAR[]))
     ),
     touched AS (SELECT shelf FROM coming UNION SELECT nth // {_ROOM} FROM leaving),
     together AS (
         SELECT nth AS before, NULL AS file, NULL AS line, nth // {_ROOM} AS shelf, "start", id, report
         FROM details WHERE nth // {_ROOM} IN (SELECT shelf FROM touched)
         UNION ALL BY NAME SELECT NULL::BIGINT AS before, * FROM coming
     )
SELECT before, file, line,
       shelf * {_ROOM} + row_number() OVER (PARTITION BY shelf ORDER BY "start" DESC, id, report) - 1 AS nth
FROM together
"""
"""The parameters are files, whether the events of all reports in them arrive, and of which reports, where not."""

ARRIVE = (
    *(
        f"UPDATE {table} SET nth = shelved.nth FROM shelved WHERE {table}.nth = before AND before != shelved.nth"
        for table in (*CODED, "details")
    ),
    """
    CREATE OR REPLACE TEMP TABLE arriving AS
    SELECT file, line, nth, (numbers + row_number() OVER (ORDER BY nth) - 1)::INTEGER AS event
    FROM shelved, meta WHERE before IS NULL
    """,
)

_READ = """
read_parquet(?, filename = true, file_row_number = true) AS rows
JOIN arriving ON arriving.file = filename AND arriving.line = file_row_number
"""
DETAILS = f"""
INSERT INTO details BY NAME
SELECT nth, rows.* EXCLUDE (words, filename, file_row_number) FROM {_READ} ORDER BY nth
"""
"""The parameter is the files."""

NAME = (
    f"INSERT INTO said {_SAID.format(of='arriving', sign='')}",
    _MARKED.format(of="arriving", sign="+"),
    f"""
    UPDATE meta SET
        mark = (mark % {_MARKS} + {_MARKS}) % {_MARKS},
        made = CASE numbers WHEN 0 THEN (SELECT count(*) FROM arriving) ELSE made END,
        numbers = numbers + (SELECT count(*) FROM arriving)
    """,
    """
    CREATE OR REPLACE TEMP TABLE named AS
    WITH counted AS (
             SELECT field, name, max(code) AS code, sum(n)::BIGINT AS n
             FROM (SELECT field, name, code, n FROM names UNION ALL BY NAME SELECT field, name, n FROM said)
             GROUP BY field, name HAVING sum(n) > 0
         ),
         ranked AS (
             SELECT *, (row_number() OVER (PARTITION BY field ORDER BY n DESC, name) - 1)::INTEGER AS rank,
                    row_number() OVER (PARTITION BY field, code IS NULL ORDER BY n DESC, name) AS turn
             FROM counted
         ),
         codes AS (SELECT field, unnest(range(count(*)))::INTEGER AS code FROM counted GROUP BY field),
         free AS (
             SELECT *, row_number() OVER (PARTITION BY field ORDER BY code) AS turn
             FROM codes ANTI JOIN counted USING (field, code)
         )
    SELECT field, coalesce(ranked.code, free.code) AS code, name, rank, n
    FROM ranked LEFT JOIN free USING (field, turn)
    """,
    "DELETE FROM names",
    "INSERT INTO names BY NAME SELECT * FROM named ORDER BY field, code",
)
"""A name that is new takes the lowest code that is free, first the one that is named most."""


def _sort(prefix: str, undated: str) -> str:
    """The number of an event's sort in `sorts.SORTS`, of the columns of a clock."""
    known = f'("{prefix}last" - "{prefix}first" < {MONTH})::INTEGER'
    of_kind = f"(kind * {len(STATUSES)} + status) * 2 + {undated}"
    return f"(((({of_kind}) * 2 + unplaced) * 2 + background) * 2 + {known})::SMALLINT AS {prefix}sort"


EVENTS = f"""
INSERT INTO events BY NAME
SELECT *, {{bins}}, {_sort("", "undated")}, {_sort("reported_", "unreported")} FROM (
    SELECT event, nth,
           (list_position({list(KINDS)}, kind) - 1)::SMALLINT AS kind,
           (list_position({list(STATUSES)}, status) - 1)::SMALLINT AS status, background::SMALLINT AS background,
           ("start" IS NULL)::SMALLINT AS undated, (reported IS NULL)::SMALLINT AS unreported,
           (len(places) = 0)::SMALLINT AS unplaced,
           coalesce("start" - DATE '1970-01-01', {NEVER})::INTEGER AS "first",
           coalesce("end" - DATE '1970-01-01', {EVER})::INTEGER AS "last",
           coalesce(reported - DATE '1970-01-01', {NEVER})::INTEGER AS reported_first,
           coalesce(reported_end - DATE '1970-01-01', {EVER})::INTEGER AS reported_last,
           publishers.code AS publisher, languages.code AS language, report,
           len(list_distinct(actors))::SMALLINT AS parties,
           coalesce(origins.code, -1) AS origin, coalesce(destinations.code, -1) AS destination,
           coalesce(high, low, -1) AS size, words
    FROM {_READ}
    JOIN names AS publishers ON publishers.field = 'publisher' AND publishers.name = rows.publisher
    JOIN names AS languages ON languages.field = 'language' AND languages.name = rows.language
    LEFT JOIN names AS origins ON origins.field = 'place' AND origins.name = rows.origin
    LEFT JOIN names AS destinations ON destinations.field = 'place' AND destinations.name = rows.destination
)
ORDER BY nth
"""
"""The parameter is the files; `bins` are the expressions of the columns of bins."""

_PLAIN = "events.* EXCLUDE (sort, reported_sort, report, origin, destination, size, words)"
_MENTIONS = """
INSERT INTO {table} BY NAME
SELECT {plain}, code AS {column}
FROM (SELECT nth, unnest(list_distinct({column}s)) AS name FROM details SEMI JOIN arriving USING (nth))
JOIN names USING (name) JOIN events USING (nth)
WHERE field = '{column}' ORDER BY background, nth, code
"""
"""History stands behind the news: the news is read without a look at what is history, row by row."""
MENTIONS = (
    _MENTIONS.format(plain=_PLAIN, table="sightings", column="place"),
    _MENTIONS.format(plain=_PLAIN, table="parts", column="actor"),
    """
    INSERT INTO moves BY NAME
    SELECT events.* EXCLUDE (sort, reported_sort, report, words) FROM events SEMI JOIN arriving USING (nth)
    WHERE origin >= 0 AND destination >= 0 AND origin != destination ORDER BY background, nth
    """,
)
