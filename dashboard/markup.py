"""Texts that come from reports and viewers, which may be hostile, as they enter a page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from dashboard.languages import spoken

WRITTEN_IN = "en"
"""The language of what the program writes of events, of offices in the actors' file, and of names known in no other."""


def text(words: str, language: str = "") -> str:
    """Text as HTML, as it stands, set apart in direction so that an override in it cannot turn what follows.

    `language` is the text's own, as a code; it is told where the viewer's is another.
    """
    told = f' lang="{escape(language)}"' if language and language != spoken() else ""
    return f"<bdi{told}>{escape(words)}</bdi>"


def items(values: Iterable[str]) -> str:
    """A list of values that are HTML already."""
    return "<ul>" + "".join(f"<li>{value}</li>" for value in values) + "</ul>"


def web_address(url: str) -> str:
    """The address where a browser may be sent to it, else nothing: a script or a file is no source to read."""
    try:
        return url if urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""
