"""How long it takes from the slider to the painted map, and to the whole page at rest.

    python -m benchmarks --only slider_to_map

The dashboard and a stock Streamlit page that draws nothing stand open in one browser, and their sliders are moved in
turns, so that whatever else the machine does falls on both alike. Times are medians, and begin when the slider is let
go; what is sent, frames loaded anew and runs of the script are counted, as the most that any move took. A hand rests on
the slider for a moment before it presses, by which the dashboard's map profits; what ends in `_at_once` is measured
with presses in the same instant that the pointer comes.
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
RESTS = {"": 0.2, "_at_once": 0.0}
"""How long in seconds the pointer is on the slider before it presses, by what the measurements' names end in."""


def measure(numbers: Sequence[int] = NUMBERS, moves: int = MOVES) -> Iterator[Line]:
    """Yield times, bytes, loads and runs, with ever more events."""
    with sync_playwright() as playwright, launched(playwright) as browser, served(EMPTY) as nothing:
        for number in numbers:
            with ExitStack() as stack:
                server = stack.enter_context(served(HOUSE / "dashboard/app.py", dashboard(built.settings(number))))
                context = stack.enter_context(browser.new_context(viewport={"width": 1440, "height": 900}))
                ours, empty = Looking(context, server.address), Looking(context, nothing.address)
                taken = {ending: _moves(ours, empty, moves, rest) for ending, rest in RESTS.items()}
            for ending, pairs in taken.items():
                yield from _lines(number, ending, [mine for mine, _ in pairs], [theirs for _, theirs in pairs])


def _moves(ours: Looking, empty: Looking, moves: int, rest: float) -> list[tuple[Move, Move]]:
    return [(ours.move(rest), empty.move(rest)) for _ in range(moves + 2)][2:]  # the first compile queries


def _lines(number: int, ending: str, ours: Sequence[Move], empty: Sequence[Move]) -> Iterator[Line]:
    trip = median(move.finished for move in empty)
    yield Line(f"empty_page{ending}", number, trip, "s")
    for name, value in (
        ("slider_to_map", median(move.drawn[MAP] for move in ours if MAP in move.drawn)),
        ("page_settled", median(move.settled for move in ours)),
    ):
        yield Line(f"{name}{ending}", number, value, "s", "empty_page", value / trip)
    yield Line(f"slider_bytes{ending}", number, max(move.size for move in ours) / 1000, "KB")
    yield Line(f"slider_reloads{ending}", number, max(move.reloads for move in ours), "")
    yield Line(f"slider_reruns{ending}", number, max(move.reruns for move in ours), "")
