"""From reports to the files of a build: what each holds, joined into the tables that the dashboard opens.

A build goes on from the one before it, if any: what that has of reports that stay is taken over, what it has of others
is taken out, and what is new is put in. The first build goes on from nothing.
"""

from __future__ import annotations

import json
import logging
import shutil
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from dashboard import store, texts
from dashboard.actors import read_actors
from dashboard.corpus import harvest, inputs
from dashboard.corpus.harvest import Harvest
from dashboard.corpus.ledger import Ledger
from dashboard.corpus.memory import Memory, key
from dashboard.events import exchange, from_exchange
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction, Corrections, amended
from dashboard.places import namesakes, reference
from dashboard.places.outlines import outline
from dashboard.reports import named_apart
from dashboard.settings import Settings
from dashboard.view import Layer
from gazetteer import Gazetteer
from gazetteer.place import Place

if TYPE_CHECKING:
    from dashboard.extraction import Extractor

EVENTS, TABLES, TEXTS, REPORTS, LAYERS = "events", "events.duckdb", "texts.sqlite", "reports.sqlite", "layers"
"""The folders and files of a build."""
MEMORY = "memory.sqlite"
"""Beside the builds: what was found in each report and worked out of each place, for the next one."""
_EARLIER = "earlier"
"""Within an unfinished build, the one that it goes on from."""


def make(settings: Settings, folder: Path, before: Path | None = None) -> None:
    """Write a build into the folder; only reports that are new or changed, or read by other rules now, are read.

    `before` is the folder of an earlier build; whether it can be gone on from is seen here. One that proves damaged is
    not: the build then begins from nothing, and fails only if that fails.
    """
    try:
        _make(settings, folder, before)
    except Exception:
        if before is None:
            raise
        logging.getLogger(__name__).exception("The build goes on from nothing, since it could not from %s", before)
        shutil.rmtree(folder)
        folder.mkdir()
        _make(settings, folder, None)


def _make(settings: Settings, folder: Path, before: Path | None) -> None:
    rules = inputs.rules(settings.actors)
    code = key("build", rules, inputs.joining()).hex()
    earlier = _taken_over(before, folder, code) if before else None
    with (
        Memory(settings.data / MEMORY) as memory,
        Ledger(folder / REPORTS) as ledger,
        closing(texts.begun(folder / TEXTS)) as index,
    ):
        making = _Making(settings, folder, earlier, memory, ledger, index, Gazetteer(), rules)
        problems: list[str] = []
        keys, change = making.look(problems)
        making.join(keys, change)
        making.draw_around()
        told = ledger.problems()
        ledger.note("code", code)
        ledger.note("problems", [*problems, *chain.from_iterable(told.get(report, ()) for report in keys)])
        memory.use(keys.values())
        memory.forget()
        index.commit()
        ledger.commit()
    if earlier:
        shutil.rmtree(earlier)


def _taken_over(before: Path, folder: Path, code: str) -> Path | None:
    """Another folder of the build before, which stays when that is removed, with copies in `folder` of what changes.

    None where it cannot be gone on from: it is of other rules or other code, worn out, damaged, or being removed.
    """
    earlier = folder / _EARLIER
    try:
        shutil.copytree(before, earlier, copy_function=lambda source, path: store.linked(Path(source), Path(path)))
        with Ledger(earlier / REPORTS) as ledger:
            is_good = ledger.fact("code") == code and not store.is_worn(earlier / EVENTS)
        if is_good:
            for name in (REPORTS, TEXTS, TABLES):
                shutil.copyfile(earlier / name, folder / name)
            return earlier
    except (OSError, sqlite3.DatabaseError):  # it is being removed, or damaged
        pass
    shutil.rmtree(earlier, ignore_errors=True)
    for name in (REPORTS, TEXTS, TABLES):
        (folder / name).unlink(missing_ok=True)
    return None


class _Change(NamedTuple):
    """What is otherwise than in the build before: reports by their ids."""

    gone: Collection[str]
    """Those that are no more, or not as they were."""
    come: Mapping[str, bytes]
    """Those that are new, or not as they were, with the keys of what they hold."""


