"""The events table: what it keeps, what a view shows of it, and how much that is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings

from dashboard import store
from dashboard.events import Event, Participant, PlaceMention, exchange
from dashboard.periods import day, month
from dashboard.reports import Report
from dashboard.store import Table
from dashboard.view import View
from gazetteer.place import Place
from tests.store.views import AROUNDS, VIEWS

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate


@pytest.fixture(scope="session")
def everything(varied: Sequence[Event], tabulate: Tabulate) -> Table:
    return tabulate(varied).table


@pytest.fixture(scope="session")
def nothing(tabulate: Tabulate) -> Table:
    return tabulate([]).table


def shows(view: View, event: Event, report: Report, around: Collection[str] | None = None) -> bool:
    """What `View` says in words, event by event."""
    text, when = report.text, event.when if view.clock == "event" else report.published
    if event.kind not in view.kinds or event.status not in view.status or (event.background and not view.background):
        return False
    if view.undated != "with" and (view.undated == "only") == bool(when):
        return False
    if view.dates and when and not (when.start <= view.dates[1] and view.dates[0] <= when.end):
        return False
    if (view.sources and report.publisher not in view.sources) or (
        (view.languages and report.language not in view.languages) or (view.report and report.id != view.report)
    ):
        return False
    if around is not None and not any(mention.place and mention.place.id in around for mention in event.places):
        return False
    named, wanted = {actor.name for actor in event.actors}, set(view.actors)
    matched = {"any": bool(named & wanted), "all": wanted <= named, "only": wanted == named}
    matched["met"] = matched["all"] and event.kind == "meeting"
    if wanted and not matched[view.match]:
        return False
    found = [mention.place.name for mention in event.places if mention.place]
    words = (event.summary, *named, *found, *(mention.text for mention in event.places), event.evidence[0].of(text))
    wanted_words = view.q.replace('"', " ").casefold().split()
    if not all(any(wanted in word.casefold() for word in words) for wanted in wanted_words):
        return False
    return not (view.unplaced and event.is_placed)


class TestVisible:
    @settings(max_examples=40)
    @given(view=VIEWS, around=AROUNDS)
    @example(view=View(), around=None)
    @example(view=View(background=True), around=None)
    def test_is_what_the_view_says(
        self,
        view: View,
        around: frozenset[str] | None,
        everything: Table,
        varied: Sequence[Event],
        sample_reports: Mapping[str, Report],
        places: Mapping[str, Place],
    ) -> None:
        expected = {event.id for event in varied if shows(view, event, sample_reports[event.report], around)}
        assert {event.id for event in everything.where(view, around).every(places)} == expected

    def test_comes_the_latest_first_and_the_undated_last(self, everything: Table, varied: Sequence[Event]) -> None:
        starts = {event.id: event.when.start if event.when else dt.date.min for event in varied}
        shown = [starts[ident] for ident in everything.all.frame(99)["id"]]
        assert shown == sorted(shown, reverse=True)

    @pytest.mark.parametrize("date", [dt.date.min, dt.date.max])
    def test_takes_any_date_that_a_link_may_give(self, everything: Table, date: dt.date) -> None:
        shown = everything.where(View(dates=(date, date)))
        assert shown.frame(99)["start"].isna().all()

    def test_includes_a_period_of_which_one_day_is_in_range(self, make: Make, tabulate: Tabulate) -> None:
        every = tabulate([make("month", when=month(2026, 9)), make("day", when=day(dt.date(2026, 9, 15)))])
        assert list(every.within((dt.date(2026, 9, 30), dt.date(2026, 12, 31))).frame(9)["id"]) == ["month"]


class TestCounts:
    @settings(max_examples=40)
    @given(view=VIEWS, around=AROUNDS)
    def test_are_of_what_is_shown_and_of_what_is_one_click_away(
        self,
        view: View,
        around: frozenset[str] | None,
        everything: Table,
        varied: Sequence[Event],
        sample_reports: Mapping[str, Report],
    ) -> None:
        def number(asked: View) -> int:
            return sum(shows(asked, event, sample_reports[event.report], around) for event in varied)

        counts = everything.where(view, around).counts
        assert counts.shown == number(view)
        assert counts.unplaced == number(replace(view, unplaced=True))
        assert counts.undated == number(replace(view, undated="only", unplaced=False))
        plain = replace(view, undated="with", unplaced=False)
        assert counts.background == number(replace(plain, background=True)) - number(replace(plain, background=False))

    def test_of_the_thirty(self, everything: Table) -> None:
        """Read off the fixture, so that the reference is not all that stands between a fault and its finding."""
        assert everything.where(View()).counts == store.Counts(shown=25, undated=8, unplaced=5, background=5)


class TestByPlace:
    def test_counts_each_event_at_each_of_its_places(self, everything: Table, varied: Sequence[Event]) -> None:
        expected = Counter(
            (mention.place.id, event.kind) for event in varied for mention in event.places if mention.place
        )
        assert {(tally.place, tally.kind): tally.n for tally in everything.all.by_place()} == expected

    def test_says_the_surest_status_of_each_kind(
        self, make: Make, tabulate: Tabulate, places: dict[str, Place]
    ) -> None:
        here = (PlaceMention("Erbil", "at", places["erbil"]),)
        denied, planned = (make(status, status=status, places=here) for status in ("denied", "planned"))
        assert [tally[2:4] for tally in tabulate([denied, planned]).by_place()] == [("planned", 2)]

    def test_counts_a_place_named_twice_once(self, make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
        erbil = places["erbil"]
        twice = make(places=(PlaceMention("Erbil", "at", erbil), PlaceMention("the city", "about", erbil)))
        assert [tally.n for tally in tabulate([twice]).by_place()] == [1]


class TestSpan:
    def test_runs_from_the_first_day_to_the_last_day_of_any_event(self, everything: Table) -> None:
        assert everything.spans["event"] == (dt.date(2025, 1, 1), dt.date(2026, 9, 30))

    def test_is_none_where_nothing_is_dated(self, make: Make, tabulate: Tabulate) -> None:
        assert tabulate([make()]).span is None


def test_actors_are_offered_by_how_often_they_are_named(make: Make, tabulate: Tabulate) -> None:
    casts = {"one": ["ISIS"], "two": ["ISIS", "Iraqi Army"], "three": ["Iraqi Army", "ISIS"], "four": []}
    every = tabulate([make(key, actors=tuple(Participant(name) for name in names)) for key, names in casts.items()])
    assert every.table.actors == ["ISIS", "Iraqi Army"]


class TestReading:
    def test_gives_back_every_event_whole(
        self, everything: Table, varied: Sequence[Event], places: Mapping[str, Place]
    ) -> None:
        assert [everything.event(event.id, places) for event in varied] == list(varied)

    def test_of_an_unknown_event_is_an_error(self, everything: Table, places: Mapping[str, Place]) -> None:
        with pytest.raises(KeyError, match="e99"):
            everything.event("e99", places)

    def test_gives_back_the_fingerprint(
        self, varied: Sequence[Event], sample_reports: Mapping[str, Report], report_text: str, tmp_path: Path
    ) -> None:
        written = store.write(
            (exchange(event, report_text) for event in varied), sample_reports, tmp_path / "events.parquet"
        )
        assert store.read(tmp_path / "events.parquet").fingerprint == written


class TestFingerprint:
    def fingerprint(self, events: Sequence[Event], folder: Path) -> str:
        text = "Talks in Erbil."
        reports = {event.report: Report(event.report, "Talks", text) for event in events}
        return store.write([exchange(event, text) for event in events], reports, folder / "events.parquet")

    def test_does_not_depend_on_the_order(self, varied: Sequence[Event], tmp_path: Path) -> None:
        one = self.fingerprint(varied, tmp_path)
        assert one == self.fingerprint(varied[::-1], tmp_path)
        assert len(one) == 12

    @pytest.mark.parametrize("other", [{"summary": "Other"}, {"status": "denied"}, {"when": month(2025, 9)}])
    def test_changes_with_any_event(self, make: Make, tmp_path: Path, other: dict[str, object]) -> None:
        events = [make("a"), make("b")]
        fingerprints = {
            self.fingerprint(those, tmp_path) for those in (events, events[:1], [make("a", **other), events[1]])
        }
        assert len(fingerprints) == 3


class TestWithoutEvents:
    def test_there_is_nothing_to_show_and_nothing_to_count(self, nothing: Table) -> None:
        assert not nothing.all
        assert nothing.all.counts == store.Counts(0, 0, 0, 0)
        assert nothing.all.by_place() == []
        assert (nothing.spans["event"], nothing.actors) == (None, [])

    @settings(max_examples=40)
    @given(view=VIEWS)
    def test_any_view_shows_nothing(self, view: View, nothing: Table) -> None:
        assert nothing.where(view).frame(9).empty
        assert nothing.where(view).counts == store.Counts(0, 0, 0, 0)
