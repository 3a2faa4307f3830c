"""How long it takes from the slider to the painted map, and to the whole page at rest.

    python -m benchmarks --only slider_to_map

The dashboard and a stock Streamlit page that draws nothing stand open in one browser, and their sliders are moved in
turns, so that whatever else the machine does falls on both alike. Times are medians, and begin when the browser tells
the server; what is sent, frames loaded anew and runs of the script are counted, as the most that any move took.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks import built
from benchmarks.line import Line
from benchmarks.running import EMPTY, MAP, Looking, Move, dashboard, served
from dashboard.settings import HOUSE
from tests.browser.serving import launched

NUMBERS = (100, 10_000, 1_000_000)
MOVES = 12


def measure(numbers: Sequence[int] = NUMBERS, moves: int = MOVES) -> Iterator[Line]:
    """Yield times, bytes, loads and runs, with ever more events."""
    with sync_playwright() as playwright, launched(playwright) as browser, served(EMPTY) as nothing:
        for number in numbers:
            with ExitStack() as stack:
                server = stack.enter_context(served(HOUSE / "dashboard/app.py", dashboard(built.settings(number))))
                context = stack.enter_context(browser.new_context(viewport={"width": 1440, "height": 900}))
                ours, empty = Looking(context, server.address), Looking(context, nothing.address)
                taken = [(ours.move(), empty.move()) for _ in range(moves + 2)][2:]  # the first compile queries
            yield from _lines(number, [mine for mine, _ in taken], [theirs for _, theirs in taken])


def _lines(number: int, ours: Sequence[Move], empty: Sequence[Move]) -> Iterator[Line]:
    trip = median(move.finished for move in empty)
    yield Line("empty_page", number, trip, "s")
    for name, value in (
        ("slider_to_map", median(move.drawn[MAP] for move in ours)),
        ("page_settled", median(move.settled for move in ours)),
    ):
        yield Line(name, number, value, "s", "empty_page", value / trip)
    yield Line("slider_bytes", number, max(move.size for move in ours) / 1000, "KB")
    yield Line("slider_reloads", number, max(move.reloads for move in ours), "")
    yield Line("slider_reruns", number, max(move.reruns for move in ours), "")
