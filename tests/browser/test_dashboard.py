"""What a newcomer does with the seed reports: look, move the slider, pick an actor, click, read, hand on the link."""

from __future__ import annotations

from playwright.sync_api import Request, Route, expect

from tests.browser.page import PATIENCE, Visit


def test_it_opens_on_the_story_of_the_seed_reports(visit: Visit, address: str) -> None:
    page = visit(address)
    assert page.page.title().startswith("Frontier Watch")
    assert page.count == page.rows.count() > 8
    expect(page.mark("Erbil")).to_be_visible()
    expect(page.chart.locator("path.line")).to_be_visible()
    expect(page.page.get_by_text("How to read this map")).to_be_visible()
    assert any("Kevin Leahy" in summary for summary in page.summaries())


def test_nothing_leaves_the_machine_and_the_console_is_clean(visit: Visit, address: str) -> None:
    page = visit(address)
    page.mark("Erbil").click()
    page.select(page.page.locator(".st-key-evidence button[data-event]").first)
    assert page.strangers == []
    assert page.errors == []


def test_the_slider_takes_dated_events_and_leaves_the_undated(visit: Visit, address: str) -> None:
    page = visit(address)
    whole, undated = page.count, page.rows.locator(".undated").count()
    last_day = page.page.get_by_role("slider").nth(1)
    last_day.focus()
    last_day.press("Home")
    expect(page.rows).not_to_have_count(whole)
    page.settle()
    assert page.rows.locator(".undated").count() == undated > 0
    assert page.count < whole


def test_moving_the_slider_neither_reloads_nor_moves_the_map(visit: Visit, address: str) -> None:
    page = visit(address)
    frame = page.page.locator('iframe[title="streamlit_folium.st_folium"]')
    frame.evaluate("frame => { frame.known = true; frame.contentWindow.known = true; }")
    page.chart.locator(".leaflet-control-zoom-in").click()
    page.page.wait_for_url("**map=**")
    where = page.chosen()["map"]
    slider = page.page.get_by_role("slider").first
    slider.focus()
    slider.press("PageUp")
    page.page.wait_for_url("**dates=**")
    page.settle()
    assert frame.evaluate("frame => frame.known && frame.contentWindow.known")
    assert page.chosen()["map"] == where


def test_reset_brings_back_the_opening_view(visit: Visit, address: str) -> None:
    page = visit(address)
    opening, whole = page.mark("Erbil").bounding_box(), page.count
    page.page.get_by_role("button", name="Threat", exact=True).click()
    page.chart.locator(".leaflet-control-zoom-in").click()
    page.page.wait_for_url("**map=**")
    page.settle()
    page.page.get_by_role("button", name="Reset all filters").click()
    expect(page.rows).to_have_count(whole)
    page.page.wait_for_url(f"{address}/")
    page.chart.locator(".leaflet-zoom-anim").wait_for(state="detached")
    assert page.mark("Erbil").bounding_box() == opening


def test_actors_any_widens_and_all_narrows(visit: Visit, address: str) -> None:
    page = visit(address)
    page.pick_actor("Kevin Leahy")
    one = page.count
    page.pick_actor("Abdul Amir Rashid Yarallah")
    expect(page.rows).not_to_have_count(one)
    both = page.count
    page.page.get_by_role("radio", name="All", exact=True).click()
    page.wait_for_address(match="all")
    expect(page.page.get_by_text("No event passes these filters")).to_be_visible()
    assert both > one > 0 == page.count
    page.page.locator(".st-key-reset-empty button").click()
    expect(page.rows.first).to_be_visible()


def test_a_kind_switched_off_leaves_list_and_map(visit: Visit, address: str) -> None:
    page = visit(address)
    expect(page.chart.locator(".mark .meeting").first).to_be_visible()
    page.page.get_by_role("button", name="Meeting", exact=True).click()
    expect(page.rows.locator(".meeting")).to_have_count(0)
    expect(page.chart.locator(".mark .meeting")).to_have_count(0)
    page.wait_for_address(kinds="posture")
    assert "meeting" not in page.chosen()["kinds"]


def test_a_press_right_behind_another_counts(visit: Visit, address: str) -> None:
    page = visit(address)
    page.page.get_by_role("button", name="Meeting", exact=True).click()
    expect(page.rows.locator(".meeting")).to_have_count(0)
    page.select(page.rows.first)
    expect(page.rows.locator(".meeting")).to_have_count(0)


def test_undated_and_unplaced_are_counted_and_one_click_away(visit: Visit, address: str) -> None:
    page = visit(address)
    button = page.page.locator(".st-key-lens-undated button")
    n = int(button.inner_text().split()[0])
    button.click()
    expect(page.rows).to_have_count(n)
    assert page.rows.locator(".undated").count() == n > 0
    button.click()
    expect(page.rows).not_to_have_count(n)
    page.settle()
    unplaced = page.page.locator(".st-key-lens-unplaced button")
    n = int(unplaced.inner_text().split()[0])
    unplaced.click()
    expect(page.rows).to_have_count(n)


