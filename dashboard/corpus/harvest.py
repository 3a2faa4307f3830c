"""From report files to what they hold, in a form that is kept and goes from process to process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain, islice, tee
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.corpus import inputs
from dashboard.corpus.memory import Memory, key
from dashboard.events import exchange
from dashboard.periods import Period
from dashboard.reports import Report, ReportError, report_in

if TYPE_CHECKING:
    from dashboard.extraction import Extractor

Complain = Callable[[str], None]
_AT_ONCE = 64
"""Reports after which what was found is kept, so that whoever is stopped has little to do again."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What one report file holds."""

    report: Report
    records: Sequence[dict[str, Any]]
    """Its events in the exchange format, in the order in which the report tells them."""
    problems: Sequence[str] = ()
    """What of it was left unread, a sentence each."""


def harvested(reports: Iterable[Report], extractor: Extractor) -> Iterator[Harvest]:
    """Yield what each report holds, in order; what is wrong with one is told with it and stops no other."""
    whole, asked = tee(reports)  # a reading has its report only as far as it was read
    for report, reading in zip(whole, extractor.readings(asked, lambda _: None), strict=True):
        yield Harvest(report, [exchange(event, report.text) for event in reading.events], reading.problems)


def keys(files: Iterable[Path], rules: str) -> dict[str, bytes]:
    """The key of what each of these files holds, by its report's id.

    `rules` names all that decides what is found, see `inputs.rules`; the files' names differ, as `reports.named_apart`
    sees to.
    """
    return {path.stem: _key(rules, path, inputs.digest(inputs.seen(path))) for path in files}


def read(
    files: Iterable[Path], keys: dict[str, bytes], memory: Memory, extractor: Callable[[], Extractor], rules: str
) -> Iterator[str]:
    """See that the memory holds what each of these files does, by its key, and yield what is wrong with any of them.

    Only what it does not hold is read; a key follows what was indeed read, and goes where that cannot be. Only where
    anything is to be read is the extractor made.
    """
    known = memory.known(keys.values())
    if new := [path for path in files if keys[path.stem] not in known]:
        problems: list[str] = []
        reports = _read(new, keys, rules, problems.append)
        for first in islice(reports, 1):
            found = harvested(chain([first], reports), extractor())
            while some := list(islice(found, _AT_ONCE)):
                memory.keep((keys[harvest.report.id], _row(harvest)) for harvest in some)
        yield from problems


def recalled(keys: Iterable[bytes], memory: Memory) -> Iterator[Harvest]:
    """Yield what was found under these keys, in order."""
    return map(_from_row, memory.values(keys))


def _key(rules: str, path: Path, digest: bytes) -> bytes:
    return key("report", rules, path.stem, digest)


def _read(files: Iterable[Path], keys: dict[str, bytes], rules: str, complain: Complain) -> Iterator[Report]:
    """Yield the reports in these files, each with its key by what was indeed read, and without one where it was not."""
    for path in files:
        try:
            data = path.read_bytes()
            keys[path.stem] = _key(rules, path, inputs.digest_of(data))
            report = report_in(path, data)
        except (ReportError, OSError) as error:
            del keys[path.stem]
            complain(str(error))
        else:
            yield report


def _row(harvest: Harvest) -> Mapping[str, Any]:
    return {"report": report_row(harvest.report), "events": harvest.records, "problems": harvest.problems}


def _from_row(row: Mapping[str, Any]) -> Harvest:
    return Harvest(report_from_row(row["report"]), row["events"], row["problems"])


_FIELDS = tuple(field.name for field in fields(Report))


def report_row(report: Report) -> dict[str, Any]:
    """The report as JSON keeps it."""
    when = report.published
    days = (when.start.isoformat(), when.end.isoformat(), when.basis, when.text) if when else None
    return {**{name: getattr(report, name) for name in _FIELDS}, "published": days}


def report_from_row(row: Mapping[str, Any]) -> Report:
    """The report that `report_row` made the row of."""
    return Report(**{**row, "published": published_from_row(row["published"])})


def published_from_row(when: Sequence[Any] | None) -> Period | None:
    """When a report was published, as `report_row` has it."""
    return Period(dt.date.fromisoformat(when[0]), dt.date.fromisoformat(when[1]), *when[2:]) if when else None
