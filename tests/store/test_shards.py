"""The tables of a build that goes on from another: as one from nothing would have them, for the work that is new."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import Phase, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from dashboard import store
from dashboard.events import KINDS, STATUSES, Event, Participant, PlaceMention, Quantity, Span, exchange
from dashboard.periods import day
from dashboard.reports import Report
from dashboard.store import coding, shards
from dashboard.view import View
from gazetteer.place import Place

TEXT = "Talks in Erbil."
PLACES = [Place(name.lower(), name, "city", 36.0, 44.0, 5.0, ("IQ",)) for name in ("Erbil", "Baghdad", "Rabia")]

Corpus = Mapping[str, Sequence[Event]]
"""The events of each report."""

PHASES = (Phase.explicit, Phase.generate)
"""An example takes too long to look for a smaller one."""
DATES = st.none() | st.sampled_from([dt.date(1, 1, 1), dt.date(2024, 1, 1), dt.date(2026, 9, 30), dt.date(9999, 1, 1)])
EVENTS = st.builds(
    Event,
    st.integers(0, 9999).map(str),
    st.just(""),
    st.sampled_from(KINDS),
    st.sampled_from(STATUSES),
    st.sampled_from(["They met", "They left"]),
    st.just((Span(0, 5),)),
    when=(DATES | st.dates(dt.date(2025, 10, 1), dt.date(2025, 10, 9))).map(lambda date: date and day(date)),
    actors=st.lists(st.sampled_from("ABCDE").map(Participant), max_size=3, unique=True).map(tuple),
    places=st.lists(
        st.builds(
            lambda place, role: PlaceMention(place.name, role, place),
            st.sampled_from(PLACES),
            st.sampled_from(["at", "from", "to"]),
        ),
        max_size=2,
    ).map(tuple),
    quantity=st.none() | st.just(Quantity(900, None)),
    background=st.booleans(),
)
CORPORA = st.dictionaries(st.sampled_from("uvwxyz"), st.lists(EVENTS, max_size=3), max_size=6)


def rows(corpus: Corpus, reports: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The rows of some reports' events, each with an id of its own."""
    for name in reports:
        report = Report(name, name, TEXT, f"The {name[0]}", day(dt.date(2025, 10, 1 + ord(name[0]) % 9)))
        for n, event in enumerate(corpus[name]):
            record = exchange(event, TEXT)
            ident = sha256(f"{name} {n} {event.id}".encode()).hexdigest()[:12]
            yield store.row({**record, "report": name, "id": ident}, report)


Ask = Callable[[Sequence[str]], None]


def build(
    folder: Path, corpus: Corpus, before: Path | None = None, was: Corpus | None = None, ask: Ask | None = None
) -> Path:
    """The events table of that corpus in a new folder, gone on from that of an earlier one; `ask` sees what is read."""
    folder.mkdir()
    was = was or {}
    gone = [report for report in was if was[report] != corpus.get(report)]
    come = [report for report in corpus if corpus[report] != was.get(report)]
    if before:
        shutil.copyfile(before.with_suffix(".duckdb"), folder / "events.duckdb")

    def told(reports: Sequence[str]) -> Iterator[dict[str, Any]]:
        if ask:
            ask(reports)
        return rows(corpus, reports)

    store.renew(folder / "events", corpus, told, before, gone, come)
    return folder / "events"


def answers(path: Path) -> dict[str, object]:
    """What a table answers."""
    table = store.read(path)
    events = table.all
    return {
        "fingerprint": table.fingerprint,
        "names": (table.actors, table.places, table.sources, table.languages),
        "spans": table.spans,
        "rows": events.frame(99).astype(str).to_dict("records"),
        "counts": [events.by(clock).counts for clock in ("event", "report")],
        "told": [events.by(clock).said(events.by(clock).telling(9)) for clock in ("event", "report")],
        "places": sorted(events.by_place()),
        "actors": events.by_actor(),
        "met": list(events.met().items()),
        "pairs": (events.pairs(2), events.paired()),
        "ways": events.ways(9),
        "course": [sorted(events.by(clock).course()) for clock in ("event", "report")],
        "stretches": events.stretches(9),
        "words": table.where(View(q="met", actors=("A", "B"), background=True))
        .frame(99)
        .astype(str)
        .to_dict("records"),
        "reports": table.of_reports("uvwxyz"),
        "question": table.where(View(actors=("B", "E"), sources=("The x",)), frozenset({"erbil"})).question,
    }


