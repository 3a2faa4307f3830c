"""Reports are kept by those who signed in, at a provider of OpenID Connect on this machine, and by nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from itsdangerous import URLSafeTimedSerializer
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import expect

from tests.browser.conftest import TWO, Serve, seeds
from tests.browser.page import PATIENCE, Dashboard, Visit
from tests.browser.test_own import SENTENCE, THREAT, answered, pasted

ANN, BEN = "ann@news.test", "ben@news.test"
USERS = [
    User(sub=ANN, claims={"name": "Ann", "email": ANN, "email_verified": True}),
    User(sub=BEN, claims={"name": "Ben", "email": BEN, "email_verified": True}),
]
SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "known to the server alone"
client_id = "watch"
client_secret = "watch"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("signed")


@pytest.fixture(scope="module")
def guarded(serve: Serve, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard where people sign in, and Ann may keep reports."""
    secrets = tmp_path_factory.mktemp("secrets") / "secrets.toml"
    with run_server_in_thread(user_claims=USERS) as provider:
        secrets.write_text(SECRETS.format(provider=f"http://localhost:{provider.server_port}"), "utf-8")
        rights = {"FRONTIER_WATCH_ALLOW": "edit", "FRONTIER_WATCH_EDITORS": ANN}
        yield serve(seeds(TWO[0]), f"--secrets.files={secrets}", folder=folder, **rights)


def sign_in(page: Dashboard, who: str) -> None:
    page.page.get_by_role("button", name="Sign in").click()
    page.page.get_by_role("button", name=who).click(timeout=PATIENCE)
    expect(page.page.get_by_role("button", name="Sign out")).to_be_visible(timeout=PATIENCE)
    page.settle()


def sign_out(page: Dashboard) -> None:
    page.page.get_by_role("button", name="Sign out").click()
    page.page.get_by_role("button", name="End session").click(timeout=PATIENCE)
    expect(page.page.get_by_role("button", name="Sign in")).to_be_visible(timeout=PATIENCE)
    page.settle()


def may_keep(page: Dashboard) -> bool:
    """Whether the visitor is offered to keep what they brought, which they then discard."""
    dialog = pasted(page, SENTENCE, "Talks")
    offered = dialog.get_by_role("button", name="Keep").count()
    dialog.get_by_role("button", name="Discard").click()
    expect(dialog.get_by_role("textbox", name="Its text", exact=True)).to_be_visible(timeout=PATIENCE)
    answered(page)
    page.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    return bool(offered)


def test_an_editor_signs_in_mends_keeps_signs_out_and_may_no_more(visit: Visit, guarded: str, folder: Path) -> None:
    page = visit(guarded)
    assert not may_keep(page)
    sign_in(page, ANN)
    expect(page.page.get_by_text("Signed in as Ann")).to_be_visible()
    before = page.count
    dialog = pasted(page, f"{SENTENCE}\n\n{THREAT}", "Talks and an attack")
    dialog.locator(".stCheckbox", has_text="ISIS").locator("label").click()
    answered(page)
    dialog.get_by_role("button", name="Mend").first.click()
    dialog.get_by_text("Place", exact=True).click()
    box = dialog.get_by_role("textbox", name="Should be")
    box.fill("Erbil")
    box.press("Tab")
    dialog.get_by_role("button", name="Put in").click()
    expect(dialog.get_by_text("corrected: place Erbil")).to_be_visible(timeout=PATIENCE)
    dialog.get_by_role("button", name="Keep").click()
    kept = page.rows.filter(has_text="Emmanuel Macron met Fuad Hussein")
    expect(kept).to_contain_text("Erbil", timeout=3 * PATIENCE)
    page.settle()
    assert page.count == before + 1
    assert "who: Ann" in (folder / "corrections" / "Talks-and-an-attack.yaml").read_text("utf-8")
    sign_out(page)
    assert not may_keep(page)


def test_who_is_no_editor_proposes_by_name_and_keeps_nothing(visit: Visit, guarded: str, folder: Path) -> None:
    page = visit(guarded)
    sign_in(page, BEN)
    assert not may_keep(page)
    page.select(page.rows.last)
    page.page.get_by_text("Propose a correction").click()
    page.page.get_by_text("Only a note", exact=True).click()
    note = page.page.get_by_role("textbox", name="Why, or where it stands")
    note.fill("See the second report")
    note.press("Tab")
    page.page.get_by_role("button", name="Propose", exact=True).click()
    expect(page.page.get_by_text("Kept: it stands above")).to_be_visible(timeout=PATIENCE)
    assert "who: Ben" in (folder / "corrections" / f"{TWO[0]}.yaml").read_text("utf-8")


def test_who_signs_in_or_out_comes_back_to_the_same_view(visit: Visit, guarded: str) -> None:
    page = visit(f"{guarded}/?lang=en&kinds=meeting&pane=about")
    ways: tuple[Callable[[], None], ...] = (lambda: sign_in(page, BEN), lambda: sign_out(page))
    for go in ways:
        go()
        expect(page.page.locator(".st-key-about")).to_be_visible(timeout=PATIENCE)
        page.settle()
        assert page.chosen() == {"lang": ["en"], "kinds": ["meeting"], "pane": ["about"]}


def test_what_the_browser_kept_leads_to_no_other_page_and_is_used_once(visit: Visit, guarded: str) -> None:
    page = visit(guarded)
    own = [["pane", "about"], ["next", "https://elsewhere.test"], ["kinds", "<script>"]]
    page.page.evaluate(
        "own => sessionStorage.setItem('frontier-watch-view', JSON.stringify({ at: Date.now(), own }))", own
    )
    page.open(guarded)
    expect(page.page.locator(".st-key-about")).to_be_visible(timeout=PATIENCE)
    page.settle()
    assert page.chosen() == {"pane": ["about"]}
    assert page.strangers == []
    page.open(guarded)
    expect(page.rows.first).to_be_visible(timeout=PATIENCE)
    assert page.chosen() == {}


def test_a_forged_session_is_nobody_s(visit: Visit, guarded: str) -> None:
    """Signed by another secret than the server's."""
    claims = f'{{"is_logged_in": true, "name": "Ann", "email": "{ANN}", "origin": "{guarded}", "provider": "default"}}'
    forged = URLSafeTimedSerializer("guessed", salt="_streamlit_user").dumps(claims)
    page = visit(guarded)
    page.page.context.add_cookies([{"name": "_streamlit_user", "value": str(forged), "url": guarded}])
    page.open(guarded)
    expect(page.page.get_by_role("button", name="Sign in")).to_be_visible(timeout=PATIENCE)
    assert not may_keep(page)
