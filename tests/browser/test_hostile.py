"""Report text is hostile: whatever a title, a name or a sentence holds is shown as text, everywhere."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Serve
from tests.browser.page import Dashboard, Visit
from tests.browser.serving import report

ATTACKS = (
    "<script>window.hacked = 1</script>",
    "<img src=x onerror=window.hacked=1>",
    "${window.hacked=1}",
    "`+(window.hacked=1)+`",
    "\"'><svg onload=window.hacked=1>",
    "\u202egnihtemos\u202c",
    "[link](javascript:window.hacked=1) $x^2$ :material/home: **bold**",
)
"""One an attack; each would set `window.hacked` or disturb the page if it were taken for more than text."""


def hurtful(attack: str) -> str:
    """A report that attacks wherever it can."""
    met = f"President Nechirvan Barzani met Qasim al-Araji in Erbil on Tuesday and spoke of {attack}"
    text = f"{met}\n\n{attack} ISIS remains a threat in Iraq."
    return report("2025-10-21", text, title=f"Talks {attack}", publisher=attack, url="javascript:window.hacked=1")


@pytest.fixture(scope="module")
def hostile(serve: Serve) -> str:
    return serve({f"report-{n}": hurtful(attack) for n, attack in enumerate(ATTACKS)})


def test_every_attack_is_shown_as_text(hostile: str, visit: Visit) -> None:
    page = visit(hostile)
    assert page.rows.count() >= len(ATTACKS)
    seen = ""
    for number in range(page.rows.count()):
        page.select(page.rows.nth(number))
        seen += page.evidence.text_content() or ""
        assert page.evidence.locator("script, img, svg, a").count() == 0
    for attack in ATTACKS:
        assert attack in seen, attack
    check(page)


def test_the_map_and_its_tips_stay_text(hostile: str, visit: Visit) -> None:
    page = visit(hostile)
    for mark in page.marks.all():
        mark.hover()
        expect(page.chart.locator(".leaflet-tooltip").last).to_be_visible()
        assert page.chart.locator(".leaflet-tooltip script, .leaflet-tooltip img, .leaflet-tooltip a").count() == 0
        mark.click()
        page.settle()
    check(page)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_address_cannot_attack(hostile: str, visit: Visit, attack: str) -> None:
    page = visit(f"{hostile}/?event={quote(attack)}&q={quote(attack)}&actors={quote(attack)}&{quote(attack)}=1")
    assert any(attack[:20] in words for words in page.page.locator(".stAlert").all_inner_texts())
    check(page)


def check(page: Dashboard) -> None:
    """Nothing ran, nothing was fetched, nothing went wrong."""
    assert page.page.evaluate("window.hacked") is None
    assert page.chart.locator("body").evaluate("() => window.hacked") is None
    assert page.strangers == []
    assert page.errors == []
