"""A visitor's own report: pasted or dropped, read, taken away, and kept where that is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import TWO, Serve, seeds
from tests.browser.page import PATIENCE, Dashboard, Visit

SENTENCE = "Emmanuel Macron met Fuad Hussein in Baghdad on Monday."
THREAT = "ISIS fighters attacked a checkpoint near Kirkuk on Sunday."
ATTACK = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own")


@pytest.fixture(scope="module")
def editable(serve: Serve, folder: Path) -> str:
    """The dashboard where visitors may keep reports."""
    return serve(seeds(TWO[0]), folder=folder, FRONTIER_WATCH_ALLOW="edit")


def opened(page: Dashboard) -> Locator:
    page.page.get_by_role("button", name="Read a report of your own").click()
    dialog = page.page.get_by_role("dialog")
    expect(dialog.get_by_label("Its text")).to_be_visible(timeout=PATIENCE)
    return dialog


def answered(page: Dashboard) -> None:
    """Wait until the server has nothing more to send; `settle` also looks at the map, of which there may be two."""
    page.page.locator('.stApp[data-test-script-state="notRunning"]').wait_for(timeout=PATIENCE)


def searched(page: Dashboard, dialog: Locator) -> Locator:
    dialog.get_by_role("button", name="Find events").click()
    expect(dialog.get_by_role("button", name="Discard")).to_be_visible(timeout=3 * PATIENCE)
    answered(page)
    return dialog


def pasted(page: Dashboard, text: str, title: str) -> Locator:
    dialog = opened(page)
    for label, value in (("Its text", text), ("Title", title), ("Published", "2025-10-21")):
        box = dialog.get_by_role("textbox", name=label, exact=True)
        box.fill(value)
        box.press("Tab")
    return searched(page, dialog)


def test_a_text_is_read_shown_on_a_map_and_taken_away(visit: Visit, address: str) -> None:
    page = visit(address)
    dialog = pasted(page, f"{SENTENCE}\n\n{ATTACK}", f"Talks {ATTACK}")
    expect(dialog.get_by_role("checkbox", name="Emmanuel Macron met Fuad Hussein in Baghdad")).to_be_checked()
    assert dialog.locator("mark").all_inner_texts() == [SENTENCE]
    expect(dialog.locator(".evidence i").first).to_contain_text("20 October 2025")
    chart = dialog.frame_locator('iframe[title="streamlit_folium.st_folium"]')
    expect(chart.locator('.leaflet-marker-icon[aria-label^="Baghdad: "] .mark')).to_be_visible(timeout=PATIENCE)
    expect(dialog.get_by_role("button", name="Keep")).to_have_count(0)
    with page.page.expect_download() as download:
        dialog.get_by_role("button", name="Download").click()
    file = Path(download.value.path()).read_text("utf-8")
    assert download.value.suggested_filename.endswith(".md")
    assert "published: '2025-10-21'" in file
    assert SENTENCE in file
    dialog.get_by_role("button", name="Discard").click()
    expect(dialog.get_by_label("Its text")).to_be_visible()
    assert page.page.evaluate("window.hacked") is None
    assert (page.errors, page.strangers) == ([], [])


def test_a_bad_file_is_named_and_the_others_are_read(visit: Visit, address: str) -> None:
    page = visit(address)
    dialog = opened(page)
    files = [("talks.txt", SENTENCE.encode()), ("scan.pdf", b"%PDF-1.4 and nothing more")]
    given = [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
    dialog.locator("input[type=file]").set_input_files(given)  # type: ignore[arg-type]
    expect(dialog.get_by_text("scan.pdf")).to_be_visible(timeout=PATIENCE)
    answered(page)
    searched(page, dialog)
    expect(dialog.get_by_role("alert")).to_contain_text("scan.pdf is damaged, or no pdf file")
    expect(dialog.get_by_role("checkbox")).to_have_count(1)


def test_a_report_that_is_kept_is_in_the_list_without_what_was_dropped(
    visit: Visit, editable: str, folder: Path
) -> None:
    page = visit(editable)
    before = page.count
    dialog = pasted(page, f"{SENTENCE}\n\n{THREAT}", "Talks and an attack")
    found = dialog.get_by_role("checkbox").count()
    assert found == 2
    dialog.locator(".stCheckbox", has_text="ISIS").locator("label").click()
    answered(page)
    expect(dialog.get_by_role("checkbox", name="ISIS")).not_to_be_checked()
    dialog.get_by_role("button", name="Keep").click()
    expect(page.rows.filter(has_text="Emmanuel Macron met Fuad Hussein")).to_have_count(1, timeout=3 * PATIENCE)
    expect(dialog).to_have_count(0)
    page.settle()
    assert page.count == before + 1
    expect(page.rows.filter(has_text="Kirkuk")).to_have_count(0)
    assert (folder / "Talks-and-an-attack.md").is_file()
    assert visit(editable).count == before + 1
