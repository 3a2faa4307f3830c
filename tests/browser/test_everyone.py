"""For everyone: what axe-core looks for, what is read out, stillness, and a small screen."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.page import PATIENCE, Dashboard, Visit

STREAMLITS_OWN: dict[tuple[str, str], str] = {
    (
        "svg-img-alt",
        ".brush_brush",
    ): "the two rectangles that Vega draws for a brush take neither a name nor aria-hidden",
}
"""Faults in the markup of Streamlit or its charts: rule and part of the selector, and why they cannot be mended here.

The list may only shrink.
"""


def faults(page: Dashboard) -> list[tuple[str, str, str]]:
    """The serious and critical faults on the page and in the map's frame: rule, selector, and what axe-core says."""
    axe = Axe()
    for frame in page.page.frames[1:]:
        frame.evaluate(axe.axe_script)
    found = axe.run(page.page).response["violations"]
    grave = [rule for rule in found if rule["impact"] in ("serious", "critical")]
    return [(rule["id"], str(node["target"]), _told(node)) for rule in grave for node in rule["nodes"]]


def _told(node: dict[str, Any]) -> str:
    return "; ".join(check["message"] for check in (*node["any"], *node["all"], *node["none"]))


def ours(found: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    known = STREAMLITS_OWN
    return [each for each in found if not any(each[0] == rule and part in each[1] for rule, part in known)]


PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_an_embedded_map_keeps_nobody_out(visit: Visit, shipped: str) -> None:
    assert ours(faults(visit(f"{shipped}/?embed=true"))) == []


def test_the_counts_are_read_out_when_the_choices_change(visit: Visit, address: str) -> None:
    page = visit(address)
    said = page.page.get_by_role("status").filter(has_text="undated")
    expect(said).to_have_attribute("aria-live", "polite")
    before = said.inner_text()
    assert before.startswith(f"{page.count} events, ")
    said.evaluate("region => { region.sameRegion = true; }")
    page.page.get_by_test_id("stSidebar").get_by_role("button", name="Meeting", exact=True).click()
    expect(said).not_to_have_text(before, timeout=PATIENCE)
    page.settle()
    assert said.inner_text().startswith(f"{page.count} event")
    assert said.evaluate("region => region.sameRegion"), "what is new in a new region is not read out"


def test_nothing_glides_where_the_viewer_asked_for_stillness(visit: Visit, address: str) -> None:
    page = visit(address, reduced_motion="reduce")
    expect(page.chart.locator(".leaflet-zoom-anim, .leaflet-fade-anim")).to_have_count(0)
    assert visit(address).chart.locator(".leaflet-fade-anim").count() == 1


@pytest.fixture
def phone(visit: Visit, shipped: str) -> Dashboard:
    return visit(shipped, **PHONE)


def test_what_a_row_opens_comes_into_sight(phone: Dashboard) -> None:
    phone.select(phone.rows.nth(8))
    expect(phone.evidence.locator("h3")).to_be_in_viewport(timeout=PATIENCE)


def top(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["y"]


def test_a_phone_shows_the_map_wide_the_evidence_under_it_and_both_buttons_in_a_row(phone: Dashboard) -> None:
    frame = phone.page.locator('iframe[title="streamlit_folium.st_folium"]')
    box = frame.bounding_box()
    assert box is not None and box["width"] > 0.9 * 390
    link, away = (phone.page.get_by_role("button", name=name) for name in ("Copy link", "Take away"))
    assert abs(top(link) - top(away)) < 12
    phone.select(phone.rows.nth(2))
    assert top(frame) < top(phone.evidence) < top(phone.page.locator(".st-key-below"))
