"""The pane of forces: what is drawn and listed of their sizes, and what it says where there is nothing."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.events import Event, Participant, PlaceMention, Quantity
from dashboard.figures.stretch import MOST_UNDATED
from dashboard.page.forces import MOST_CHARTS
from dashboard.periods import day
from gazetteer.place import Place
from tests.opening import html, settled, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put

ARMY = Participant("Iraqi Army")


@pytest.fixture
def forces(make: Make, places: dict[str, Place]) -> list[Event]:
    """A level in Iraq that is bounded, one in Erbil that is undated and planned, brigades, and a meeting."""
    iraq, erbil = (PlaceMention(name, "at", places[name]) for name in ("iraq", "erbil"))
    told: dict[str, Any] = {"kind": "posture", "actors": (ARMY,)}
    return [
        make("iraq", **told, when=day(dt.date(2025, 10, 21)), places=(iraq,), quantity=Quantity(None, 2000)),
        make("erbil", **told, status="planned", places=(erbil,), quantity=Quantity(300, 300)),
        make("brigades", **told, places=(erbil,), quantity=Quantity(3, 3, "brigades")),
        make("meets", when=day(dt.date(2025, 12, 1))),
    ]


def listed(page: AppTest, key: str = "statements") -> list[list[str]]:
    """The cells of a table's rows."""
    (table,) = [element for element in page.get("bidi_component") if getattr(element, "key", None) == key]
    rows: list[dict[str, Any]] = json.loads(table.proto.json)["rows"]
    return [row["cells"] for row in rows]


def headings(page: AppTest) -> list[str]:
    return [part for part in html(page).split("<h3>")[1:] if part.startswith("<bdi>")]


def test_each_force_has_a_chart_at_each_place(put: Put, forces: list[Event]) -> None:
    put(forces)
    page = visit(pane="forces")
    assert [part.partition("</bdi>")[0] for part in headings(page)] == ["<bdi>Erbil", "<bdi>Iraq"]
    assert len(page.get("vega_lite_chart")) == 2


def test_the_table_lists_every_statement_also_those_that_are_not_drawn(put: Put, forces: list[Event]) -> None:
    put(forces)
    page = visit(pane="forces")
    assert listed(page) == [
        ["fewer than 2,000 troops there", "Iraqi Army", "Iraq", "21 Oct 2025", "Reported"],
        ["3 brigades there", "Iraqi Army", "Erbil", "undated", "Reported"],
        ["300 troops to be there", "Iraqi Army", "Erbil", "undated", "Planned"],
    ]
    assert "1 is not drawn: no number of people" in page.caption[-1].value


def test_the_filters_hold(put: Put, forces: list[Event]) -> None:
    put(forces)
    assert [row[2] for row in listed(visit(pane="forces", undated="without"))] == ["Iraq"]
    assert [row[4] for row in listed(visit(pane="forces", status="planned"))] == ["Planned"]


def test_without_a_number_says_what_to_do(put: Put, forces: list[Event]) -> None:
    put(forces)
    page = visit(pane="forces", kinds="meeting")
    assert "No event under these filters says how large a force is." in page.info[0].value


def test_of_many_the_most_spoken_of_are_drawn_and_the_rest_can_be_chosen(
    put: Put, make: Make, places: dict[str, Place]
) -> None:
    erbil = PlaceMention("Erbil", "at", places["erbil"])
    put(
        [
            make(f"e{n}", kind="posture", actors=(Participant(f"Force {n}"),), places=(erbil,), quantity=Quantity(9, 9))
            for n in range(MOST_CHARTS + 3)
        ]
    )
    page = visit(pane="forces")
    assert len(headings(page)) == MOST_CHARTS
    last = page.multiselect(key="picked-series").options[-1]
    assert last == "Force 8, Erbil"
    page.multiselect(key="picked-series").select(last).run()
    assert len(headings(settled(page))) == 1
    assert page.query_params["series"] == "Force 8 @ Erbil"


def test_a_link_draws_the_forces_that_it_names(put: Put, forces: list[Event]) -> None:
    put(forces)
    page = visit(pane="forces", series=["Iraqi Army @ Erbil"])
    assert [part.partition("</bdi>")[0] for part in headings(page)] == ["<bdi>Erbil"]


def test_a_link_that_names_a_force_of_which_nothing_is_told_says_so_and_draws_the_rest(
    put: Put, forces: list[Event]
) -> None:
    put(forces)
    page = visit(pane="forces", series=["Nobody @ Nowhere"])
    assert any("Nothing under these filters says how large these are" in caption.value for caption in page.caption)
    assert len(headings(page)) == 2


def test_what_a_chart_has_no_room_for_is_counted(put: Put, make: Make, places: dict[str, Place]) -> None:
    erbil = PlaceMention("Erbil", "at", places["erbil"])
    told: dict[str, Any] = {"kind": "posture", "actors": (ARMY,), "places": (erbil,), "quantity": Quantity(9, 9)}
    put([make(f"e{n}", **told) for n in range(MOST_UNDATED + 3)])
    page = visit(pane="forces")
    assert "3 more in the table" in headings(page)[0]
    assert len(listed(page)) == MOST_UNDATED + 3


def test_names_of_forces_are_shown_as_text(put: Put, make: Make, places: dict[str, Place], hostile: str) -> None:
    erbil = PlaceMention("Erbil", "at", places["erbil"])
    put([make(kind="posture", actors=(Participant(hostile),), places=(erbil,), quantity=Quantity(9, 9))])
    (heading,) = headings(visit(pane="forces"))
    assert "<script" not in heading and "<img" not in heading
