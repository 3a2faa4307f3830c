"""What viewers propose to correct, kept in a file beside the report, never over it, and read whenever a page is drawn.

A report's file is `<reports>/corrections/<report>.yaml`, a YAML list with an entry a correction. Who runs the dashboard
accepts one by writing `accepted: true` under it; only then do map, list and counts follow it.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from dashboard.evidence.corrections import PARTS, Correction, CorrectionError, Corrections, checked
from dashboard.languages import gettext
from dashboard.reports import report_files
from dashboard.settings import Settings

LONGEST: Mapping[str, int] = {"event": 64, "old": 500, "new": 500, "who": 80, "note": 1000}
"""Letters of each text."""
MOST_BYTES = 256_000
"""Size of a report's file, from which no more is added to it or read from it."""
_ENTRY = re.compile(r"^(?=- )", re.MULTILINE)


def read(settings: Settings) -> Corrections:
    """The corrections as they stand; a file is read anew when it has changed."""
    by_event: dict[str, list[Correction]] = {}
    problems: list[str] = []
    for path in sorted(settings.corrections.glob("*.yaml")):
        found, damaged = _entries_of(path)
        problems += damaged
        for one in found:
            by_event.setdefault(one.event, []).append(one)
    ordered = {event: tuple(sorted(those, key=lambda one: one.when)) for event, those in by_event.items()}
    return Corrections(ordered, tuple(problems))


def _entries_of(path: Path) -> tuple[tuple[Correction, ...], tuple[str, ...]]:
    try:
        facts = path.stat()
        return _read(path, facts.st_size, facts.st_mtime_ns)
    except (OSError, UnicodeDecodeError) as error:
        return (), (f"{path.name} among the corrections cannot be read ({error}): nothing of it is shown.",)


@lru_cache(maxsize=10_000)
def _read(path: Path, size: int, _changed: int) -> tuple[tuple[Correction, ...], tuple[str, ...]]:
    if size > MOST_BYTES:
        return (), (f"{path.name} among the corrections is larger than {MOST_BYTES:,} bytes: nothing of it is shown.",)
    _, *parts = _ENTRY.split("\n" + path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"))
    found: list[Correction] = []
    damaged: list[str] = []
    for number, part in enumerate(parts, start=1):
        try:
            found.append(_correction(part))
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            why = " ".join(str(error).split())[:120]
            damaged.append(f"Entry {number} of {path.name} among the corrections cannot be read ({why}): correct it.")
    return tuple(found), tuple(damaged)


def _correction(part: str) -> Correction:
    """The correction that an entry's YAML tells; every value is taken as the text it is."""
    loaded = yaml.load(part, Loader=yaml.BaseLoader)  # makes texts, lists and mappings only
    row = loaded[0] if isinstance(loaded, list) and len(loaded) == 1 else None
    if not isinstance(row, dict) or not all(isinstance(value, str) for pair in row.items() for value in pair):
        raise ValueError("it is no list of names and texts")
    if missing := {"event", "part", "who", "when"} - set(row):
        raise ValueError(f"it lacks {', '.join(sorted(missing))}")
    if row["part"] not in PARTS:
        raise ValueError(f"part is none of {', '.join(PARTS)}")
    when = dt.datetime.fromisoformat(row["when"])
    return Correction(
        **{name: row.get(name, "")[:most] for name, most in LONGEST.items()},
        part=row["part"],
        when=when if when.tzinfo else when.replace(tzinfo=dt.UTC),
        accepted=row.get("accepted", "").casefold() in ("true", "yes"),
    )


def propose(settings: Settings, report: str, correction: Correction) -> None:
    """Add a correction to what stands beside that report; what stood there before is not touched.

    Raises:
        CorrectionError: This deployment takes none, it lacks something, or it cannot be kept.
    """
    if settings.allow == "read":
        raise CorrectionError(gettext("This dashboard takes no corrections."))
    if correction.accepted and settings.allow != "edit":
        raise CorrectionError(gettext("This dashboard takes proposals only."))
    if report not in {path.stem for path in report_files([settings.reports])}:
        raise CorrectionError(gettext("There is no such report."))
    written = _written(correction)
    path = settings.corrections / f"{report}.yaml"
    try:
        path.parent.mkdir(exist_ok=True)
        if path.exists() and path.stat().st_size + len(written) > MOST_BYTES:
            raise CorrectionError(
                gettext("So many corrections of this report are kept already that no more can be added.")
            )
        _append(path, written)
    except OSError as error:
        why = error.strerror or str(error)
        raise CorrectionError(gettext("The correction could not be kept: {why}.", why=why)) from error


def _written(correction: Correction) -> bytes:
    """The entry as YAML, each text on one line and no longer than it may be."""
    texts = {name: _line(getattr(correction, name), most) for name, most in LONGEST.items()}
    if not texts["who"]:
        raise CorrectionError(gettext("Say who you are, so that others know whose word this is."))
    texts["new"] = checked(correction.part, texts["new"])
    if correction.part == "note" and not texts["note"]:
        raise CorrectionError(gettext("Write the note."))
    when = correction.when.astimezone(dt.UTC).isoformat(timespec="seconds")
    row = {"event": texts.pop("event"), "part": correction.part, **texts, "when": when, "accepted": correction.accepted}
    return ("\n" + yaml.safe_dump([row], allow_unicode=True, sort_keys=False, width=10_000)).encode()


def _line(text: str, most: int) -> str:
    """The text without signs that no text has, on one line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text[: 4 * most]).split())[:most]


def _append(path: Path, written: bytes) -> None:
    """Write at the file's end in one piece, so that two who write at once cannot part each other's words."""
    end = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        os.write(end, written)
    finally:
        os.close(end)
