"""The events table, opened: what it holds in all, and what a view asks of it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.events import Event, from_exchange
from dashboard.store import coding, queries, shards
from dashboard.store.answers import Brief
from dashboard.store.asking import Asked, Codes, Shape
from dashboard.store.bins import day
from dashboard.store.coding import code, fingerprint_of
from dashboard.store.engines import Engine, Rows, opened
from dashboard.store.remembered import Remembered
from dashboard.store.selection import Events
from dashboard.store.shards import Told
from dashboard.store.statements import Query, statement
from dashboard.view import Clock, Days, View
from gazetteer.place import Place

IN_PROCESS = "duckdb://"

_ANSWERS, _BRIEFS, _EVENTS = 20_000_000, 20_000, 1_000
"""What is remembered for all viewers: answers of so many bytes, roughly, and so many events, in brief and whole."""

_Question = tuple[str, tuple[tuple[str, str], ...]]
"""A statement, and the texts that it takes."""


class Table:
    """The events table on an engine."""

    def __init__(self, engine: Engine, fingerprint: str) -> None:
        self._engine = engine
        self.fingerprint = fingerprint
        """Identifies the events, so that a link can say whether it was made on them."""
        self._answers = Remembered[_Question, Rows](_ANSWERS, _size)
        self._briefs = Remembered[int, Brief](_BRIEFS)
        self._events = Remembered[tuple[int, int], tuple[Event, Mapping[str, Place]]](_EVENTS)
        self.names: dict[str, dict[int, str]] = {field: {} for field in ("actor", "place", "publisher", "language")}
        """What the codes of each field stand for, those named most first."""
        for field, number, name in self.rows(queries.names):
            self.names[field][number] = name
        self.codes = Codes(*({name: number for number, name in each.items()} for each in self.names.values()))
        self.ranks = Codes(*({name: rank for rank, name in enumerate(each.values())} for each in self.names.values()))
        """The places of names in their order, which tables of the same fingerprint have in common, unlike codes."""

    def rows(
        self,
        query: Query,
        shape: Shape | None = None,
        numbers: Mapping[str, Sequence[int]] | None = None,
        texts: Mapping[str, str] | None = None,
        *,
        keep: bool = False,
    ) -> Rows:
        """The rows of a query of that shape, with these values; where they are kept for who asks again, not to be
        changed."""
        made = statement(query, shape or Shape(), self._engine.dialect)
        question = made.sql(numbers or {}), tuple((name, (texts or {})[name]) for name in made.texts)
        if not keep:
            return self._run(question)
        return self._answers.of([question], lambda _: {question: self._run(question)})[question]

    def _run(self, question: _Question) -> Rows:
        sql, texts = question
        return self._engine.run(sql, dict(texts))

    def where(self, view: View, around: Collection[str] | None = None) -> Events:
        """The events that the view shows; `around` are the places near the one it names, by id, where it names one."""
        return Events(self, Asked(view, None if around is None else frozenset(around)))

    @cached_property
    def all(self) -> Events:
        """All events, history included."""
        return self.where(View(background=True))

    def kin(self, event: Event, days: Days | None) -> Events:
        """Those of its kind, of these days or undated, that name an actor or a place of its."""
        view = View(dates=days, background=True, kinds=(event.kind,), actors=tuple(each.name for each in event.actors))
        seats = frozenset(mention.place.id for mention in event.places if mention.place)
        return Events(self, Asked(view, kin=seats))

    @cached_property
    def spans(self) -> dict[Clock, Days | None]:
        """The first and last day of all events dated by each clock; None where nothing is dated."""
        return {"event": self._span("event"), "report": self._span("report")}

    def _span(self, clock: Clock) -> Days | None:
        ((first, last),) = self.rows(queries.extent, Shape(clock=clock))
        days = day(first) if first is not None else None, day(last) if last is not None else None
        return (days[0], days[1]) if days[0] and days[1] else None

    @cached_property
    def actors(self) -> list[str]:
        """Everyone whom events name, those named most first."""
        return list(self.names["actor"].values())

    @cached_property
    def places(self) -> list[str]:
        """The ids of the places that events name, those named most first."""
        return list(self.names["place"].values())

    @cached_property
    def sources(self) -> list[str]:
        """The publishers of the reports, in the order of the alphabet."""
        return sorted(set(self.names["publisher"].values()) - {""})

    @cached_property
    def languages(self) -> list[str]:
        """The languages of the reports."""
        return sorted(self.names["language"].values())

    def event(self, ident: str, places: Mapping[str, Place]) -> Event:
        """The whole event of that id.

        Raises:
            KeyError: There is none.
        """
        found = self._of_id(ident)
        if not found:
            raise KeyError(ident)
        return self.read([found[0][0]], places)[0]

    def __contains__(self, ident: object) -> bool:
        with suppress(UnicodeEncodeError):
            return isinstance(ident, str) and bool(self._of_id(ident))
        return False

    def _of_id(self, ident: str) -> Rows:
        return self.rows(queries.of_id, texts={"id": ident.replace("\0", "")}, keep=True)

    def read(self, some: Iterable[int], places: Mapping[str, Place]) -> list[Event]:
        """The events of these numbers, whole, in this order."""

        def find(missing: list[tuple[int, int]]) -> dict[tuple[int, int], tuple[Event, Mapping[str, Place]]]:
            rows = self.rows(queries.records, numbers={"some": [nth for nth, _ in missing]})
            return {(nth, id(places)): (from_exchange(json.loads(record), places), places) for nth, record in rows}

        return [event for event, _ in self._events.of(((nth, id(places)) for nth in some), find).values()]

    def briefs(self, some: Iterable[int]) -> dict[int, Brief]:
        """What a line tells of the events of these numbers."""

        def find(missing: list[int]) -> dict[int, Brief]:
            rows = self.rows(queries.briefs, numbers={"some": missing})
            return {nth: Brief(ident, summary, tuple(at), *ends) for nth, ident, summary, at, *ends in rows}

        return self._briefs.of(some, find)

    def of_reports(self, reports: Iterable[str]) -> dict[str, int]:
        """How many events each of these reports tells, history included; those that tell none are left out."""
        counted: dict[str, Any] = dict(self.rows(queries.by_report, texts={"reports": "\n".join(reports)}))
        return counted


def _size(question: _Question, rows: Rows) -> int:
    """Roughly the bytes that a question and its answer take."""
    sql, texts = question
    return len(sql) + sum(len(text) for _, text in texts) + 100 * len(rows)


def read(path: Path, url: str = IN_PROCESS) -> Table:
    """Open the events table that was written at `path`, on the engine that the address names.

    Its tables for the engines stand beside it once they have been made.

    Raises:
        VersionError: The table is of another version.
        EngineError: There is no such engine, or it does not answer.
    """
    coded = prepared(path)
    fingerprint = fingerprint_of(coded)
    return Table(opened(url, coded, fingerprint), fingerprint)


def renew(
    path: Path, reports: Collection[str], rows: Told, before: Path | None, gone: Collection[str], come: Collection[str]
) -> None:
    """Write the events table of a build, a folder at `path`, and its tables for the engines beside it.

    Where it goes on from an earlier build, `before` is that build's folder, and a copy of its tables for the engines
    stands beside `path` already; see `shards.written` for the others.
    """
    files = shards.written(path, reports, rows, before, gone, come)
    code(files or sorted(path.iterdir())[:1], _beside(path), gone, come if before else None)


def is_worn(path: Path) -> bool:
    """Whether the events table at that path is better written anew than gone on from."""
    return coding.is_worn(_beside(path))


def _beside(path: Path) -> Path:
    return path.with_suffix(".duckdb")


def prepared(path: Path) -> Path:
    """The file of tables for the engines, made of the events table at `path` unless it stands."""
    coded = _beside(path)
    if not coded.exists():
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f"{coded.name}.") as folder:
            unfinished = Path(folder) / coded.name
            code([path], unfinished)
            unfinished.replace(coded)
    return coded
