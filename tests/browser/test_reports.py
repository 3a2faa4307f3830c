"""Looking for words in reports, and from a report to its events."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Serve
from tests.browser.page import Dashboard, Visit
from tests.browser.serving import report

ATTACKS = (
    "<img src=x onerror=window.hacked=1>",
    "<script>window.hacked=1</script>",
    "\"'><svg onload=window.hacked=1>",
)


def hurtful(n: int, attack: str) -> str:
    """A report that attacks wherever it can."""
    text = f"Nechirvan Barzani met Qasim al-Araji in Erbil on Tuesday. {attack} Talks."
    url = "javascript:window.hacked=1"
    return report(f"2025-10-2{n}", text, title=f"Talks {attack}", publisher=attack, url=url)


@pytest.fixture(scope="module")
def hostile(serve: Serve) -> str:
    return serve({f"report-{n}": hurtful(n, attack) for n, attack in enumerate(ATTACKS)})


def titles(page: Dashboard) -> Locator:
    return page.page.locator(".st-key-reports button[data-report]")


def look(page: Dashboard, words: str) -> None:
    box = page.page.get_by_label("Words in reports")
    box.fill(words)
    box.press("Enter")
    page.wait_for_address(q=words)


def test_all_reports_are_listed_and_a_search_marks_what_it_finds(visit: Visit, address: str) -> None:
    page = visit(address)
    page.page.get_by_role("radio", name="Reports").click()
    expect(titles(page)).to_have_count(2)
    look(page, "yaral")
    expect(titles(page)).to_have_count(1)
    marks = page.page.locator(".st-key-reports .excerpt mark").all_inner_texts()
    assert marks and all(mark.startswith("Yaral") for mark in marks)
    link = page.page.locator(".st-key-reports a")
    assert str(link.first.get_attribute("href")).startswith("http")
    assert page.errors == []


def test_a_report_leads_to_its_events_and_back(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=reports&q=leahy")
    expect(titles(page)).to_have_count(1)
    told = int(titles(page).locator(".count").inner_text().split()[0])
    titles(page).click()
    page.wait_for_address(report="barzani-leahy-erbil")
    expect(page.rows.first).to_be_visible()
    background = page.page.locator(".st-key-lens-background button")
    hidden = int(background.inner_text().split()[0]) if background.count() else 0
    assert page.rows.count() + hidden == told
    page.page.locator(".st-key-lens-report button").click()
    page.page.wait_for_url(lambda url: "report=" not in url)
    page.settle()
    assert page.count != told - hidden
    page.page.go_back()
    page.page.go_back()  # before the page was drawn for the first
    expect(titles(page)).to_have_count(1)


def test_a_long_title_is_not_left_off_in_a_word(visit: Visit, serve: Serve) -> None:
    title = "Army chief tells visitors that the coalition is needed for as long as the border is not secure"
    served = serve({"long": report("2025-10-20", "Nechirvan Barzani met Qasim al-Araji in Erbil.", title=title)})
    only = visit(f"{served}/?report=long").page.locator(".st-key-lens-report button")
    expect(only.first).to_contain_text("Army chief tells visitors")
    expect(only.first).to_contain_text("…”")


def test_what_no_report_says_is_said(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=reports&q=zeppelin")
    expect(page.page.locator(".st-key-reports")).to_contain_text("No report says “zeppelin”")


def test_a_link_opened_elsewhere_finds_the_same(visit: Visit, address: str) -> None:
    first = visit(f"{address}/?pane=reports")
    look(first, '"chief of staff"')
    second = visit(f"{address}/?{first.link}")
    expect(second.page.get_by_label("Words in reports")).to_have_value('"chief of staff"')
    assert titles(second).all_inner_texts() == titles(first).all_inner_texts()


def test_hostile_reports_and_searches_stay_text(visit: Visit, hostile: str) -> None:
    for query in ("", "talks", *ATTACKS, '"', "a AND OR NEAR( * ^"):
        page = visit(f"{hostile}/?pane=reports&q={quote(query)}")
        if query in ("", "talks"):
            expect(titles(page)).to_have_count(len(ATTACKS))
            seen = " ".join(titles(page).all_inner_texts())
            assert all(attack in seen for attack in ATTACKS)
        reports = page.page.locator(".st-key-reports")
        assert reports.locator("li img, li script, li svg, li a, .excerpt img").count() == 0
        assert page.page.evaluate("window.hacked") is None
        assert (page.errors, page.strangers) == ([], [])


def test_a_phone_shows_them_without_sideways_scroll(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=reports&q=border", viewport={"width": 390, "height": 844}, is_mobile=True)
    expect(titles(page).first).to_be_visible()
    assert not page.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
