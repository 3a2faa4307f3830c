"""From reports to the rows of their list: those that hold what is looked for, of the sources and languages chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard import words
from dashboard.markup import web_address
from dashboard.reports import Report
from dashboard.texts import Found, Piece
from dashboard.view import View

MOST = 100
"""Rows that go to the browser at once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A report as its list shows it; all are texts to be drawn as they stand, never markup."""

    id: str
    title: tuple[Piece, ...]
    publisher: str
    published: str
    """The day, month or year in words, `undated` where the report does not say."""
    language: str
    url: str
    """Where it was published on the web, or nothing."""
    events: int
    """How many events it tells, history included."""
    excerpts: tuple[tuple[Piece, ...], ...] = ()


def entries(
    reports: Mapping[str, Report], events: pd.DataFrame, view: View, find: Callable[[str], Iterable[Found]]
) -> list[Entry]:
    """The list's rows: what `find` finds for the view's words, the likeliest first; without words, the latest first."""
    counts = events["report"].value_counts().to_dict()
    found = find(view.q) if view.q.strip() else _all(reports.values())
    return [
        _entry(reports[hit.report], hit, counts.get(hit.report, 0))
        for hit in found
        if hit.report in reports and _is_chosen(reports[hit.report], view)
    ]


def _all(reports: Iterable[Report]) -> Iterator[Found]:
    def newness(report: Report) -> tuple[bool, int, str]:
        return (report.published is None, -report.published.end.toordinal() if report.published else 0, report.id)

    return (Found(report.id, (Piece(report.title, False),), ()) for report in sorted(reports, key=newness))


def _is_chosen(report: Report, view: View) -> bool:
    return (not view.sources or report.publisher in view.sources) and (
        not view.languages or report.language in view.languages
    )


def _entry(report: Report, found: Found, events: int) -> Entry:
    return Entry(
        id=report.id,
        title=found.title,
        publisher=report.publisher or "publisher not known",
        published=words.short_when(report.published),
        language=report.language,
        url=web_address(report.url),
        events=events,
        excerpts=found.excerpts,
    )
