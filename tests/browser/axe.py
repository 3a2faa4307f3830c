"""What axe-core finds on a page: whatever would keep somebody out."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.page import Dashboard

Fault = tuple[str, str, str]
"""The rule, the element, and what axe-core says of it."""

STREAMLITS_OWN: dict[tuple[str, str], str] = {}
"""Faults in the markup of Streamlit that cannot be mended here: rule and part of the selector, and why.

The list may only shrink.
"""

BEYOND_WCAG = ("heading-order", "accesskeys", "aria-dialog-name", "aria-text", "aria-treeitem-name", "tabindex")
"""Rules that are only called good practice: those of grave impact, and that no heading skips a step."""
OPTIONS = {
    "resultTypes": ["violations"],
    "preload": False,  # no rule of these looks into style sheets and films
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "rules": {rule: {"enabled": True} for rule in BEYOND_WCAG},
}
GRAVE = ("serious", "critical")


def faults(page: Dashboard) -> list[Fault]:
    """The serious and critical faults on the page and in its frames, and headings that skip a step."""
    # Charts are left to the lists that say the same, as soon as the page's script has seen them drawn.
    expect(page.page.locator(".stVegaLiteChart svg:not([aria-hidden])")).to_have_count(0)
    axe = Axe()
    for frame in page.page.frames[1:]:
        if not frame.evaluate("'axe' in window"):
            frame.evaluate(axe.axe_script)
    found = axe.run(page.page, options=OPTIONS).response["violations"]
    grave = [rule for rule in found if rule["impact"] in GRAVE or rule["id"] == "heading-order"]
    return [(rule["id"], str(node["target"]), _told(node)) for rule in grave for node in rule["nodes"]]


def ours(found: list[Fault]) -> list[Fault]:
    """Those of the faults that can be mended here."""
    return [each for each in found if not any(each[0] == rule and part in each[1] for rule, part in STREAMLITS_OWN)]


def _told(node: dict[str, Any]) -> str:
    return "; ".join(check["message"] for check in (*node["any"], *node["all"], *node["none"]))
