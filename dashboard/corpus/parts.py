"""A corpus in parts: each is read by whoever is free, and has a file of events, which is there once it is whole."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from time import process_time
from typing import IO, TYPE_CHECKING

from dashboard.corpus import inputs
from dashboard.corpus.harvest import harvested
from dashboard.corpus.memory import key
from dashboard.reports import Report, ReportError, read_report

if TYPE_CHECKING:
    from dashboard.extraction import Extractor

REPORTS_A_PART = 32
"""Some seconds' work: little is lost when a part is not finished, and little is spent on beginning one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a corpus's report files, in order."""

    name: str
    """Its number, and a digest of all that its events depend on."""
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with every part; it goes to other processes and machines, which see the same folders."""

    folder: Path
    """Where the parts' files are put."""
    actors: Path
    background: bool
    """Whether what is told as history is written too."""

    def events(self, part: Part) -> Path:
        """Where the events of a part stand, as JSON lines in the exchange format, once it is finished."""
        return self.folder / f"part-{part.name}.jsonl"

    def failures(self, part: Part) -> Path:
        """Where stands what of a finished part could not be read, if anything: `file` and `problem` in each line."""
        return self.folder / f"part-{part.name}.failures.jsonl"


@dataclass(frozen=True, slots=True)
class Done:
    """A part that has been read."""

    part: str
    reports: int
    events: int
    seconds: float
    """Processor time."""


def parts(files: Sequence[Path], job: Job) -> list[Part]:
    """The corpus in parts, always the same for the same files; another name for whatever may have other events."""
    rules = key(inputs.rules(job.actors), str(job.background))
    return [_part(number, list(some), rules) for number, some in enumerate(_some(files))]


def _some(files: Iterable[Path]) -> Iterator[tuple[Path, ...]]:
    rest = iter(files)
    while some := tuple(islice(rest, REPORTS_A_PART)):
        yield some


def _part(number: int, files: Iterable[Path], rules: bytes) -> Part:
    seen = [inputs.seen(path.absolute()) for path in files]
    digest = key(rules, *(str(fact) for file in seen for fact in file)).hex()[:12]
    return Part(f"{number:06}-{digest}", tuple(file.path for file in seen))


def read(job: Job, part: Part) -> Done:
    """Read a part and put its files into the folder, the events last and whole: once they stand, it is finished."""
    extractor, start = _extractor(job.actors), process_time()
    failures: list[dict[str, str]] = []
    paths = {Path(path).stem: path for path in part.files}
    events = 0
    with _placed(job.events(part)) as file:
        for harvest in harvested(_reports(part, failures), extractor):
            failures += ({"file": paths[harvest.report.id], "problem": problem} for problem in harvest.problems)
            for record in harvest.records:
                if job.background or not record["background"]:
                    file.write(f"{json.dumps(record, ensure_ascii=False)}\n")
                    events += 1
        if failures:
            with _placed(job.failures(part)) as other:
                other.writelines(f"{json.dumps(failure, ensure_ascii=False)}\n" for failure in failures)
    return Done(part.name, len(part.files), events, process_time() - start)


def _reports(part: Part, failures: list[dict[str, str]]) -> Iterator[Report]:
    for path in part.files:
        try:
            yield read_report(Path(path))
        except (ReportError, OSError) as error:
            failures.append({"file": path, "problem": str(error)})


@lru_cache(maxsize=1)
def _extractor(actors: Path) -> Extractor:
    """The one extractor of this process."""
    from dashboard.actors import read_actors
    from dashboard.extraction import Extractor
    from gazetteer import Gazetteer

    return Extractor(Gazetteer(), read_actors(actors))


@contextmanager
def _placed(path: Path) -> Iterator[IO[str]]:
    """A file to write, which is there under its name only once it is whole."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            yield file
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
