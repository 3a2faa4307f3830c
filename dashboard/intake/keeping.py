"""A visitor's report among the others: kept whole or not at all, under a name that no other has."""

from __future__ import annotations

import datetime as dt
import os
import re
import tempfile
from collections.abc import Collection
from pathlib import Path

from dashboard.events import Event
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction
from dashboard.reports import Report, report_files, written
from dashboard.settings import Settings

WHO = "who kept the report"


class KeepingError(ValueError):
    """A report that is not kept; the message says why, to who brought it."""


def keep(settings: Settings, report: Report, none: Collection[Event] = ()) -> Path:
    """Write a report into the folder of reports, and that these of its events are none; return its file.

    Raises:
        KeepingError: This deployment keeps none, there is one of that name, or it cannot be written.
        CorrectionError: It is kept, but not which of its events are none.
    """
    if settings.allow != "edit":
        raise KeepingError("This dashboard keeps no reports of its visitors.")
    if not re.fullmatch(r"[\w-]{1,80}", report.id):
        raise KeepingError("The report has a name that no file can have.")
    if report.id in {path.stem for path in report_files([settings.reports])}:
        raise KeepingError(f"A report named {report.id} has been kept since this one was read: read it again.")
    path = settings.reports / f"{report.id}.md"
    try:
        _place(path, written(report).encode(errors="replace"))
    except OSError as error:
        raise KeepingError(f"The report could not be kept: {error.strerror or error}.") from error
    now = dt.datetime.now(dt.UTC)
    for event in none:
        proposals.propose(settings, report.id, Correction(event.id, "event", "", "", WHO, now, accepted=True))
    return path


def _place(path: Path, data: bytes) -> None:
    """Have the file there at once with all it holds; one that is there already stays as it is."""
    handle, work = tempfile.mkstemp(dir=path.parent, prefix=".keeping-")  # no ending: nobody reads it for a report
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            os.fsync(file.fileno())
        Path(work).chmod(0o644)
        path.hardlink_to(work)
    finally:
        Path(work).unlink(missing_ok=True)
