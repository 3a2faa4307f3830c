"""What a stranger meets: the latest of what reports tell, a tour to take or skip, and what to think of it all."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import faults, ours
from tests.browser.page import PATIENCE, Dashboard, Visit

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def card(page: Dashboard) -> Locator:
    return page.page.locator(".st-key-tour").get_by_role("dialog")


def test_the_latest_events_are_told_and_lead_to_their_sentences(visit: Visit, shipped: str) -> None:
    page = visit(shipped)
    told = page.page.locator(".st-key-latest button")
    assert 2 <= told.count() <= 4
    told.first.click()
    expect(page.evidence.locator("mark").first).to_be_visible(timeout=PATIENCE)
    page.settle()
    assert page.chosen()["event"]


def test_the_map_the_counts_and_the_choice_of_lists_are_seen_without_scrolling(visit: Visit, shipped: str) -> None:
    page = visit(shipped)
    for part in (".st-key-latest", ".st-key-counts", 'iframe[title="streamlit_folium.st_folium"]', ".st-key-pane"):
        box = page.page.locator(part).bounding_box()
        assert box
        assert box["y"] + box["height"] <= 900


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desk", "phone"])
def test_the_tour_has_five_steps_at_most_and_is_taken_by_the_keyboard(
    visit: Visit, address: str, options: dict[str, Any]
) -> None:
    page = visit(address, newcomer=True, **options)
    expect(card(page)).to_be_visible()
    titles: list[str] = []
    while card(page).count() and len(titles) < 6:
        titles.append(card(page).get_by_role("heading").inner_text())
        ring = page.page.locator(".st-key-tour .ring").bounding_box()
        assert ring
        assert ring["width"] > 20
        page.page.keyboard.press("Enter")
    assert len(set(titles)) == len(titles) == 5
    page.page.reload()
    page.settle()
    expect(card(page)).to_have_count(0)


@pytest.mark.parametrize("skip", ["button", "Escape"])
def test_the_tour_is_skipped_for_good(visit: Visit, address: str, skip: str) -> None:
    page = visit(address, newcomer=True)
    if skip == "button":
        card(page).get_by_role("button", name="Skip the tour").click()
    else:
        page.page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    page.page.reload()
    page.settle()
    expect(card(page)).to_have_count(0)


def test_the_tour_does_not_stand_before_a_view_that_somebody_shared(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?kinds=meeting", newcomer=True)
    expect(page.rows.first).to_be_visible()
    expect(card(page)).to_have_count(0)


def test_about_is_in_the_address_and_offers_the_tour_again(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=about")
    about = page.page.locator(".st-key-about")
    expect(about.get_by_role("heading", name="How often that is right")).to_be_visible()
    expect(about).to_contain_text(re.compile(r"Of the events claimed, \d+% were right"))
    about.get_by_role("button", name="Take the tour").click()
    expect(card(page)).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tour_and_about_keep_nobody_out(visit: Visit, address: str, scheme: str) -> None:
    page = visit(address, newcomer=True, color_scheme=scheme)
    expect(card(page)).to_be_visible()
    assert ours(faults(page)) == []
    assert ours(faults(visit(f"{address}/?pane=about", color_scheme=scheme))) == []
