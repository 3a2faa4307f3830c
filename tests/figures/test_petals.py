"""Events at one place stand around it, none upon another, and kinds apart."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import hypot
from typing import TYPE_CHECKING

import pytest

from dashboard.events import KINDS
from dashboard.figures.petals import LEAST, MOST, PETAL, offsets, petals
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate


@pytest.mark.parametrize("number", [1, 2, 5, 12, MOST])
def test_no_petal_lies_on_another_or_on_the_plate(number: int) -> None:
    seats = offsets([KINDS[n * 5 // number] for n in range(number)])
    assert all(hypot(x, y) >= LEAST - 1 for x, y in seats)
    assert all(hypot(a - c, b - d) > PETAL - 4 for (a, b), (c, d) in combinations(seats, 2))


def test_two_kinds_stand_further_apart_than_two_of_a_kind() -> None:
    seats = offsets([*["meeting"] * 6, *["threat"] * 6])
    steps = [hypot(a - c, b - d) for (a, b), (c, d) in pairwise(seats)]
    assert steps[5] == max(steps)
    assert steps[5] > steps[0] + 8


def test_nothing_has_no_petals() -> None:
    assert offsets([]) == []


def test_a_petal_leads_to_its_event(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    table = tabulate([make("threat", kind="threat"), make("meeting"), make("planned", status="planned")])
    drawn = [feature["properties"] for feature in petals(table, places["erbil"], selected="threat")]
    assert [petal["kind"] for petal in drawn] == ["meeting", "meeting", "threat"]
    assert {petal["event"]: petal["selected"] for petal in drawn} == {"meeting": "", "planned": "", "threat": "erbil"}
    assert {petal["event"]: petal["status"] for petal in drawn}["planned"] == "planned"


def test_their_number_is_bounded(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    table = tabulate([make(f"e{n}") for n in range(MOST + 60)])
    assert len(list(petals(table, places["erbil"]))) == MOST
