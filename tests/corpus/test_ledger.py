"""What a build is made of can be asked, and follows reports that leave and arrive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.corpus.harvest import Harvest
from dashboard.corpus.ledger import Ledger, opened
from dashboard.reports import Report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a folder with % and ?.sqlite"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger(path) as made:
        yield made


def harvest(name: str, *places: str) -> Harvest:
    """What a report holds that names these places in one event."""
    said: list[dict[str, Any]] = [{"text": place.title(), "id": place} for place in places]
    return Harvest(Report(name, name, "A text."), [{"id": f"event of {name}", "places": said}], [f"{name} is long."])


def arrive(ledger: Ledger, *told: Harvest) -> None:
    for each in told:
        ledger.arrive(each.report.id.encode(), each, each.records)
    namings, places = ledger.unknown()
    ledger.tell([{"text": text, "place": ident} for text, ident in namings], [{"id": ident} for ident in places])


def test_places_stay_as_long_as_any_report_names_them(ledger: Ledger, path: Path) -> None:
    arrive(ledger, harvest("one", "erbil", "erbil", "baghdad"), harvest("two", "erbil", ""))
    assert ledger.places() == ["baghdad", "erbil"]
    ledger.leave(["one", "nobody"])
    assert ledger.unknown() == ([], [])
    ledger.note("problems", [])
    ledger.commit()
    assert opened(path).places == [{"id": "erbil"}]
    assert opened(path).namings == [{"text": "Erbil", "place": "erbil"}]
    ledger.leave(["two"])
    assert ledger.places() == []


def test_what_is_named_anew_is_unknown_again(ledger: Ledger) -> None:
    arrive(ledger, harvest("one", "erbil"))
    ledger.leave(["one"])
    ledger.arrive(b"", harvest("two", "erbil"), harvest("two", "erbil").records)
    assert ledger.unknown() == ([("Erbil", "erbil")], ["erbil"])


def test_reports_are_known_by_what_they_hold(ledger: Ledger, path: Path) -> None:
    arrive(ledger, harvest("two"), harvest("one"))
    assert ledger.keys() == {"one": b"one", "two": b"two"}
    assert ledger.telling(["event of two", "event of nobody"]) == {"two"}
    assert ledger.telling([]) == set()
    assert ledger.problems() == {"one": ["one is long."], "two": ["two is long."]}
    ledger.note("problems", ["two is long."])
    ledger.commit()
    read = opened(path)
    assert list(read.reports) == ["one", "two"]
    assert read.problems == ["two is long."]


def test_facts_are_kept_until_they_are_noted_anew(ledger: Ledger) -> None:
    assert ledger.fact("code") is None
    ledger.note("code", "a")
    ledger.note("code", {"b": [1]})
    assert ledger.fact("code") == {"b": [1]}
