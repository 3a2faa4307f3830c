"""Stated force levels: each bound drawn as one, each sign and each row leading to its sentence."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Serve
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import report

REPORT = """
About 2,500 US troops were in Iraq in January 2025.

The United States will reduce its forces in Syria to fewer than 1,000 troops by December 2025.

Over 900 US troops were in Syria in March 2025.
"""


UNDATED = """
Some 2,500 US troops are in Iraq.
"""


@pytest.fixture(scope="module")
def levels(serve: Serve) -> str:
    return serve({"levels": report("2025-10-21", REPORT), "undated": report(None, UNDATED)})


def charts(page: Dashboard) -> Locator:
    found = page.page.locator(".st-key-forces .stVegaLiteChart svg.marks")
    found.first.wait_for(timeout=PATIENCE)
    return found


def statements(page: Dashboard) -> Locator:
    return page.page.locator(".st-key-forces tr.leads")


def test_the_pane_draws_a_chart_for_each_force_and_place_and_lists_the_same(visit: Visit, levels: str) -> None:
    page = visit(levels)
    page.page.get_by_role("radio", name="Forces").or_(page.page.get_by_role("button", name="Forces")).first.click()
    page.wait_for_address(pane="forces")
    places = page.page.locator(".st-key-forces h3 bdi:first-child")
    expect(places.first).to_be_visible(timeout=PATIENCE)
    assert set(places.all_inner_texts()) >= {"Iraq", "Syria"}
    expect(statements(page).filter(has_text="more than 900 troops there")).to_contain_text("Mar 2025")
    expect(statements(page).filter(has_text="fewer than 1,000 troops to be there")).to_contain_text("Planned")
    assert page.errors == []


def test_a_row_leads_to_its_sentence(visit: Visit, levels: str) -> None:
    page = visit(f"{levels}/?pane=forces")
    row = statements(page).filter(has_text="more than 900")
    row.get_by_role("button").press("Enter")
    expect(page.evidence.locator("blockquote mark").first).to_have_text(
        "Over 900 US troops were in Syria in March 2025."
    )
    expect(row).to_have_attribute("aria-current", "true")


def test_a_sign_leads_to_its_sentence(visit: Visit, levels: str) -> None:
    """The sign's place is found as a reader finds it: where the pointer turns into a hand."""
    page = visit(f"{levels}/?pane=forces")
    chart = charts(page).first
    chart.scroll_into_view_if_needed()
    page.page.mouse.click(*_sign(page, chart))
    expect(page.evidence.locator("blockquote mark").first).to_contain_text("troops", timeout=PATIENCE)
    assert page.chosen()["event"]


def _sign(page: Dashboard, chart: Locator) -> tuple[float, float]:
    box = chart.bounding_box()
    assert box
    for x in range(46, int(box["width"]), 11):
        for y in range(12, int(box["height"]) - 30, 11):
            at = box["x"] + x, box["y"] + y
            page.page.mouse.move(*at)
            if chart.evaluate("chart => getComputedStyle(chart).cursor") == "pointer":
                return at
    raise AssertionError("no sign can be clicked")


def test_an_undated_statement_stands_in_a_lane_of_its_own(visit: Visit, levels: str) -> None:
    page = visit(f"{levels}/?pane=forces")
    expect(charts(page).first).to_contain_text("undated")
    row = statements(page).filter(has_text="undated")
    row.get_by_role("button").press("Enter")
    expect(page.evidence).to_contain_text("Undated", timeout=PATIENCE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_the_charts_without_sideways_scroll(visit: Visit, levels: str, scheme: str) -> None:
    page = visit(f"{levels}/?pane=forces", viewport={"width": 390, "height": 844}, color_scheme=scheme)
    charts(page)
    assert not page.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
