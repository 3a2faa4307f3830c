"""Leaflet, the map's own script and its ground, served from here: no request leaves the machine unless asked to."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import folium
import streamlit.components.v1 as components
import xyzservices.providers as providers

from dashboard.figures.map import Ground
from dashboard.languages import spoken
from dashboard.settings import ASSETS


@cache
def _served_as() -> str:
    """The name that Streamlit serves the assets' folder under, as it does a component's."""
    return str(components.declare_component("assets", path=str(ASSETS)).name)


def served(folder: Path, name: str) -> str:
    """The address, as seen from the map's frame, of a folder that is served like a component's under that name."""
    return f"../{components.declare_component(name, path=str(folder)).name}"


def address(asset: str) -> str:
    """An asset's address as seen from another component's frame; a changed asset has another, so no cache keeps it."""
    state = (ASSETS / asset).stat()
    return f"../{_served_as()}/{asset}?v={_version(ASSETS / asset, state.st_mtime_ns, state.st_size)}"


@cache
def _version(asset: Path, _changed: int, _size: int) -> str:
    """Eight digits of what is in the file, which is read again when it has changed."""
    return sha256(asset.read_bytes()).hexdigest()[:8]


@cache
def font() -> str:
    """The style that gives the page the letters of the Arabic script, served from here."""
    style = (ASSETS / "font.css").read_text(encoding="utf-8")
    return style.replace('url("', f'url("component/{_served_as()}/')


class OfflineMap(folium.Map):
    """folium's map with local scripts and styles, and only those that are used."""

    default_js: list[tuple[str, str]]
    default_css: list[tuple[str, str]]

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - folium's own options, passed on
        super().__init__(tiles=None, **options)
        ours = ("ground", "reference", "plates", "keyboard", "marks", "standin", "film")
        scripts = ("vendor/leaflet/leaflet", "vendor/fflate/inflate", *ours)
        self.default_js = [(name, address(f"{name}.js")) for name in scripts]
        self.default_css = [(name, address(name)) for name in ("vendor/leaflet/leaflet.css", "font.css", "map.css")]


def base_map(corners: list[list[float]]) -> OfflineMap:
    """The constant map, showing the box between these corners (south-west and north-east, degrees)."""
    chart = OfflineMap(zoom_control="topleft", max_zoom=14, min_zoom=2, world_copy_jump=True)
    chart.options["maxZoom"] = 14
    names = address(f"labels-{spoken()}.json") if spoken() != "en" else ""
    chart.add_child(Ground(address("ground.json"), corners, names))
    return chart


def openstreetmap() -> dict[str, Any]:
    """OpenStreetMap's tiles, with the attribution and the referrer that their usage policy asks for."""
    tiles = providers.OpenStreetMap.Mapnik
    return {
        "url": tiles.build_url(),
        "options": {
            "attribution": tiles.html_attribution,
            "maxZoom": tiles.get("max_zoom", 19),
            "referrerPolicy": "strict-origin-when-cross-origin",
        },
    }
