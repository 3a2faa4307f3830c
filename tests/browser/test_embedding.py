"""The map within another's page: bare, with the filters of its address, and a way to all of it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.page import MAP, PATIENCE, Visit

LAND = 717
"""Pixels of land that are drawn from top to bottom: what is seen, and as much around it as is kept in store."""


@pytest.fixture
def host(tmp_path: Path, address: str) -> Iterator[str]:
    """Somebody else's page, with the line that the README shows."""
    frame = (
        f'<iframe src="{address}/?embed=true&kinds=border" width="100%" height="480" title="Frontier Watch"></iframe>'
    )
    (tmp_path / "index.html").write_text(f"<!doctype html><title>News</title>{frame}", encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_port}/"  # another site than the dashboard's, by name and by port
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_embedded_map_is_bare_and_filtered(browser: Browser, host: str) -> None:
    page = browser.new_page()
    try:
        page.goto(host)
        inner = page.frame_locator('iframe[title="Frontier Watch"]')
        marks = inner.frame_locator('iframe[title="streamlit_folium.st_folium"]').locator(".mark")
        expect(marks.first).to_be_visible(timeout=3 * PATIENCE)
        assert marks.locator(".border").count() == marks.locator(".of").count()
        assert inner.locator("body").evaluate("() => window.top === window.parent && window.parent !== window")
        expect(inner.get_by_role("link", name="Frontier Watch")).to_have_attribute("href", re.compile("kinds=border"))
        expect(inner.locator(".st-key-listing")).to_have_count(0)
        expect(inner.get_by_test_id("stSidebar")).to_have_count(0)
        expect(inner.locator(".st-key-latest, .st-key-tour")).to_have_count(0)
        expect(inner.locator('iframe[title="streamlit_folium.st_folium"]')).to_have_css("height", f"{480 - 32}px")
        drawn = inner.frame_locator('iframe[title="streamlit_folium.st_folium"]').locator(".leaflet-land-pane canvas")
        expect(drawn).to_have_js_property("height", LAND, timeout=PATIENCE)
    finally:
        page.close()


def test_on_a_phone_the_map_fills_the_frame_and_nothing_lies_over_it(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?embed=true", viewport={"width": 390, "height": 480}, has_touch=True, is_mobile=True)
    link = page.page.get_by_role("link", name="Frontier Watch")
    expect(link).to_be_visible()
    assert page.page.locator(MAP).bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 480 - 44}
    page.chart.get_by_role("button", name="Zoom in").click()  # fails where anything else would be hit
    link.click(trial=True)
