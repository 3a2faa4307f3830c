"""DuckDB, in this process, over the file that the build left: no server, nothing to set up."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from pathlib import Path

import duckdb

from dashboard.store.engines import Rows
from dashboard.store.statements import Dialect

MEMORY = "400MB"
"""What it keeps of the file at most, for all viewers together."""

GROUPS = 16
"""Groups are counted in an array of two to this power at most, rather than hashed: places by kind and status."""


class Duck:
    """The tables of a DuckDB file, to read."""

    dialect: Dialect = "duckdb"

    def __init__(self, path: Path) -> None:
        connection = duckdb.connect(path, read_only=True)
        connection.execute(f"SET memory_limit = '{MEMORY}'; SET perfect_ht_threshold = {GROUPS}")
        self._open = [connection]
        weakref.finalize(self, self._open.clear)  # at the process's end, too, whoever still holds this

    def run(self, sql: str, texts: Mapping[str, str]) -> Rows:
        """The statement's rows, with these texts in the places that it has for them."""
        with self._open[0].cursor() as cursor:
            rows: Rows = cursor.execute(sql, dict(texts) or None).fetchall()
            return rows
