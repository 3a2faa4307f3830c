"""From reports to the rows of their list: those that hold what is looked for, of the sources and languages chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dashboard import store, terms, words
from dashboard.languages import gettext
from dashboard.markup import WRITTEN_IN, web_address
from dashboard.reports import Head, Report
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
    is_dated: bool
    language: str
    """As a code."""
    named_language: str
    """In words, where it is not what most reports are in."""
    url: str
    """Where it was published on the web, or nothing."""
    events: int
    """How many events it tells, history included."""
    count: str
    """The same in words."""
    excerpts: tuple[tuple[Piece, ...], ...] = ()


class Search(Protocol):
    """What looks through texts: `dashboard.texts.Texts`."""

    def find(self, words: str) -> Sequence[str]:
        """The ids of the reports that hold the words, the best match first."""

    def marked(self, words: str, reports: Sequence[str]) -> Sequence[Found]:
        """These of the reports found, with the words marked."""


def entries(
    reports: Mapping[str, Report], heads: Mapping[str, Head], events: store.Table, view: View, search: Search
) -> tuple[list[Entry], int]:
    """The list's first rows, and how many reports there are to list in all.

    The rows are what holds the view's words, the best match first; without words all reports, the latest first. They
    are chosen by their `heads`; only what is listed is looked up whole.
    """
    ids = search.find(view.q) if view.q.strip() else [ident for ident, _ in sorted(heads.items(), key=_newness)]
    chosen = [ident for ident in ids if ident in heads and _is_chosen(heads[ident], view)]
    first = chosen[:MOST]
    found = search.marked(view.q, first) if view.q.strip() else [_unmarked(reports[ident]) for ident in first]
    counts = events.of_reports(first)
    return [_entry(reports[hit.report], hit, counts.get(hit.report, 0)) for hit in found], len(chosen)


def _newness(report: tuple[str, Head]) -> tuple[bool, int, str]:
    ident, (_, _, published) = report
    return published is None, -published.end.toordinal() if published else 0, ident


def _unmarked(report: Report) -> Found:
    return Found(report.id, (Piece(report.title, False),), ())


def _is_chosen(head: Head, view: View) -> bool:
    return (not view.sources or head.publisher in view.sources) and (
        not view.languages or head.language in view.languages
    )


def _entry(report: Report, found: Found, events: int) -> Entry:
    return Entry(
        id=report.id,
        title=found.title,
        publisher=report.publisher or gettext("publisher not known"),
        published=words.short_when(report.published),
        is_dated=report.published is not None,
        language=report.language,
        named_language=terms.language(report.language) if report.language != WRITTEN_IN else "",
        url=web_address(report.url),
        events=events,
        count=words.events(events) if events else gettext("no event"),
        excerpts=found.excerpts,
    )
