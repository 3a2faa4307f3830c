"""Bulk extraction: a corpus of any size into a folder of events, which whoever is stopped can go on with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import Any

from dashboard.corpus.engines import Engine
from dashboard.corpus.parts import Done, Job, Part, parts
from dashboard.reports import named_apart

FAILURES, SUMMARY = "failures.jsonl", "summary.json"
Say = Callable[[str], None]


@dataclass(slots=True)
class Progress:
    """How far it is: reports and parts so far, and the time since the beginning."""

    reports: int
    """Those that are to be read now, in all."""
    done: int = 0
    cpu_seconds: float = 0.0
    seconds: float = 0.0
    """By the clock."""

    def note(self, done: Done, seconds: float) -> None:
        """Count a part that was finished so many seconds after the beginning."""
        self.done += done.reports
        self.cpu_seconds += done.seconds
        self.seconds = seconds

    @property
    def rate(self) -> float:
        """Reports a second."""
        return self.done / self.seconds if self.seconds else 0.0

    @property
    def alone(self) -> float:
        """Reports a second that one process with a core to itself would read: by the processor time that they took."""
        return self.done / self.cpu_seconds if self.cpu_seconds else 0.0

    def __str__(self) -> str:
        """In words: `640 of 10,000 reports, 16.2 a second, about 9:37 left`."""
        left = (self.reports - self.done) / self.rate if self.rate else 0.0
        time = f", about {int(left) // 60}:{int(left) % 60:02} left" if self.done < self.reports else ""
        return f"{self.done:,} of {self.reports:,} reports, {self.rate:.1f} a second{time}"


def extract(corpus: Sequence[Path], job: Job, engine: Engine, say: Say) -> int:
    """Read all reports of a corpus into the job's folder and return how many could not be read, wholly or in part.

    The folder then holds a file of events a part, in the order of the corpus, and of nothing else: `failures.jsonl`, a
    line for each thing that could not be read, and `summary.json`. Parts that are finished there are not read again.
    """
    job.folder.mkdir(parents=True, exist_ok=True)
    unread: list[str] = []
    whole = parts(list(named_apart(corpus, unread.append)), job)
    missing = [part for part in whole if not job.events(part).exists()]
    progress = Progress(sum(len(part.files) for part in missing))
    if len(missing) < len(whole):
        say(f"{sum(len(part.files) for part in whole) - progress.reports:,} reports were read before.")
    start = monotonic()
    for done in engine(job, missing) if missing else ():
        progress.note(done, monotonic() - start)
        say(str(progress))
    _sweep(job, whole)
    failures = [*({"file": "", "problem": problem} for problem in unread), *_failures(job, whole)]
    _write(job.folder / FAILURES, "".join(f"{json.dumps(failure, ensure_ascii=False)}\n" for failure in failures))
    _write(job.folder / SUMMARY, json.dumps(_summary(whole, progress, len(failures)), indent=1) + "\n")
    for failure in failures:
        say(failure["problem"])
    if progress.done:
        say(f"{progress.rate / progress.alone:.2f} times as fast as one process with a core of its own.")
    return len(failures)


def _failures(job: Job, whole: Sequence[Part]) -> Iterator[dict[str, str]]:
    for path in (job.failures(part) for part in whole):
        if path.exists():
            yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _summary(whole: Sequence[Part], progress: Progress, failures: int) -> dict[str, Any]:
    return {
        "reports": sum(len(part.files) for part in whole),
        "parts": len(whole),
        "failures": failures,
        "read_now": progress.done,
        "seconds": round(progress.seconds, 1),
        "reports_per_second": round(progress.rate, 2),
        "one_process_per_second": round(progress.alone, 2),
    }


def _sweep(job: Job, whole: Sequence[Part]) -> None:
    """Remove what is no part of the corpus as it is now, and what those left who were stopped."""
    kept = set(chain.from_iterable((job.events(part), job.failures(part)) for part in whole))
    for path in (*job.folder.glob("part-*.jsonl"), *job.folder.glob(".writing-*")):
        if path not in kept:
            path.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace")
