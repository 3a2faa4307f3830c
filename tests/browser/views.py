"""Every view that the page has, each with the step that leads to it from the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import expect

from tests.browser.page import PATIENCE, Dashboard

BARZANI = "Nechirvan Barzani"

DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@dataclass(frozen=True, slots=True)
class View:
    """A view, and how a visitor comes to it from the one before."""

    name: str
    step: Callable[[Dashboard], None]


def pane(name: str, called: str) -> View:
    """A part of the page under the map."""

    def turn(page: Dashboard) -> None:
        page.page.get_by_role("radio", name=called, exact=True).click()
        page.wait_for_address(pane=name)

    return View(name, turn)


def _event(page: Dashboard) -> None:
    page.select(page.rows.first)


def _place(page: Dashboard) -> None:
    page.page.locator(".st-key-close button").click()
    expect(page.evidence).to_have_count(0, timeout=PATIENCE)
    page.settle()
    mark = page.chart.locator('.leaflet-marker-icon[aria-label^="Erbil: "]')
    mark.dispatch_event("click")
    page.page.locator(".st-key-here").wait_for(timeout=PATIENCE)
    page.settle()


def _actor(page: Dashboard) -> None:
    page.page.locator(f'.st-key-people button.node[data-actor="{BARZANI}"]').click()
    page.wait_for_address(actor=BARZANI)


def _take_away(page: Dashboard) -> None:
    page.page.get_by_role("button", name="Take away").click()
    expect(page.page.get_by_role("button", name="GeoJSON")).to_be_visible(timeout=PATIENCE)


def _filters(page: Dashboard) -> None:
    """The drawer of filters, which a desk has open from the start."""
    page.page.keyboard.press("Escape")
    opener = page.page.get_by_test_id("stExpandSidebarButton")
    if opener.is_visible():
        opener.click()
    expect(page.page.get_by_role("radio", name="Happened")).to_be_in_viewport(timeout=PATIENCE)


def _own(page: Dashboard) -> None:
    page.page.get_by_role("button", name="Read a report of your own").click()
    expect(page.page.get_by_role("dialog").get_by_label("Its text")).to_be_visible(timeout=PATIENCE)


VIEWS = (
    View("opening", Dashboard.settle),
    View("event", _event),
    View("place", _place),
    pane("people", "People"),
    View("actor", _actor),
    pane("forces", "Forces"),
    pane("compare", "Compare"),
    pane("reports", "Reports"),
    pane("about", "About"),
    View("take away", _take_away),
    View("filters", _filters),
    View("own report", _own),
)


def walk(page: Dashboard) -> Iterator[str]:
    """Go from view to view, and yield the name of each."""
    for view in VIEWS:
        view.step(page)
        yield view.name