@dataclass(frozen=True, slots=True)
class _Making:
    """A build that is being made."""

    settings: Settings
    folder: Path
    earlier: Path | None
    """The folder of the build that it goes on from."""
    memory: Memory
    ledger: Ledger
    index: sqlite3.Connection
    gazetteer: Gazetteer
    rules: str
    """All that a report is read by, see `inputs.rules`."""

    def look(self, problems: list[str]) -> tuple[dict[str, bytes], _Change]:
        """See what has changed, and read what is not known: the keys of all reports in order of files, and the change.

        What is wrong with files is added to the problems.
        """
        files = list(named_apart([self.settings.reports], problems.append))
        keys, had = harvest.keys(files, self.rules), self.ledger.keys()
        stale = self._corrected_otherwise()
        new = [path for path in files if had.get(path.stem) != keys[path.stem] or path.stem in stale]
        problems += harvest.read(new, keys, self.memory, self._extractor, self.rules)
        come = {path.stem: keys[path.stem] for path in new if path.stem in keys}
        return keys, _Change([report for report in had if report in come or report not in keys], come)

    def _extractor(self) -> Extractor:
        from dashboard.extraction import Extractor  # loads the language model, needed only where something is new

        return Extractor(self.gazetteer, read_actors(self.settings.actors))

    def _corrected_otherwise(self) -> set[str]:
        """The reports with events of which other corrections are accepted than in the build before."""
        accepted: dict[str, list[str]] = {}
        for one in proposals.read(self.settings).accepted:
            accepted.setdefault(one.event, []).append(repr(one))
        before = self.ledger.fact("accepted") or {}
        self.ledger.note("accepted", accepted)
        return self.ledger.telling({each for each in {*before, *accepted} if before.get(each) != accepted.get(each)})

    def join(self, keys: Collection[str], change: _Change) -> None:
        """Take out of the tables what has gone, and put in what has come."""
        for report in change.gone:
            texts.leave(self.index, report)
        self.ledger.leave(change.gone)
        corrections = proposals.read(self.settings)

        def rows(reports: Sequence[str]) -> Iterator[dict[str, Any]]:
            for found in harvest.recalled([change.come[report] for report in reports], self.memory):
                records = list(_corrected(found, corrections, self.gazetteer))
                self.ledger.arrive(change.come[found.report.id], found, records)
                texts.arrive(self.index, found.report, [record["summary"] for record in records])
                yield from (store.row(record, found.report) for record in records)

        before = self.earlier / EVENTS if self.earlier else None
        store.renew(self.folder / EVENTS, keys, rows, before, change.gone, change.come)

    def draw_around(self) -> None:
        """Put down what the dashboard must know of the places that are named: themselves, their names, what lies
        around."""
        rules, gazetteer = self.rules, self.gazetteer
        namings, places = self.ledger.unknown()
        self.ledger.tell(
            self.memory.recalled(
                {key("naming", rules, *naming): naming for naming in namings},
                lambda naming: namesakes.row(naming[0], gazetteer.get(naming[1]), gazetteer),
            ),
            self.memory.recalled(
                {key("place", rules, ident): ident for ident in places},
                lambda ident: _row(gazetteer.get(ident), gazetteer),
            ),
        )
        countries = reference.region(map(gazetteer.get, self.ledger.places()))
        (self.folder / LAYERS).mkdir()
        for name in get_args(Layer):
            self._layer(name, countries)

    def _layer(self, name: Layer, countries: list[str]) -> None:
        """Write a reference layer of the map, unless the build before has the same."""
        path, mark = f"{LAYERS}/{name}.json", key("layer", self.rules, name, *countries)
        if self.earlier and self.ledger.fact(path) == mark.hex():
            store.linked(self.earlier / path, self.folder / path)
            return
        (layer,) = self.memory.recalled({mark: name}, lambda name: reference.layer(name, self.gazetteer, countries))
        (self.folder / path).write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")
        self.ledger.note(path, mark.hex())


def _corrected(harvest: Harvest, corrections: Corrections, gazetteer: Gazetteer) -> Iterator[dict[str, Any]]:
    """Yield the events with what was accepted of their corrections, without those that are none."""
    for record in harvest.records:
        accepted = [one for one in corrections.of(record["id"]) if one.accepted]
        if not accepted:
            yield record
        elif (changed := _amended(record, harvest.report.text, accepted, gazetteer)) is not None:
            yield changed


def _amended(
    record: dict[str, Any], text: str, accepted: Sequence[Correction], gazetteer: Gazetteer
) -> dict[str, Any] | None:
    known = {said["id"]: gazetteer.get(said["id"]) for said in record["places"] if said["id"]}
    near = next(((place.lat, place.lon) for place in known.values()), None)

    def resolve(name: str) -> Place | None:
        match = gazetteer.resolve(name, near=near)
        return match.place if match else None

    event = amended(from_exchange(record, known), accepted, resolve)
    return exchange(event, text) if event else None


def _row(place: Place, gazetteer: Gazetteer) -> dict[str, Any]:
    row = {name: getattr(place, name) for name in Place.__dataclass_fields__}
    drawn = outline(gazetteer.geometry(place)) if place.is_area or place.is_line else None
    return {**row, "names": dict(place.names), "outline": drawn}
