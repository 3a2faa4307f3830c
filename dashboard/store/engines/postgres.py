"""PostgreSQL: a server that many processes share. Each build has a schema of its own, as long as anybody reads it.

Every connection holds a lock on its schema's name that others may hold as well. Who brings a build takes away the
schemas that nobody holds: a process that ends, however it ends, holds none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

import duckdb
import psycopg
from psycopg import sql as compose

from dashboard.store.engines import EngineError, Rows
from dashboard.store.statements import Dialect
from dashboard.store.tables import TABLES, layout

_TYPES = {
    "int16": "smallint",
    "int32": "integer",
    "int64": "bigint",
    "boolean": "boolean",
    "string": "text",
    "date": "date",
    "array<string>": "text[]",
}
_INDEXED = {
    "events": ("nth", "report"),
    "details": ("nth", "id"),
    "sightings": ("nth", "place"),
    "parts": ("nth", "actor"),
}
_AT_ONCE = 10_000
"""Rows that are brought over at a time."""


class Postgres:
    """The tables of a schema of the database at `url`, brought there where they are not."""

    dialect: Dialect = "postgres"

    def __init__(self, url: str, coded: Path, fingerprint: str) -> None:
        self._url, self._schema = url, f"events_{fingerprint}_{layout()}"
        self._idle: LifoQueue[psycopg.Connection[Any]] = LifoQueue()
        try:
            with self._connection() as connection:
                _bring(connection, coded, self._schema)
                _forget(connection, self._schema)
        except psycopg.OperationalError as error:
            raise EngineError(f"The database of EVENTS_URL does not answer: {error}") from error

    def run(self, sql: str, texts: Mapping[str, str]) -> Rows:
        """The statement's rows, with these texts in the places that it has for them."""
        with self._connection() as connection:
            return connection.execute(sql.encode(), dict(texts)).fetchall()

    def close(self) -> None:
        """Let go of the build: nothing is asked any more."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()

    @contextmanager
    def _connection(self) -> Iterator[psycopg.Connection[Any]]:
        """A connection that nobody else uses meanwhile; one that broke is left behind."""
        connection = self._free()
        yield connection
        self._idle.put(connection)

    def _free(self) -> psycopg.Connection[Any]:
        try:
            while (connection := self._idle.get_nowait()).closed:
                pass
        except Empty:
            path = f"-c search_path={self._schema}"
            connection = psycopg.connect(self._url, autocommit=True, options=path)
            connection.execute("SELECT pg_advisory_lock_shared(hashtext(%s))", [self._schema])
        return connection


def _bring(connection: psycopg.Connection[Any], coded: Path, schema: str) -> None:
    """Copy the tables, all or none of them, unless they stand; who else begins to meanwhile waits."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('bring ' || %s))", [schema])
        if connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [schema]).fetchone():
            return
        connection.execute(compose.SQL("CREATE SCHEMA {}").format(compose.Identifier(schema)))
        with duckdb.connect(coded, read_only=True) as source:
            for table in TABLES:
                kinds = {column: _TYPES[str(kind)] for column, kind in table.schema().items()}
                _copy(connection, source, table.get_name(), kinds)


_OTHERS = """
SELECT nspname FROM pg_namespace
WHERE nspname ~ '^events_[0-9a-f]{12}_[0-9a-f]{6}$' AND nspname <> %s AND pg_has_role(nspowner, 'USAGE')
"""


def _forget(connection: psycopg.Connection[Any], own: str) -> None:
    """Take away the other builds that no connection reads."""
    for (schema,) in connection.execute(_OTHERS, [own]).fetchall():
        with connection.transaction():
            free = connection.execute("SELECT pg_try_advisory_xact_lock(hashtext(%s))", [schema]).fetchone()
            if free == (True,):
                connection.execute(compose.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(compose.Identifier(schema)))


def _copy(
    connection: psycopg.Connection[Any], source: duckdb.DuckDBPyConnection, table: str, kinds: Mapping[str, str]
) -> None:
    """Bring a table of columns of these kinds, by name."""
    name = compose.Identifier(table)
    columns = [compose.SQL("{} {}").format(compose.Identifier(column), compose.SQL(of)) for column, of in kinds.items()]
    connection.execute(compose.SQL("CREATE TABLE {} ({})").format(name, compose.SQL(", ").join(columns)))
    listed = ", ".join(f'"{column}"' for column in kinds)
    rows = source.execute(f"SELECT {listed} FROM {table}")
    with connection.cursor().copy(compose.SQL("COPY {} FROM STDIN").format(name)) as copy:
        while some := rows.fetchmany(_AT_ONCE):
            for row in some:
                copy.write_row([_without_nul(value) for value in row])
    for column in _INDEXED.get(table, ()):
        connection.execute(compose.SQL("CREATE INDEX ON {} ({})").format(name, compose.Identifier(column)))
    connection.execute(compose.SQL("ANALYZE {}").format(name))


def _without_nul(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    """PostgreSQL has no texts with a zero byte in them."""
    if isinstance(value, list):
        return [_without_nul(each) for each in value]
    return value.replace("\0", "") if isinstance(value, str) else value
