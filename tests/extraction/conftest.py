"""One extractor for all tests of extraction, and a way to read a sentence with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.actors import read_actors
from dashboard.events import Event
from dashboard.extraction import Extractor
from dashboard.periods import stated_period
from dashboard.reports import Report
from gazetteer import Gazetteer

Read = Callable[..., list[Event]]
"""The events in a text; published on 21 October 2025, a Tuesday, unless the test says otherwise."""


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    seeds = Path(__file__).parents[2] / "seeds"
    return Extractor(Gazetteer(), read_actors(seeds / "actors.yaml"))


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Read:
    def read(text: str, *, kind: str = "", published: str | None = "2025-10-21", title: str = "") -> list[Event]:
        report = Report("test", title, text, published=stated_period(published) if published else None)
        return [event for event in extractor.events(report) if kind in {"", event.kind}]

    return read
