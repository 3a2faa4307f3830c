"""What the tests of exports share: the varied events, taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import pytest

from dashboard.events import Event
from dashboard.export.taking import Taking
from dashboard.reports import Report
from gazetteer.place import Geometry, Place

if TYPE_CHECKING:
    from tests.conftest import Tabulate

Take = Callable[[Sequence[Event]], Taking]
"""These events as they are taken away."""

QUERY, LINK, DATA = "Events of 2025.", "https://example.org/?dates=2025-01-01&dates=2025-12-31", "0123456789ab"


@pytest.fixture
def take(
    tabulate: Tabulate,
    places: Mapping[str, Place],
    outlines: Mapping[str, Geometry],
    sample_reports: Mapping[str, Report],
) -> Take:
    def taking(events: Sequence[Event]) -> Taking:
        return Taking(events, tabulate(events), sample_reports, places, outlines, QUERY, LINK, DATA)

    return taking


@pytest.fixture
def taking(take: Take, varied: Sequence[Event]) -> Taking:
    return take(varied)
