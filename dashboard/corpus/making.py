"""From reports to the files of a build: what each holds, joined into the tables that the dashboard opens."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from dashboard import store, texts
from dashboard.actors import read_actors
from dashboard.corpus import inputs
from dashboard.corpus.harvest import Harvest, gathered, report_row
from dashboard.corpus.memory import Memory, key
from dashboard.events import exchange, from_exchange
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Corrections, amended
from dashboard.places import namesakes, reference
from dashboard.places.outlines import outline
from dashboard.reports import named_apart
from dashboard.settings import Settings
from dashboard.view import Layer
from gazetteer import Gazetteer
from gazetteer.place import Place

if TYPE_CHECKING:
    from dashboard.extraction import Extractor

EVENTS, TEXTS, LAYERS = "events.parquet", "texts.sqlite", "layers"
REPORTS, PLACES, NAMINGS, PROBLEMS = "reports.json", "places.json", "namings.json", "problems.json"
"""The files and the folder of a build."""
MEMORY = "memory.sqlite"
"""Beside the builds: what was found in each report and worked out of each place, for the next one."""


def make(settings: Settings, folder: Path) -> None:
    """Write a build into the folder; only reports that are new or changed, or read by other rules now, are read."""
    gazetteer, rules, problems = Gazetteer(), inputs.rules(settings.actors), list[str]()

    def extractor() -> Extractor:
        from dashboard.extraction import Extractor  # loads the language model, needed only where something is new

        return Extractor(gazetteer, read_actors(settings.actors))

    with Memory(settings.data / MEMORY) as memory:
        files = list(named_apart([settings.reports], problems.append))
        found = list(gathered(files, memory, rules, extractor, problems.append))
        records = list(_corrected(found, proposals.read(settings), gazetteer))
        store.write(records, {harvest.report.id: harvest.report for harvest in found}, folder / EVENTS)
        store.prepared(folder / EVENTS)
        texts.write((harvest.report for harvest in found), records, folder / TEXTS).close()
        _write_json(folder / REPORTS, [report_row(harvest.report) for harvest in found])
        _write_places(folder, records, gazetteer, memory, rules)
        memory.forget()
    _write_json(folder / PROBLEMS, problems)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def _corrected(found: Iterable[Harvest], corrections: Corrections, gazetteer: Gazetteer) -> Iterator[dict[str, Any]]:
    """Yield the events with what was accepted of their corrections, without those that are none."""
    accepted = {one.event for one in corrections.accepted}
    for harvest in found:
        for record in harvest.records:
            if record["id"] not in accepted:
                yield record
            elif (changed := _amended(record, harvest, corrections, gazetteer)) is not None:
                yield changed


def _amended(
    record: dict[str, Any], harvest: Harvest, corrections: Corrections, gazetteer: Gazetteer
) -> dict[str, Any] | None:
    known = {said["id"]: gazetteer.get(said["id"]) for said in record["places"] if said["id"]}
    near = next(((place.lat, place.lon) for place in known.values()), None)

    def resolve(name: str) -> Place | None:
        match = gazetteer.resolve(name, near=near)
        return match.place if match else None

    accepted = [one for one in corrections.of(record["id"]) if one.accepted]
    event = amended(from_exchange(record, known), accepted, resolve)
    return exchange(event, harvest.report.text) if event else None


def _write_places(
    folder: Path, records: Iterable[dict[str, Any]], gazetteer: Gazetteer, memory: Memory, rules: str
) -> None:
    """Write what the dashboard must know of the places that events name: themselves, their names, what lies around."""
    named = {(said["text"], said["id"]) for record in records for said in record["places"] if said["id"]}
    ids = sorted({ident for _, ident in named})
    places = [gazetteer.get(ident) for ident in ids]
    countries = reference.region(places)
    rows = memory.recalled(
        {key("place", rules, place.id): place for place in places}, lambda place: _row(place, gazetteer)
    )
    namings = memory.recalled(
        {key("naming", rules, text, ident): (text, ident) for text, ident in sorted(named)},
        lambda naming: namesakes.row(naming[0], gazetteer.get(naming[1]), gazetteer),
    )
    layers = memory.recalled(
        {key("layer", rules, name, *countries): name for name in get_args(Layer)},
        lambda name: reference.layer(name, gazetteer, countries),
    )
    _write_json(folder / PLACES, rows)
    _write_json(folder / NAMINGS, namings)
    (folder / LAYERS).mkdir()
    for name, layer in zip(get_args(Layer), layers, strict=True):
        _write_json(folder / LAYERS / f"{name}.json", layer)


def _row(place: Place, gazetteer: Gazetteer) -> dict[str, Any]:
    row = {name: getattr(place, name) for name in Place.__dataclass_fields__}
    drawn = outline(gazetteer.geometry(place)) if place.is_area or place.is_line else None
    return {**row, "names": dict(place.names), "outline": drawn}
