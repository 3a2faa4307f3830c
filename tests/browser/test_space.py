"""The map as a space: what is near, what one place holds, and what can be seen beside the events."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Serve
from tests.browser.page import PATIENCE, Visit
from tests.browser.serving import report

REPORT = """
Nechirvan Barzani met Fuad Hussein in Erbil on August 20, 2025.

Masrour Barzani met Rebar Ahmed in Erbil on August 21, 2025.

Nechirvan Barzani met Barham Salih in Erbil on August 22, 2025.

Mohammed Shia al-Sudani met Brad Cooper in Baghdad on August 23, 2025.

Iraq and Syria discussed security along the Iraq-Syria border on August 24, 2025.
"""


@pytest.fixture(scope="module")
def town(serve: Serve) -> str:
    return serve({"town": report("2025-08-25", REPORT, title="A busy town")})


def test_a_place_of_several_events_spreads_them_and_each_leads_to_its_sentence(visit: Visit, town: str) -> None:
    page = visit(town)
    page.mark("Erbil").click()
    petals = page.chart.locator(".mark.petal")
    expect(petals).to_have_count(3, timeout=PATIENCE)
    expect(page.page.locator(".st-key-here button[data-event]")).to_have_count(3, timeout=PATIENCE)
    page.chart.get_by_role("button", name="Rebar Ahmed").locator(".petal").click()
    expect(page.evidence).to_contain_text("Rebar Ahmed", timeout=PATIENCE)
    expect(page.chart.locator(".mark.petal.selected")).to_have_count(1)
    page.page.get_by_role("button", name="Back", exact=True).click()
    expect(page.page.locator(".st-key-here button[data-event]")).to_have_count(3, timeout=PATIENCE)


def test_near_follows_map_and_list_and_says_how_far(visit: Visit, town: str) -> None:
    page = visit(town)
    near = page.page.get_by_role("textbox", name="Near")
    near.fill("Erbil")
    near.press("Enter")
    page.wait_for_address(near="Erbil")
    assert page.count == 3
    expect(page.mark("Baghdad")).to_have_count(0)
    expect(page.chart.locator("path.near")).to_have_count(1)
    wider = visit(f"{town}/?near=Erbil&radius=500")
    assert wider.count == 5


def test_a_place_that_nobody_knows_is_said_and_hides_nothing(visit: Visit, town: str) -> None:
    page = visit(f"{town}/?near=Zzyzzqx")
    assert page.count == 5
    expect(page.page.get_by_text("No place goes by “Zzyzzqx”")).to_be_visible()


def test_reference_layers_are_switched_and_shared(visit: Visit, town: str) -> None:
    page = visit(town)
    expect(page.chart.locator("path.reference")).to_have_count(0)
    page.page.get_by_role("button", name="Governorates").click()
    page.wait_for_address(layers="governorates")
    expect(page.chart.locator("path.reference.governorates").first).to_be_attached(timeout=PATIENCE)
    elsewhere = visit(page.page.url)
    expect(elsewhere.chart.locator("path.reference.governorates").first).to_be_attached(timeout=PATIENCE)
    page.page.get_by_role("button", name="Governorates").click()
    expect(page.chart.locator("path.reference")).to_have_count(0, timeout=PATIENCE)


def test_the_map_says_its_scale_and_where_the_pointer_is(visit: Visit, town: str) -> None:
    page = visit(town)
    expect(page.chart.locator(".leaflet-control-scale-line")).to_contain_text("km")
    page.chart.locator(".leaflet-container").hover()
    expect(page.chart.locator(".where")).to_contain_text(re.compile("°\u2069? N"))  # numbers keep their direction
    expect(page.chart.get_by_role("button", name="Map on the whole screen")).to_be_visible()
