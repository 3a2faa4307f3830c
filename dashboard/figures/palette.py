"""The colours of charts: Okabe and Ito's, which survive colour-blindness; `assets/kinds.css` gives them to the page."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.events import Kind

Palette = Mapping[Kind, str]

LIGHT: Palette = {
    "meeting": "#0072b2",
    "posture": "#e69f00",
    "border": "#cc79a7",
    "threat": "#d55e00",
    "agreement": "#009e73",
}
DARK: Palette = {
    "meeting": "#56b4e9",
    "posture": "#e69f00",
    "border": "#e3a0c5",
    "threat": "#ff7f33",
    "agreement": "#2ec79a",
}


def ink(palette: Palette) -> str:
    """The colour of lines and words on a chart of that palette."""
    return "#e8eaed" if palette is DARK else "#23282d"
