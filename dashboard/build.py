"""From reports to the data the dashboard opens: read, extract, resolve, and keep, once for each state of the inputs."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import pandas as pd

from dashboard import store, texts
from dashboard.actors import Actors, read_actors
from dashboard.address import Known
from dashboard.events import Event, PlaceMention, exchange
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Corrections, amended
from dashboard.places import namesakes, reference
from dashboard.places.outlines import outline
from dashboard.reports import Report, read_reports, report_files
from dashboard.settings import HOUSE, Settings
from dashboard.view import Layer
from gazetteer import Gazetteer
from gazetteer.place import Geometry, Place

LAYERS = "layers"
"""The folder of reference layers within a build."""


class BuildError(RuntimeError):
    """The data could not be built; the message says what the reader of the reports said."""


@dataclass(frozen=True, slots=True)
class Data:
    """All that the dashboard shows, as one build left it."""

    events: pd.DataFrame
    """The events table, see `store.SCHEMA`."""
    places: dict[str, Place]
    """The places that events name, by id."""
    outlines: dict[str, Geometry]
    """The geometry of those that are areas or lines, by id, no finer than a map needs."""
    reports: dict[str, Report]
    """The reports by id."""
    actors: Actors
    texts: texts.Texts
    """What is looked through for a viewer's words."""
    namings: namesakes.Namings
    """What else the names of places may have meant."""
    layers: Path
    """The folder of the map's reference layers, a GeoJSON file each."""
    problems: tuple[str, ...]
    """What could not be read, a sentence each."""

    @property
    def known(self) -> Known:
        """What a link can ask for."""
        return Known(
            actors=store.actors(self.events),
            events=set(self.events["id"]),
            places=self.places,
            sources=store.sources(self.events),
            languages=store.languages(self.events),
            reports=self.reports,
            fingerprint=self.fingerprint,
        )

    @property
    def fingerprint(self) -> str:
        """Identifies the events, so that a link can say whether it was made on them."""
        return str(self.events.attrs["fingerprint"])


def state(settings: Settings) -> str:
    """A name for the present state of all that the data depends on: reports, actors, places and the code itself."""
    digest = hashlib.sha256()
    for path in _inputs(settings):
        digest.update(path.name.encode() + b"\0" + _digest_of(path))
    digest.update(repr(proposals.read(settings).accepted).encode())
    return digest.hexdigest()[:16]


def _digest_of(path: Path) -> bytes:
    """A file's digest; empty where it cannot be read, which the build then says."""
    try:
        facts = path.stat()
        return _digest(path, facts.st_size, facts.st_mtime_ns)
    except OSError:
        return b""


@lru_cache(maxsize=100_000)
def _digest(path: Path, _size: int, _changed: int) -> bytes:
    """Read once for each size and time of change, since every visit asks for the state."""
    return hashlib.sha256(path.read_bytes()).digest()


_CODE = (
    *("actors.py", "build.py", "events.py", "evidence/corrections.py", "evidence/proposals.py", "periods.py"),
    *("places/namesakes.py", "places/outlines.py", "places/reference.py", "reports.py", "store.py", "texts.py"),
)
"""The dashboard's modules that what is built depends on."""


def _inputs(settings: Settings) -> Iterator[Path]:
    yield from report_files([settings.reports])
    yield settings.actors
    code = HOUSE / "dashboard"
    yield from (code / name for name in _CODE)
    for folder, pattern in ((code / "extraction", "*"), (HOUSE / "gazetteer", "*.py"), (HOUSE / "gazetteer/data", "*")):
        yield from sorted(path for path in folder.glob(pattern) if path.is_file())


def build(settings: Settings) -> Path:
    """Build the data for the present state, unless it stands, and return its folder.

    The folder appears whole or not at all, however many processes build it at once.
    """
    target = settings.data / state(settings)
    if target.exists():
        return target
    settings.data.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=settings.data, prefix="building-"))
    try:
        _write(settings, work)
        work.rename(target)
        _forget(settings.data)
    except OSError:
        if not target.exists():
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target


