"""A shared link, as a chat's crawler reads it: the page's head, no script of it."""

from __future__ import annotations

import re
import urllib.request
from html import unescape
from urllib.parse import urlencode

from tests.browser.page import Visit

CRAWLER = {"User-Agent": "facebookexternalhit/1.1", "Accept-Encoding": "gzip"}


def read(address: str) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(address, headers=CRAWLER), timeout=30) as answer:
        return bytes(answer.read())


def told(address: str) -> dict[str, str]:
    """What the page's head tells of it."""
    found = re.findall(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)"', read(address).decode())
    return {name: unescape(value) for name, value in found}


def test_a_link_has_a_title_a_description_and_a_picture(visit: Visit, address: str) -> None:
    page = visit(address)  # so that the reports have been read
    page.select(page.rows.first)
    event = page.rows.first.get_attribute("data-event")
    card = told(f"{address}/?{urlencode({'event': event})}")
    assert card["og:title"] == f"Frontier Watch: {page.summaries()[0]}"
    assert card["og:description"].startswith("Events from ")
    assert "met" in card["og:description"]
    assert read(card["og:image"]).startswith(b"\x89PNG")
    assert card["og:url"].endswith(f"?event={event}")
    assert (page.errors, page.strangers) == ([], [])


def test_a_link_that_means_nothing_has_a_card_all_the_same(address: str) -> None:
    card = told(f"{address}/?{urlencode({'v': 'damaged', 'near': '<script>'})}")
    assert card["og:title"].startswith("Frontier Watch: ")
    assert b"<script>" not in read(f"{address}/?q=%3Cscript%3E%3Cb%3E").partition(b"</title>")[0]
