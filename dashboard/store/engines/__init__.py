"""Where the events table is kept and queried: in this process, in a database, or on a cluster."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from dashboard.store.statements import Dialect

Rows = list[tuple[Any, ...]]


class Engine(Protocol):
    """Runs statements over the tables of one build; any number of threads may ask at once."""

    @property
    def dialect(self) -> Dialect:
        """The SQL it speaks."""

    def run(self, sql: str, texts: Mapping[str, str]) -> Rows:
        """The statement's rows, with these texts in the places that it has for them."""


class EngineError(ValueError):
    """An address that no engine goes by, or one that cannot be reached; the message says which."""


def opened(url: str, coded: Path, fingerprint: str) -> Engine:
    """The engine that an address names, with the tables of the DuckDB file `coded`, brought there where need be.

    Raises:
        EngineError: There is no such engine, or it does not answer.
    """
    match urlsplit(url).scheme:
        case "duckdb":
            from dashboard.store.engines.duck import Duck

            return Duck(coded)
        case "postgres" | "postgresql":
            from dashboard.store.engines.postgres import Postgres

            return Postgres(url, coded, fingerprint)
        case "pyspark":
            from dashboard.store.engines.spark import Spark

            return Spark(url, coded, fingerprint)
    raise EngineError(f"EVENTS_URL is {url!r}: it begins with duckdb://, postgres:// or pyspark://.")
