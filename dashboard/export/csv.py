"""A table, one row an event."""

from __future__ import annotations

import csv
import io
from typing import Any

from dashboard.export.taking import Taking, facts

HARMFUL = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def write(taking: Taking) -> bytes:
    """UTF-8 with a mark of its order, which spreadsheets ask for; cells that could be formulas are quoted as text."""
    written = io.StringIO(newline="")
    rows = [{**facts(event, taking.reports[event.report]), **taking.about} for event in taking.events]
    table = csv.DictWriter(written, fieldnames=list(rows[0]) if rows else ["id", *taking.about])
    table.writeheader()
    for row in rows:
        table.writerow({name: harmless(value) for name, value in row.items()})
    if not rows:
        table.writerow({name: harmless(value) for name, value in taking.about.items()})
    return written.getvalue().encode("utf-8-sig")


def harmless(value: Any) -> Any:  # noqa: ANN401 - whatever a cell holds
    """The value, with an apostrophe before a text that a spreadsheet would run."""
    return f"'{value}" if isinstance(value, str) and value.lstrip(" \n\ufeff").startswith(HARMFUL) else value
