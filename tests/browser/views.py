"""Every view that the page has, each with the step that leads to it from any other, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import expect

from tests.browser.page import PATIENCE, Dashboard

BARZANI = "Nechirvan Barzani"
BAGHDAD = "geonames:98182"

DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@dataclass(frozen=True, slots=True)
class View:
    """A view, and how a visitor comes to it."""

    name: str
    step: Callable[[Dashboard], None]


def addressed(name: str, sign: str, **query: str) -> View:
    """A view that its address leads to, and a selector of what only it shows."""

    def turn(page: Dashboard) -> None:
        language = str(page.page.locator("html").get_attribute("lang"))
        page.turn(urlencode({"lang": language, **query}), sign)

    return View(name, turn)


def _event(page: Dashboard) -> None:
    page.select(page.rows.first)


def _take_away(page: Dashboard) -> None:
    page.page.locator('.st-key-away [data-testid="stPopoverButton"]:visible').click()
    expect(page.page.locator(".st-key-take-geojson button")).to_be_visible(timeout=PATIENCE)


def _filters(page: Dashboard) -> None:
    """The drawer of filters, which a desk has open from the start."""
    page.page.keyboard.press("Escape")
    opener = page.page.get_by_test_id("stExpandSidebarButton")
    if opener.is_visible():
        opener.click()
    first = page.page.locator(".st-key-clock").get_by_role("radio").first
    first.scroll_into_view_if_needed()
    expect(first).to_be_in_viewport(timeout=PATIENCE)


def _own(page: Dashboard) -> None:
    page.page.locator(".st-key-own button").click()
    expect(page.page.get_by_role("dialog").locator(".st-key-own-text textarea")).to_be_visible(timeout=PATIENCE)


VIEWS = (
    addressed("opening", ".st-key-listing"),
    View("event", _event),
    addressed("place", ".st-key-here", place=BAGHDAD),
    addressed("people", ".st-key-people", pane="people"),
    addressed("actor", "article.actor", pane="people", actor=BARZANI),
    addressed("forces", ".st-key-forces", pane="forces"),
    addressed("compare", ".st-key-compare", pane="compare"),
    addressed("reports", ".st-key-reports", pane="reports"),
    addressed("about", ".st-key-about", pane="about"),
    View("take away", _take_away),
    View("filters", _filters),
    View("own report", _own),
)


def walk(page: Dashboard) -> Iterator[str]:
    """Go from view to view, and yield the name of each."""
    for view in VIEWS:
        view.step(page)
        yield view.name
