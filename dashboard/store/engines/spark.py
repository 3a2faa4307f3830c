"""Spark: a cluster, for more than one machine holds. Its workers read the tables as Parquet files beside the build."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import duckdb
from pyspark.sql import SparkSession

from dashboard.store.engines import Rows
from dashboard.store.statements import Dialect
from dashboard.store.tables import TABLES

_COUNTED = ("events", "sightings", "parts")
"""What the workers keep in memory once they have read it."""


class Spark:
    """The tables of a build on the cluster that `url` names.

    `pyspark://HOST:PORT` is a standalone master, `pyspark://local` all cores of this machine; what stands after `?` are
    Spark's own settings. The folder of built data must be the same for all machines.
    """

    dialect: Dialect = "pyspark"

    def __init__(self, url: str, coded: Path, fingerprint: str) -> None:
        asked = urlsplit(url)
        master = "local[*]" if asked.netloc == "local" else f"spark://{asked.netloc}"
        builder = SparkSession.builder.appName("frontier-watch").master(master)
        for name, value in parse_qsl(asked.query):
            builder = builder.config(name, value)
        self._session = builder.getOrCreate().newSession()  # whose views are seen by nobody else
        for path in _files(coded, coded.with_name(f"{coded.stem}-{fingerprint}")):
            self._session.read.parquet(path.resolve().as_uri()).createOrReplaceTempView(path.stem)
        for name in _COUNTED:
            self._session.sql(f"CACHE LAZY TABLE {name}")

    def run(self, sql: str, texts: Mapping[str, str]) -> Rows:
        """The statement's rows, with these texts in the places that it has for them."""
        return [tuple(row) for row in self._session.sql(sql, args=dict(texts)).collect()]


def _files(coded: Path, folder: Path) -> list[Path]:
    """The tables as Parquet files in the folder, written unless they stand."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{table.get_name()}.parquet" for table in TABLES]
    missing = [path for path in paths if not path.exists()]
    if missing:
        with duckdb.connect(coded, read_only=True) as source:
            for path in missing:
                unfinished = path.with_suffix(".unfinished")
                source.execute(
                    f"COPY {path.stem} TO '{str(unfinished).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)"
                )
                unfinished.replace(path)
    return paths
