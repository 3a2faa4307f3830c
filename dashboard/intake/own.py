"""Reports that a visitor brings: read and searched for events in a process of their own, and kept only when told to.

Whatever a file does to its reader, it does to that process, which has its time; the dashboard goes on.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import Path, PurePath
from threading import Timer
from typing import IO, Any

from dashboard import store
from dashboard.events import Event, exchange, from_exchange
from dashboard.intake import readers, web
from dashboard.languages import chosen, gettext, speaking, spoken
from dashboard.periods import stated_period
from dashboard.places.outlines import outline
from dashboard.reports import Report, ReportError, parsed, report_files, written
from dashboard.settings import HOUSE, Settings
from gazetteer.place import Geometry, Place

FILES = 20
"""Files that are read at a time."""
BYTES = 5_000_000
"""Size of each at most."""
SECONDS = 300.0
"""Time that all of them may take."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file as a visitor gave it, and what was said of it; what it states itself comes before that."""

    name: str
    data: bytes
    title: str = ""
    publisher: str = ""
    published: str = ""
    """A day, a month or a year in ISO form, or nothing."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a file."""

    name: str
    """As the visitor gave it."""
    report: Report | None = None
    events: tuple[Event, ...] = ()
    problem: str = ""
    """What of it could not be read, in a sentence."""
    outlines: Mapping[str, Geometry] = field(default_factory=dict)
    """The geometry of the areas and lines that its events name, by id."""


class OwnError(ValueError):
    """A report that cannot be taken or kept; the message says why."""


def given(
    text: str, files: Sequence[tuple[str, bytes]], url: str, title: str, publisher: str, published: str
) -> list[Given]:
    """All that a visitor gave, each as a file: a text, files by name, an address; what was said goes for each.

    Raises:
        OwnError: It is nothing, or the date is none.
        WebError: The address cannot be read.
    """
    try:
        _ = published and stated_period(published)
    except ValueError as error:
        raise OwnError(gettext("A date is a day (2025-10-21), a month (2025-10) or a year (2025).")) from error
    told = [Given(name, data, "", publisher, published) for name, data in files]
    if text.strip():
        pasted = gettext("Pasted text")
        name = f"{title.strip() or pasted}.txt"
        told.insert(0, Given(name, text.encode(errors="replace"), title, publisher, published))
    if url.strip():
        page = web.fetch(url.strip())
        told.append(Given(page.name, page.data, "", publisher, published, page.url))
    if not told:
        raise OwnError(gettext("Paste a text, drop a file, or give an address."))
    return told


def finding(given: Sequence[Given], settings: Settings) -> Iterator[Found]:
    """Yield what is found in each, in order, as soon as it is known."""
    taken = {path.stem for path in report_files([settings.reports])}
    with tempfile.TemporaryDirectory(prefix="frontier-watch-") as folder:
        told = [_laid_down(one, Path(folder), taken) for one in given[:FILES]]
        with _reading(told, Path(folder), settings) as lines:
            for one, said in zip(given, told, strict=False):
                yield _too_large(one) if len(one.data) > BYTES else _found(one, said, lines.readline())
    for one in given[FILES:]:
        yield Found(
            one.name, problem=gettext("{file} is left out: {n} files are read at a time.", file=one.name, n=FILES)
        )


def _too_large(one: Given) -> Found:
    megabytes = round(BYTES / 1e6)
    problem = gettext("{file} is larger than {n} MB: give a part of it.", file=one.name, n=megabytes)
    return Found(one.name, problem=problem)


def _laid_down(one: Given, folder: Path, taken: set[str]) -> dict[str, str]:
    """Write a file under the name that its report would be kept by, and say what the process must know of it."""
    name = PurePath(one.name.replace("\\", "/"))
    ending = name.suffix.lower() if name.suffix.lower()[1:] in readers.ENDINGS else ""
    path = folder / f"{_free(name.stem, taken)}{ending}"
    if len(one.data) <= BYTES:
        path.write_bytes(one.data)
    fields = {field: getattr(one, field) for field in ("title", "publisher", "published", "url")}
    return {"path": str(path), "language": spoken(), **fields}


def _free(stem: str, taken: set[str]) -> str:
    """A name for a report that is safe as a file's and not taken, and is so from now on."""
    safe = re.sub(r"[\W_]+", "-", stem).strip("-")[:60] or "report"
    name = next(name for name in chain([safe], (f"{safe}-{n}" for n in count(2))) if name not in taken)
    taken.add(name)
    return name


