"""From reports to the data the dashboard opens: read, extract, resolve, and keep, once for each state of the inputs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard import store, texts
from dashboard.actors import Actors, read_actors
from dashboard.address import Known
from dashboard.corpus import ledger, making
from dashboard.corpus.inputs import lookout, state
from dashboard.places import namesakes
from dashboard.reports import Head, Report
from dashboard.settings import HOUSE, Settings
from gazetteer.place import Geometry, Place

__all__ = ["BuildError", "Data", "build", "is_built", "load", "lookout", "state"]


_UNFINISHED = "building-"
"""What the name of a folder begins with whose build is not whole; others go by their state, in hexadecimal digits."""


class BuildError(RuntimeError):
    """The data could not be built; the message says what the reader of the reports said."""


FAILURES = (BuildError, OSError, ValueError)
"""What reading the reports may fail with."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Data:
    """All that the dashboard shows, as one build left it."""

    events: store.Table
    """The events table, see `store.SCHEMA`."""
    places: dict[str, Place]
    """The places that events name, by id."""
    outlines: dict[str, Geometry]
    """The geometry of those that are areas or lines, by id, no finer than a map needs."""
    reports: Mapping[str, Report]
    """The reports by id, each read from the disk when it is asked for."""
    heads: Mapping[str, Head]
    """What they are chosen and ordered by, by id."""
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
            actors=self.events.actors,
            events=self.events,
            places=self.places,
            sources=self.events.sources,
            languages=self.events.languages,
            reports=self.reports,
            fingerprint=self.fingerprint,
        )

    @property
    def fingerprint(self) -> str:
        """Identifies the events, so that a link can say whether it was made on them."""
        return self.events.fingerprint


def build(settings: Settings) -> Path:
    """Build the data for the present state, unless it stands, and return its folder.

    The folder appears whole or not at all, however many processes build it at once.
    """
    target = settings.data / state(settings)
    if target.exists():
        return target
    settings.data.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=settings.data, prefix=_UNFINISHED))
    try:
        making.make(settings, work, _latest(settings.data))
        work.rename(target)
        _forget(settings.data)
    except OSError:
        if not target.exists():
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target


def is_built(settings: Settings) -> bool:
    """Whether the data for the present state stands, so that opening it takes no building."""
    return (settings.data / lookout(settings).state()).exists()


def _latest(data: Path) -> Path | None:
    """The folder of the build that was made last, if any."""
    return next((path for path in reversed(_builds(data)) if not path.name.startswith(_UNFINISHED)), None)


def _builds(data: Path) -> list[Path]:
    """The folders of builds, whole or not, those first that were written first."""
    ages: dict[Path, float] = {}
    for path in data.iterdir():
        with suppress(FileNotFoundError):  # another process may remove it meanwhile
            if path.is_dir():
                ages[path] = path.stat().st_mtime
    return sorted(ages, key=ages.__getitem__)


def _forget(data: Path, keep: int = 3) -> None:
    """Remove the builds of all but the last states; who still opens one of those has read it long since."""
    for path in _builds(data)[:-keep]:
        shutil.rmtree(path, ignore_errors=True)


def load(settings: Settings) -> Data:
    """Open the data for the present state, building it first where need be.

    Building runs in a process of its own, so that the language model's memory goes when it is done.

    Raises:
        BuildError: The build failed.
    """
    folder = settings.data / state(settings)
    if not folder.exists():
        folder = _build_apart(settings)
    read = ledger.opened(folder / making.REPORTS)
    outlines = {row["id"]: drawn for row in read.places if (drawn := row.pop("outline"))}
    return Data(
        events=store.read(folder / making.EVENTS, settings.events_url),
        places={row["id"]: _place(row) for row in read.places},
        outlines=outlines,
        reports=read.reports,
        heads=read.reports.heads,
        actors=read_actors(settings.actors),
        texts=texts.opened(folder / making.TEXTS),
        namings=namesakes.read(read.namings),
        layers=folder / making.LAYERS,
        problems=tuple(read.problems),
    )


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
