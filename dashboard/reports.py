"""A report is what somebody published: a Markdown file with a title, a publisher, a date or none, and a text."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml
from frontmatter.default_handlers import YAMLHandler

from dashboard.periods import Period, stated_period

ENDING = ".md"
_HANDLER = YAMLHandler()
_TIME_ZONES = dt.timedelta(days=1)
"""By how much it may be later where a report was published than here."""


class ReportError(ValueError):
    """A report file that cannot be read; the message names the file, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody published."""

    id: str
    """The file's name without its ending."""
    title: str
    text: str
    """The body as it stands in the file: evidence offsets count its characters."""
    publisher: str = ""
    published: Period | None = None
    """A day, a month or a year; None where the report does not say."""
    url: str = ""
    language: str = "en"


class Head(NamedTuple):
    """What reports are chosen and put in order by: all that is held of those that nobody reads."""

    publisher: str
    language: str
    published: Period | None


def head(report: Report) -> Head:
    """The head of a report."""
    return Head(report.publisher, report.language, report.published)


def read_report(path: Path) -> Report:
    """Read one report file.

    Raises:
        ReportError: The file is no UTF-8 text, or its front matter says nothing that can be.
    """
    return report_in(path, path.read_bytes())


def report_in(path: Path, data: bytes) -> Report:
    """The report that a file holds with these bytes in it.

    Raises:
        ReportError: As `read_report`.
    """
    return parsed(path, _decoded(path, data))


def parsed(path: Path, content: str) -> Report:
    """The report that a file of that content is.

    Raises:
        ReportError: Its front matter is no YAML, or its `published` no date that has been.
    """
    front, text = _parts(path, content)
    meta = _fields(path, front)
    return Report(
        id=path.stem,
        title=str(meta.get("title") or path.stem),
        text=text,
        publisher=str(meta.get("publisher") or ""),
        published=_published(f"{path}:{_line_of('published', front)}", meta.get("published")),
        url=str(meta.get("url") or ""),
        language=_language(meta.get("language")),
    )


def written(report: Report) -> str:
    """The report as the text of a file, which `parsed` reads back as the same; each field stands on one line."""
    fields = {"title": report.title, "publisher": report.publisher, "published": _iso(report.published)}
    fields |= {"url": report.url, "language": report.language}
    told = {name: " ".join(value.split()) if value else None for name, value in fields.items()}
    front = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{front}---\n\n{report.text}\n"


def _iso(period: Period | None) -> str | None:
    """The day, month or year in ISO form, as `stated_period` takes it."""
    if period is None:
        return None
    iso = period.start.isoformat()
    return next((text for text in (iso[:4], iso[:7], iso) if stated_period(text).days == period.days), iso)


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReportError(f"{path}:{line} is not UTF-8 text (byte {error.start}): save it as UTF-8.") from error


def _parts(path: Path, text: str) -> tuple[str, str]:
    """The front matter, with as many empty lines before it as the file has lines up to there, and the text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lead = text[: len(text) - len(text.lstrip())]
    if not _HANDLER.detect(text.lstrip()):
        return "", text.strip()
    try:
        front, body = _HANDLER.split(text.lstrip())
    except ValueError as error:
        line = lead.count("\n") + 1
        raise ReportError(
            f"{path}:{line} begins front matter that never ends: write --- on a line after it."
        ) from error
    return "\n" * lead.count("\n") + front, body.strip()


def _fields(path: Path, front: str) -> dict[str, object]:
    try:
        fields = yaml.safe_load(front)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ReportError(
            f"{path}:{line} has front matter that cannot be read ({error.problem}): correct it."
        ) from error
    except (yaml.YAMLError, ValueError) as error:  # a date that no calendar has is a plain ValueError of PyYAML's
        line, problem = _line_of("published", front), " ".join(str(error).split())
        raise ReportError(f"{path}:{line} has front matter that cannot be read ({problem}): correct it.") from error
    if fields is not None and not isinstance(fields, dict):
        raise ReportError(f"{path}:{_line_of('', front)} has front matter without fields: write them as `title: …`.")
    return fields or {}


def _line_of(field: str, front: str) -> int:
    """The number of the line that a field stands in, else that of the first that is not empty."""
    lines = front.split("\n")
    named = next((number for number, line in enumerate(lines, 1) if field and line.startswith(f"{field}:")), 0)
    return named or next((number for number, line in enumerate(lines, 1) if line.strip()), 1)


def _language(value: object) -> str:
    """The language's code; YAML takes Norwegian's, `no`, for false."""
    return "no" if value is False else str(value or "en")


def _published(where: str, value: object) -> Period | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        value = value.date()
    try:
        period = stated_period(str(value))
    except ValueError as error:
        message = f"{where} gives published as {value!r}: write a day (2025-10-21), a month (2025-10), a year, or null."
        raise ReportError(message) from error
    if period.start > dt.date.today() + _TIME_ZONES:
        raise ReportError(f"{where} gives published as {value}, which is yet to come: correct it, or write null.")
    return period


def read_reports(paths: Iterable[Path], complain: Callable[[str], None]) -> Iterator[Report]:
    """Yield the reports among these files and folders that can be read; of each other one, complain in a sentence."""
    for file in named_apart(paths, complain):
        try:
            yield read_report(file)
        except (ReportError, OSError) as error:
            complain(str(error))


def named_apart(paths: Iterable[Path], complain: Callable[[str], None]) -> Iterator[Path]:
    """Yield the report files among `paths`, one of each name; of what else is there, complain in a sentence."""
    seen: dict[str, Path] = {}
    for file in _known(paths, complain):
        if (other := seen.setdefault(file.stem, file)) is file or other == file:  # which takes longer
            yield file
        else:
            complain(f"{file} has the same name as {other}, and a report goes by its name: rename one of them.")


def _known(paths: Iterable[Path], complain: Callable[[str], None]) -> Iterator[Path]:
    for path in paths:
        try:
            yield from report_files([path])
        except ReportError as error:
            complain(str(error))


def report_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the report files among `paths`: files as they are, folders as their `*.md` in order of name.

    Raises:
        ReportError: A path does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from map(
                Path, sorted(_within(str(path)), key=lambda file: file.replace(os.sep, "\0"))
            )  # as paths are
        elif path.exists():
            yield path
        else:
            raise ReportError(f"{path} does not exist: give a report file or a folder of them.")


def _within(folder: str) -> Iterator[str]:
    """Yield the report files in a folder and those below it, in no order; asks the system once a folder, not a file."""
    with suppress(PermissionError, FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _within(entry.path)
            elif entry.name.endswith(ENDING) and not (entry.is_symlink() and entry.is_dir()):
                yield entry.path
