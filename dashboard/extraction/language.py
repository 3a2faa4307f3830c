"""Which language a report is in, as far as its letters tell: only English is read."""

from __future__ import annotations

from dashboard.reports import Report

_SAMPLE = 4_000
"""Characters looked at."""


def unread(report: Report) -> str:
    """Why a report cannot be read, in a sentence; nothing if it can."""
    if report.language.split("-")[0].lower() not in {"", "en"}:
        return f"{report.id} is in {report.language!r}: only English reports are read."
    letters = [letter for letter in report.text[:_SAMPLE] if letter.isalpha()]
    latin = sum(letter < "ɐ" for letter in letters)
    if letters and latin < len(letters) / 2:
        return f"{report.id} is not in Latin script: only English reports are read."
    return ""
