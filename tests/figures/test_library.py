"""The list of reports: which, in which order, and what each says of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from dashboard import store
from dashboard.figures import library
from dashboard.figures.library import Entry
from dashboard.periods import day, month
from dashboard.reports import Report, head
from dashboard.texts import Found, Piece
from dashboard.view import View

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

REPORTS = {
    report.id: report
    for report in (
        Report("report", "Talks", "text"),
        Report("wire", "More talks", "text", "The Wire", day(dt.date(2025, 10, 22)), "https://example.org/more"),
        Report("agence", "Pourparlers", "texte", "L'Agence", month(2025, 11), "javascript:alert(1)", "fr"),
    )
}
HEADS = {ident: head(report) for ident, report in REPORTS.items()}


@pytest.fixture
def events(make: Make, tabulate: Tabulate) -> store.Table:
    return tabulate([make("a", report="wire"), make("b", report="wire", background=True)]).table


class Talks:
    """Finds every report that holds talks, among them one that is gone since."""

    def find(self, words: str) -> list[str]:
        assert words == "talks"
        return ["report", "wire", "gone since", "agence"]

    def marked(self, words: str, reports: Sequence[str]) -> list[Found]:
        return [Found(ident, (Piece(words, True),), ()) for ident in reports]


def listed(events: store.Table, view: View) -> list[Entry]:
    found, count = library.entries(REPORTS, HEADS, events, view, Talks())
    assert count == len(found)
    return found


def test_without_words_all_are_listed_the_latest_first_and_the_undated_last(events: store.Table) -> None:
    assert [(entry.id, entry.published) for entry in listed(events, View(q="  "))] == [
        ("agence", "Nov 2025"),
        ("wire", "22 Oct 2025"),
        ("report", "undated"),
    ]


def test_with_words_what_is_found_is_listed_in_the_order_found(events: store.Table) -> None:
    assert [entry.id for entry in listed(events, View(q="talks"))] == ["report", "wire", "agence"]


@pytest.mark.parametrize(
    ("view", "ids"),
    [
        (View(sources=("The Wire",)), ["wire"]),
        (View(languages=("fr",)), ["agence"]),
        (View(sources=("The Wire",), languages=("fr",)), []),
        (View(sources=("The Wire", "L'Agence"), q="talks"), ["wire", "agence"]),
    ],
)
def test_sources_and_languages_apply(events: store.Table, view: View, ids: list[str]) -> None:
    assert [entry.id for entry in listed(events, view)] == ids


def test_each_says_who_published_it_how_many_events_it_tells_and_where_to_read_it(events: store.Table) -> None:
    agence, wire, report = listed(events, View())
    assert (wire.publisher, wire.events, wire.url) == ("The Wire", 2, "https://example.org/more")
    assert (agence.events, agence.language, agence.url) == (0, "fr", "")
    assert report.publisher == "publisher not known"


def test_of_many_the_first_are_listed_and_all_are_counted(events: store.Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "MOST", 2)
    found, count = library.entries(REPORTS, HEADS, events, View(q="talks"), Talks())
    assert ([entry.id for entry in found], count) == (["report", "wire"], 3)