def _forget(data: Path, keep: int = 3) -> None:
    """Remove the builds of all but the last states; who still opens one of those has read it long since."""
    builds = sorted((path for path in data.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for path in builds[:-keep]:
        shutil.rmtree(path, ignore_errors=True)


def _write(settings: Settings, folder: Path) -> None:
    from dashboard.extraction import Extractor  # loads the language model, which readers of built data never need

    problems: list[str] = []
    reports = {report.id: report for report in read_reports([settings.reports], problems.append)}
    gazetteer = Gazetteer()
    extractor = Extractor(gazetteer, read_actors(settings.actors))
    corrections = proposals.read(settings)
    records: list[dict[str, Any]] = []
    mentions: list[PlaceMention] = []
    for report, found in extractor.stream(reports.values(), problems.append):
        events = list(_corrected(found, corrections, gazetteer))
        records.extend(exchange(event, report.text) for event in events)
        mentions.extend(mention for event in events for mention in event.places)
    places = {mention.place.id: mention.place for mention in mentions if mention.place}
    store.write(records, reports, folder / "events.parquet")
    texts.write(reports.values(), records, folder / "texts.sqlite").close()
    _write_layers(folder / LAYERS, gazetteer, reference.region(places.values()))
    _write_json(folder / "places.json", [_kept(place, gazetteer.geometry(place)) for place in places.values()])
    _write_json(folder / "namings.json", namesakes.rows(mentions, gazetteer))
    _write_json(folder / "problems.json", problems)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def _corrected(events: Iterable[Event], corrections: Corrections, gazetteer: Gazetteer) -> Iterator[Event]:
    """Yield the events with what was accepted of their corrections, without those that are none."""
    for event in events:
        near = next(((m.place.lat, m.place.lon) for m in event.places if m.place), None)

        def resolve(name: str, near: tuple[float, float] | None = near) -> Place | None:
            match = gazetteer.resolve(name, near=near)
            return match.place if match else None

        if (changed := amended(event, [one for one in corrections.of(event.id) if one.accepted], resolve)) is not None:
            yield changed


def _write_layers(folder: Path, gazetteer: Gazetteer, countries: list[str]) -> None:
    folder.mkdir()
    for name in get_args(Layer):
        _write_json(folder / f"{name}.json", reference.layer(name, gazetteer, countries))


def _kept(place: Place, geometry: Geometry) -> dict[str, Any]:
    row = {name: getattr(place, name) for name in Place.__dataclass_fields__}
    drawn = outline(geometry) if place.is_area or place.is_line else None
    return {**row, "names": dict(place.names), "outline": drawn}


def load(settings: Settings) -> Data:
    """Open the data for the present state, building it first where need be.

    Building runs in a process of its own, so that the language model's memory goes when it is done.

    Raises:
        BuildError: The build failed.
    """
    folder = settings.data / state(settings)
    if not folder.exists():
        folder = _build_apart(settings)
    rows = _read_json(folder / "places.json")
    outlines = {row["id"]: drawn for row in rows if (drawn := row.pop("outline"))}
    reports = read_reports([settings.reports], lambda _: None)  # what they complain of stands in problems.json
    return Data(
        events=store.read(folder / "events.parquet"),
        places={row["id"]: _place(row) for row in rows},
        outlines=outlines,
        reports={report.id: report for report in reports},
        actors=read_actors(settings.actors),
        texts=texts.opened(folder / "texts.sqlite"),
        namings=namesakes.read(_read_json(folder / "namings.json")),
        layers=folder / LAYERS,
        problems=tuple(_read_json(folder / "problems.json")),
    )


def _read_json(path: Path) -> Any:  # noqa: ANN401 - whatever the build wrote
    return json.loads(path.read_text(encoding="utf-8"))


def _place(row: dict[str, Any]) -> Place:
    names = {language: tuple(names) for language, names in row.pop("names").items()}
    return Place(**{**row, "countries": tuple(row["countries"]), "within": tuple(row["within"]), "names": names})


def _build_apart(settings: Settings) -> Path:
    given = {f"FRONTIER_WATCH_{name.upper()}": str(getattr(settings, name)) for name in ("reports", "actors", "data")}
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "build"],
        cwd=HOUSE,
        env={**os.environ, **given},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildError(done.stderr.strip().rpartition("\n")[2] or f"the build stopped with code {done.returncode}")
    return Path(done.stdout.strip())
