"""The page in Arabic and Central Kurdish: its words, its layout, its links and what is taken away from it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from dashboard import terms, words
from dashboard.languages import LANGUAGES, Language, gettext, speaking
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import HOUSE, serving
from tests.browser.test_everyone import faults, ours

WRITTEN_FROM_RIGHT: tuple[Language, ...] = ("ar", "ckb")


def left_edge(element: Locator) -> float:
    found = element.bounding_box()
    assert found is not None
    return found["x"]


@pytest.mark.parametrize("language", WRITTEN_FROM_RIGHT)
class TestPage:
    def test_opens_in_its_words_from_right_to_left(self, visit: Visit, address: str, language: Language) -> None:
        page = visit(f"{address}/?lang={language}")
        root = page.page.locator("html")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == (language, "rtl")
        with speaking(language):
            expect(page.page.get_by_text(gettext("How to read this map"))).to_be_visible()
            expect(page.page.locator(".st-key-kinds")).to_contain_text(terms.kind("border"))
            assert any(said.startswith("أربيل: " if language == "ar" else "هەولێر: ") for said in page.marks_said)
        assert page.strangers == []
        assert page.errors == []

    def test_is_mirrored_but_for_map_and_time(self, visit: Visit, shipped: str, language: Language) -> None:
        page = visit(f"{shipped}/?lang={language}")
        sidebar, chart, panel = (
            left_edge(page.page.locator(selector).first) for selector in (".stSidebar", "iframe", ".st-key-evidence")
        )
        assert sidebar > chart > panel
        title = page.page.locator("h1")
        assert title.evaluate("e => getComputedStyle(e).textAlign") == "start"
        slider = page.page.locator('.stSlider [role="group"]').first
        assert slider.evaluate("e => getComputedStyle(e).direction") == "ltr"
        row = page.rows.first
        assert left_edge(row.locator(".glyph").first) > left_edge(row.locator(".when"))

    def test_has_letters_of_its_own_script(self, visit: Visit, address: str, language: Language) -> None:
        page = visit(f"{address}/?lang={language}").page
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Source Sans\"', 'ڕڵۆێەژ'))")
        loaded = page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.unicodeRange)")
        assert any("U+600" in letters.replace("U+0", "U+") for letters in loaded)

    def test_filters_by_a_kind_of_its_own_name(self, visit: Visit, address: str, language: Language) -> None:
        page = visit(f"{address}/?lang={language}")
        with speaking(language):
            page.page.locator(".st-key-kinds").get_by_role("checkbox", name=terms.kind("meeting"), exact=True).or_(
                page.page.locator(".st-key-kinds").get_by_role("button", name=terms.kind("meeting"), exact=True)
            ).first.click()
        page.page.wait_for_url(lambda url: "kinds=" in url, timeout=PATIENCE)
        page.settle()
        assert "meeting" not in page.chosen()["kinds"]
        assert page.chosen()["lang"] == [language]

    def test_leads_to_evidence_whose_quotations_keep_their_language(
        self, visit: Visit, address: str, language: Language
    ) -> None:
        page = visit(f"{address}/?lang={language}")
        page.select(page.rows.first)
        expect(page.evidence.locator("h3 bdi")).to_have_attribute("lang", "en")
        expect(page.evidence.locator("blockquote")).to_have_attribute("lang", "en")
        assert page.evidence.locator("blockquote p").first.evaluate("e => getComputedStyle(e).direction") == "ltr"
        with speaking(language):
            expect(page.evidence.locator("dt").first).to_have_text(gettext("Who"))

    def test_is_handed_on_by_a_link(self, visit: Visit, address: str, language: Language) -> None:
        page = visit(f"{address}/?lang={language}&kinds=meeting")
        with speaking(language):
            query = page.page.get_by_role("button", name=gettext("Copy link")).get_attribute("data-query")
        elsewhere = visit(f"{address}/?{query}", locale="en-GB")
        assert elsewhere.page.locator("html").get_attribute("lang") == language
        assert elsewhere.summaries() == page.summaries()

    def test_takes_away_a_brief_in_its_words(
        self, visit: Visit, address: str, language: Language, tmp_path: Path
    ) -> None:
        page = visit(f"{address}/?lang={language}&kinds=meeting")
        with speaking(language):
            page.page.get_by_role("button", name=gettext("Take away")).click()
            button = page.page.get_by_role("button", name=terms.file_kind("brief"))
        with page.page.expect_download(timeout=PATIENCE) as download:
            button.click()
        download.value.save_as(tmp_path / "brief.html")
        brief = (tmp_path / "brief.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}" dir="rtl">' in brief
        with speaking(language):
            assert gettext("Only {kinds}.", kinds=terms.kinds("meeting")) in brief
            assert words.events(len(page.summaries())) in brief

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_keeps_nobody_out(self, visit: Visit, address: str, language: Language, scheme: str) -> None:
        page = visit(f"{address}/?lang={language}", color_scheme=scheme)
        page.select(page.rows.first)
        assert ours(faults(page)) == []


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
    *("Frontier", "Watch", "Natural", "Earth"),
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
        "Stop",
    ),
    *("Choose an option", "Open", "Remove ", "Clear all", "— start", "— end", "streamlit_folium.st_folium"),
    *("Show data", "Copy Vega-Lite spec", "Download as PNG", "Fullscreen"),
)
"""What Streamlit itself says in English, nearly all of it to readers of screens alone; nothing in it can be set."""

TEXTS = """() => {
  const said = [];
  const names = ".mark .name, .label, .leaflet-control-attribution";
  const skipped = `script, style, bdi, [lang=en], ${names}, [data-testid^=stIcon]`;
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
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", os.pathsep.join((str(folder), str(HOUSE))))
        with serving(HOUSE / "seeds" / "reports", data) as served:
            yield served.address


@pytest.mark.parametrize("pane", ["list", "people", "forces", "reports", "compare", "about"])
def test_no_english_is_left_on_the_page(visit: Visit, disguised: str, pane: str) -> None:
    page = visit(f"{disguised}/?lang=ar&pane={pane}")
    page.page.wait_for_function("document.documentElement.lang === 'ar'")
    assert left(page) == []
    if pane == "list":
        page.select(page.rows.first)
        assert left(page) == []


def left(page: Dashboard) -> list[str]:
    """What the page and its map still say in English, names and what others wrote aside."""
    page.page.wait_for_timeout(500)
    said = [text for frame in page.page.frames for text in frame.evaluate(TEXTS)]
    plain = (re.sub("\u2068[^\u2069]*\u2069?", "", text).strip() for text in said)
    return sorted({text for text in plain if LEFT_IN_ENGLISH.search(text) and not is_a_name(text)})


def is_a_name(text: str) -> bool:
    return text in NAMES or text.startswith(STREAMLITS_OWN) or text.endswith(STREAMLITS_OWN)
