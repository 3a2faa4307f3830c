"""What the browser tests share: the dashboard as it is shipped, a Chromium, and a way to visit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Playwright, expect, sync_playwright

from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import HOUSE, launched, serving

SEEDS = HOUSE / "seeds" / "reports"
TWO = ("barzani-leahy-erbil", "barzani-yarallah-erbil")
"""The reports that most tests look at: one without a date, one with."""


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the servers of this run keep what they build."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[str]:
    """The dashboard on two of the reports it is shipped with."""
    folder = tmp_path_factory.mktemp("two")
    for name, source in seeds(*TWO).items():
        (folder / f"{name}.md").write_text(source, encoding="utf-8")
    with serving(folder, data) as served:
        yield served.address


@pytest.fixture(scope="module")
def shipped(data: Path) -> Iterator[str]:
    """The dashboard as it is shipped."""
    with serving(SEEDS, data) as served:
        yield served.address


class Serve(Protocol):
    """Serves files of reports, given by their names; its answer is the address."""

    def __call__(self, reports: Mapping[str, str], *options: str, folder: Path | None = None, **settings: str) -> str:
        """The folder is their own unless it is given; `options` are Streamlit's, `settings` the environment's."""


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[Serve]:
    """Serve reports of a module's own, until its tests are over."""
    with ExitStack() as servers:

        def served(reports: Mapping[str, str], *options: str, folder: Path | None = None, **settings: str) -> str:
            made = folder or tmp_path_factory.mktemp("reports")
            for name, source in reports.items():
                (made / f"{name}.md").write_text(source, encoding="utf-8")
            return servers.enter_context(serving(made, data, *options, **settings)).address

        yield served


def seeds(*names: str) -> dict[str, str]:
    """These of the reports that the dashboard is shipped with, as `serve` takes them."""
    return {name: (SEEDS / f"{name}.md").read_text(encoding="utf-8") for name in names}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launched(playwright) as opened:
        yield opened


TOURED = "try { localStorage.setItem('frontier-watch-tour', 'seen'); } catch { /* a frame that keeps nothing */ }"
"""What the browser of one who has taken the tour remembers."""


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open an address in a browser context of its own, with any options of Playwright's contexts.

    It has taken the tour already, unless `newcomer` is said.
    """
    opened = []

    def opener(address: str, **options: object) -> Dashboard:
        newcomer = options.pop("newcomer", False)
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})  # type: ignore[arg-type]
        opened.append(context)
        if not newcomer:
            context.add_init_script(TOURED)
        dashboard = Dashboard(context.new_page())
        listen(dashboard)
        return dashboard.open(address)

    yield opener
    for context in opened:
        context.close()


def listen(dashboard: Dashboard) -> None:
    """Have the page note its errors, and requests to any other host."""

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
