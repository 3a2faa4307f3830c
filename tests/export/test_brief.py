"""The brief holds every event with a numbered citation, the map and the time axis, and prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.export.brief import write
from dashboard.export.taking import Taking
from tests.export.test_page import Tags

if TYPE_CHECKING:
    from tests.conftest import Make
    from tests.export.conftest import Take


def test_each_event_is_cited_by_the_number_of_its_report(taking: Taking) -> None:
    page = write(taking).decode()
    reports = list(dict.fromkeys(event.report for event in taking.events))
    cited = [int(number) for number in re.findall(r"<sup>\[(\d+)\]</sup>", page)]
    assert cited == [reports.index(event.report) + 1 for event in taking.events]
    assert page.index("<h2>Sources</h2>") < page.index("The Wire")


def test_it_shows_the_map_and_the_axis(taking: Taking) -> None:
    tags = Tags(write(taking)).found
    assert [attributes.get("aria-label") for tag, attributes in tags if tag == "svg"] == ["Map of the events", None]
    bars = write(taking).decode().partition('class="axis"')[2].partition("</svg>")[0]
    assert bars.count("<rect") >= 2


def test_without_a_date_there_is_no_axis_and_without_events_no_fault(make: Make, take: Take) -> None:
    assert 'class="axis"' not in write(take([make()])).decode()
    assert "0 events" in write(take([])).decode()


def test_a_hostile_text_is_a_text(hostile: str, make: Make, take: Take) -> None:
    plain, page = (Tags(write(take([make(summary=said)]))) for said in ("plain", hostile))
    assert [tag for tag, _ in page.found] == [tag for tag, _ in plain.found]
    assert hostile in page.words
