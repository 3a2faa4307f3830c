"""From an event to what proves it, what contradicts it, and what its readers say of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Serve, seeds
from tests.browser.page import PATIENCE, Dashboard, Visit

SEVERAL = ("barzani-leahy-erbil", "barzani-yarallah-erbil", "cooper-baghdad-shafaq", "sudani-cooper-baghdad")
"""Reports that tell of the same meeting and the same forces, and differ."""
ATTACK = "<img src=x onerror=window.hacked=1>\"'><script>window.hacked=1</script> - a: [b"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("several")


@pytest.fixture(scope="module")
def several(serve: Serve, folder: Path) -> str:
    """The dashboard on these reports, where viewers may suggest corrections."""
    return serve(seeds(*SEVERAL), folder=folder, FRONTIER_WATCH_ALLOW="suggest")


def opened(page: Dashboard, *words: str) -> Dashboard:
    """With the first event selected whose row has these words."""
    rows = page.rows
    for word in words:
        rows = rows.filter(has_text=word)
    page.select(rows.first)
    return page


def whole_report(page: Dashboard) -> Locator:
    page.page.get_by_text("Read the whole report").click()
    return page.page.locator(".st-key-evidence .report")


def test_every_sentence_is_marked_in_its_report_and_the_telling_one_in_sight(visit: Visit, several: str) -> None:
    page = opened(visit(several), "Fewer than 2,000")
    quoted = page.evidence.locator("blockquote mark").all_inner_texts()
    report = whole_report(page)
    expect(report.locator("mark.telling")).to_be_in_viewport()
    assert report.locator("mark").all_inner_texts() == quoted
    frame, mark = report.bounding_box(), report.locator("mark.telling").bounding_box()
    assert frame and mark
    assert report.evaluate("it => it.scrollTop") > 0
    assert frame["y"] <= mark["y"] and mark["y"] + mark["height"] <= frame["y"] + frame["height"]


def test_an_event_of_several_sentences_has_them_all_marked(visit: Visit, several: str) -> None:
    page = opened(visit(several), "Nechirvan Barzani met Kevin Leahy")
    report = whole_report(page)
    marks = report.locator("mark").all_inner_texts()
    assert len(marks) > 2
    assert len(set(marks)) == len(marks)
    assert marks == page.evidence.locator("blockquote mark").all_inner_texts()
    expect(report.locator("mark.telling")).to_have_count(1)


def test_where_reports_differ_is_seen_and_leads_to_the_other(visit: Visit, several: str) -> None:
    page = opened(visit(several), "Fewer than 2,000")
    table = page.page.locator(".st-key-accounts table")
    number = table.locator("tr", has_text="How many")
    expect(number).to_contain_text("≠ differs")
    assert len(number.locator(".alone").all_inner_texts()) == 2
    expect(table.locator("tr", has_text="Status")).not_to_contain_text("differs")
    other = page.page.locator(".st-key-accounts button[data-event]").first
    summary = other.locator(".summary bdi").inner_text()
    page.select(other)
    expect(page.evidence.locator("h3")).to_have_text(summary)


def test_the_report_s_other_events_are_two_clicks_away(visit: Visit, several: str) -> None:
    page = opened(visit(several), "Fewer than 2,000")
    page.page.locator(".st-key-same-report summary").click()
    first = page.page.locator(".st-key-same-report button[data-event]").first
    expect(first).to_be_visible()
    source = page.evidence.locator(".source").inner_text()
    page.select(first)
    assert page.evidence.locator(".source").inner_text() == source


def test_the_pattern_and_the_namesakes_are_told(visit: Visit, several: str) -> None:
    page = opened(visit(several), "Nechirvan Barzani met Kevin Leahy")
    expect(page.evidence).to_contain_text("Of ten events found on such grounds")
    namesakes = page.evidence.locator("details.match").first
    namesakes.locator("summary").click()
    expect(namesakes).to_contain_text("Erbil Governorate")


def test_a_correction_is_kept_beside_its_report_and_shown_to_all(visit: Visit, several: str, folder: Path) -> None:
    page = opened(visit(several), "Fewer than 2,000")
    before = {path.name: path.read_bytes() for path in folder.glob("*.md")}
    page.page.get_by_text("Propose a correction").click()
    expect(page.page.get_by_role("button", name="Propose", exact=True)).to_be_visible(timeout=PATIENCE)
    page.page.get_by_role("radiogroup", name="What to correct").get_by_text("Place").click()
    expect(page.page.get_by_role("textbox", name="Should be")).to_be_visible(timeout=PATIENCE)
    page.page.get_by_role("textbox", name="Should be").fill(ATTACK)
    page.page.get_by_label("Why, or where it stands").fill(ATTACK)
    page.page.get_by_label("Your name").fill(f"Ann {ATTACK}"[:80])
    page.page.get_by_label("Your name").press("Tab")
    page.page.get_by_role("button", name="Propose", exact=True).click()
    expect(page.evidence.locator(".corrections")).to_contain_text(f"→ {ATTACK}", timeout=PATIENCE)

    other = opened(visit(several), "Fewer than 2,000")
    expect(other.evidence.locator(".corrections")).to_contain_text("Correction proposed by Ann <img")
    expect(other.page.locator(".st-key-listing .remark")).to_have_text("correction proposed")
    expect(other.evidence.locator("dl")).to_contain_text("fewer than 2,000 troops")
    assert {path.name: path.read_bytes() for path in folder.glob("*.md")} == before
    assert [path.name for path in (folder / "corrections").iterdir()] == ["barzani-yarallah-erbil.yaml"]
    for viewer in (page, other):
        assert viewer.page.evaluate("window.hacked") is None
        assert viewer.evidence.locator("script, img").count() == 0
        assert viewer.errors == []


def test_who_only_reads_is_offered_no_form(visit: Visit, address: str) -> None:
    page = visit(address)
    page.select(page.rows.first)
    expect(page.page.get_by_text("Propose a correction")).to_have_count(0)
