"""What only a script within the page can tell, each in a file of its own."""

from __future__ import annotations

from pathlib import Path

PROBES = Path(__file__).parent / "probes"


def probe(name: str) -> str:
    """The script of that name: a function whose answer Playwright brings back."""
    return (PROBES / f"{name}.js").read_text(encoding="utf-8")
