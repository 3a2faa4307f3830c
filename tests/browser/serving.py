"""The real server on a port of its own, and the real browser that looks at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Playwright

HOUSE = Path(__file__).parents[2]
CHROMIUM = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@dataclass(frozen=True, slots=True)
class Server:
    """A running dashboard."""

    address: str
    pid: int


def report(
    published: str | None, text: str, *, title: str = "Talks", publisher: str = "A newsroom", url: str = ""
) -> str:
    """A report as its file holds it."""
    head = {"title": title, "publisher": publisher, "published": published, "url": url}
    return f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n\n{text}\n"


@contextmanager
def serving(reports: Path, data: Path, *options: str, **settings: str) -> Iterator[Server]:
    """Run the dashboard on these reports, and stop it, and only it, at the end.

    `options` are further ones of Streamlit's, `settings` further variables of the environment.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    folders = {"FRONTIER_WATCH_REPORTS": str(reports), "FRONTIER_WATCH_DATA": str(data)}
    server = subprocess.Popen(
        [*command, "--server.address=127.0.0.1", "--server.headless=true", *options],
        cwd=HOUSE,
        env={**os.environ, **folders, **settings},
    )
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}", server)
        yield Server(f"http://127.0.0.1:{port}", server.pid)
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
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError("the server did not answer")


def launched(playwright: Playwright) -> Browser:
    """The Chromium on the PATH, else Playwright's own."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    return playwright.chromium.launch(executable_path=path, args=CHROMIUM)