def files(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What the Parquet files of a table hold."""
    return {file.name: pq.read_table(file).to_pylist() for file in path.iterdir()}


@hypothesis(max_examples=6, phases=PHASES)
@given(corpora=st.lists(CORPORA, min_size=2, max_size=4))
def test_going_on_comes_to_what_beginning_does(corpora: Sequence[Corpus]) -> None:
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as name:
        patch.setattr(shards, "MOST", 2)
        built, was = None, None
        for n, corpus in enumerate(corpora):
            built, was = build(Path(name) / str(n), corpus, built, was), corpus
        assert built
        anew = build(Path(name) / "anew", corpora[-1])
        assert answers(built) == answers(anew)
        assert files(built) == files(anew)


def corpus(reports: int) -> dict[str, list[Event]]:
    """So many reports of two events each, every event on a day of its own."""
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=n) for n in range(2 * reports)]
    cast = (Participant("A"), Participant("B"))

    def event(n: int) -> Event:
        return Event(str(n), "", "meeting", "reported", "They met", (Span(0, 5),), when=day(days[n]), actors=cast)

    return {f"x{n}": [event(2 * n), event(2 * n + 1)] for n in range(reports)}


class Counting:
    """A connection to DuckDB that counts the rows that it inserts, updates and deletes."""

    written = 0

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def __enter__(self) -> Counting:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a connection has
        return getattr(self._connection, name)

    def execute(self, sql: str, *given: object) -> duckdb.DuckDBPyConnection:
        done = self._connection.execute(sql, *given)
        if sql.split()[0] in ("INSERT", "UPDATE", "DELETE"):
            Counting.written += done.fetchall()[0][0]
        return done


@pytest.mark.parametrize("change", ["added", "changed", "removed"])
def test_one_report_costs_as_much_among_many_as_among_few(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = duckdb.connect
    costs = []
    for reports in (50, 200):
        before, after = corpus(reports), corpus(reports)
        match change:
            case "added":
                before.pop("x20")
            case "changed":
                after["x20"] = after["x20"][:1]
            case "removed":
                after.pop("x20")
        earlier = build(tmp_path / f"{change}-{reports}", before)
        asked: list[str] = []
        with monkeypatch.context() as patch:
            patch.setattr(duckdb, "connect", lambda *given, **named: Counting(connect(*given, **named)))
            Counting.written = 0
            built = build(tmp_path / f"{change}-{reports}-later", after, earlier, before, asked.extend)
        new = [
            file
            for file in built.iterdir()
            if not (earlier / file.name).exists() or not file.samefile(earlier / file.name)
        ]
        assert asked == ([] if change == "removed" else ["x20"])
        assert len(new) == 1
        assert pq.read_table(new[0]).num_rows <= 2 * shards.MOST
        costs.append(Counting.written)
    assert costs[0] == costs[1] < 50


def test_what_stood_before_is_not_touched(tmp_path: Path) -> None:
    before, after = corpus(100), corpus(101)
    earlier = build(tmp_path / "earlier", before)
    held = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    build(tmp_path / "later", after, earlier, before)
    assert {path: path.read_bytes() for path in held} == held


def test_tables_are_worn_out_when_much_has_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coding, "_FEW", 0)
    earlier = build(tmp_path / "0", corpus(40))
    assert not store.is_worn(earlier)
    later = build(tmp_path / "1", corpus(49), earlier, corpus(40))
    assert not store.is_worn(later)
    assert store.is_worn(build(tmp_path / "2", corpus(52), later, corpus(49)))
