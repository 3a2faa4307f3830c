"""The card of a link, made of the data as it stands; a page is served whatever becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard import build, languages
from dashboard.page.opened import described
from dashboard.sharing.card import plain

if TYPE_CHECKING:
    from tests.conftest import Make, Put


@pytest.fixture
def built(put: Put, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    put([make("met", summary="Ann met Ben")])
    monkeypatch.setattr(build, "is_built", lambda *_: True)


@pytest.mark.usefixtures("built")
def test_a_link_is_told_by_what_it_shows() -> None:
    assert described("event=met").title == "Frontier Watch: Ann met Ben"


@pytest.mark.usefixtures("built")
def test_a_link_is_told_in_its_language_and_the_next_in_its_own() -> None:
    with languages.speaking("ar"):
        arabic = described("lang=ar")
    assert described("lang=ar") == arabic
    assert described("").title == "Frontier Watch: 1 event on a map"


def test_of_data_that_is_still_to_be_read_nothing_is_told(put: Put) -> None:
    put([])
    assert described("event=met") == plain()


def test_data_that_stands_open_is_told_of_when_its_folder_has_made_way_for_others(
    put: Put, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    put([make("met", summary="Ann met Ben")])
    with monkeypatch.context() as before:
        before.setattr(build, "is_built", lambda *_: True)
        described("")
    assert described("event=met").title == "Frontier Watch: Ann met Ben"


@pytest.mark.usefixtures("built")
def test_what_goes_wrong_costs_the_card_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> build.Data:
        raise OSError("gone")

    monkeypatch.setattr(build, "load", fail)
    assert described("event=met") == plain()
