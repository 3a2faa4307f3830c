"""A visitor's report among the others: kept whole or not at all, under a name that no other has."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction, CorrectionError
from dashboard.languages import gettext
from dashboard.reports import Report, report_files, written
from dashboard.settings import Settings

WHO = "who kept the report"


class KeepingError(ValueError):
    """A report that is not kept; the message says why, to who brought it."""


def keep(settings: Settings, report: Report, corrections: Sequence[Correction] = ()) -> Path:
    """Write a report into the folder of reports, and beside it these corrections of its events; return its file.

    `settings` allow what its visitor may, see `rights.granted`.

    Raises:
        KeepingError: This visitor keeps none, there is one of that name, or it cannot be written with all of these.
    """
    _check(settings, report)
    path = settings.reports / f"{report.id}.md"
    try:
        _place(path, written(report).encode(errors="replace"))
    except OSError as error:
        raise _not_kept(error.strerror or str(error)) from error
    try:
        for correction in corrections:
            proposals.propose(settings, report.id, correction)
    except CorrectionError as error:
        path.unlink(missing_ok=True)  # it would be kept with events that its visitor took out
        raise _not_kept(str(error).removesuffix(".")) from error
    return path


def _check(settings: Settings, report: Report) -> None:
    """Raise what keeps the report from being kept, if anything does before it is written."""
    if settings.allow != "edit":
        raise KeepingError(gettext("You may not keep reports here."))
    if not re.fullmatch(r"[\w-]{1,80}", report.id):
        raise KeepingError(gettext("The report has a name that no file can have."))
    if report.id in {path.stem for path in report_files([settings.reports])}:
        raise KeepingError(
            gettext("A report named {name} has been kept since this one was read: read it again.", name=report.id)
        )


def _not_kept(why: str) -> KeepingError:
    return KeepingError(gettext("The report could not be kept: {why}.", why=why))


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
