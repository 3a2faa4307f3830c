"""How long a newcomer waits for the first map, and what the server then weighs.

    python -m benchmarks.first_map

Starts the dashboard on the seed reports without any built data, opens it in Chromium, waits for a mark on the map, and
opens it again. Prints seconds to the first and to the second map, and the server's memory at rest in MB (Linux).
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import launched, serving

SEEDS = Path(__file__).parents[1] / "seeds" / "reports"


def seconds_to_map(browser: Browser, address: str) -> float:
    """Open the page in a new context and wait for a mark."""
    start = time.perf_counter()
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.frame_locator('iframe[title="streamlit_folium.st_folium"]').locator(".mark").first.wait_for(
            timeout=120_000
        )
        return time.perf_counter() - start


def memory(pid: int) -> dict[str, float]:
    """Resident memory of a process in MB, now and at its highest."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split(":", 1) for line in lines)
    return {name: int(rows[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright, launched(playwright) as browser:
        start = time.perf_counter()
        with serving(SEEDS, Path(data)) as server:
            print(f"server answers after          {time.perf_counter() - start:6.1f} s")
            print(f"first map, reports read       {seconds_to_map(browser, server.address):6.1f} s")
            print(f"next map                      {seconds_to_map(browser, server.address):6.1f} s")
            for name, megabytes in memory(server.pid).items():
                print(f"{'memory at rest' if name == 'VmRSS' else 'memory at its highest':29} {megabytes:6.0f} MB")


if __name__ == "__main__":
    main()
