"""The two reports that the dashboard began with: what each of them must tell, and nothing beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.events import Event
from dashboard.extraction import Extractor
from dashboard.reports import read_report

SEEDS = Path(__file__).parents[2] / "seeds" / "reports"
TWO = ("barzani-leahy-erbil", "barzani-yarallah-erbil")


@pytest.fixture(scope="module")
def told(extractor: Extractor) -> dict[str, list[Event]]:
    reports = [read_report(SEEDS / f"{name}.md") for name in TWO]
    return {report.id: events for report, events in extractor.stream(reports)}


def summaries(events: list[Event]) -> set[str]:
    return {event.summary for event in events if event.kind in {"meeting", "posture"}}


def test_the_undated_report_dates_nothing(told: dict[str, list[Event]]) -> None:
    events = told["barzani-leahy-erbil"]
    assert all(event.when is None for event in events)
    assert summaries(events) == {"Nechirvan Barzani met Kevin Leahy in Erbil"}
    assert {event.kind for event in events} == {"meeting", "threat", "border", "agreement"}


def test_the_dated_report_tells_its_meeting_and_every_posture(told: dict[str, list[Event]]) -> None:
    assert summaries(told["barzani-yarallah-erbil"]) >= {
        "Nechirvan Barzani met Abdul Amir Rashid Yarallah in Erbil",
        "The Global Coalition's mission in Iraq is to end by September 2026",
        "Most US troops are to move to Erbil",
        "About 2,500 US troops were in Iraq",
        "Over 900 US troops were in Syria",
        "Fewer than 2,000 US troops are to remain in Iraq",
    }


def test_the_dated_report_knows_when(told: dict[str, list[Event]]) -> None:
    events = told["barzani-yarallah-erbil"]
    days = {(event.kind, event.when.start.isoformat()) for event in events if event.when}
    assert {("meeting", "2025-10-21"), ("border", "2025-10-21"), ("threat", "2025-10-21")} <= days
    assert {("posture", "2026-09-01"), ("posture", "2025-10-01"), ("posture", "2025-01-01")} <= days


def test_a_threat_that_is_denied_is_told_as_denied(told: dict[str, list[Event]]) -> None:
    [denied] = [event for event in told["barzani-yarallah-erbil"] if event.status == "denied"]
    assert denied.summary == "ISIS is no longer a threat in Iraq"


def test_what_was_spoken_of_at_the_one_meeting_is_no_meeting_of_its_own(told: dict[str, list[Event]]) -> None:
    events = told["barzani-yarallah-erbil"]
    assert [event.summary for event in events if event.kind == "meeting"] == [
        "Nechirvan Barzani met Abdul Amir Rashid Yarallah in Erbil"
    ]
    (border,) = (event for event in events if event.kind == "border")
    assert border.summary.endswith("discussed the Iraq–Syria border")
