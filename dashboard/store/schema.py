"""The events table as a file: one row an event, versioned, written whole or not at all."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.events import Role
from dashboard.periods import Period
from dashboard.reports import Report

VERSION = "3"
"""Goes up with every change of `SCHEMA` or of what a column means."""

SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("report", pa.string()),
        ("kind", pa.dictionary(pa.int8(), pa.string())),
        ("status", pa.dictionary(pa.int8(), pa.string())),
        ("background", pa.bool_()),
        ("start", pa.date32()),
        ("end", pa.date32()),
        ("reported", pa.date32()),
        ("reported_end", pa.date32()),
        ("publisher", pa.dictionary(pa.int32(), pa.string())),
        ("language", pa.dictionary(pa.int16(), pa.string())),
        ("actors", pa.list_(pa.string())),
        ("places", pa.list_(pa.string())),
        ("origin", pa.string()),
        ("destination", pa.string()),
        ("low", pa.int64()),
        ("high", pa.int64()),
        ("unit", pa.string()),
        ("summary", pa.string()),
        ("words", pa.string()),
        ("record", pa.string()),
    ]
)
"""One row an event, the latest first and the undated last: what is filtered and counted by, and `record`, the whole
event in the exchange format as JSON.

`start` and `end` are null where undated, `reported` and `reported_end` where the report is; `places` holds the ids of
the places that were resolved, each once; `origin` and `destination` those a force moves from and to; `low` and `high`
the bounds of its size; `words` is what a text search looks through, lower case.
"""


def row(record: Mapping[str, Any], report: Report) -> dict[str, Any]:
    """The table's row for an event in the exchange format, found in that report."""
    quantity = record["quantity"] or {}
    named = (place[field] for place in record["places"] for field in ("known_as", "text") if place[field])
    said = [record["summary"], record["evidence"], *record["actors"], *named]
    return {
        "id": record["id"],
        "report": record["report"],
        "kind": record["kind"],
        "status": record["status"],
        "background": record["background"],
        "start": record["date_start"] and dt.date.fromisoformat(record["date_start"]),
        "end": record["date_end"] and dt.date.fromisoformat(record["date_end"]),
        **_reported(report.published),
        "publisher": report.publisher,
        "language": report.language,
        "actors": record["actors"],
        "places": list(dict.fromkeys(place["id"] for place in record["places"] if place["id"])),
        "origin": _first(record, "from"),
        "destination": _first(record, "to"),
        "low": quantity.get("low"),
        "high": quantity.get("high"),
        "unit": quantity.get("unit"),
        "summary": record["summary"],
        "words": "\n".join(said).casefold().replace("\0", ""),
        "record": json.dumps(record, ensure_ascii=False, sort_keys=True),
    }


def _reported(published: Period | None) -> dict[str, dt.date | None]:
    return {
        "reported": published.start if published else None,
        "reported_end": published.end if published else None,
    }


def _first(record: Mapping[str, Any], role: Role) -> str | None:
    return next((place["id"] for place in record["places"] if place["role"] == role and place["id"]), None)


def write(records: Iterable[Mapping[str, Any]], reports: Mapping[str, Report], path: Path) -> str:
    """Write the events table and return its fingerprint; `reports` holds those that tell the events, by id.

    Who reads the path meanwhile reads the old table.
    """
    return keep(table(row(record, reports[record["report"]]) for record in records), path)


def table(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as `row` makes them, as a table in order."""
    ordered = sorted(rows, key=lambda made: made["id"])
    ordered.sort(key=lambda made: -made["start"].toordinal() if made["start"] else 1)
    return pa.Table.from_pylist(ordered, schema=SCHEMA)


ROW_GROUP = 50_000
"""Rows that an engine reads at once."""


def keep(table: pa.Table, path: Path) -> str:
    """Write rows of `SCHEMA`, in its order, and return their fingerprint; the path holds all of them or what it did."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    mark = fingerprint(table["record"].to_pylist())
    schema = SCHEMA.with_metadata({"version": VERSION, "fingerprint": mark})
    pq.write_table(table.cast(schema), unfinished, row_group_size=ROW_GROUP)
    unfinished.replace(path)
    return mark


def fingerprint(records: Iterable[str]) -> str:
    """The fingerprint of events in the exchange format: 12 hexadecimal digits that change with any of them.

    It is the sum of the first 48 bits of their digests, so that it follows events that come and go without the others.
    """
    marks = (int.from_bytes(hashlib.sha256(record.encode()).digest()[:6], "big") for record in records)
    return f"{sum(marks) % 2**48:012x}"


class VersionError(ValueError):
    """An events table of another version than this code reads; the message says which."""


def check(path: Path) -> None:
    """See that this code reads the events table in that file.

    Raises:
        VersionError: It is of another version.
    """
    metadata = pq.read_schema(path).metadata or {}
    if (version := metadata.get(b"version", b"").decode()) != VERSION:
        raise VersionError(f"{path.name} is an events table of version {version or 'unknown'}, not {VERSION}.")
