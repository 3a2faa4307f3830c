"""Two periods side by side: on the map and in a table, told by words and signs, and held by the link."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Serve
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import report

REPORTS = {
    "may": ("2025-05-20", "Nechirvan Barzani met Mohammed Shia al-Sudani in Baghdad on May 12, 2025."),
    "may-too": ("2025-05-25", "Nechirvan Barzani met Masrour Barzani in Erbil on May 20, 2025."),
    "june": ("2025-06-10", "Nechirvan Barzani met Fuad Hussein in Erbil on June 4, 2025."),
    "june-too": ("2025-06-20", "Masrour Barzani met Rebar Ahmed in Erbil on June 11, 2025."),
    "convoy": ("2025-06-25", "US forces moved 300 soldiers from the Ain al-Asad base to Duhok on June 22, 2025."),
    "never": (None, "Nechirvan Barzani met Rebar Ahmed in Sinjar."),
}
JUNE = "dates=2025-06-01&dates=2025-06-30"


@pytest.fixture(scope="module")
def spring(serve: Serve) -> str:
    return serve({name: report(published, text) for name, (published, text) in REPORTS.items()})


def rows(page: Dashboard) -> Locator:
    return page.page.locator(".st-key-changes tr.leads")


def row(page: Dashboard, name: str) -> Locator:
    return rows(page).filter(has=page.page.get_by_role("button", name=name, exact=True))


def test_the_map_says_what_became_of_each_place(visit: Visit, spring: str) -> None:
    page = visit(f"{spring}/?pane=compare&{JUNE}")
    expect(page.mark("Erbil").locator(".change")).to_have_text("+1", timeout=PATIENCE)
    expect(page.mark("Baghdad").locator(".change")).to_have_text("ended")
    expect(page.mark("Duhok").locator(".change")).to_have_text("new")
    assert page.mark("Baghdad").evaluate("mark => getComputedStyle(mark).borderTopStyle") == "dashed"
    expect(page.mark("Sinjar")).to_have_count(0)
    assert page.errors == []


def test_the_signs_go_with_the_pane(visit: Visit, spring: str) -> None:
    page = visit(f"{spring}/?{JUNE}")
    expect(page.chart.locator(".change")).to_have_count(0)
    page.page.get_by_role("radio", name="Compare").or_(page.page.get_by_role("button", name="Compare")).first.click()
    expect(page.mark("Erbil").locator(".change")).to_have_text("+1", timeout=PATIENCE)
    expect(page.page.get_by_role("heading", name="What changed")).to_be_visible()


def test_the_table_tells_the_same_and_leads_to_the_place(visit: Visit, spring: str) -> None:
    page = visit(f"{spring}/?pane=compare&{JUNE}")
    expect(row(page, "Erbil")).to_contain_text("more +1", timeout=PATIENCE)
    expect(row(page, "Baghdad")).to_contain_text("ended")
    expect(page.page.locator(".st-key-compare")).to_contain_text("1 event without a date is left out.")
    row(page, "Baghdad").get_by_role("button").press("Enter")
    here = page.page.locator(".st-key-evidence button[data-event]")
    expect(here).to_have_count(1, timeout=PATIENCE)
    expect(here).to_contain_text("Baghdad")
    page.wait_for_address(pane="compare")


def test_a_force_that_moved_leads_to_its_sentence(visit: Visit, spring: str) -> None:
    page = visit(f"{spring}/?pane=compare&{JUNE}")
    move = page.page.locator(".st-key-moves tr.leads")
    expect(move).to_have_count(1, timeout=PATIENCE)
    expect(move).to_contain_text("Duhok")
    move.get_by_role("button").press("Enter")
    expect(page.evidence.locator("blockquote mark").first).to_contain_text("300 soldiers", timeout=PATIENCE)


def test_a_phone_says_which_place_a_force_left_and_which_it_went_to(visit: Visit, spring: str) -> None:
    page = visit(f"{spring}/?pane=compare&{JUNE}", viewport={"width": 390, "height": 844})
    moved = page.page.locator(".st-key-moves tr.leads td")
    expect(moved).to_have_count(5, timeout=PATIENCE)
    said = moved.evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    assert [words.replace('"', "").replace(" ", "") for words in said] == ["none", "From:", "To:", "none", "none"]


def test_the_other_period_is_chosen_by_a_slider_and_held_by_the_link(visit: Visit, spring: str) -> None:
    page = visit(f"{spring}/?pane=compare&{JUNE}")
    other = page.page.get_by_role("slider", name="Compare with")
    other.first.press("ArrowRight")
    page.page.wait_for_url(lambda url: "versus=" in url, timeout=PATIENCE, wait_until="commit")
    page.settle()
    again = visit(f"{spring}/?{page.link}")
    expect(again.page.locator(".st-key-compare")).to_contain_text("Before:", timeout=PATIENCE)
    assert again.chosen()["versus"] == page.chosen()["versus"]
    assert again.marks_said == page.marks_said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_compares_without_sideways_scroll(visit: Visit, spring: str, scheme: str) -> None:
    page = visit(f"{spring}/?pane=compare&{JUNE}", viewport={"width": 390, "height": 844}, color_scheme=scheme)
    expect(rows(page).first).to_be_visible(timeout=PATIENCE)
    assert not page.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
