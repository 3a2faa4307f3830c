"""The data the dashboard opens: built once for each state of its inputs, whole or not at all."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import duckdb
import pandas as pd
import pytest

from dashboard import build
from dashboard.actors import Actors
from dashboard.corpus import harvest, making
from dashboard.corpus.ledger import Ledger
from dashboard.events import Event, PlaceMention, Span
from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction, Part
from dashboard.reports import Report, report_files
from dashboard.settings import Settings
from gazetteer import Gazetteer, Place

NAMES = ("Erbil", "Iraq", "Iraq-Syria frontier", "Camp Nowhere")


Complain = Callable[[str], None]


class Found(NamedTuple):
    report: Report
    events: list[Event]
    problems: list[str]


class StandIn:
    """Finds an event in every report, at the places among `NAMES` that its text names; needs no language model."""

    def __init__(self, gazetteer: Gazetteer, actors: Actors) -> None:
        self._gazetteer = gazetteer
        assert len(actors) > 0

    def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
        for report in reports:
            mentions = tuple(PlaceMention(name, "at", self._place(name)) for name in NAMES if name in report.text)
            event = Event(report.id, report.id, "border", "reported", report.title, (Span(0, 5),), places=mentions)
            yield Found(report, [event], [])

    def _place(self, name: str) -> Place | None:
        match = self._gazetteer.resolve(name)
        return match.place if match else None


def table(data: build.Data) -> pd.DataFrame:
    """All events of a build."""
    return data.events.all.frame(9999)


Extract = Callable[[type[StandIn]], None]


@pytest.fixture
def extract(monkeypatch: pytest.MonkeyPatch) -> Extract:
    """Put an extractor in the place of the one that needs the language model."""

    def put(extractor: type[StandIn]) -> None:
        module = ModuleType("dashboard.extraction")
        module.Extractor = extractor  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "dashboard.extraction", module)

    return put


@pytest.fixture
def settings(reports: Path, tmp_path: Path, extract: Extract) -> Settings:
    """Two reports, an actors file of their own, and the stand-in to read them."""
    extract(StandIn)
    actors = tmp_path / "actors.yaml"
    actors.write_text("- {name: ISIS, kind: armed group}\n", "utf-8")
    return Settings(reports, actors, tmp_path / "data")


def builds(settings: Settings) -> list[str]:
    """The names of the builds that stand, whole or begun."""
    return [path.name for path in settings.data.iterdir() if path.is_dir()]


class TestState:
    def test_stays_while_nothing_changes(self, settings: Settings) -> None:
        assert build.state(settings) == build.state(settings)
        assert build.state(settings) == build.state(replace(settings, data=settings.data / "elsewhere"))

    def test_changes_with_every_input(self, settings: Settings) -> None:
        def change(path: Path, text: str) -> str:
            path.write_text(text, "utf-8")
            return build.state(settings)

        states = [
            build.state(settings),
            change(settings.reports / "first.md", "They met in Baghdad."),
            change(settings.reports / "third.md", "They parted."),
            change(settings.actors, "- {name: Daesh, kind: armed group}\n"),
        ]
        (settings.reports / "third.md").rename(settings.reports / "thirds.md")
        states.append(build.state(settings))
        (settings.reports / "thirds.md").unlink()
        states.append(build.state(settings))
        assert len(set(states)) == len(states)

    def test_is_back_where_it_was_when_a_change_is_undone(self, settings: Settings) -> None:
        before = build.state(settings)
        (settings.reports / "third.md").write_text("They parted.", "utf-8")
        (settings.reports / "third.md").unlink()
        assert build.state(settings) == before


class TestBuild:
    def test_is_done_once_for_a_state(self, settings: Settings, extract: Extract) -> None:
        folder = build.build(settings)

        class Refusing(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                raise AssertionError(f"what stands is not built again: {reports}")

        extract(Refusing)
        assert build.build(settings) == folder
        assert builds(settings) == [build.state(settings)]

    def test_that_fails_leaves_nothing_behind(self, settings: Settings, extract: Extract) -> None:
        class Failing(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                yield next(super().readings(reports, complain))
                raise RuntimeError("the model is gone")

        extract(Failing)
        with pytest.raises(RuntimeError, match="the model is gone"):
            build.build(settings)
        assert builds(settings) == []
        extract(StandIn)
        assert build.build(settings).is_dir()

    def test_gives_way_to_one_that_was_faster(self, settings: Settings, extract: Extract) -> None:
        class Overtaken(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                extract(StandIn)
                build.build(settings)
                yield from super().readings(reports, complain)

        extract(Overtaken)
        assert build.build(settings) == settings.data / build.state(settings)
        assert len(builds(settings)) == 1

    def test_names_the_reports_it_cannot_read_and_keeps_the_others(self, settings: Settings) -> None:
        (settings.reports / "broken.md").write_bytes(b"\xff")
        (settings.reports / "dated.md").write_text("---\npublished: last week\n---\n\nThey met.\n", "utf-8")
        build.build(settings)
        data = build.load(settings)
        assert set(data.reports) == set(table(data)["report"]) == {"first", "second"}
        broken, dated = data.problems
        assert "broken.md:1 is not UTF-8 text" in broken
        assert "dated.md:2 gives published as 'last week'" in dated

    def test_survives_a_day_that_no_calendar_has(self, settings: Settings) -> None:
        (settings.reports / "dated.md").write_text("---\npublished: 2025-13-01\n---\n\nThey met.\n", "utf-8")
        build.build(settings)

    def test_survives_a_report_that_is_gone(self, settings: Settings) -> None:
        (settings.reports / "gone.md").symlink_to(settings.reports / "nowhere.md")
        build.build(settings)

    def test_tells_reports_of_the_same_name_in_two_folders_apart(self, settings: Settings) -> None:
        (settings.reports / "below").mkdir()
        (settings.reports / "below" / "first.md").write_text("Another report.", "utf-8")
        build.build(settings)
        data = build.load(settings)
        assert len(data.reports) == 3 or data.problems

    def test_without_reports_has_no_events(self, settings: Settings) -> None:
        for path in settings.reports.iterdir():
            path.unlink()
        build.build(settings)
        data = build.load(settings)
        assert not data.events.all
        assert (data.places, data.outlines, data.reports) == ({}, {}, {})


class TestNextBuild:
    """What stands since the last one is not done again."""

    @pytest.fixture
    def read(self, extract: Extract) -> list[str]:
        """The reports that were read, as they are."""
        names: list[str] = []

        class Noting(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                for found in super().readings(reports, complain):
                    names.append(found.report.id)
                    yield found

        extract(Noting)
        return names

    def test_reads_the_report_that_is_new(self, settings: Settings, read: list[str]) -> None:
        build.build(settings)
        (settings.reports / "third.md").write_text("From Erbil.", "utf-8")
        build.build(settings)
        assert read == ["first", "second", "third"]
        assert set(table(build.load(settings))["report"]) == {"first", "second", "third"}

    @pytest.mark.parametrize(
        "text",
        ["---\ntitle: first\npublished: 2025-10-22\n---\n\nTalks in Erbil.\n", "Talks in Iraq."],
        ids=["published", "text"],
    )
    def test_reads_the_report_that_is_changed(self, settings: Settings, read: list[str], text: str) -> None:
        build.build(settings)
        (settings.reports / "first.md").write_text(text, "utf-8")
        build.build(settings)
        assert read == ["first", "second", "first"]

    def test_loads_no_language_model_for_what_cannot_be_read(self, settings: Settings, extract: Extract) -> None:
        build.build(settings)

        class Refusing(StandIn):
            def __init__(self, gazetteer: Gazetteer, actors: Actors) -> None:
                raise AssertionError(f"nothing is to be read with {gazetteer} and {actors}")

        (settings.reports / "broken.md").write_bytes(b"\xff")
        (settings.reports / "first.md").unlink()
        extract(Refusing)
        build.build(settings)
        data = build.load(settings)
        assert set(data.reports) == {"second"}
        assert "broken.md:1 is not UTF-8 text" in data.problems[0]

    def test_reads_nothing_where_a_report_is_gone(self, settings: Settings, read: list[str]) -> None:
        build.build(settings)
        (settings.reports / "first.md").unlink()
        build.build(settings)
        assert read == ["first", "second"]
        assert set(build.load(settings).reports) == {"second"}

    def test_reads_all_by_other_actors(self, settings: Settings, read: list[str]) -> None:
        build.build(settings)
        settings.actors.write_text("- {name: Daesh, kind: armed group}\n", "utf-8")
        build.build(settings)
        assert read == ["first", "second", "first", "second"]

    def test_is_what_a_first_one_is(self, settings: Settings, tmp_path: Path) -> None:
        build.build(settings)
        (settings.reports / "third.md").write_text("From Erbil to the Iraq-Syria frontier, all over Iraq.", "utf-8")
        (settings.reports / "broken.md").write_bytes(b"\xff")
        build.build(settings)
        (settings.reports / "second.md").unlink()
        (settings.reports / "first.md").write_text("Talks in Camp Nowhere and on the Iraq-Syria frontier.", "utf-8")
        later, first = self.opened(settings), self.opened(replace(settings, data=tmp_path / "elsewhere"))
        assert later == first

    def opened(self, settings: Settings) -> dict[str, object]:
        """Everything that a build holds."""
        build.build(settings)
        data = build.load(settings)
        return {
            "fingerprint": data.fingerprint,
            "events": table(data).astype(str).to_dict("records"),
            "named": (data.events.actors, data.events.places, data.namings),
            "places": (data.places, data.outlines),
            "reports": data.reports,
            "found": data.texts.marked("from", data.texts.find("from")),
            "layers": {path.name: path.read_bytes() for path in data.layers.iterdir()},
            "problems": data.problems,
        }

    def test_leaves_the_one_before_as_it_was(self, settings: Settings, extract: Extract) -> None:
        first = build.build(settings)
        held = {path: path.read_bytes() for path in first.rglob("*") if path.is_file()}

        class Failing(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                raise KeyboardInterrupt

        (settings.reports / "third.md").write_text("From Erbil.", "utf-8")
        extract(Failing)
        with pytest.raises(KeyboardInterrupt):
            build.build(settings)
        assert builds(settings) == [first.name]
        extract(StandIn)
        build.build(settings)
        (settings.reports / "first.md").unlink()
        build.build(settings)
        assert {path: path.read_bytes() for path in held} == held

    def test_begins_anew_where_the_one_before_is_of_other_code(self, settings: Settings) -> None:
        first = build.build(settings)
        with Ledger(first / making.REPORTS) as ledger:
            ledger.note("code", "other")
            ledger.commit()
        (settings.reports / "third.md").write_text("From Erbil.", "utf-8")
        with duckdb.connect(build.build(settings) / making.TABLES, read_only=True) as tables:
            assert tables.execute("SELECT numbers, made FROM meta").fetchall() == [(3, 3)]

    @pytest.mark.parametrize("part", [making.REPORTS, making.TEXTS, making.TABLES])
    def test_begins_anew_where_the_one_before_is_damaged(self, settings: Settings, part: str) -> None:
        (build.build(settings) / part).write_bytes(b"no database")
        (settings.reports / "third.md").write_text("From Erbil.", "utf-8")
        build.build(settings)
        assert set(build.load(settings).reports) == {"first", "second", "third"}

    def test_goes_on_where_one_was_stopped(
        self, settings: Settings, extract: Extract, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(harvest, "_AT_ONCE", 1)
        read: list[str] = []

        class Stopped(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                for found in super().readings(reports, complain):
                    if len(read) == 1:
                        read.append("stopped")
                        raise KeyboardInterrupt
                    read.append(found.report.id)
                    yield found

        extract(Stopped)
        with pytest.raises(KeyboardInterrupt):
            build.build(settings)
        build.build(settings)
        assert read == ["first", "stopped", "second"]

    def test_still_tells_what_was_left_unread(self, settings: Settings, extract: Extract) -> None:
        class Partial(StandIn):
            def readings(self, reports: Iterable[Report], complain: Complain) -> Iterator[Found]:
                for found in super().readings(reports, complain):
                    yield found._replace(problems=[f"{found.report.id} is long."])

        extract(Partial)
        build.build(settings)
        (settings.reports / "first.md").unlink()
        build.build(settings)
        assert build.load(settings).problems == ("second is long.",)

    def test_begins_anew_where_what_was_kept_is_damaged(self, settings: Settings) -> None:
        build.build(settings)
        (settings.data / making.MEMORY).write_bytes(b"no database")
        (settings.reports / "third.md").write_text("From Erbil.", "utf-8")
        build.build(settings)
        assert set(build.load(settings).reports) == {"first", "second", "third"}


class TestCorrections:
    def propose(self, settings: Settings, part: Part, new: str = "") -> None:
        now = dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
        proposals.propose(replace(settings, allow="suggest"), "first", Correction("first", part, "", new, "Ann", now))

    def accept(self, settings: Settings) -> None:
        path = settings.corrections / "first.yaml"
        path.write_text(path.read_text("utf-8").replace("accepted: false", "accepted: true"), "utf-8")

    def summaries(self, settings: Settings) -> list[str]:
        build.build(settings)
        return sorted(table(build.load(settings))["summary"])

    def test_that_are_only_proposed_change_nothing(self, settings: Settings) -> None:
        before = build.state(settings)
        self.propose(settings, "place", "Baghdad")
        assert build.state(settings) == before
        assert self.summaries(settings) == ["first", "second"]

    def test_that_are_accepted_are_put_into_their_event(self, settings: Settings) -> None:
        self.propose(settings, "place", "Baghdad")
        before = build.state(settings)
        self.accept(settings)
        assert build.state(settings) != before
        assert self.summaries(settings) == ["first (corrected: place Baghdad)", "second"]
        data = build.load(settings)
        assert [m.place and m.place.name for m in data.events.event("first", data.places).places] == ["Baghdad"]

    def test_reach_a_report_that_stands_and_leave_it_when_they_are_taken_back(self, settings: Settings) -> None:
        assert self.summaries(settings) == ["first", "second"]
        self.propose(settings, "event")
        self.accept(settings)
        assert self.summaries(settings) == ["second"]
        (settings.corrections / "first.yaml").unlink()
        assert self.summaries(settings) == ["first", "second"]

    def test_that_it_is_none_take_an_event_out_once_accepted(self, settings: Settings) -> None:
        self.propose(settings, "event")
        self.accept(settings)
        assert self.summaries(settings) == ["second"]


class TestLoad:
    def test_gives_back_what_was_found(self, settings: Settings) -> None:
        text = "From Erbil to the Iraq-Syria frontier, all over Iraq and in Camp Nowhere."
        (settings.reports / "third.md").write_text(text, "utf-8")
        build.build(settings)
        data = build.load(settings)
        gazetteer = Gazetteer()
        found = {match.place for name in NAMES if (match := gazetteer.resolve(name))}
        assert set(data.places.values()) == found
        assert all(data.places[place.id].names == place.names for place in found)
        assert {data.places[ident].kind for ident in data.outlines} == {"country", "frontier"}
        assert data.reports["third"].text == text
        assert [actor.name for actor in data.actors] == ["ISIS"]
        assert (data.problems, len(data.fingerprint)) == ((), 12)

    def test_gives_back_what_texts_say_and_what_names_may_mean(self, settings: Settings) -> None:
        (settings.reports / "third.md").write_text("Forces withdraw from Erbil.", "utf-8")
        build.build(settings)
        data = build.load(settings)
        assert data.texts.find("withdr") == ["third"]
        assert "Erbil Governorate" in {rival.name for rival in data.namings["Erbil", "geonames:95446"].rivals}

    def test_says_in_a_sentence_why_there_is_nothing_to_open(self, settings: Settings) -> None:
        settings.actors.write_text("- {name: ISIS, kind: rumour}\n", "utf-8")
        with pytest.raises(build.BuildError) as failed:
            build.load(settings)
        assert "actors.yaml, entry 1" in str(failed.value)
        assert "kind 'rumour' is none of person, office" in str(failed.value)


def test_the_seeds_are_built_and_opened_with_the_language_model(tmp_path: Path) -> None:
    """The one test here that needs it, in a process of its own: what the extraction finds is what the page opens."""
    settings = Settings(data=tmp_path)
    data = build.load(settings)
    assert builds(settings) == [build.state(settings)]
    assert set(data.reports) == {path.stem for path in report_files([settings.reports])}
    assert set(table(data)["report"]) <= set(data.reports)
    assert data.problems == ()
    assert set(data.events.places) == set(data.places)
    assert all(place.is_area or place.is_line for place in (data.places[ident] for ident in data.outlines))
    for record in map(json.loads, table(data)["record"]):
        start, end = record["evidence_start"], record["evidence_end"]
        assert data.reports[record["report"]].text[start:end] == record["evidence"]
        assert record["evidence"].strip()
