"""With the keyboard alone: everything is reached, in an order that makes sense, and no redraw loses the way."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.probing import probe


def standing(page: Dashboard) -> dict[str, Any]:
    return dict(page.page.evaluate(probe("standing")))


def tabbed(page: Dashboard, most: int = 140) -> list[dict[str, Any]]:
    """What the Tab key stops at, from the top of the page to its end."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.page.keyboard.press("Tab")
        stop = standing(page)
        if stop["role"] == "body":
            break
        stops.append(stop)
    return stops


def mark(page: Dashboard, name: str) -> Locator:
    return page.chart.locator(f'.leaflet-marker-icon[aria-label^="{name}: "]')


def test_the_tab_key_comes_by_every_part_in_the_order_of_the_page(visit: Visit, address: str) -> None:
    page = visit(address)
    page.select(page.rows.first)
    page.page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    stops = tabbed(page)
    parts = list(dict.fromkeys(stop["part"] for stop in stops if stop["part"]))
    assert parts == [
        "stSidebar", "st-key-away", "st-key-counts", "leaflet-marker-pane", "leaflet-control-container",
        "st-key-pane", "st-key-listing", "st-key-evidence", "sources",
    ]  # fmt: skip
    unseen = [stop["said"] for stop in stops if stop["part"] not in ("", "stSidebar") and not stop["seen"]]
    assert unseen == [], "where the keyboard stands is not seen"
    nameless = [stop for stop in stops if not stop["said"] and stop["role"] not in ("input", "textarea", "select")]
    assert nameless == []


def test_marks_come_in_the_order_of_their_names(visit: Visit, address: str) -> None:
    page = visit(address)
    icons = page.chart.locator(".leaflet-marker-icon[role=button]").all()
    initials = [(icon.get_attribute("aria-label") or "")[0].casefold() for icon in icons]
    assert len(set(initials)) > 2
    assert initials == sorted(initials)


def test_a_list_is_one_stop_and_arrows_lead_through_it(visit: Visit, address: str) -> None:
    page = visit(address)
    page.rows.first.focus()
    page.page.keyboard.press("ArrowDown")
    expect(page.rows.nth(1)).to_be_focused()
    page.page.keyboard.press("End")
    expect(page.rows.last).to_be_focused()
    page.page.keyboard.press("Home")
    expect(page.rows.first).to_be_focused()
    page.page.keyboard.press("Tab")
    assert standing(page)["part"] != "st-key-listing"
    page.page.keyboard.press("Shift+Tab")
    expect(page.rows.first).to_be_focused()


def test_escape_closes_what_was_opened_and_leads_back_to_where_it_was(visit: Visit, address: str) -> None:
    page = visit(address)
    row = page.rows.nth(1)
    row.focus()
    page.page.keyboard.press("Enter")
    expect(page.evidence).to_be_visible(timeout=PATIENCE)
    page.settle()
    expect(row).to_be_focused(timeout=PATIENCE)
    page.page.keyboard.press("Tab")
    assert standing(page)["part"] == "st-key-evidence"
    page.page.keyboard.press("Escape")
    expect(page.evidence).to_have_count(0, timeout=PATIENCE)
    expect(row).to_be_focused(timeout=PATIENCE)


def test_from_a_mark_to_its_events_and_back(visit: Visit, address: str) -> None:
    page = visit(address)
    erbil = mark(page, "Erbil")
    erbil.focus()
    page.page.keyboard.press(" ")
    expect(page.chart.locator(".mark.petal").first).to_be_attached(timeout=PATIENCE)
    page.settle()
    expect(erbil).to_be_focused(timeout=PATIENCE)
    expect(erbil).to_have_attribute("aria-pressed", "true")
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    expect(page.evidence).to_be_visible(timeout=PATIENCE)
    page.settle()
    expect(page.chart.locator(".leaflet-marker-icon:focus .petal.selected")).to_have_count(1, timeout=PATIENCE)
    page.page.keyboard.press("Escape")
    expect(page.evidence).to_have_count(0, timeout=PATIENCE)
    page.settle()
    page.page.keyboard.press("Escape")
    expect(page.chart.locator(".mark.petal")).to_have_count(0, timeout=PATIENCE)
    expect(erbil).to_be_focused(timeout=PATIENCE)


@pytest.mark.parametrize(
    ("link", "part"),
    [("Skip to the map", ""), ("Skip to the list", "st-key-pane"), ("Skip to the panel", "st-key-evidence")],
)
def test_links_skip_what_comes_first(visit: Visit, address: str, link: str, part: str) -> None:
    page = visit(address)
    skip = page.page.get_by_role("link", name=re.compile(f"^{link}"))
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.page.keyboard.press("Enter")
    stop = standing(page)
    assert stop["part"] == part
    assert part or stop["role"] == "region"


def test_what_opens_over_the_page_is_entered_and_left_by_escape(visit: Visit, address: str) -> None:
    page = visit(address)
    button = page.page.get_by_role("button", name="Take away")
    button.focus()
    page.page.keyboard.press("Enter")
    expect(page.page.get_by_test_id("stPopoverBody").get_by_role("button").first).to_be_focused(timeout=PATIENCE)
    page.page.keyboard.press("Escape")
    expect(button).to_be_focused(timeout=PATIENCE)


@pytest.mark.parametrize("name", ["Meeting", "Reset all filters"])
def test_a_control_that_redraws_the_page_keeps_the_keyboard(visit: Visit, address: str, name: str) -> None:
    page = visit(f"{address}/?undated=without")
    control = page.page.get_by_test_id("stSidebar").get_by_role("button", name=name, exact=True)
    control.focus()
    before = page.count
    page.page.keyboard.press(" ")
    expect(page.page.locator(".st-key-counts strong")).not_to_have_text(f"{before} events", timeout=PATIENCE)
    page.settle()
    expect(control).to_be_focused(timeout=PATIENCE)
