"""The page in Arabic and Central Kurdish: its words, its layout, its links and what is taken away from it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from dashboard import terms, words
from dashboard.languages import LANGUAGES, Language, gettext, speaking
from tests.browser.conftest import SEEDS, TOURED, listen
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import HOUSE, serving
from tests.browser.views import DESK, walk

WRITTEN_FROM_RIGHT: tuple[Language, ...] = ("ar", "ckb")
SEVERAL_KINDS = '.st-key-kinds button[aria-pressed="false"]'
"""What is there once kinds have been chosen from."""


def left_edge(element: Locator) -> float:
    found = element.bounding_box()
    assert found is not None
    return found["x"]


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Dashboard]:
    """One page for this module, which each test turns to what it looks at."""
    context = browser.new_context(**DESK, accept_downloads=True)
    context.add_init_script(TOURED)
    opened = Dashboard(context.new_page())
    listen(opened)
    yield opened.open(address)
    context.close()


@pytest.fixture
def spoken(page: Dashboard, language: Language) -> Dashboard:
    """The page at its opening view, in the language that the test asks for."""
    page.speak(language)
    return page


@pytest.mark.parametrize("language", WRITTEN_FROM_RIGHT)
class TestPage:
    def test_opens_in_its_words_from_right_to_left(self, spoken: Dashboard, language: Language) -> None:
        root = spoken.page.locator("html")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == (language, "rtl")
        with speaking(language):
            expect(spoken.page.get_by_text(gettext("How to read this map"))).to_be_visible()
            expect(spoken.page.locator(".st-key-kinds")).to_contain_text(terms.kind("border"))
        erbil = "أربيل" if language == "ar" else "هەولێر"
        expect(spoken.chart.locator(f'.leaflet-marker-icon[aria-label^="{erbil}: "]')).not_to_have_count(0)
        assert spoken.strangers == []
        assert spoken.errors == []

    def test_breaks_no_word_of_its_controls(self, spoken: Dashboard) -> None:
        """On a screen as many have it."""
        spoken.page.set_viewport_size({"width": 1280, "height": 800})
        try:
            word = spoken.page.locator(".st-key-away button p").first
            expect(word).to_be_visible()
            height, line = word.evaluate("p => [p.offsetHeight, parseFloat(getComputedStyle(p).lineHeight)]")
        finally:
            spoken.page.set_viewport_size(DESK["viewport"])
        assert height < 1.5 * line

    @pytest.mark.parametrize("sign", [".dot", ".label.city span"])
    def test_has_the_map_s_signs_where_their_places_are(self, spoken: Dashboard, sign: str) -> None:
        """As in English: where a sign stands hangs on no direction of writing."""
        aside = f"""() => [...document.querySelectorAll("{sign}")].map((sign) => {{
          const seat = sign.closest(".leaflet-marker-icon").getBoundingClientRect();
          const box = sign.getBoundingClientRect();
          return sign.matches(".dot") ? (box.left + box.right) / 2 - seat.left : box.left - 7 - seat.left;
        }})"""
        found = spoken.chart.locator("html").evaluate(aside)
        assert found
        assert max(map(abs, found)) < 1

    def test_is_mirrored_but_for_map_and_time(self, spoken: Dashboard, language: Language) -> None:
        sidebar, chart, panel = (
            left_edge(spoken.page.locator(selector).first) for selector in (".stSidebar", "iframe", ".st-key-evidence")
        )
        assert sidebar > chart > panel
        title = spoken.page.locator("h1")
        assert title.evaluate("e => getComputedStyle(e).textAlign") == "start"
        slider = spoken.page.locator('.stSlider [role="group"]').first
        assert slider.evaluate("e => getComputedStyle(e).direction") == "ltr"
        row = spoken.rows.first
        assert left_edge(row.locator(".glyph").first) > left_edge(row.locator(".when"))

    def test_has_letters_of_its_own_script(self, spoken: Dashboard, language: Language) -> None:
        page = spoken.page
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Source Sans\"', 'ڕڵۆێەژ'))")
        loaded = page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.unicodeRange)")
        assert any("U+600" in letters.replace("U+0", "U+") for letters in loaded)

    def test_filters_by_a_kind_of_its_own_name(self, spoken: Dashboard, language: Language) -> None:
        with speaking(language):
            kinds = spoken.page.locator(".st-key-kinds")
            kinds.get_by_role("button", name=terms.kind("meeting"), exact=True).click()
        spoken.page.wait_for_url(lambda url: "kinds=" in url, timeout=PATIENCE)
        spoken.settle()
        assert "meeting" not in spoken.chosen()["kinds"]
        assert spoken.chosen()["lang"] == [language]

    def test_leads_to_evidence_whose_quotations_keep_their_language(
        self, spoken: Dashboard, language: Language
    ) -> None:
        spoken.select(spoken.rows.first)
        expect(spoken.evidence.locator("h3 bdi")).to_have_attribute("lang", "en")
        expect(spoken.evidence.locator("blockquote")).to_have_attribute("lang", "en")
        assert spoken.evidence.locator("blockquote p").first.evaluate("e => getComputedStyle(e).direction") == "ltr"
        with speaking(language):
            expect(spoken.evidence.locator("dt").first).to_have_text(gettext("Who"))

    def test_is_handed_on_by_a_link(self, visit: Visit, spoken: Dashboard, address: str, language: Language) -> None:
        spoken.turn(f"lang={language}&kinds=meeting", SEVERAL_KINDS)
        with speaking(language):
            query = spoken.page.get_by_role("button", name=gettext("Copy link")).get_attribute("data-query")
        elsewhere = visit(f"{address}/?{query}", locale="en-GB")
        expect(elsewhere.page.locator("html")).to_have_attribute("lang", language)
        assert elsewhere.summaries() == spoken.summaries()

    def test_takes_away_a_brief_in_its_words(self, spoken: Dashboard, language: Language, tmp_path: Path) -> None:
        spoken.turn(f"lang={language}&kinds=meeting", SEVERAL_KINDS)
        spoken.page.locator('.st-key-away [data-testid="stPopoverButton"]:visible').click()
        with speaking(language):
            button = spoken.page.get_by_role("button", name=terms.file_kind("brief"))
        with spoken.page.expect_download(timeout=PATIENCE) as download:
            button.click()
        download.value.save_as(tmp_path / "brief.html")
        brief = (tmp_path / "brief.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}" dir="rtl">' in brief
        with speaking(language):
            assert gettext("Only {kinds}.", kinds=terms.kinds("meeting")) in brief
            assert words.events(len(spoken.summaries())) in brief

    def test_has_buttons_abreast_with_all_their_borders(self, spoken: Dashboard, language: Language) -> None:
        """Streamlit draws the outer borders of a group at its left and right, whichever is its first."""
        for group in (".st-key-tongue", ".st-key-pane", ".st-key-clock"):
            buttons = spoken.page.locator(f'{group} [role="radio"]')
            for button, side in ((buttons.first, "Right"), (buttons.last, "Left")):
                drawn = button.evaluate("(e, side) => getComputedStyle(e)[`border${side}Color`]", side)
                corner = button.evaluate("(e, side) => getComputedStyle(e)[`borderTop${side}Radius`]", side)
                assert drawn != TRANSPARENT, (group, side)
                assert corner == "8px", (group, side)


TRANSPARENT = "rgba(0, 0, 0, 0)"


class TestChoice:
    def test_is_the_browser_s_until_the_viewer_chooses(self, visit: Visit, address: str) -> None:
        page = visit(address, locale="ar-IQ")
        assert page.page.locator("html").get_attribute("lang") == "ar"
        assert "lang" not in page.chosen()
        page.page.locator(".st-key-tongue").get_by_role("radio", name=LANGUAGES["ckb"]).click()
        page.wait_for_address(lang="ckb")
        expect(page.page.locator("html")).to_have_attribute("lang", "ckb")
        with speaking("ckb"):
            expect(page.page.locator(".st-key-kinds")).to_contain_text(terms.kind("border"))

    def test_keeps_all_other_choices(self, visit: Visit, address: str) -> None:
        page = visit(f"{address}/?lang=en&kinds=meeting&pane=people")
        page.page.locator(".st-key-tongue").get_by_role("radio", name=LANGUAGES["ar"]).click()
        page.wait_for_address(lang="ar")
        assert (page.chosen()["kinds"], page.chosen()["pane"]) == (["meeting"], ["people"])

    def test_is_what_the_way_back_leads_to(self, page: Dashboard) -> None:
        page.speak("ar")
        page.turn("lang=en", 'html[lang="en"][dir="ltr"]')
        page.page.go_back()
        expect(page.page.locator("html")).to_have_attribute("dir", "rtl", timeout=PATIENCE)

    def test_is_each_viewer_s_own(self, visit: Visit, address: str) -> None:
        """Both are drawn by one process."""
        arabic, english = visit(f"{address}/?lang=ar"), visit(f"{address}/?lang=en")
        arabic.select(arabic.rows.first)
        english.select(english.rows.first)
        assert [page.page.locator("html").get_attribute("dir") for page in (arabic, english)] == ["rtl", "ltr"]
        assert english.evidence.locator("dt").first.inner_text() == "Who"


LEFT_IN_ENGLISH = re.compile(r"[A-Za-z]{3,}")
NAMES = {
    *("Frontier Watch", "English", "Leaflet", "Natural Earth, GeoNames", "GeoNames", "GeoJSON", "GeoParquet"),
    *("Frontier", "Watch", "Natural", "Earth", "https://…"),
}
STREAMLITS_OWN = (
    *(
        "Main menu",
        "Help for",
        "Collapse sidebar",
        "Close sidebar",
        "Sidebar",
        "Skip to main content",
        "Running",
        "Dismiss",
        "Upload",
        "Stop",
    ),
    *("Choose an option", "Open", "Remove ", "Clear all", "— start", "— end", "streamlit_folium.st_folium"),
    *("Show data", "Copy Vega-Lite spec", "Download as PNG", "Fullscreen"),
)
"""What Streamlit itself says in English, nearly all of it to readers of screens alone; nothing in it can be set."""

TEXTS = """() => {
  const said = [];
  const names = ".mark .name, .label, .leaflet-control-attribution";
  const streamlits = "[data-testid^=stIcon], [role=dialog] > button, [data-testid=stFileUploaderDropzoneInput]";
  const skipped = `script, style, bdi, [lang=en], ${names}, ${streamlits}`;
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (element.closest(skipped) || !element.checkVisibility()) continue;
      said.push(...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""));
      said.push(...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent));
    }
  };
  look(document);
  return said;
}"""


@pytest.fixture(scope="module")
def disguised(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[str]:
    """The dashboard with every translation written in no letters that English has."""
    folder = tmp_path_factory.mktemp("disguise")
    (folder / "sitecustomize.py").write_text((Path(__file__).parent / "disguise.py").read_text(encoding="utf-8"))
    paths = os.pathsep.join((str(folder), str(HOUSE)))
    with serving(SEEDS, data, PYTHONPATH=paths) as served:
        yield served.address


def test_no_english_is_left_on_any_view(browser: Browser, disguised: str) -> None:
    context = browser.new_context(**DESK)
    context.add_init_script(TOURED)
    page = Dashboard(context.new_page()).open(f"{disguised}/?lang=ar")
    page.page.locator('html[lang="ar"]').wait_for(state="attached", timeout=PATIENCE)
    said = {name: found for name in walk(page) if (found := left(page))}
    context.close()
    assert said == {}


def left(page: Dashboard) -> list[str]:
    """What the page and its map still say in English, names and what others wrote aside."""
    said = [text for frame in page.page.frames for text in frame.evaluate(TEXTS)]
    plain = (re.sub("\u2068[^\u2069]*\u2069?", "", text).strip() for text in said)
    return sorted({text for text in plain if LEFT_IN_ENGLISH.search(text) and not is_a_name(text)})


def is_a_name(text: str) -> bool:
    return text in NAMES or text.startswith(STREAMLITS_OWN) or text.endswith(STREAMLITS_OWN)
