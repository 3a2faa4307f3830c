"""What others take to draw the same events, one point or marker an event, and to redraw them when the slider moves.

    python -m benchmarks --only st_map

Seconds from the slider to a page at rest, beside a stock Streamlit page that draws nothing, in the same browser in
turns; what is sent, frames loaded anew and runs of the script, as the most that any move took. Where a page does not
settle in a minute, or says that it failed, the line says so, and larger numbers are not tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Error, sync_playwright

from benchmarks import built
from benchmarks.line import Line
from benchmarks.peers.drawn import EVENTS
from benchmarks.running import EMPTY, PATIENCE, Looking, Move, SlowError, served
from tests.browser.serving import launched

PEERS = {"folium_markers": "folium_markers", "st_map": "st_map", "pydeck": "deck", "kepler": "kepler"}
"""By the name of the measurement the script that is measured."""
NUMBERS = (1_000, 10_000, 100_000, 1_000_000)
MOVES = 2


def measure(peer: str, numbers: Sequence[int] = NUMBERS) -> Iterator[Line]:
    """Yield times, bytes, loads and runs with ever more events, as far as the peer goes."""
    script = Path(__file__).parent / "peers" / f"{PEERS[peer]}.py"
    for number in numbers:
        with sync_playwright() as playwright, launched(playwright) as browser:
            try:
                ours, empty = _moves(browser, script, number)
            except (SlowError, Error) as error:
                yield Line(peer, number, 0, "s", note=f"stopped: {str(error).splitlines()[0][:120]}")
                return
        yield from _lines(peer, number, ours, empty)


def _moves(browser: Browser, script: Path, number: int) -> tuple[list[Move], list[Move]]:
    with ExitStack() as stack:
        server = stack.enter_context(served(script, {EVENTS: str(built.events(number))}))
        nothing = stack.enter_context(served(EMPTY))
        context = stack.enter_context(browser.new_context(viewport={"width": 1440, "height": 900}))
        peer, empty = Looking(context, server.address), Looking(context, nothing.address)
        taken = [(peer.move(), empty.move())]
        while len(taken) < MOVES and taken[-1][0].settled < PATIENCE / 6:
            taken.append((peer.move(), empty.move()))
    return [move for move, _ in taken], [move for _, move in taken]


def _lines(peer: str, number: int, ours: Sequence[Move], empty: Sequence[Move]) -> Iterator[Line]:
    settled, trip = median(move.settled for move in ours), median(move.finished for move in empty)
    yield Line(peer, number, settled, "s", "empty_page", settled / trip)
    yield Line(f"{peer}_bytes", number, max(move.size for move in ours) / 1000, "KB")
    yield Line(f"{peer}_reloads", number, max(move.reloads for move in ours), "")
    yield Line(f"{peer}_reruns", number, max(move.reruns for move in ours), "")
