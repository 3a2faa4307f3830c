"""What the map draws: ways with both ends known, areas that are never pins, frontiers along their length."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Serve
from tests.browser.page import Visit
from tests.browser.serving import report

REPORT = """
US forces moved 300 soldiers from the Ain al-Asad base to Erbil on Sunday.

The United States plans to move 500 troops from Baghdad to Duhok by December 2025.

ISIS remains a threat in Iraq. The two countries discussed security along the Iraq-Syria border.
"""


@pytest.fixture(scope="module")
def convoys(serve: Serve) -> str:
    return serve({"convoys": report("2025-08-25", REPORT, title="Convoys")})


def test_a_move_is_an_arrow_dashed_while_it_is_planned(visit: Visit, convoys: str) -> None:
    page = visit(convoys)
    expect(page.chart.locator("path.move")).to_have_count(2)
    dashes = {
        (path.get_attribute("class") or "").split()[1]: path.evaluate("path => getComputedStyle(path).strokeDasharray")
        for path in page.chart.locator("path.move").all()
    }
    assert dashes["reported"] == "none" != dashes["planned"]


def test_an_arrow_leads_to_its_sentence(visit: Visit, convoys: str) -> None:
    page = visit(convoys)
    page.chart.locator("path.move.reported").dispatch_event("click")
    expect(page.evidence.locator("blockquote mark")).to_contain_text("300 soldiers from the Ain al-Asad base to Erbil")


def test_a_country_is_outlined_and_labelled_as_an_area(visit: Visit, convoys: str) -> None:
    page = visit(convoys)
    expect(page.chart.locator("path.area").first).to_be_visible()
    iraq = page.mark("Iraq")
    expect(iraq).to_have_class("mark area")
    expect(iraq).to_contain_text("Iraq")


def test_the_frontier_is_drawn_when_an_event_is_on_it(visit: Visit, convoys: str) -> None:
    page = visit(convoys)
    line = page.chart.locator("path.line")
    expect(line).to_be_visible()
    page.page.get_by_role("button", name="Border concern", exact=True).click()
    expect(line).to_have_count(0)


def test_the_marks_keep_apart(visit: Visit, convoys: str) -> None:
    page = visit(convoys)
    boxes = [box for mark in page.marks.all() if (box := mark.bounding_box())]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            across = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
            along = one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"]
            assert not (across and along)
