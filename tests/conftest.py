"""What the unit tests share: some places, makers of events and tables, and texts that mean harm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from hypothesis import settings

from dashboard import build, store, texts
from dashboard.actors import Actors
from dashboard.events import KINDS, STATUSES, Event, Participant, PlaceMention, Span, exchange
from dashboard.periods import Period, day, month, year
from dashboard.reports import Report, head
from dashboard.texts import Texts
from gazetteer.place import Geometry, Place
from tests.servers import QUICK, spark_cluster

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")

Make = Callable[..., Event]
"""An event of the kind a test asks for; what it leaves out is plain."""
Tabulate = Callable[[Sequence[Event]], store.Events]
"""The events in a table such as the page opens, all of them."""
Put = Callable[..., build.Data]
"""Has the page open with the events given."""


@pytest.fixture(scope="session")
def places() -> dict[str, Place]:
    """Two cities, an exact crossing, a country, a region and a frontier, by id."""
    every = (
        Place("erbil", "Erbil", "city", 36.19, 44.01, 8.0, ("IQ",), {"ckb": ("هەولێر",)}, ("iraq",), 1_600_000),
        Place("baghdad", "Baghdad", "city", 33.34, 44.39, 12.0, ("IQ",)),
        Place("rabia", "Rabia crossing", "crossing", 36.81, 42.08, 0.5, ("IQ", "SY")),
        Place("iraq", "Iraq", "country", 33.0, 44.0, 647.0, ("IQ",)),
        Place("kurdistan", "Kurdistan Region", "region", 36.1, 44.5, 130.0, ("IQ",)),
        Place("frontier", "Iraq–Syria border", "frontier", 34.88, 41.2, 300.0, ("IQ", "SY")),
    )
    return {place.id: place for place in every}


@pytest.fixture(scope="session")
def outlines() -> dict[str, Geometry]:
    """The geometry of the country and of the frontier; the region has none."""
    corners = [[39.0, 29.0], [48.5, 29.0], [48.5, 37.4], [39.0, 37.4], [39.0, 29.0]]
    return {
        "iraq": {"type": "Polygon", "coordinates": [corners]},
        "frontier": {"type": "LineString", "coordinates": [[42.36, 37.11], [41.2, 34.88], [38.79, 33.37]]},
    }


@pytest.fixture(scope="session")
def make() -> Make:
    def event(ident: str = "e", /, **given: object) -> Event:
        plain: dict[str, Any] = {
            "report": "report",
            "kind": "meeting",
            "status": "reported",
            "summary": f"Event {ident}",
            "evidence": (Span(0, 5),),
        }
        return Event(ident, **{**plain, **given})

    return event


@pytest.fixture(scope="session")
def tabulate(tmp_path_factory: pytest.TempPathFactory) -> Tabulate:
    folder, numbers = tmp_path_factory.mktemp("tables"), count()

    def table(events: Sequence[Event]) -> store.Events:
        path = folder / f"{next(numbers)}.parquet"
        store.write([exchange(event, TEXT) for event in events], REPORTS, path)
        return store.read(path).all

    return table


@pytest.fixture(scope="session")
def spark_master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Spark master with two workers."""
    with pytest.MonkeyPatch.context() as patch, spark_cluster(tmp_path_factory.mktemp("spark")) as address:
        patch.setenv("JAVA_TOOL_OPTIONS", QUICK)
        yield address


TEXT = "Talks in Erbil."
"""The text of every report that the events of these tests come from."""

REPORTS = {
    "report": Report("report", "Talks", TEXT),
    "wire": Report("wire", "Talks", TEXT, "The Wire", day(dt.date(2025, 10, 22))),
    "agence": Report("agence", "Talks", TEXT, "L'Agence", month(2025, 11), language="fr"),
}


@pytest.fixture(scope="session")
def report_text() -> str:
    return TEXT


@pytest.fixture(scope="session")
def sample_reports() -> dict[str, Report]:
    """The reports of these tests by id: one without publisher and date, one of a day, one of a month."""
    return REPORTS


@pytest.fixture(scope="session")
def varied(make: Make, places: Mapping[str, Place]) -> list[Event]:
    """Thirty events, in which dates, actors, places, kinds and statuses meet in ever other ways."""
    whens: list[Period | None] = [
        None,
        day(month(2025, 10).start),
        month(2025, 10),
        None,
        year(2025),
        month(2026, 9),
        Period(month(2025, 9).start, month(2025, 11).end, "relative", "this autumn"),
    ]
    casts = [(), ("Nechirvan Barzani",), ("Nechirvan Barzani", "Kevin Leahy"), ("ISIS", "Iraqi Army", "Kevin Leahy")]
    seats = [[], ["erbil"], ["baghdad", "erbil"], ["iraq"], ["frontier", "rabia"]]
    summaries = ["Talks (again) on [Erbil]?", "Costs of $5.* were named", "Forces move to Ain al-Asad", "ISIS is İdle"]

    def mentions(n: int) -> tuple[PlaceMention, ...]:
        unknown = [PlaceMention("Camp Nowhere", "at")] if n % 3 == 0 else []
        return (*(PlaceMention(place, "at", places[place]) for place in seats[n % 5]), *unknown)

    return [
        make(
            f"e{n:02}",
            report=["report", "wire", "agence"][n // 5 % 3],
            kind=KINDS[n * 3 % 5],
            status=STATUSES[n // 2 % 3],
            when=whens[n % 7],
            actors=tuple(Participant(name) for name in casts[n % 4]),
            places=mentions(n),
            summary=summaries[n // 3 % 4],
            background=n % 6 == 1,
        )
        for n in range(30)
    ]


@pytest.fixture(
    params=[
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "${alert(1)}",
        "`${alert(1)}`",
        "\"'>\"' onmouseover='alert(1)",
        "\u202egnitseretni",
        "&lt;b&gt; \u2028 &",
    ],
    ids=["script", "end of script", "template", "backticks", "quotes", "right to left", "entities"],
)
def hostile(request: pytest.FixtureRequest) -> str:
    """A text that a hostile report may hold where a name, a title or a sentence is expected."""
    return str(request.param)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("first", "second"):
        (folder / f"{name}.md").write_text(f"---\ntitle: {name}\npublished: 2025-10-21\n---\n\n{TEXT}\n", "utf-8")
    return folder


@pytest.fixture
def put(
    tabulate: Tabulate,
    places: dict[str, Place],
    outlines: dict[str, Geometry],
    reports: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Put]:
    """Have the page open with these events, of any of the reports of these tests."""
    monkeypatch.setenv("FRONTIER_WATCH_REPORTS", str(reports))
    monkeypatch.setenv("FRONTIER_WATCH_DATA", str(tmp_path / "data"))

    def data(events: Sequence[Event], problems: Sequence[str] = ()) -> build.Data:
        index = Texts(texts.write(REPORTS.values(), [exchange(event, TEXT) for event in events], ":memory:"))
        shown, layers = tabulate(events), tmp_path / "layers"
        made = build.Data(
            shown.table, places, outlines, REPORTS, {ident: head(report) for ident, report in REPORTS.items()},
            Actors([]), index, {}, layers, tuple(problems),
        )  # fmt: skip
        monkeypatch.setattr(build, "load", lambda _: made)
        return made

    st.cache_resource.clear()
    yield data
    st.cache_resource.clear()
