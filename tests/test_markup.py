"""Texts enter a page as texts, and only the web is linked to."""

from __future__ import annotations

from html import escape

import pytest

from dashboard import markup


def test_a_text_is_escaped_and_set_apart_in_direction(hostile: str) -> None:
    assert markup.text(hostile) == f"<bdi>{escape(hostile)}</bdi>"


@pytest.mark.parametrize("url", ["https://example.org/a?b=c", "http://example.org"])
def test_the_web_is_linked_to(url: str) -> None:
    assert markup.web_address(url) == url


@pytest.mark.parametrize(
    "url",
    ["", "seed:a.txt", "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "http://[example.org/"],
)
def test_nothing_else_is(url: str) -> None:
    assert markup.web_address(url) == ""
