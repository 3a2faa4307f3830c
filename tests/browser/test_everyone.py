"""For everyone: what axe-core looks for, headings, what is read out, large letters, few colours, and stillness."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from dashboard.languages import Language
from tests.browser.axe import faults, ours
from tests.browser.conftest import TOURED, Serve
from tests.browser.page import PATIENCE, Dashboard, Scheme, Visit
from tests.browser.probing import probe
from tests.browser.views import DESK, PHONE, walk

Visitor = Callable[[dict[str, Any]], Dashboard]


@pytest.fixture(scope="module")
def kept(browser: Browser, shipped: str) -> Iterator[Visitor]:
    """The page on such a screen, which stays open through this module."""
    pages: dict[str, Dashboard] = {}

    def opened(screen: dict[str, Any]) -> Dashboard:
        if (name := repr(screen)) not in pages:
            context = browser.new_context(**screen)
            context.add_init_script(TOURED)
            pages[name] = Dashboard(context.new_page()).open(shipped)
        return pages[name]

    yield opened
    for page in pages.values():
        page.page.context.close()


SIGHTS: tuple[tuple[dict[str, Any], Language, Scheme], ...] = (
    (DESK, "en", "light"),
    (DESK, "en", "dark"),
    (DESK, "ar", "light"),
    (DESK, "ckb", "dark"),
    (PHONE, "en", "light"),
    (PHONE, "ar", "dark"),
)


@pytest.mark.parametrize(("screen", "language", "scheme"), SIGHTS)
def test_no_view_keeps_anyone_out(kept: Visitor, screen: dict[str, Any], language: Language, scheme: Scheme) -> None:
    page = kept(screen)
    page.speak(language)
    page.light(scheme)
    found = [(name, *fault) for name in walk(page) for fault in ours(faults(page))]
    assert found == []


@pytest.mark.parametrize("query", ["embed=true", "q=zzzzqqq"], ids=["embedded", "empty"])
def test_nor_does_a_map_in_another_page_or_one_without_events(visit: Visit, address: str, query: str) -> None:
    assert ours(faults(visit(f"{address}/?{query}"))) == []


@pytest.fixture(scope="module")
def broken(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A dashboard whose file of actors cannot be read."""
    actors = tmp_path_factory.mktemp("broken") / "actors.yaml"
    actors.write_text("- {name: [", encoding="utf-8")
    return serve({}, FRONTIER_WATCH_ACTORS=str(actors))


def test_nor_does_a_page_that_cannot_be_drawn(browser: Browser, broken: str) -> None:
    page = browser.new_page(**DESK)
    page.goto(broken)
    expect(page.get_by_role("alert")).to_be_visible(timeout=3 * PATIENCE)
    assert ours(faults(Dashboard(page))) == []
    page.context.close()


def test_the_counts_are_read_out_when_the_choices_change(visit: Visit, address: str) -> None:
    page = visit(address)
    said = page.page.get_by_role("status").filter(has_text="undated")
    expect(said).to_have_attribute("aria-live", "polite")
    before = said.inner_text()
    assert before.startswith(f"{page.count} events")
    said.evaluate("region => { region.sameRegion = true; }")
    page.page.get_by_test_id("stSidebar").get_by_role("button", name="Meeting", exact=True).click()
    expect(said).not_to_have_text(before, timeout=PATIENCE)
    page.settle()
    assert said.inner_text().startswith(f"{page.count} event")
    assert said.evaluate("region => region.sameRegion"), "what is new in a new region is not read out"


def test_what_was_opened_is_read_out(visit: Visit, address: str) -> None:
    page = visit(address)
    page.select(page.rows.first)
    said = page.page.locator(".st-key-told").get_by_role("status")
    expect(said).to_contain_text(page.summaries()[0], timeout=PATIENCE)


COUNTED = re.compile(r"(\d+) (meeting|posture change|border concern|threat|agreement)s?")


def test_the_list_says_what_the_map_says(visit: Visit, shipped: str) -> None:
    """Whoever cannot see the map finds in the list each place, what happens there, and how well the place is known."""
    page = visit(shipped)
    rows = [row.get_attribute("aria-label") or "" for row in page.rows.all()]
    for mark in page.marks_said:
        place, _, counts = mark.rpartition(": ")
        here = [row for row in rows if re.search(rf"[.;] {re.escape(place)} \(", row)]
        for n, kind in COUNTED.findall(counts):
            assert sum(row.lower().startswith(kind) for row in here) == int(n), mark


TWICE = "document.documentElement.style.fontSize = '200%';"


def test_letters_grow_with_the_viewer_s_own_size(visit: Visit, address: str) -> None:
    page = visit(address)
    text = page.rows.first.locator(".summary")
    size = "text => parseFloat(getComputedStyle(text).fontSize)"
    before = text.evaluate(size)
    page.page.evaluate(TWICE)
    assert text.evaluate(size) == 2 * before


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_letters_twice_as_large_are_not_cut(kept: Visitor, screen: dict[str, Any]) -> None:
    page = kept(screen)
    page.speak("en")
    page.page.evaluate(TWICE)
    try:
        cut = [(name, *text) for name in walk(page) for text in page.page.evaluate(probe("cut"))]
    finally:
        page.page.evaluate("document.documentElement.style.fontSize = '';")
    assert cut == []


def test_nothing_glides_where_the_viewer_asked_for_stillness(visit: Visit, address: str) -> None:
    page = visit(address, reduced_motion="reduce")
    expect(page.chart.locator(".leaflet-zoom-anim, .leaflet-fade-anim")).to_have_count(0)
    assert visit(address).chart.locator(".leaflet-fade-anim").count() == 1


def test_a_screen_of_few_colours_keeps_signs_and_what_is_chosen(visit: Visit, address: str) -> None:
    page = visit(address, forced_colors="active")
    page.select(page.rows.first)
    for sign in (page.rows.first.locator(".glyph"), page.marks.first.locator(".glyph").first):
        drawn = sign.evaluate("sign => getComputedStyle(sign).forcedColorAdjust")
        assert drawn == "none", "its colour is its shape"
    chosen = page.page.locator(".st-key-listing button[aria-pressed=true]")
    other = page.page.locator(".st-key-listing button[aria-pressed=false]").first
    width = "button => getComputedStyle(button).borderInlineStartColor"
    assert chosen.evaluate(width) != other.evaluate(width)
