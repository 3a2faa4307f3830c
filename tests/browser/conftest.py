"""The real server on a port of its own, and a real Chromium that looks at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Playwright, sync_playwright

from tests.browser.page import Dashboard, Visit

HOUSE = Path(__file__).parents[2]
SEEDS = HOUSE / "seeds" / "reports"

CHROMIUM = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@contextmanager
def serving(reports: Path, data: Path, *options: str) -> Iterator[str]:
    """Run the dashboard on these reports and yield its address; stop it, and only it, at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    settings = {"FRONTIER_WATCH_REPORTS": str(reports), "FRONTIER_WATCH_DATA": str(data)}
    server = subprocess.Popen(
        [*command, "--server.address=127.0.0.1", *options], cwd=HOUSE, env={**os.environ, **settings}
    )
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_until_healthy(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server stopped with code {server.returncode}"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("the server did not answer")


@pytest.fixture(scope="session", name="serving")
def _serving() -> Callable[..., AbstractContextManager[str]]:
    """Serve a folder of reports, with any further options of Streamlit's."""
    return serving


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the servers of this run keep what they build."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def address(data: Path) -> Iterator[str]:
    """The dashboard as it is shipped."""
    with serving(SEEDS, data) as served:
        yield served


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with playwright.chromium.launch(executable_path=path, args=CHROMIUM) as launched:
        yield launched


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open an address in a browser context of its own, with any options of Playwright's contexts."""
    opened = []

    def opener(address: str, **options: object) -> Dashboard:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})  # type: ignore[arg-type]
        opened.append(context)
        dashboard = Dashboard(context.new_page())
        _listen(dashboard)
        return dashboard.open(address)

    yield opener
    for context in opened:
        context.close()


def _listen(dashboard: Dashboard) -> None:
    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            dashboard.errors.append(message.text)

    page = dashboard.page
    page.on("console", hear)
    page.on("pageerror", lambda error: dashboard.errors.append(str(error)))
    page.on("requestfailed", lambda request: dashboard.errors.append(f"failed: {request.url}"))
    page.on("request", lambda request: _note(request.url, dashboard.strangers))


def _note(url: str, strangers: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:")):
        strangers.append(url)
