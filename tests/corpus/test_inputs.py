"""The state of all that the data is made from: seen at once where a folder changed, never looked at all the time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.corpus import inputs
from dashboard.corpus.inputs import Lookout, rules, state
from dashboard.settings import HOUSE, Settings
from tests.test_architecture import MODULES, imported, name


@pytest.fixture
def settings(reports: Path, tmp_path: Path) -> Settings:
    return Settings(reports, data=tmp_path / "data")


def test_reports_are_no_rules(settings: Settings) -> None:
    before = rules(settings.actors)
    (settings.reports / "third.md").write_text("They met.", "utf-8")
    assert rules(settings.actors) == before


def test_actors_are(settings: Settings, tmp_path: Path) -> None:
    other = tmp_path / "actors.yaml"
    other.write_text("- {name: ISIS, kind: armed group}\n", "utf-8")
    assert rules(settings.actors) != rules(other)
    assert state(settings) != state(replace(settings, actors=other))


def test_rules_hold_every_module_that_the_extraction_rests_on() -> None:
    """Were one left out, a change of it would leave what was found before as it is."""
    paths = {name(path): path for path in MODULES}
    wanted, seen = [each for each in paths if each.startswith("dashboard.extraction.")], set[str]()
    while wanted:
        if (module := wanted.pop()) in paths and module not in seen and module.startswith("dashboard."):
            seen.add(module)
            wanted += imported(paths[module])
    named = tuple(HOUSE / "dashboard" / each for each in inputs.READING)
    assert {each for each in seen if not any(paths[each].is_relative_to(known) for known in named)} == set()


def test_a_process_goes_on_with_the_code_that_it_was_started_with(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rules(settings.actors)
    monkeypatch.setattr(inputs, "_files_in", lambda folder: [folder / "another.py"])
    assert rules(settings.actors) == before


class Looks:
    """Counts how often all files are looked at, and takes its time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.number, self.now, self.seconds = 0, 0.0, 0.1
        look = inputs.state
        monkeypatch.setattr(inputs, "monotonic", lambda: self.now)
        monkeypatch.setattr(inputs, "state", lambda settings: self._looked(look(settings)))

    def _looked(self, state: str) -> str:
        self.number += 1
        self.now += self.seconds
        return state


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    return Looks(monkeypatch)


class TestLookout:
    def test_says_the_state(self, settings: Settings, looks: Looks) -> None:
        assert Lookout(settings).state() == state(settings)

    def test_does_not_look_again_at_once(self, settings: Settings, looks: Looks) -> None:
        lookout = Lookout(settings)
        assert len({lookout.state() for _ in range(100)}) == 1
        assert looks.number == 1

    def test_looks_again_after_many_times_as_long_as_it_took(self, settings: Settings, looks: Looks) -> None:
        lookout = Lookout(settings)
        before = lookout.state()
        (settings.reports / "first.md").write_text("Written over in place.", "utf-8")
        looks.now += inputs.SHARE * looks.seconds * 0.9
        assert lookout.state() == before
        looks.now += inputs.SHARE * looks.seconds * 0.2
        assert lookout.state() != before

    @pytest.mark.parametrize("folder", [".", "below"])
    def test_sees_at_once_that_a_report_came_or_went(self, settings: Settings, looks: Looks, folder: str) -> None:
        (settings.reports / "below").mkdir()
        (settings.reports / "below" / "another.md").write_text("They parted.", "utf-8")
        lookout = Lookout(settings)
        states = [lookout.state()]
        path = settings.reports / folder / "third.md"
        path.write_text("They met.", "utf-8")
        states.append(lookout.state())
        path.unlink()
        states.append(lookout.state())
        assert states[0] == states[2] != states[1]
