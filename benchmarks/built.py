"""Builds of made events, which the dashboard opens as its own; kept between runs, since a million take a minute."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import numpy as np

from benchmarks import made
from dashboard import build, store, texts
from dashboard.corpus import making
from dashboard.corpus.harvest import Harvest
from dashboard.corpus.ledger import Ledger
from dashboard.reports import Report
from dashboard.settings import HOUSE, Settings
from gazetteer.place import Place

KEPT = Path(tempfile.gettempdir()) / "frontier-watch-benchmarks"
SOUTH_WEST, NORTH_EAST = (29.0, 38.0), (38.0, 49.0)
"""Latitudes and longitudes between which the places lie."""


def events(number: int) -> Path:
    """The events table of so many, with its tables for DuckDB beside it."""
    path = KEPT / f"{_code()}-{number}.parquet"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        made.write(number, path)
    store.prepared(path)
    return path


def _code() -> str:
    """Changes with whatever decides what the tables hold."""
    files = [Path(made.__file__), *sorted((HOUSE / "dashboard/store").glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def settings(number: int) -> Settings:
    """Settings under which the dashboard shows so many events, of reports that nobody wrote."""
    reports = KEPT / "no-reports"
    reports.mkdir(parents=True, exist_ok=True)
    chosen = Settings(reports=reports, data=KEPT / f"data-{number}")
    folder = chosen.data / build.state(chosen)
    if not folder.exists():
        unfinished = folder.with_name(f"{folder.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        (unfinished / making.LAYERS).mkdir(parents=True)
        _write(number, unfinished)
        unfinished.replace(folder)
    for earlier in chosen.data.iterdir():
        if earlier.is_dir() and earlier != folder:
            shutil.rmtree(earlier)
    return chosen


def _write(number: int, folder: Path) -> None:
    table = events(number)
    (folder / making.EVENTS).mkdir()
    (folder / making.EVENTS / "all.parquet").hardlink_to(table)
    (folder / making.TABLES).hardlink_to(table.with_suffix(".duckdb"))
    reports = [_report(n) for n in range(-(-number // made.REPORTS_OF))]
    texts.write(reports, [], folder / making.TEXTS).close()
    with Ledger(folder / making.REPORTS) as ledger:
        for report in reports:
            ledger.arrive(b"", Harvest(report, []), [])
        ledger.tell([], [{**asdict(place), "outline": None} for place in places()])
        ledger.note("problems", [])
        ledger.commit()


def places() -> list[Place]:
    """The places that made events name, spread evenly."""
    spots = np.random.default_rng(1).uniform(SOUTH_WEST, NORTH_EAST, (made.PLACES, 2))
    return [
        Place(f"place:{n}", f"Place {n}", "city", round(float(lat), 4), round(float(lon), 4), 5.0, ("IQ",))
        for n, (lat, lon) in enumerate(spots)
    ]


def _report(n: int) -> Report:
    text = f"Forces and officials met in the city {n}, and said that they would move to the border. " * 5
    return Report(f"report-{n}", f"Report {n}", text)
