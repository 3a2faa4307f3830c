"""What is taken away: the file that the button gives, and the map in one file, opened with the network off."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.page import PATIENCE, Dashboard, Visit


def taken(page: Dashboard, name: str, folder: Path) -> Path:
    """The file that the button of that name gives."""
    page.page.get_by_role("button", name="Take away").click()
    with page.page.expect_download(timeout=PATIENCE) as download:
        page.page.get_by_role("button", name=name).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_the_file_holds_what_is_shown_and_the_link_to_it(visit: Visit, address: str, tmp_path: Path) -> None:
    page = visit(f"{address}/?kinds=meeting")
    file = json.loads(taken(page, "GeoJSON", tmp_path).read_text(encoding="utf-8"))
    assert len(file["features"]) == page.count
    assert {feature["properties"]["kind"] for feature in file["features"]} == {"meeting"}
    again = visit(file["about"]["link"])
    assert again.summaries() == page.summaries()


def test_nothing_lies_over_the_files_that_it_offers(visit: Visit, address: str) -> None:
    page = visit(address).page
    page.get_by_role("button", name="Take away").click()  # where the pointer stays
    first = page.locator(".st-key-take-csv button")
    expect(first).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(1000)  # as long as a tip takes to come
    assert first.evaluate("""(button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }""")


def test_the_map_in_one_file_opens_with_the_network_off(
    visit: Visit, address: str, browser: Browser, tmp_path: Path
) -> None:
    page = visit(address)
    path = taken(page, "Map in one file", tmp_path)
    alone = browser.new_context(offline=True).new_page()
    wrong: list[str] = []
    alone.on("pageerror", lambda error: wrong.append(str(error)))
    alone.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    try:
        alone.goto(path.as_uri())
        expect(alone.locator(".mark").first).to_be_visible(timeout=PATIENCE)
        expect(alone.locator("path.line")).not_to_have_count(0)
        assert alone.locator("li[data-places]").count() == page.count
        alone.locator(".leaflet-marker-icon[aria-label^='Erbil: '] .mark").click()
        expect(alone.locator("li.chosen").first).to_contain_text("Erbil")
        assert wrong == []
    finally:
        alone.context.close()
