"""The tables that are queried, the same on every engine. Days are numbers, counted from 1970; names are codes."""

from __future__ import annotations

import hashlib

import ibis
from ibis.expr.types import Table

_PLAIN = {
    "event": "int32",
    "nth": "int64",
    "kind": "int16",
    "status": "int16",
    "background": "int16",
    "undated": "int16",
    "unreported": "int16",
    "unplaced": "int16",
    "first": "int32",
    "last": "int32",
    "reported_first": "int32",
    "reported_last": "int32",
    "first_bin": "int16",
    "last_bin": "int16",
    "reported_first_bin": "int16",
    "reported_last_bin": "int16",
    "publisher": "int32",
    "language": "int32",
    "parties": "int16",
}
"""What every table of events and mentions can be filtered by without a look at another.

`event` is the event's number, by which tables are joined; it stays when other events come and go. `nth` puts the events
into the order of the list, the latest first, and tells them apart in `details`; it has gaps. `parties` is how many
actors an event names; `first_bin` and `last_bin` are the numbers of the bins that its first and last day fall into, -1
where it has none.
"""

EVENTS: Table = ibis.table(
    {
        **_PLAIN,
        "sort": "int16",
        "reported_sort": "int16",
        "report": "string",
        "origin": "int32",
        "destination": "int32",
        "size": "int64",
        "words": "string",
    },
    name="events",
)
"""A row an event. `origin` and `destination` are -1 where a force's move has none that is known, `size` is -1 where no
number is said, else the upper bound of it, or the lower. `sort` and `reported_sort` are the number of its sort in
`sorts.SORTS`, by each clock: engines count by one column faster than by the six that make a sort."""

SIGHTINGS: Table = ibis.table({**_PLAIN, "place": "int32"}, name="sightings")
"""A row for each place of each event."""

PARTS: Table = ibis.table({**_PLAIN, "actor": "int32"}, name="parts")
"""A row for each actor of each event."""

MOVES: Table = ibis.table({**_PLAIN, "origin": "int32", "destination": "int32", "size": "int64"}, name="moves")
"""A row for each event in which a force moves from one place to another, both of which are known."""

NAMES: Table = ibis.table({"field": "string", "code": "int32", "name": "string", "rank": "int32"}, name="names")
"""What a code stands for; the field is actor, place, publisher or language. A name keeps its code as long as any event
has it; its rank among those of its field is the lower, the more events have it."""

DETAILS: Table = ibis.table(
    {
        "nth": "int64",
        "id": "string",
        "report": "string",
        "kind": "string",
        "status": "string",
        "background": "boolean",
        "start": "date",
        "end": "date",
        "reported": "date",
        "reported_end": "date",
        "publisher": "string",
        "language": "string",
        "actors": "array<string>",
        "places": "array<string>",
        "origin": "string",
        "destination": "string",
        "low": "int64",
        "high": "int64",
        "unit": "string",
        "summary": "string",
        "record": "string",
    },
    name="details",
)
"""The events table as it is written, without its words: read for the few events that are shown."""

TABLES: tuple[Table, ...] = (EVENTS, SIGHTINGS, PARTS, MOVES, NAMES, DETAILS)


def layout() -> str:
    """Six hexadecimal digits that change with any table or column: a database may hold what older code brought."""
    written = "\n".join(f"{table.get_name()} {table.schema()}" for table in TABLES)
    return hashlib.sha256(written.encode()).hexdigest()[:6]