@contextmanager
def _reading(told: Sequence[Mapping[str, str]], folder: Path, settings: Settings) -> Iterator[IO[str]]:
    """The lines that the process says, a JSON object for each file that is there; it ends when they are not wanted."""
    asked = folder / "asked.json"
    asked.write_text(json.dumps([one for one in told if Path(one["path"]).exists()]), "utf-8")
    with (
        asked.open(encoding="utf-8") as question,
        subprocess.Popen(
            [sys.executable, "-m", "dashboard", "preview"],
            cwd=HOUSE,
            env={**os.environ, "FRONTIER_WATCH_ACTORS": str(settings.actors.resolve())},
            stdin=question,
            stdout=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        patience = Timer(SECONDS, process.kill)
        patience.start()
        try:
            assert process.stdout
            yield process.stdout
        finally:
            patience.cancel()
            process.kill()


def answer(told: Iterable[Mapping[str, str]], actors: Path) -> Iterator[dict[str, Any]]:
    """Yield, in the process that reads, what is found in each file: its report, its events, and what was wrong."""
    from dashboard.actors import read_actors
    from dashboard.extraction import Extractor  # loads the language model, which the dashboard itself never does
    from gazetteer import Gazetteer

    gazetteer = Gazetteer()
    extractor = Extractor(gazetteer, read_actors(actors))
    for one in told:
        path = Path(one["path"])
        try:
            report = _read(path, one)
        except (ReportError, OSError) as error:
            yield {"problem": str(error).replace(str(path), path.name)}
            continue
        problems: list[str] = []
        events = [event for reading in extractor.readings([report], problems.append) for event in reading.events]
        records = [exchange(event, report.text) for event in events]
        wide = [place for place in _named(events).values() if place.is_area or place.is_line]
        outlines = {place.id: drawn for place in wide if (drawn := outline(gazetteer.geometry(place)))}
        yield {"report": written(report), "events": records, "problem": " ".join(problems), "outlines": outlines}


def _read(path: Path, told: Mapping[str, str]) -> Report:
    """The report as it will be read when it is kept, so that the events are the same then."""
    with speaking(chosen(told["language"])):
        return parsed(path.with_suffix(".md"), written(_filled(readers.read(path), told)))


def _filled(report: Report, told: Mapping[str, str]) -> Report:
    """The report with what was said of it where it says nothing itself; where it was fetched from is known for sure."""
    return replace(
        report,
        title=told["title"].strip() or report.title,
        publisher=report.publisher or told["publisher"].strip(),
        published=report.published or (stated_period(told["published"]) if told["published"] else None),
        url=told["url"] or report.url,
    )


def _found(one: Given, told: Mapping[str, str], line: str) -> Found:
    """What the process said of a file."""
    if not line:
        late = gettext(
            "{file} could not be read: the program that reads it stopped, or took longer than {n} seconds.",
            file=one.name,
            n=round(SECONDS),
        )
        return Found(one.name, problem=late)
    said = json.loads(line)
    path = Path(told["path"])
    problem = said["problem"].replace(path.name, one.name)
    if "report" not in said:
        return Found(one.name, problem=problem)
    events = tuple(from_exchange(record, _places(record)) for record in said["events"])
    return Found(one.name, parsed(path.with_suffix(".md"), said["report"]), events, problem, said["outlines"])


def _places(record: Mapping[str, Any]) -> dict[str, Place]:
    """The places that an event in the exchange format names, as far as it tells of them."""
    fields = ("id", "name", "kind", "lat", "lon", "precision_km")
    return {said["id"]: Place(**{name: said[name] for name in fields}) for said in record["places"] if said["id"]}


def _named(events: Iterable[Event]) -> dict[str, Place]:
    return {mention.place.id: mention.place for event in events for mention in event.places if mention.place}


def places(found: Iterable[Found]) -> dict[str, Place]:
    """The places that the events found name, by id."""
    return _named(event for one in found for event in one.events)


def table(found: Sequence[Found], dropped: Collection[str] = ()) -> store.Events:
    """The events found, without those dropped, by their ids, to be counted."""
    reports = {one.report.id: one.report for one in found if one.report}
    events = (event for one in found for event in one.events if event.id not in dropped)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        store.write([exchange(event, reports[event.report].text) for event in events], reports, path)
        return store.read(path).all
