"""The rows of the list under the map: texts, to be drawn as they stand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dashboard.events import PlaceMention
from dashboard.evidence.corrections import Correction, Corrections, Part
from dashboard.figures import table
from dashboard.periods import day
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make


def test_a_row_says_what_its_event_is(make: Make, places: dict[str, Place]) -> None:
    event = make(
        "e1",
        kind="posture",
        status="planned",
        when=day(dt.date(2025, 10, 21)),
        summary="Most US troops in Iraq are to move to Erbil",
        places=(PlaceMention("Erbil", "to", places["erbil"]),),
    )
    assert table.row(event) == table.Row(
        id="e1",
        kind="posture",
        status="planned",
        badge="planned",
        when="21 Oct 2025",
        is_dated=True,
        summary="Most US troops in Iraq are to move to Erbil",
        where="Erbil",
        remark="",
        said="Posture change, planned, 21 Oct 2025: Most US troops in Iraq are to move to Erbil."
        " Erbil (city, within about 8 km)",
    )


def test_an_event_without_date_and_place_has_a_row_too(make: Make) -> None:
    row = table.row(make())
    assert (row.when, row.where) == ("undated", "")


def test_texts_are_left_as_they_stand(make: Make, hostile: str) -> None:
    row = table.row(make(summary=hostile, places=(PlaceMention(hostile, "at"),)))
    assert (row.summary, row.where) == (hostile, f"“{hostile}”")


def test_rows_keep_the_order_given(make: Make) -> None:
    assert [row.id for row in table.rows((make(ident) for ident in "cab"), Corrections())] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("part", "accepted", "remark"),
    [("number", True, "corrected"), ("number", False, "correction proposed"), ("note", False, "noted")],
)
def test_a_row_says_what_became_of_corrections(make: Make, part: Part, accepted: bool, remark: str) -> None:
    noon = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
    corrections = (Correction("e", part, "", "2,500", "Ann", noon, accepted=accepted),)
    row = table.row(make(), corrections)
    assert row.remark == remark
    assert row.said.endswith(f"({remark})")
