"""The events table of a build: a folder of Parquet files with the events of some dozens of reports in each.

Which reports share a file depends on their names alone, and few reports change the files of others: a build has the
files that stay in common with the one before it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dashboard.store.schema import keep, table

MOST = 64
"""Reports whose events share a file."""
_WHOLE = "all"
"""The name of a file that holds the events of all reports; others go by what digests of their reports begin with."""

Told = Callable[[Sequence[str]], Iterable[Mapping[str, Any]]]
"""The rows of some reports' events, see `schema.row`."""


def written(
    folder: Path, reports: Iterable[str], rows: Told, before: Path | None, gone: Collection[str], come: Collection[str]
) -> list[Path]:
    """Write the events of these reports into a new folder, and return the files that hold what has come.

    `before` is the folder of an earlier build, if any: since then the reports `gone` have left it or changed, and those
    of `come` are new or changed. Only for these are rows asked for, and only their files are written.
    """
    folder.mkdir()
    earlier = {_prefix(path): path for path in before.iterdir()} if before else {}
    touched = [_digest(report) for report in {*gone, *come}]
    files = []
    for prefix, share in _shares(sorted((_digest(report), report) for report in reports)):
        path = folder / f"{prefix or _WHOLE}.parquet"
        if prefix in earlier and not any(digest.startswith(prefix) for digest in touched):
            linked(earlier[prefix], path)
        else:
            sources = [file for other, file in earlier.items() if other.startswith(prefix) or prefix.startswith(other)]
            new = [report for report in share if report in come]
            keep(_joined(sources, {*share}.difference(new), table(rows(new))), path)
            files += [path] if new else []
    return files


def linked(source: Path, path: Path) -> None:
    """Have the file stand at another path, too, without its bytes being written again where the disk can do so."""
    try:
        path.hardlink_to(source)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(source, path)


def _digest(report: str) -> str:
    return sha256(report.encode(errors="surrogateescape")).hexdigest()


def _prefix(path: Path) -> str:
    return "" if path.stem == _WHOLE else path.stem


def _shares(reports: Sequence[tuple[str, str]], depth: int = 0) -> Iterator[tuple[str, list[str]]]:
    """Yield what belongs in each file: the beginning of its reports' digests, and the reports, given in order."""
    if len(reports) <= MOST:
        yield (reports[0][0][:depth] if reports else ""), [report for _, report in reports]
        return
    for _, some in groupby(reports, lambda one: one[0][depth]):
        yield from _shares(list(some), depth + 1)


def _joined(sources: Iterable[Path], stay: Collection[str], new: pa.Table) -> pa.Table:
    """The rows of the reports that stay, from the files they stood in, and the new ones, in order."""
    chosen = pc.field("report").isin(list(stay))
    kept = [pq.read_table(path, filters=chosen).replace_schema_metadata() for path in sources] if stay else []
    order = [("start", "descending"), ("id", "ascending")]
    return pa.concat_tables([new, *kept]).unify_dictionaries().sort_by(order) if kept else new
