"""On a phone: the map over the whole width, the filters in a drawer, the list below, and room for a finger."""

from __future__ import annotations

from math import hypot

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.probing import probe
from tests.browser.views import PHONE, VIEWS

EXCEPT: dict[str, str] = {
    ".node": "actors of the network lie where they lie; the table under it has the same, in rows of full height",
    "input[role=combobox]": "the box around it opens the list, too, and is high enough",
    ".spread .leaflet-marker-icon:not(:has(.petal))": "steps back while the events of one place stand around it",
    ".leaflet-marker-icon:has(.petal)": "many events around one place touch; the panel has the same, in full rows",
    ".leaflet-control-attribution a": "a link within a sentence",
    "[data-testid=stTooltipHoverTarget] button": "Streamlit's mark for help stands in the line of a label",
}
"""What is smaller than a fingertip, and why that is so."""


@pytest.fixture
def phone(visit: Visit, shipped: str) -> Dashboard:
    return visit(shipped, **PHONE)


@pytest.mark.parametrize("width", [390, 360])
def test_every_view_has_room_for_a_finger_and_none_scrolls_sideways(phone: Dashboard, width: int) -> None:
    phone.page.set_viewport_size({"width": width, "height": 844})
    faults = []
    for view in VIEWS:
        view.step(phone)
        faults += [(view.name, small) for small in phone.page.evaluate(probe("fingers"), ", ".join(EXCEPT))]
        faults += [(view.name, "scrolls sideways") for more in phone.page.evaluate(probe("sideways")) if more > 0]
    assert not faults, "\n".join(f"{view}: {fault}" for view, fault in faults)


def test_a_desk_at_twice_the_zoom_does_not_scroll_sideways(visit: Visit, shipped: str) -> None:
    page = visit(shipped, viewport={"width": 720, "height": 450}, device_scale_factor=2)
    wide = []
    for view in VIEWS[:9]:
        view.step(page)
        wide += [view.name for more in page.page.evaluate(probe("sideways")) if more > 0]
    assert wide == []


def test_a_tap_between_dots_looks_closer(phone: Dashboard) -> None:
    frame = phone.page.locator('iframe[title="streamlit_folium.st_folium"]')
    frame.evaluate("frame => frame.scrollIntoView({ block: 'center' })")
    dots = [box for dot in phone.chart.locator(".dot.alone").all() if (box := dot.bounding_box())]
    seats = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in dots]
    pairs = [(hypot(x - u, y - v), (x + u) / 2, (y + v) / 2) for n, (x, y) in enumerate(seats) for u, v in seats[:n]]
    distance, x, y = min(pairs)
    assert distance < 20, "on a phone's opening map dots lie close together"
    phone.page.touchscreen.tap(x, y)
    phone.page.wait_for_url("**map=**", timeout=PATIENCE)
    expect(phone.evidence).to_have_count(0)


def test_the_filters_are_a_drawer_that_escape_closes(phone: Dashboard) -> None:
    drawer = phone.page.get_by_test_id("stSidebar")
    expect(drawer.get_by_role("radio", name="Happened")).not_to_be_in_viewport()
    phone.page.get_by_test_id("stExpandSidebarButton").click()
    happened = drawer.get_by_role("radio", name="Happened")
    expect(happened).to_be_in_viewport(timeout=PATIENCE)
    happened.focus()
    phone.page.keyboard.press("Escape")
    expect(happened).not_to_be_in_viewport(timeout=PATIENCE)


def test_what_a_row_opens_comes_into_sight(phone: Dashboard) -> None:
    phone.select(phone.rows.nth(8))
    expect(phone.evidence.locator("h3")).to_be_in_viewport(timeout=PATIENCE)


def test_a_link_to_an_event_opens_at_what_it_was_made_for(visit: Visit, shipped: str, phone: Dashboard) -> None:
    phone.select(phone.rows.nth(8))
    shared = visit(f"{shipped}/?{phone.link}", **PHONE)
    expect(shared.evidence.locator("h3")).to_be_in_viewport(timeout=PATIENCE)


GROWTH = """() => {
  const late = document.createElement("div");
  late.style.height = "900px";
  document.querySelector(".st-key-evidence").before(late);
}"""
"""Draws something as high as the screen above the panel, as a slow phone does long after the page was sent."""


def test_what_a_link_was_made_for_stays_in_sight_while_the_page_grows_until_the_visitor_moves(
    visit: Visit, shipped: str, phone: Dashboard
) -> None:
    phone.select(phone.rows.nth(8))
    page = visit(f"{shipped}/?{phone.link}", **PHONE)
    heading = page.evidence.locator("h3")
    page.page.evaluate(GROWTH)
    expect(heading).to_be_in_viewport(timeout=PATIENCE)
    page.page.keyboard.press("Shift")
    page.page.evaluate(GROWTH)
    page.settle()
    expect(heading).not_to_be_in_viewport()


def test_a_link_to_no_event_opens_at_its_head(phone: Dashboard) -> None:
    expect(phone.page.get_by_role("heading", name="Frontier Watch")).to_be_in_viewport()


def top(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["y"]


def test_the_map_takes_the_whole_width_and_the_evidence_stands_under_it(phone: Dashboard) -> None:
    frame = phone.page.locator('iframe[title="streamlit_folium.st_folium"]')
    box = frame.bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 390)
    link, away = (phone.page.get_by_role("button", name=name) for name in ("Copy link", "Take away"))
    assert abs(top(link) - top(away)) < 12
    phone.select(phone.rows.nth(2))
    assert top(frame) < top(phone.evidence) < top(phone.page.locator(".st-key-below"))


def test_where_no_event_passes_what_stands_above_keeps_its_shape(visit: Visit, shipped: str) -> None:
    page = visit(f"{shipped}/?q=%3Cscript%3Ealert(1)%3C/script%3E", **PHONE)
    expect(page.page.locator(".st-key-counts strong")).to_have_text("0 events", timeout=PATIENCE)
    page.settle()
    away = page.page.get_by_role("button", name="Take away")
    assert (box := away.bounding_box())
    assert box["width"] > 2 * box["height"]
