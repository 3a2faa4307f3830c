"""Servers of Streamlit pages, and a browser that looks at one and tells what each move of its slider takes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from dashboard.settings import HOUSE, Settings

EMPTY = Path(__file__).parent / "peers" / "empty.py"
"""A stock Streamlit page with a slider that draws nothing."""
MAP = "streamlit_folium.st_folium"
"""The title of the frame that the dashboard's map is in."""
SLIDER = '[data-testid="stSlider"] input'
QUIET, PATIENCE = 0.7, 60.0
"""Seconds without anything drawn after which a page has settled, and after which nobody waits any more."""

_PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
_BEGIN = (
    "Object.assign(__probe, {released: 0, sent: [], got: [], finished: [], sessions: 0, drawn: {}, busy: 0, loads: 0})"
)
_MIDDLE = "(input) => (({ x, y, width, height }) => [x + width / 2, y + height / 2])(input.getBoundingClientRect())"
_SETTLED = """(quiet) => {
    const now = performance.timeOrigin + performance.now();
    const last = Math.max(__probe.busy, ...__probe.finished, ...Object.values(__probe.drawn));
    return __probe.finished.length >= Math.max(1, __probe.sessions) && now - last > quiet;
}"""


class SlowError(RuntimeError):
    """A page did not settle in `PATIENCE`, or said that it failed."""


@dataclass(frozen=True, slots=True)
class Move:
    """What a move of the slider took: times in seconds since the slider was let go."""

    finished: float
    """Until the server had sent all of its first answer, and the browser had the time to draw it."""
    drawn: Mapping[str, float]
    """Until something was last drawn in each frame, by its title; the page itself is `page`."""
    settled: float
    """Until nothing is drawn any more, and no script works."""
    size: int
    """Bytes that the server sent."""
    reloads: int
    """How many frames were loaded anew."""
    reruns: int
    """How many times the script was run."""


class Looking:
    """A page open in a browser."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self._moves = 0
        self._ends: tuple[float, float] | None = None
        self.page: Page = context.new_page()
        self.page.add_init_script(_PROBE)
        self.page.goto(address)
        self.page.locator(SLIDER).first.wait_for(state="attached", timeout=PATIENCE * 1000)
        self.settle()
        if (tour := self.page.get_by_role("button", name="Skip the tour")).count():
            tour.click()

    def settle(self) -> None:
        """Wait until nothing is drawn any more.

        Raises:
            SlowError: That takes too long, or the page says that it failed.
        """
        deadline = time.monotonic() + PATIENCE
        while not self.page.evaluate(_SETTLED, QUIET * 1000):
            if time.monotonic() > deadline:
                raise SlowError(f"not settled after {PATIENCE:.0f} s")
            self.page.wait_for_timeout(100)
        if self.page.locator('[data-testid="stException"]').count():
            raise SlowError(self.page.locator('[data-testid="stException"]').first.inner_text().splitlines()[0][:120])

    def move(self, rest: float = 0) -> Move:
        """Have the first day further on by a fiftieth of them all, as a press on the slider does.

        The pointer is on the slider for `rest` seconds before it presses.
        """
        self.page.bring_to_front()
        self._moves += 1
        x, y = self._on_slider(0.1 + self._moves / 50)
        self.settle()
        self.page.mouse.move(x, y)
        self.page.wait_for_timeout(rest * 1000)
        self.page.evaluate(_BEGIN)
        self.page.mouse.click(x, y)
        self.page.wait_for_function("__probe.sent.length", timeout=PATIENCE * 1000, polling=50)
        self.page.wait_for_function("__probe.finished.length", timeout=PATIENCE * 1000, polling=50)
        self.settle()
        return _move(self.page.evaluate("__probe"))

    def _on_slider(self, part: float) -> tuple[float, float]:
        """Where on the screen the slider is at that part of its days."""
        ends = [self.page.locator(SLIDER).nth(n).evaluate(_MIDDLE) for n in (0, 1)]
        first, last = self._ends = self._ends or (ends[0][0], ends[1][0])
        return first + (last - first) * part, ends[0][1]


def _move(probe: Mapping[str, Any]) -> Move:
    drawn = {name: _since(probe, at) for name, at in probe["drawn"].items()}
    finished = [_since(probe, at) for at in probe["finished"]]
    return Move(
        finished=finished[0],
        drawn=drawn,
        settled=max(*finished, *drawn.values(), _since(probe, probe["busy"])),
        size=sum(probe["got"]),
        reloads=probe["loads"],
        reruns=probe["sessions"],
    )


def _since(probe: Mapping[str, Any], at: float) -> float:
    return float(at - probe["released"]) / 1000


@dataclass(frozen=True, slots=True)
class Server:
    """A Streamlit server that runs."""

    address: str
    pid: int


def dashboard(settings: Settings) -> Mapping[str, str]:
    """The environment in which the dashboard has these settings."""
    return {"FRONTIER_WATCH_REPORTS": str(settings.reports), "FRONTIER_WATCH_DATA": str(settings.data)}


@contextmanager
def served(script: Path, environment: Mapping[str, str] | None = None, *options: str) -> Iterator[Server]:
    """Serve a script on a free port; its server, and only that, is stopped at the end.

    It is started in the folder above the script's: the dashboard with its own settings, all others as Streamlit comes.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    server = subprocess.Popen(
        [*command, "--server.address=127.0.0.1", "--server.headless=true", *options],
        cwd=script.parents[1],
        env={**os.environ, "PYTHONPATH": str(HOUSE), **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(f"http://127.0.0.1:{port}", server)
        yield Server(f"http://127.0.0.1:{port}", server.pid)
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise SlowError(f"the server stopped with code {server.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise SlowError("the server did not answer")
