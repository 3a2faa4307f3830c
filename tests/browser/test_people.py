"""Who met whom: from the network to an actor's page, to the meetings of two, and to a link that shows the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.page import Dashboard, Visit
from tests.browser.serving import serving

BARZANI, LEAHY, YARALLAH = "Nechirvan Barzani", "Kevin Leahy", "Abdul Amir Rashid Yarallah"

ATTACK = "<img src=x onerror=window.hacked=1>"


def node(page: Dashboard, name: str) -> Locator:
    return page.page.locator(f'.st-key-people button.node[data-actor="{name}"]')


def heading(page: Dashboard, name: str) -> Locator:
    return page.page.locator("article.actor h3", has_text=name)


def tie(page: Dashboard, *names: str) -> Locator:
    return page.page.locator(f".st-key-people .tie[data-tie='{json.dumps(sorted(names), separators=(',', ':'))}']")


def test_an_actor_in_the_network_leads_to_its_page(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=people")
    node(page, BARZANI).click()
    page.wait_for_address(actor=BARZANI, pane="people")
    expect(heading(page, BARZANI)).to_be_visible()
    expect(node(page, BARZANI)).to_have_attribute("aria-pressed", "true")
    expect(page.page.locator("article.actor")).to_contain_text("since 10 June 2019")
    assert page.errors == []


def test_a_keyboard_alone_finds_and_opens_an_actor(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=people")
    node(page, LEAHY).focus()
    page.page.keyboard.press("Enter")
    page.wait_for_address(actor=LEAHY)
    assert node(page, LEAHY).get_attribute("aria-label") == f"{LEAHY}, 1 meeting"
    expect(node(page, LEAHY)).to_be_focused()


def test_a_line_leads_to_the_meetings_of_the_two_and_everyone_back(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=people")
    whole = page.count
    tie(page, BARZANI, YARALLAH).dispatch_event("click")
    page.wait_for_address(match="met", actors=YARALLAH)
    assert set(page.chosen()["actors"]) == {BARZANI, YARALLAH}
    expect(page.page.locator(".st-key-people button[data-event]")).to_have_count(page.count)
    assert 0 < page.count < whole
    page.page.get_by_role("button", name="Show everyone").click()
    expect(page.page.locator(".st-key-counts strong")).to_contain_text(f"{whole} ")


def test_the_table_leads_to_the_same_meetings(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=people")
    page.page.locator(".st-key-people tr.leads", has_text=YARALLAH).first.locator("button").click()
    page.wait_for_address(match="met", actors=YARALLAH)


def test_pointing_at_an_actor_lights_those_it_met(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=people")
    node(page, YARALLAH).hover()
    expect(node(page, BARZANI)).to_have_class(re.compile("lit"))
    expect(node(page, LEAHY)).not_to_have_class(re.compile("lit"))


def test_the_proof_names_actors_that_lead_on_and_back(visit: Visit, address: str) -> None:
    page = visit(address)
    page.select(page.rows.filter(has_text=LEAHY).first)
    page.page.locator("article.evidence").get_by_role("button", name=LEAHY).click()
    page.wait_for_address(actor=LEAHY)
    expect(heading(page, LEAHY)).to_be_visible()
    page.select(page.page.locator(".st-key-evidence button[data-event]").first)
    page.page.get_by_role("button", name="Back", exact=True).click()
    expect(heading(page, LEAHY)).to_be_visible()


def test_those_an_actor_met_and_its_places_lead_on(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?actor={YARALLAH}")
    expect(page.chart.locator(".selected").first).to_be_visible()
    page.page.locator(".st-key-evidence tr.leads", has_text=BARZANI).locator("button").click()
    page.wait_for_address(actor=BARZANI)
    page.page.locator(".st-key-evidence tr.leads", has_text="Erbil").locator("button").click()
    expect(page.page.locator(".st-key-evidence h3")).to_have_text("Erbil")
    assert "actor" not in page.chosen()


def test_a_link_opens_the_same_actor_and_part_of_the_page_elsewhere(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?pane=people")
    node(page, BARZANI).click()
    page.wait_for_address(actor=BARZANI)
    other = visit(f"{address}/?{page.link}")
    expect(heading(other, BARZANI)).to_be_visible()
    expect(node(other, BARZANI)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("width", [1440, 390])
def test_names_never_lie_on_each_other(visit: Visit, address: str, width: int) -> None:
    page = visit(f"{address}/?pane=people", viewport={"width": width, "height": 900})
    boxes = [box for label in page.page.locator(".node .label:not(.hidden)").all() if (box := label.bounding_box())]
    assert boxes
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1
            above = one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1
            assert apart or above


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[str]:
    """The dashboard with an actor whose name, in the file of actors, is an attack."""
    folder = tmp_path_factory.mktemp("people")
    actors = [
        f'- {{name: "{ATTACK}", kind: person, aliases: [Qasim al-Araji]}}',
        f"- {{name: {BARZANI}, kind: person}}",
    ]
    (folder / "actors.yaml").write_text("\n".join(actors), "utf-8")
    (folder / "reports").mkdir()
    head, told = "---\ntitle: Talks\npublished: 2025-10-21\n---", f"{BARZANI} met Qasim al-Araji in Erbil on Tuesday."
    (folder / "reports" / "one.md").write_text(f"{head}\n\nPresident {told}\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FRONTIER_WATCH_ACTORS", str(folder / "actors.yaml"))
        with serving(folder / "reports", data) as served:
            yield served.address


def test_a_hostile_name_is_text_in_the_network_and_on_its_page(visit: Visit, hostile: str) -> None:
    page = visit(f"{hostile}/?pane=people")
    page.page.locator(".st-key-people button.node", has_text=ATTACK).click()
    expect(heading(page, ATTACK)).to_be_visible()
    expect(page.page.locator(".st-key-people tr.leads")).to_contain_text(ATTACK)
    page.page.locator(".st-key-evidence button[data-event]").first.click()
    expect(page.evidence.get_by_role("button", name=ATTACK)).to_be_visible()
    assert page.page.evaluate("window.hacked") is None
    assert (page.errors, page.strangers) == ([], [])
