"""Charts and page show a kind in one colour."""

from __future__ import annotations

import re

import pytest

from dashboard.events import KINDS, Kind
from dashboard.figures.palette import DARK, LIGHT
from dashboard.settings import ASSETS

CSS = (ASSETS / "kinds.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_the_colour_of_the_page(kind: Kind) -> None:
    variable = "border-kind" if kind == "border" else kind
    found = re.search(rf"--{variable}: (?:light-dark\()?(#\w+)(?:, (#\w+))?", CSS)
    assert found
    assert (LIGHT[kind], DARK[kind]) == (found[1], found[2] or found[1])
