"""The events table: what it keeps, what a view shows of it, and how much that is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard import store
from dashboard.events import KINDS, STATUSES, Event, Participant, PlaceMention, exchange
from dashboard.periods import day, month
from dashboard.reports import Report
from dashboard.view import ActorMatch, Clock, Undated, View
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

ACTORS = ("Nechirvan Barzani", "Kevin Leahy", "ISIS", "Iraqi Army", "Nobody")


@pytest.fixture(scope="session")
def table(varied: Sequence[Event], tabulate: Tabulate) -> pd.DataFrame:
    return tabulate(varied)


@pytest.fixture(scope="session")
def nothing(tabulate: Tabulate) -> pd.DataFrame:
    return tabulate([])


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


days = st.dates(dt.date(2024, 12, 1), dt.date(2026, 12, 31))
views = st.builds(
    View,
    dates=st.none() | st.tuples(days, days).map(lambda two: (min(two), max(two))),
    undated=st.sampled_from(get_args(Undated)),
    unplaced=st.booleans(),
    background=st.booleans(),
    kinds=st.just(KINDS) | st.lists(st.sampled_from(KINDS), unique=True).map(tuple),
    actors=st.just(()) | st.lists(st.sampled_from(ACTORS), unique=True).map(tuple),
    match=st.sampled_from(get_args(ActorMatch)),
    status=st.just(STATUSES) | st.lists(st.sampled_from(STATUSES), unique=True).map(tuple),
    clock=st.sampled_from(get_args(Clock)),
    sources=st.just(()) | st.lists(st.sampled_from(["The Wire", "L'Agence"]), unique=True).map(tuple),
    report=st.sampled_from(["", "wire"]),
    languages=st.just(()) | st.sampled_from([("en",), ("fr",), ("en", "fr")]),
    q=st.just("")
    | st.sampled_from(
        [
            "(again)",
            "$5.*",
            ".",
            "[ERBIL]",
            "\\",
            "talks",
            "camp nowhere",
            "talks NOWHERE",
            '"talks erbil"',
            "i̇dle",
            "%",
            "_",
        ]
    ),
)

arounds = st.none() | st.frozensets(st.sampled_from(["erbil", "iraq", "rabia"]))


class TestVisible:
    @given(view=views, around=arounds)
    @example(view=View(), around=None)
    @example(view=View(background=True), around=None)
    def test_is_what_the_view_says(
        self,
        view: View,
        around: frozenset[str] | None,
        table: pd.DataFrame,
        varied: Sequence[Event],
        sample_reports: Mapping[str, Report],
    ) -> None:
        expected = {event.id for event in varied if shows(view, event, sample_reports[event.report], around)}
        assert set(store.visible(table, view, around)["id"]) == expected

    def test_comes_the_latest_first_and_the_undated_last(self, table: pd.DataFrame, varied: Sequence[Event]) -> None:
        starts = {event.id: event.when.start if event.when else dt.date.min for event in varied}
        shown = [starts[ident] for ident in store.visible(table, View(background=True))["id"]]
        assert shown == sorted(shown, reverse=True)

    @pytest.mark.parametrize("date", [dt.date.min, dt.date.max])
    def test_takes_any_date_that_a_link_may_give(self, table: pd.DataFrame, date: dt.date) -> None:
        shown = store.visible(table, View(dates=(date, date)))
        assert shown["start"].isna().all()

    def test_includes_a_period_of_which_one_day_is_in_range(self, make: Make, tabulate: Tabulate) -> None:
        table = tabulate([make("month", when=month(2026, 9)), make("day", when=day(dt.date(2026, 9, 15)))])
        first = dt.date(2026, 9, 30)
        assert list(store.visible(table, View(dates=(first, dt.date(2026, 12, 31))))["id"]) == ["month"]


class TestCounts:
    @given(view=views, around=arounds)
    def test_are_of_what_is_shown_and_of_what_is_one_click_away(
        self,
        view: View,
        around: frozenset[str] | None,
        table: pd.DataFrame,
        varied: Sequence[Event],
        sample_reports: Mapping[str, Report],
    ) -> None:
        def number(asked: View) -> int:
            return sum(shows(asked, event, sample_reports[event.report], around) for event in varied)

        counts = store.counts(table, view, around)
        assert counts.shown == number(view)
        assert counts.unplaced == number(replace(view, unplaced=True))
        assert counts.undated == number(replace(view, undated="only", unplaced=False))
        plain = replace(view, undated="with", unplaced=False)
        assert counts.background == number(replace(plain, background=True)) - number(replace(plain, background=False))

    def test_of_the_thirty(self, table: pd.DataFrame) -> None:
        """Read off the fixture, so that the reference is not all that stands between a fault and its finding."""
        assert store.counts(table, View()) == store.Counts(shown=25, undated=8, unplaced=5, background=5)


class TestByPlace:
    def test_counts_each_event_at_each_of_its_places(self, table: pd.DataFrame, varied: Sequence[Event]) -> None:
        expected = Counter(
            (mention.place.id, event.kind, event.status)
            for event in varied
            for mention in event.places
            if mention.place
        )
        rows = store.by_place(table).itertuples(index=False)
        assert {(row.place, row.kind, row.status): row.n for row in rows} == expected

    def test_counts_a_place_named_twice_once(self, make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
        erbil = places["erbil"]
        twice = make(places=(PlaceMention("Erbil", "at", erbil), PlaceMention("the city", "about", erbil)))
        assert list(store.by_place(tabulate([twice]))["n"]) == [1]


class TestSpan:
    def test_runs_from_the_first_day_to_the_last_day_of_any_event(self, table: pd.DataFrame) -> None:
        assert store.span(table) == (dt.date(2025, 1, 1), dt.date(2026, 9, 30))

    def test_is_none_where_nothing_is_dated(self, make: Make, tabulate: Tabulate) -> None:
        assert store.span(tabulate([make()])) is None


def test_actors_are_offered_by_how_often_they_are_named(make: Make, tabulate: Tabulate) -> None:
    casts = {"one": ["ISIS"], "two": ["ISIS", "Iraqi Army"], "three": ["Iraqi Army", "ISIS"], "four": []}
    table = tabulate([make(key, actors=tuple(Participant(name) for name in names)) for key, names in casts.items()])
    assert store.actors(table) == ["ISIS", "Iraqi Army"]


class TestReading:
    def test_gives_back_every_event_whole(
        self, table: pd.DataFrame, varied: Sequence[Event], places: Mapping[str, Place]
    ) -> None:
        assert [store.event(table, event.id, places) for event in varied] == list(varied)

    def test_of_an_unknown_event_is_an_error(self, table: pd.DataFrame, places: Mapping[str, Place]) -> None:
        with pytest.raises(KeyError, match="e99"):
            store.event(table, "e99", places)

    def test_gives_back_the_fingerprint(
        self, varied: Sequence[Event], sample_reports: Mapping[str, Report], report_text: str, tmp_path: Path
    ) -> None:
        written = store.write(
            (exchange(event, report_text) for event in varied), sample_reports, tmp_path / "events.parquet"
        )
        assert store.read(tmp_path / "events.parquet").attrs["fingerprint"] == written


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
    def test_there_is_nothing_to_show_and_nothing_to_count(self, nothing: pd.DataFrame) -> None:
        assert store.visible(nothing, View()).empty
        assert store.counts(nothing, View()) == store.Counts(0, 0, 0, 0)
        assert store.by_place(nothing).empty
        assert (store.span(nothing), store.actors(nothing)) == (None, [])

    @given(view=views)
    def test_any_view_shows_nothing(self, view: View, nothing: pd.DataFrame) -> None:
        assert store.visible(nothing, view).empty
        assert store.counts(nothing, view) == store.Counts(0, 0, 0, 0)
