"""How long a shared link takes to its first map, by a browser that has been here before.

    python -m benchmarks --only share_link_open

Against what cannot be done without: the first paint of a stock Streamlit page that draws nothing, and after it the
map's own page and scripts, which a browser begins to fetch only when the page asks for them. Each is opened several
times in turns, and the medians are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from statistics import median

from playwright.sync_api import BrowserContext, sync_playwright

from benchmarks import built
from benchmarks.line import Line
from benchmarks.running import EMPTY, MAP, PATIENCE, Looking, dashboard, served
from dashboard.settings import HOUSE
from tests.browser.serving import launched

NUMBERS = (100, 1_000_000)
TIMES = 5
LINK = "?kinds=meeting&kinds=border&dates=2015-01-01&dates=2025-06-30&map=33.5000,43.5000,6"

_SEEN = "(what) => __probe.seen[what] - performance.timeOrigin"
_SCRIPTS = """() => {
    const [page] = performance.getEntriesByType("navigation");
    const scripts = performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "script");
    return Math.max(page.responseEnd, ...scripts.map(({ responseEnd }) => responseEnd));
}"""
"""From the map's frame being asked for to the last of its scripts having come, in milliseconds."""


def measure(numbers: Sequence[int] = NUMBERS, times: int = TIMES) -> Iterator[Line]:
    """Yield seconds from the link to the first mark on the map."""
    with sync_playwright() as playwright, launched(playwright) as browser, served(EMPTY) as nothing:
        for number in numbers:
            with ExitStack() as stack:
                server = stack.enter_context(served(HOUSE / "dashboard/app.py", dashboard(built.settings(number))))
                context = stack.enter_context(browser.new_context(viewport={"width": 1440, "height": 900}))
                pairs = [
                    (_first_map(context, f"{server.address}/{LINK}"), _first_paint(context, nothing.address))
                    for _ in range(times + 1)
                ][1:]  # the first has the browser fetch what it keeps
            least = median(paint for _, paint in pairs) + median(scripts for (_, scripts), _ in pairs)
            took = median(shown for (shown, _), _ in pairs)
            yield Line("share_link_open", number, took, "s", "empty_page_and_map_scripts", took / least)


def _first_map(context: BrowserContext, address: str) -> tuple[float, float]:
    """Seconds to the first mark, and for the map's own scripts."""
    looking = Looking(context, address)
    with looking.page as page:
        page.wait_for_function("__probe.seen['.mark']", timeout=PATIENCE * 1000)
        (frame,) = (each for each in page.frames if MAP in each.url)
        return page.evaluate(_SEEN, ".mark") / 1000, frame.evaluate(_SCRIPTS) / 1000


def _first_paint(context: BrowserContext, address: str) -> float:
    with Looking(context, address).page as page:
        return float(page.evaluate(_SEEN, "[data-testid=stSlider]")) / 1000
