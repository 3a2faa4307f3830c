"""The board is drawn by itself, and the filters beside it say what it was drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard import build
from dashboard.page import filters, opened
from tests.opening import visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put


def test_every_filter_is_known_to_it(put: Put, make: Make) -> None:
    """Were one not, the board would not notice that a press on it had changed what that filter is to show."""
    put([make("met"), make("left", kind="posture")])
    page = visit()
    drawn = {widget.key for kind in ("button_group", "multiselect", "selectbox", "text_input", "toggle")
             for widget in page.sidebar.get(kind)}  # fmt: skip
    assert {"kinds", "clock", "undated", "actors", "near", "q", "ground"} <= drawn <= set(filters.CHOICES)


def test_data_is_present_until_the_reports_are_others_or_cannot_be_read(
    put: Put, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    put([make("met")])
    monkeypatch.setattr(build, "is_built", lambda *_: True)
    data = opened.present()
    assert opened.is_present(data)
    put([make("met"), make("left")])
    opened.open_data.clear()
    assert not opened.is_present(data)

    def fail(_: object) -> build.Data:
        raise build.BuildError("gone")

    opened.open_data.clear()
    monkeypatch.setattr(build, "load", fail)
    assert not opened.is_present(data)
