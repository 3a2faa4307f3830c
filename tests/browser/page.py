"""The dashboard's page as a user meets it, with names for what a test looks at."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import parse_qs

from playwright.sync_api import FrameLocator, Locator, Page, expect
from playwright.sync_api import TimeoutError as Waited

from dashboard.languages import Language

PATIENCE = 30_000
"""Milliseconds to wait for what must come; nothing is judged by its speed here."""

MAP = 'iframe[title="streamlit_folium.st_folium"]'

Scheme = Literal["light", "dark"]

CHANGE = """(query) => {
  const app = document.querySelector(".stApp");
  window.hasBegunAnew = false;
  const begun = new MutationObserver(() => {
    if (app.dataset.testScriptState === "notRunning") return;
    window.hasBegunAnew = true;
    begun.disconnect();
  });
  begun.observe(app, { attributeFilter: ["data-test-script-state"] });
  history.pushState(null, "", query);
  dispatchEvent(new PopStateEvent("popstate"));
}"""
"""Changes the address, and notes when the server begins to draw the page for it."""


WATCH = """{
  const look = () => { window.ranLast = performance.now(); };
  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["data-test-script-state"] });
}"""
"""Notes when a run of the page's script last began or ended."""

AT_REST = """() => {
  const isRunning = document.querySelector(".stApp")?.dataset.testScriptState !== "notRunning";
  return !isRunning && performance.now() - (window.ranLast ?? 0) > 150;
}"""
"""A run that gives way to the next one ends a moment before that begins."""


@dataclass
class Dashboard:
    """The page as a user meets it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    """What the console called an error, and requests that failed."""
    strangers: list[str] = field(default_factory=list)
    """Requests to any other host."""

    @property
    def chart(self) -> FrameLocator:
        return self.page.frame_locator(MAP)

    @property
    def marks(self) -> Locator:
        return self.chart.locator(".mark")

    @property
    def rows(self) -> Locator:
        return self.page.locator(".st-key-listing button[data-event]")

    @property
    def evidence(self) -> Locator:
        return self.page.locator("article.evidence")

    @property
    def link(self) -> str:
        """The query string that "Copy link" copies."""
        self.settle()
        return str(self.page.get_by_role("button", name="Copy link").get_attribute("data-query"))

    def mark(self, name: str) -> Locator:
        """The mark of the place that is read out by that name."""
        return self.chart.locator(f'.leaflet-marker-icon[aria-label^="{name}: "] .mark')

    def summaries(self) -> list[str]:
        self.settle()
        return self.rows.locator(".summary bdi").all_inner_texts()

    def settle(self) -> None:
        """Wait until the server has nothing more to send and the map is drawn."""
        self.page.wait_for_function(AT_REST, timeout=PATIENCE)
        # One that takes the place of another may stand beside it for a moment.
        expect(self.page.locator(MAP)).to_have_count(1, timeout=PATIENCE)
        self.chart.locator(".leaflet-marker-pane").wait_for(state="attached", timeout=PATIENCE)

    def open(self, address: str) -> Dashboard:
        self.page.add_init_script(WATCH)
        self.page.goto(address)
        self.chart.locator(".leaflet-marker-pane").wait_for(state="attached", timeout=3 * PATIENCE)
        self.settle()
        return self

    def turn(self, query: str, sign: str) -> None:
        """Change the address as the browser's own way back does, without opening the page anew.

        `sign` is a selector of what is on the page once the server has drawn it for that query string.
        """
        for _ in range(6):  # a run that what came before has still under way writes its own address over this one
            self.page.evaluate(CHANGE, f"/?{query}")
            with suppress(Waited):
                self.page.wait_for_function("window.hasBegunAnew", timeout=PATIENCE / 2)
                self.page.locator(sign).first.wait_for(state="attached", timeout=PATIENCE / 2)
                self.settle()
                if parse_qs(query).items() <= self.chosen().items():
                    return
        raise AssertionError(f"The page never turned to {query}: {self.page.url}")

    def speak(self, language: Language) -> None:
        """Open the page anew in that language: nothing that came before is under way any more, no drawer is open."""
        self.page.keyboard.press("Escape")
        self.page.locator('[role="dialog"]').wait_for(state="detached", timeout=PATIENCE)
        self.page.keyboard.press("Escape")  # the drawer that the dialog was opened from, which the browser remembers
        self.open(f"{self.page.url.partition('?')[0]}?lang={language}")
        expect(self.page.locator("html")).to_have_attribute("lang", language)

    def light(self, scheme: Scheme) -> None:
        """Have the viewer's system ask for light or dark pages."""
        self.page.emulate_media(color_scheme=scheme)
        self.chart.locator(f'html[data-theme="{scheme}"]').wait_for(state="attached", timeout=PATIENCE)
        self.settle()

    @property
    def count(self) -> int:
        """The number of events that the page says it shows."""
        self.settle()
        return int(self.page.locator(".st-key-counts strong").inner_text().split()[0])

    @property
    def marks_said(self) -> list[str]:
        """What the map's marks are read out as."""
        self.settle()
        marks = self.chart.locator(".leaflet-marker-icon[role=button]").all()
        return sorted(mark.get_attribute("aria-label") or "" for mark in marks)

    def select(self, row: Locator) -> None:
        """Press a row of a list and wait for its evidence."""
        ident = row.get_attribute("data-event")
        row.click()
        self.page.locator(f'article.evidence[data-event="{ident}"]').wait_for(timeout=PATIENCE)
        self.settle()

    def pick_actor(self, name: str) -> None:
        box = self.page.get_by_role("combobox", name="of these actors")
        box.click()
        box.fill(name)
        self.page.get_by_role("option", name=name, exact=True).click()
        box.press("Escape")
        self.wait_for_address(actors=name)

    def choose(self, box: str, option: str) -> None:
        """Choose from a list that drops down; one that a redraw of the page closed is opened again."""
        control = self.page.get_by_role("combobox", name=box)
        wanted = self.page.get_by_role("option", name=option)
        control.scroll_into_view_if_needed()
        for _ in range(6):
            control.press("ArrowDown")
            with suppress(Waited):
                return wanted.click(timeout=PATIENCE / 6)
        raise AssertionError(f"The list of {box!r} never stayed open with {option!r} in it.")

    def chosen(self) -> dict[str, list[str]]:
        """What the address says was chosen."""
        return parse_qs(self.page.url.partition("?")[2])

    def wait_for_address(self, **wanted: str) -> None:
        """Wait until the address holds these choices: the server has then drawn the page for them."""
        self.page.wait_for_url(
            lambda url: all(value in parse_qs(url.partition("?")[2]).get(name, []) for name, value in wanted.items()),
            timeout=PATIENCE,
            wait_until="commit",
        )
        self.settle()


Visit = Callable[..., Dashboard]
"""Opens an address in a browser context of its own, with any options of Playwright's contexts."""
