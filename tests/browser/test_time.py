"""The time axis: brushed in step with the slider, played in the browser, by two clocks, with the undated beside it."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Serve
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.probing import probe
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
    axis = page.page.locator(".st-key-time .plot")
    axis.wait_for(timeout=PATIENCE)
    box = axis.bounding_box()
    assert box
    y = box["y"] + box["height"] / 3
    page.page.mouse.move(box["x"] + start * box["width"], y)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + (start + end) / 2 * box["width"], y)
    page.page.mouse.move(box["x"] + end * box["width"], y)
    page.page.mouse.up()


def test_the_axis_does_not_jump_while_a_slow_machine_opens_the_page(visit: Visit, year: str) -> None:
    """Who presses it as soon as it is seen shall not miss it."""
    page = visit(year)
    page.page.context.new_cdp_session(page.page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.page.add_init_script(f"({probe('jumps')})()")
    page.open(f"{year}/?lang=en")
    expect(page.page.locator(".st-key-listing button[data-event]")).to_have_count(4, timeout=PATIENCE)
    page.settle()
    assert [jump for jump in page.page.evaluate("window.jumps") if abs(jump) > 40] == []


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
    drawn = page.page.locator(".st-key-time .over")
    for by_hand in (False, True):
        if by_hand:
            brush(page, 0.1, 0.25)
            page.page.wait_for_url(lambda url: "dates=2025-05-01" not in url, timeout=PATIENCE)
            page.settle()
        before, chosen = str(drawn.get_attribute("style")), page.chosen()["dates"]
        page.page.get_by_role("slider", name="Dates").last.press("ArrowRight")
        page.wait_for_address(dates=str(dt.date.fromisoformat(chosen[1]) + dt.timedelta(days=1)))
        expect(drawn).not_to_have_attribute("style", before, timeout=PATIENCE)


def test_a_brush_is_moved_as_it_is_taken_by_an_edge_and_taken_away(visit: Visit, year: str) -> None:
    page = visit(f"{year}/?dates=2025-05-01&dates=2025-07-31")
    span = dt.date(2025, 3, 4), dt.date(2025, 10, 22)  # to the midnight that ends it

    def part(day: str) -> float:
        return (dt.date.fromisoformat(day) - span[0]) / (span[1] - span[0])

    brush(page, part("2025-06-15"), part("2025-06-25"))
    page.wait_for_address(dates="2025-05-11")
    assert page.chosen()["dates"] == ["2025-05-11", "2025-08-10"]
    page.settle()
    brush(page, part("2025-08-11"), part("2025-09-01"))
    page.wait_for_address(dates="2025-08-31")
    assert page.chosen()["dates"] == ["2025-05-11", "2025-08-31"]
    page.settle()
    brush(page, 0.05, 0.05)
    page.page.wait_for_url(lambda url: "dates=" not in url, timeout=PATIENCE)
    expect(page.page.locator(".st-key-counts strong")).to_have_text("4 events")


def test_the_map_follows_the_brush_before_it_is_let_go(visit: Visit, year: str) -> None:
    page = visit(year)
    box = page.page.locator(".st-key-time .plot").bounding_box()
    assert box
    y = box["y"] + box["height"] / 3
    page.page.mouse.move(box["x"] + 0.3 * box["width"], y)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + 0.6 * box["width"], y)
    expect(page.mark("Duhok")).to_have_count(0)
    expect(page.mark("Erbil")).to_be_visible()
    assert page.count == 4, "the page itself has not been told yet"
    page.page.mouse.up()
    expect(page.page.locator(".st-key-counts strong")).to_have_text("2 events")


def test_a_bar_says_when_and_what(visit: Visit, year: str) -> None:
    page = visit(year)
    box = page.page.locator(".st-key-time .plot").bounding_box()
    assert box
    page.page.mouse.move(box["x"] + 1, box["y"] + box["height"] / 2)
    expect(page.page.locator(".st-key-time .tip")).to_have_text("3–9 Mar 2025: 1 meeting")


def thumb(page: Dashboard, n: int) -> tuple[float, float]:
    """Where on the screen a thumb of the date slider is."""
    box = page.page.locator(".st-key-dates input").nth(n).locator("xpath=../..").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_map_follows_the_slider_before_it_is_let_go(visit: Visit, year: str) -> None:
    page = visit(year)
    (start, y), (end, _) = thumb(page, 0), thumb(page, 1)
    page.page.mouse.move(end, y)
    page.page.mouse.down()
    page.page.mouse.move(start + 0.6 * (end - start), y)
    expect(page.mark("Duhok")).to_have_count(0)
    expect(page.mark("Erbil")).to_be_visible()
    assert page.count == 4, "the page itself has not been told yet"
    drawn = page.mark("Erbil").element_handle()
    page.page.mouse.up()
    expect(page.page.locator(".st-key-counts strong")).to_have_text("3 events")
    page.settle()
    assert drawn.evaluate("mark => mark.isConnected"), "what stood there already was drawn again"
    page.mark("Erbil").click()
    expect(page.evidence).to_contain_text("Masrour Barzani")


def test_where_the_pointer_rests_the_map_is_ready_before_the_press(visit: Visit, year: str) -> None:
    page = visit(year)
    (start, y), (end, _) = thumb(page, 0), thumb(page, 1)
    with page.page.expect_response("**/ready?*") as ready, page.page.expect_response("**/marks?*") as foreseen:
        page.page.mouse.move(start + 0.6 * (end - start), y)
    assert urlsplit(ready.value.url).query == urlsplit(foreseen.value.url).query, "the page of the same days"
    asked: list[Route] = []
    page.page.route("**/marks?*", lambda route: asked.append(route))
    page.page.mouse.down()
    expect(page.mark("Duhok")).to_have_count(0)
    expect(page.mark("Erbil")).to_be_visible()
    page.page.mouse.up()
    expect(page.page.locator(".st-key-counts strong")).to_have_text("3 events")
    page.settle()
    assert not asked, "what had been foreseen was asked for again"
    assert page.chosen()["dates"] == parse_qs(urlsplit(foreseen.value.url).query)["dates"]


def test_where_keys_lead_the_next_press_is_foreseen(visit: Visit, year: str) -> None:
    page = visit(f"{year}/?dates=2025-05-01&dates=2025-07-31")
    slider = page.page.get_by_role("slider", name="Dates").last
    with page.page.expect_request(lambda request: "marks?" in request.url and "dates=2025-07-29" in request.url):
        slider.press("ArrowLeft")
        page.wait_for_address(dates="2025-07-30")


def test_an_answer_to_what_was_asked_before_is_no_answer_any_more(visit: Visit, year: str) -> None:
    page = visit(year)
    held: list[Route] = []
    page.page.route("**/marks?*", lambda route: held.append(route))
    page.page.get_by_role("slider", name="Dates").last.press("Home")  # the last day is the first, in March
    expect(page.page.locator(".st-key-counts strong")).to_have_text("2 events")
    page.page.get_by_role("slider", name="Dates").last.press("End")
    expect(page.page.locator(".st-key-counts strong")).to_have_text("4 events")
    page.settle()
    with page.page.expect_request("**/marks?*"):  # the next question, once that answer has been looked at
        held[0].continue_()
    expect(page.mark("Duhok")).to_be_visible()


def test_the_undated_stand_beside_it_and_are_one_click_away(visit: Visit, year: str) -> None:
    page = visit(year)
    lane = page.page.locator(".st-key-undated-lane button").first
    expect(lane).to_have_text("1 undated")
    lane.click()
    page.wait_for_address(undated="without")
    assert page.count == 3
    lane.click()
    expect(page.page.locator(".st-key-counts strong")).to_have_text("4 events")


def test_the_axis_steps_back_while_the_undated_stand_alone(visit: Visit, year: str) -> None:
    lit = visit(f"{year}/?undated=only").page.locator(".st-key-time .lit")
    expect(lit).to_have_count(1)
    expect(lit).to_have_css("visibility", "hidden")
    expect(visit(year).page.locator(".st-key-time .lit")).to_have_css("visibility", "visible")


@pytest.mark.parametrize("width", [1024, 720])
def test_what_is_said_of_the_undated_stays_whole_beside_a_narrow_axis(visit: Visit, year: str, width: int) -> None:
    page = visit(year, viewport={"width": width, "height": 768}).page
    lines = page.locator(".st-key-undated-lane button p").first.evaluate("""(said) => {
      const word = document.createRange();
      const text = document.createTreeWalker(said, NodeFilter.SHOW_TEXT).nextNode();
      word.setStart(text, text.data.indexOf("undated"));
      word.setEnd(text, text.data.length);
      return word.getClientRects().length;
    }""")
    assert lines == 1
    lane, axis = (page.locator(f".st-key-{name}").first.bounding_box() for name in ("undated-lane", "time"))
    assert lane and axis
    assert lane["x"] >= axis["x"] + axis["width"]


def test_by_the_other_clock_an_event_stands_where_it_was_reported(visit: Visit, year: str) -> None:
    page = visit(f"{year}/?clock=report&dates=2025-03-01&dates=2025-03-31&undated=without")
    assert page.count == 1
    assert "Baghdad" in page.summaries()[0]
    happened = visit(f"{year}/?dates=2025-03-15&dates=2025-03-31&undated=without")
    assert happened.count == 0


HOLD = """() => {
  const { send } = WebSocket.prototype;
  const held = [];
  WebSocket.prototype.send = function (...message) { held.push([this, message]); };
  window.handOn = () => {
    WebSocket.prototype.send = send;
    for (const [socket, message] of held) socket.send(...message);
  };
}"""
"""Keeps back all that the page would tell the server, until `handOn` is called."""


def test_the_film_plays_without_the_server_and_tells_it_where_it_stopped(visit: Visit, year: str) -> None:
    page = visit(year)
    # While it plays, nothing reaches the server: what would is held back, and handed on afterwards.
    page.page.evaluate(HOLD)
    play = page.page.get_by_role("button", name="Play")
    play.click()
    expect(page.mark("Baghdad")).to_be_visible(timeout=PATIENCE)
    expect(page.mark("Duhok")).to_have_count(0)
    expect(page.mark("Sinjar")).to_have_count(0)  # undated, so in no frame
    expect(page.mark("Erbil")).to_be_visible(timeout=PATIENCE)
    page.page.evaluate("window.handOn()")
    page.page.get_by_role("button", name="Pause").click()
    page.page.wait_for_url(lambda url: "dates=" in url, timeout=PATIENCE)
    page.settle()
    first, last = page.chosen()["dates"]
    assert first <= "2025-03-04"
    assert "2025-06-10" <= last < "2025-10-21"
    expect(page.mark("Sinjar")).to_be_visible()
    expect(page.mark("Duhok")).to_have_count(0)


def test_the_film_begins_with_what_it_shows(visit: Visit, year: str) -> None:
    """Not with the months before, in which none of the events under these filters happened."""
    page = visit(f"{year}/?actors=Fuad+Hussein")
    play = page.page.get_by_role("button", name="Play")
    at, last = play.evaluate("""(play) => {
      const slide = play.parentElement.querySelector("input[type=range]");
      play.click();
      return [Number(slide.value), Number(slide.max)];
    }""")
    assert 0 < at <= last
    expect(page.mark("Duhok")).to_be_visible(timeout=PATIENCE)


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
