"""The list of events, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.figures import table
from tests.opening import settled, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put


@pytest.fixture
def page(put: Put, make: Make, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Five events, two to a page of the list; four of them are meetings."""
    monkeypatch.setattr(table, "MOST", 2)
    put([make(f"e{n}", kind="meeting" if n else "threat") for n in range(5)])
    return visit()


def press(page: AppTest, way: str) -> AppTest:
    return settled(page.button(key=f"events-{way}").click().run())


def stands(page: AppTest) -> str:
    (said,) = [caption.value for caption in page.caption if " of " in caption.value]
    return said


def test_is_leafed_through_from_its_first_page_to_its_last_and_back(page: AppTest) -> None:
    assert stands(page) == "1 to 2 of 5"
    assert page.button(key="events-previous").disabled
    press(press(page, "next"), "next")
    assert stands(page) == "5 to 5 of 5"
    assert page.button(key="events-next").disabled
    assert stands(press(page, "previous")) == "3 to 4 of 5"


def test_keeps_its_page_until_other_events_are_shown(page: AppTest) -> None:
    press(page, "next")
    page.session_state["ground"] = "osm"
    assert stands(settled(page.run())) == "3 to 4 of 5"
    page.session_state["kinds"] = ["meeting"]
    assert stands(settled(page.run())) == "1 to 2 of 4"


def test_that_fits_on_a_page_has_no_others(put: Put, make: Make) -> None:
    put([make()])
    assert not [button for button in visit().button if button.key == "events-next"]
