"""A table of events in which everything meets in ever other ways, and the same read by plain pandas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard import store
from dashboard.events import STATUSES, Event, Participant, PlaceMention, Quantity, Role, exchange
from dashboard.periods import day, month
from dashboard.reports import Report
from gazetteer.place import Place
from tests.store.database import postgres_server

if TYPE_CHECKING:
    from tests.conftest import Make


@pytest.fixture(scope="session")
def events(varied: Sequence[Event], make: Make, places: Mapping[str, Place]) -> list[Event]:
    """Those of `varied`, and some in which forces move, with the numbers that are said of them."""
    ways = [("erbil", "baghdad"), ("baghdad", "erbil"), ("rabia", "rabia"), ("erbil", None), (None, "iraq")]
    sizes = [Quantity(None, 2000), Quantity(900, None), Quantity(300, 500), None]

    def mentions(n: int) -> tuple[PlaceMention, ...]:
        roles: tuple[Role, Role] = ("from", "to")
        ends = zip(roles, ways[n % 5], strict=True)
        return tuple(PlaceMention(ident, role, places[ident]) for role, ident in ends if ident)

    moves = [
        make(
            f"m{n:02}",
            report=["report", "wire", "agence"][n % 3],
            kind="posture" if n % 4 else "threat",
            status=STATUSES[n % 3],
            when=[None, month(2025, 10), day(month(2026, 3).start)][n % 7 % 3],
            actors=tuple(Participant(name) for name in (["Iraqi Army"] * (n % 3) + ["ISIS"] * (n % 2))),
            places=mentions(n),
            quantity=sizes[n % 4],
            background=n % 9 == 0,
        )
        for n in range(24)
    ]
    return [*varied, *moves]


@pytest.fixture(scope="session")
def written(
    events: Sequence[Event],
    report_text: str,
    sample_reports: Mapping[str, Report],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Their events table, as a file."""
    path = tmp_path_factory.mktemp("written") / "events.parquet"
    store.write((exchange(event, report_text) for event in events), sample_reports, path)
    return path


@pytest.fixture(scope="session")
def plain(written: Path) -> pd.DataFrame:
    """The same, read by pandas."""
    table: pd.DataFrame = pq.read_table(written).to_pandas()
    days = dict.fromkeys(("start", "end", "reported", "reported_end"), "datetime64[s]")
    return table.astype({**days, "kind": str, "status": str})


@pytest.fixture(scope="session")
def table(written: Path) -> store.Table:
    """The same, opened in this process."""
    return store.read(written)


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A PostgreSQL of its own."""
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="session")
def postgres(written: Path, postgres_address: str) -> store.Table:
    """The same, on a PostgreSQL server."""
    return store.read(written, postgres_address)


@pytest.fixture(scope="module")  # a process has one Spark, which another module may want for itself
def spark(written: Path, spark_master: str) -> Iterator[store.Table]:
    """The same, on a Spark master with two workers."""
    plain = {  # so few rows are read faster by plans that are neither cut into parts nor compiled
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "1",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    }
    yield store.read(written, f"py{spark_master}?{urlencode(plain)}")
    from pyspark.sql import SparkSession

    SparkSession.builder.getOrCreate().stop()
