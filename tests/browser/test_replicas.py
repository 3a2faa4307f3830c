"""Two replicas behind nginx as `.streamlit/nginx.conf` sets it up: any serves any link, and either may go."""

from __future__ import annotations

import os
import shutil
import signal
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import TimeoutError as Waited
from playwright.sync_api import expect

from dashboard import build
from dashboard.settings import Settings
from tests import servers
from tests.browser.conftest import SEEDS, TWO
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.serving import Server, serving


@pytest.fixture
def replicas(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Server, Server]]:
    """Two servers over the same reports and the same built data."""
    monkeypatch.setenv("STREAMLIT_SERVER_COOKIE_SECRET", "the same for all")
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in TWO:
        shutil.copy(SEEDS / f"{name}.md", reports)
    build.load(Settings(reports, data=data))  # so that no visit waits for it
    with ExitStack() as stack:
        first, second = (stack.enter_context(serving(reports, data)) for _ in range(2))
        yield first, second


@pytest.fixture
def balanced(tmp_path: Path, replicas: tuple[Server, Server]) -> Iterator[str]:
    """The one address of both."""
    with servers.balanced(tmp_path, [server.address for server in replicas]) as address:
        yield address


def netloc(server: Server) -> str:
    return urlparse(server.address).netloc


def cookie_for(balanced: str, server: Server) -> str:
    """The number of a viewer whom nginx sends to that replica."""
    for number in map(str, count()):
        asked = urllib.request.Request(f"{balanced}/_stcore/health", headers={"Cookie": f"frontier_watch={number}"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            if answer.headers["X-Replica"] == netloc(server):
                return number
    raise AssertionError("unreachable")


def opened_at(visit: Visit, balanced: str, server: Server, query: str = "") -> Dashboard:
    """A viewer at that replica, with that link open."""
    known = {"name": "frontier_watch", "value": cookie_for(balanced, server), "domain": "127.0.0.1", "path": "/"}
    plain = {"expires": -1, "httpOnly": True, "secure": False, "sameSite": "Lax"}
    return visit(f"{balanced}/{query}", storage_state={"cookies": [{**known, **plain}], "origins": []})


def shown(page: Dashboard) -> tuple[int, list[str], list[str]]:
    """What a viewer sees."""
    return page.count, page.summaries(), page.marks_said


VIEW = "?kinds=posture&kinds=border&undated=without"


def test_any_replica_serves_any_link(visit: Visit, balanced: str, replicas: tuple[Server, Server]) -> None:
    one, other = (opened_at(visit, balanced, server, VIEW) for server in replicas)
    assert shown(one) == shown(other)
    assert one.errors == other.errors == []


def test_a_newcomer_is_kept_at_one_replica(visit: Visit, balanced: str) -> None:
    page = visit(balanced)
    (cookie,) = (each for each in page.page.context.cookies() if each.get("name") == "frontier_watch")
    assert cookie.get("expires") == -1, "it is forgotten with the browser's session"
    assert page.errors == []


def choose_meetings(page: Dashboard) -> None:
    """Ask for meetings, too: once more where the replica was gone before it could answer."""
    for _ in range(3):
        page.page.get_by_role("button", name="Meeting", exact=True).click(timeout=4 * PATIENCE)
        with suppress(Waited):
            return page.wait_for_address(kinds="meeting")
    raise AssertionError(f"The choice was never taken: {page.page.url}")


def test_one_killed_while_viewers_move_loses_nobody_s_view(
    visit: Visit, balanced: str, replicas: tuple[Server, Server]
) -> None:
    gone, _ = replicas
    here, elsewhere = (opened_at(visit, balanced, server, VIEW) for server in replicas)
    before = shown(here)
    os.kill(gone.pid, signal.SIGKILL)
    choose_meetings(elsewhere)
    assert shown(here) == before
    choose_meetings(here)
    expect(here.rows).to_have_count(elsewhere.count, timeout=4 * PATIENCE)
    assert shown(here) == shown(elsewhere) != before


def test_new_reports_are_shown_without_a_restart(
    visit: Visit, balanced: str, replicas: tuple[Server, Server], tmp_path: Path
) -> None:
    pages = [opened_at(visit, balanced, server) for server in replicas]
    before = {page.count for page in pages}
    text = "---\npublished: 2025-10-21\n---\n\nEmmanuel Macron met Fuad Hussein in Baghdad on Monday.\n"
    (tmp_path / "reports" / "new.md").write_text(text, "utf-8")
    for page in pages:
        page.page.get_by_role("button", name="Threat", exact=True).click()
        expect(page.rows.filter(has_text="Macron")).to_have_count(1, timeout=2 * PATIENCE)
    assert len(before) == 1
