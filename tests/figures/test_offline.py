"""Everything the map needs is served from here: no request leaves the machine unless a viewer asks for tiles."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.figures import offline
from dashboard.figures.map import bounds
from dashboard.settings import ASSETS

LEAFLET = ASSETS / "vendor" / "leaflet"
OURS = sorted(path for path in ASSETS.iterdir() if path.suffix in (".js", ".css", ".svg"))


def addresses() -> list[str]:
    """All that the map has the browser fetch."""
    chart = offline.base_map(bounds([]))
    page = chart.get_root().render()
    (ground,) = re.findall(r'FrontierWatch\.ground\(\w+, "([^"]*)"', page)
    return [ground, *(address for _, address in (*chart.default_js, *chart.default_css))]


def test_everything_the_map_fetches_is_a_file_beside_it() -> None:
    found = addresses()
    assert len(found) == 13
    for address in found:
        parts = urlsplit(address)
        assert (parts.scheme, parts.netloc) == ("", "")
        assert re.match(r"\.\./[\w.]+/", parts.path), "the frame of the map asks the component beside it"
        assert (ASSETS / parts.path.split("/", 2)[2]).is_file()


def test_a_changed_file_has_another_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asset = tmp_path / "marks.js"
    asset.write_text("one", "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(offline, "ASSETS", tmp_path)
        patch.setattr(offline, "_served_as", lambda: "assets")
        one = offline.address("marks.js")
        assert one == offline.address("marks.js")
        asset.write_text("other", "utf-8")
        assert offline.address("marks.js") != one
    assert set(parse_qs(urlsplit(one).query)) == {"v"}


def test_the_map_s_page_names_no_other_host() -> None:
    page = offline.base_map(bounds([])).get_root().render()
    assert re.findall(r"""(?:https?:|["'(])//[^\s"'`)<>]+""", page) == []


NAMESPACE = ["http://www.w3.org/2000/svg"]
"""A name, which nothing fetches."""

ALLOWED = {
    "brush.js": NAMESPACE,
    "ground.js": ["https://leafletjs.com"],  # a link in the attribution, which only a click follows
    "icon.svg": NAMESPACE,
    "network.js": NAMESPACE,
}


@pytest.mark.parametrize("asset", OURS, ids=lambda asset: asset.name)
def test_no_asset_of_ours_leads_to_another_host(asset: Path) -> None:
    text = asset.read_text(encoding="utf-8")
    hosts = re.findall(r"""(?:https?:|["'(])//[^\s"'`)<>]+|@import[^;]*""", text)
    assert hosts == ALLOWED.get(asset.name, [])


@pytest.mark.parametrize(
    ("name", "removed", "published"),
    [
        ("leaflet.js", b"//# sourceMappingURL=leaflet.js.map", "20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo="),
        ("leaflet.css", b"", "p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY="),
    ],
)
def test_leaflet_is_what_its_authors_published(name: str, removed: bytes, published: str) -> None:
    """The hashes are those that Leaflet's own download page gives for 1.9.4; the map of the source is not served."""
    content = (LEAFLET / name).read_bytes()
    assert b"sourceMappingURL" not in content
    assert b64encode(sha256(content + removed).digest()).decode() == published


def test_leaflet_comes_with_its_licence() -> None:
    licence = (LEAFLET / "LICENSE").read_text(encoding="utf-8")
    assert "BSD 2-Clause" in licence
    assert "Agafonkin" in licence


def test_tiles_come_with_what_openstreetmap_asks_for() -> None:
    """Its tile usage policy: the one address, a visible attribution, and a referrer."""
    tiles = offline.openstreetmap()
    assert tiles["url"].startswith("https://tile.openstreetmap.org/{z}/{x}/{y}")
    assert 'href="https://www.openstreetmap.org/copyright"' in tiles["options"]["attribution"]
    assert tiles["options"]["referrerPolicy"] == "strict-origin-when-cross-origin"
    assert tiles["options"]["maxZoom"] == 19