def test_a_mark_leads_to_the_sentence(visit: Visit, address: str) -> None:
    page = visit(address)
    page.mark("Erbil").click()
    here = page.page.locator(".st-key-evidence button[data-event]").first
    summary = here.locator(".summary bdi").inner_text()
    page.select(here)
    expect(page.evidence.locator("h3")).to_have_text(summary)
    expect(page.evidence.locator("blockquote mark").first).to_be_visible()
    expect(page.rows.locator("css=[aria-pressed=true]")).to_have_count(0)
    expect(page.page.locator(".st-key-listing [aria-pressed=true] .summary bdi")).to_have_text(summary)


def test_a_row_selects_on_the_map(visit: Visit, address: str) -> None:
    page = visit(address)
    page.select(page.rows.filter(has_text="Kevin Leahy").filter(has=page.page.locator(".meeting")))
    expect(page.chart.locator(".mark.selected")).to_have_count(1)
    expect(page.evidence).to_contain_text("Undated")
    assert "event" in page.chosen()


def test_a_link_opened_elsewhere_shows_the_same(visit: Visit, address: str) -> None:
    first = visit(address)
    first.page.get_by_role("button", name="Threat", exact=True).click()
    expect(first.rows.locator(".threat")).to_have_count(0)
    first.pick_actor("Nechirvan Barzani")
    first.chart.locator(".leaflet-control-zoom-in").click()
    first.page.wait_for_url("**map=**")
    first.select(first.rows.first)

    second = visit(f"{address}/?{first.link}")
    expect(second.evidence).to_be_visible()
    assert second.summaries() == first.summaries()
    assert second.evidence.inner_text() == first.evidence.inner_text()
    assert second.page.locator(".st-key-counts").inner_text() == first.page.locator(".st-key-counts").inner_text()
    assert second.marks_said == first.marks_said
    assert second.link == first.link
    assert second.page.get_by_role("alert").count() == 0


def test_copy_link_fills_the_clipboard(visit: Visit, address: str) -> None:
    page = visit(address, permissions=["clipboard-read", "clipboard-write"])
    page.page.get_by_role("button", name="Copy link").click()
    expect(page.page.get_by_role("button", name="Link copied")).to_be_visible()
    copied = page.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{address}/?") and "dates=" in copied and "data=" in copied


def test_a_damaged_link_says_what_it_ignored_and_shows_the_rest(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?dates=yesterday&kinds=meeting&event=gone&data=000000000000&colour=red")
    said = page.page.locator(".stAlert").all_inner_texts()
    for words in ("dates=yesterday", "event=gone", "colour=red", "made on other data"):
        assert any(words in sentence for sentence in said), words
    assert page.rows.count() == page.rows.locator(".meeting").count() > 0


def test_back_returns_to_the_view_before(visit: Visit, address: str) -> None:
    page = visit(address)
    before = page.summaries()
    page.page.get_by_role("button", name="Threat", exact=True).click()
    page.wait_for_address(kinds="meeting")
    assert page.rows.locator(".threat").count() == 0
    page.page.go_back()
    expect(page.rows).to_have_count(len(before))
    assert page.summaries() == before


def test_online_tiles_are_asked_for_only_when_chosen(visit: Visit, address: str) -> None:
    page = visit(address)
    asked: list[Request] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.abort()

    page.page.context.route("https://tile.openstreetmap.org/**", answer)
    page.choose("Ground of the map", "OpenStreetMap")
    expect(page.chart.locator(".leaflet-control-attribution")).to_contain_text("OpenStreetMap")
    page.wait_for_address(ground="osm")
    assert asked and all(request.headers.get("referer", "").startswith(address) for request in asked)


def test_a_phone_shows_map_evidence_list_without_sideways_scroll(visit: Visit, address: str) -> None:
    page = visit(address, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    wide = page.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide
    page.rows.first.tap()
    page.evidence.wait_for()
    page.settle()
    order = [page.page.locator(part).first.bounding_box() for part in ("iframe", "article.evidence", ".st-key-listing")]
    tops = [box["y"] for box in order if box]
    assert tops == sorted(tops) and len(tops) == 3


def test_dark_and_light_follow_the_reader(visit: Visit, address: str) -> None:
    for scheme in ("light", "dark"):
        page = visit(address, color_scheme=scheme)
        expect(page.chart.locator(f'html[data-theme="{scheme}"]')).to_be_attached()


def test_what_is_shipped_fills_map_and_list(visit: Visit, shipped: str) -> None:
    page = visit(shipped)
    assert page.count > 60
    for place in ("Erbil", "Baghdad", "Duhok", "Ain al-Asad Air Base"):
        expect(page.mark(place)).to_be_attached()
    assert page.errors == []


def test_days_leave_the_filters_alone_and_what_is_pressed_beside_the_map_changes_them(
    visit: Visit, address: str
) -> None:
    page = visit(address)
    filters = page.page.get_by_test_id("stSidebar")
    kinds = filters.locator(".st-key-kinds").element_handle()
    page.page.get_by_role("slider", name="Dates").first.press("ArrowRight")
    page.page.wait_for_url(lambda url: "dates=" in url, timeout=PATIENCE)
    page.settle()
    assert kinds.evaluate("filter => filter.isConnected"), "the filters were drawn anew"
    page.page.locator(".st-key-lens-undated button").click()
    expect(filters.get_by_role("radio", name="Alone")).to_be_checked(timeout=PATIENCE)
    page.settle()
    filters.get_by_role("radio", name="Shown").click(force=True)
    page.page.wait_for_url(lambda url: "undated=" not in url, timeout=PATIENCE)
    assert "dates" in page.chosen()
