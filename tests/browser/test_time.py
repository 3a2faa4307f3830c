"""The time axis: brushed in step with the slider, played in the browser, by two clocks, with the undated beside it."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Serve
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import report

REPORTS = {
    "march": ("2025-03-20", "Nechirvan Barzani met Mohammed Shia al-Sudani in Baghdad on March 4, 2025."),
    "june": ("2025-06-20", "Nechirvan Barzani met Masrour Barzani in Erbil on June 10, 2025."),
    "october": ("2025-10-25", "Nechirvan Barzani met Fuad Hussein in Duhok on October 21, 2025."),
    "never": (None, "Nechirvan Barzani met Rebar Ahmed in Sinjar."),
}


@pytest.fixture(scope="module")
def year(serve: Serve) -> str:
    return serve({name: report(published, text) for name, (published, text) in REPORTS.items()})


def brush(page: Dashboard, start: float, end: float) -> None:
    """Draw over the axis from one part of its width to another."""
    axis = page.page.locator(".st-key-time .stVegaLiteChart").first
    axis.wait_for(timeout=PATIENCE)
    box = axis.bounding_box()
    assert box
    y = box["y"] + box["height"] / 3
    page.page.mouse.move(box["x"] + start * box["width"], y)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + (start + end) / 2 * box["width"], y)
    page.page.mouse.move(box["x"] + end * box["width"], y)
    page.page.mouse.up()


def test_a_brush_sets_the_dates_the_slider_and_the_address(visit: Visit, year: str) -> None:
    page = visit(year)
    assert page.count == 4
    brush(page, 0.3, 0.6)
    expect(page.page.locator(".st-key-counts strong")).to_have_text("2 events", timeout=PATIENCE)
    page.page.wait_for_url(lambda url: "dates=" in url, timeout=PATIENCE)
    first, last = page.chosen()["dates"]
    assert "2025-04" <= first[:7] <= "2025-06" <= last[:7] <= "2025-08"
    assert {summary.split(" in ")[-1] for summary in page.summaries()} == {"Erbil", "Sinjar"}


def test_the_slider_moves_the_brush_wherever_it_was_drawn(visit: Visit, year: str) -> None:
    page = visit(f"{year}/?dates=2025-05-01&dates=2025-07-31")
    drawn = page.page.locator(".st-key-time .stVegaLiteChart .mark-rect.brush_brush path").first
    for by_hand in (False, True):
        if by_hand:
            brush(page, 0.3, 0.6)
            page.page.wait_for_url(lambda url: "dates=2025-05-01" not in url, timeout=PATIENCE)
            page.settle()
        before, chosen = str(drawn.get_attribute("d")), page.chosen()["dates"]
        page.page.get_by_role("slider", name="Dates").last.press("ArrowRight")
        page.wait_for_address(dates=str(dt.date.fromisoformat(chosen[1]) + dt.timedelta(days=1)))
        expect(drawn).not_to_have_attribute("d", before, timeout=PATIENCE)


def test_the_undated_stand_beside_it_and_are_one_click_away(visit: Visit, year: str) -> None:
    page = visit(year)
    lane = page.page.locator(".st-key-undated-lane button").first
    expect(lane).to_have_text("1 undated")
    lane.click()
    page.wait_for_address(undated="without")
    assert page.count == 3
    lane.click()
    expect(page.page.locator(".st-key-counts strong")).to_have_text("4 events")


def test_by_the_other_clock_an_event_stands_where_it_was_reported(visit: Visit, year: str) -> None:
    page = visit(f"{year}/?clock=report&dates=2025-03-01&dates=2025-03-31&undated=without")
    assert page.count == 1
    assert "Baghdad" in page.summaries()[0]
    happened = visit(f"{year}/?dates=2025-03-15&dates=2025-03-31&undated=without")
    assert happened.count == 0


def test_the_film_plays_without_the_server_and_tells_it_where_it_stopped(visit: Visit, year: str) -> None:
    page = visit(year)
    sent: list[str] = []
    page.page.on("websocket", lambda _: sent.append("a new connection"))
    # Every message to the server is one more run of the page; while it plays there is none.
    page.page.evaluate(
        "() => { const send = WebSocket.prototype.send; window.sent = 0;"
        " WebSocket.prototype.send = function (...all) { window.sent += 1; return send.apply(this, all); }; }"
    )
    play = page.page.get_by_role("button", name="Play")
    play.click()
    expect(page.mark("Baghdad")).to_be_visible(timeout=PATIENCE)
    expect(page.mark("Duhok")).to_have_count(0)
    expect(page.mark("Sinjar")).to_have_count(0)  # undated, so in no frame
    expect(page.mark("Erbil")).to_be_visible(timeout=PATIENCE)
    assert page.page.evaluate("window.sent") == 0
    page.page.get_by_role("button", name="Pause").click()
    page.page.wait_for_url(lambda url: "dates=" in url, timeout=PATIENCE)
    page.settle()
    first, last = page.chosen()["dates"]
    assert first <= "2025-03-04"
    assert "2025-06-10" <= last < "2025-10-21"
    expect(page.mark("Sinjar")).to_be_visible()
    expect(page.mark("Duhok")).to_have_count(0)


def test_how_the_film_plays_is_handed_on_with_the_link(visit: Visit, year: str) -> None:
    page = visit(year)
    page.page.get_by_label("Speed").select_option("fast")
    page.page.get_by_label("Window").select_option("3")
    page.page.get_by_label("loop").check()
    page.page.wait_for_url(lambda url: "film=loop" in url, timeout=PATIENCE)
    other = visit(page.page.url)
    assert other.page.get_by_label("Speed").input_value() == "fast"
    assert other.page.get_by_label("Window").input_value() == "3"
    assert other.page.get_by_label("loop").is_checked()


def test_days_are_the_same_days_wherever_the_viewer_is(visit: Visit, year: str) -> None:
    """One gesture over the axis chooses the same days, whatever zone the browser's clock runs in."""
    chosen = []
    for zone in ("UTC", "America/Los_Angeles", "Pacific/Auckland"):
        page = visit(year, timezone_id=zone)
        brush(page, 0.3, 0.6)
        page.page.wait_for_url(lambda url: "dates=" in url, timeout=PATIENCE)
        chosen.append(page.chosen()["dates"])
    assert chosen[0] == chosen[1] == chosen[2]
