"""The charts of force levels: bounds drawn as bounds, and what a click says."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dashboard.events import Quantity, Status
from dashboard.figures import levels
from dashboard.figures.forces import Series, Statement
from dashboard.figures.palette import DARK, LIGHT, ink
from dashboard.figures.stretch import rows, stretch
from dashboard.periods import Period, day

ARMY = Series("Iraqi Army", "Erbil")
OCTOBER = day(dt.date(2025, 10, 21))


def statement(
    ident: str, quantity: Quantity, when: Period | None = OCTOBER, status: Status = "reported", series: Series = ARMY
) -> Statement:
    return Statement(ident, series, "there", quantity, status, when, f"Event {ident}")


EXACT, UNDER, OVER = Quantity(2500, 2500), Quantity(None, 2000), Quantity(900, None)


def drawn(*statements: Statement, top: float = 4000) -> dict[str, Any]:
    over = stretch(statements)
    specification: dict[str, Any] = levels.chart(rows(statements, over), over, top).to_dict()
    return specification


class TestChart:
    def events(self, specification: dict[str, Any], mark: str, **wanted: object) -> list[str]:
        """The events drawn by the layers of that mark with these properties."""
        return [
            row["event"]
            for layer in specification["layer"]
            if layer["mark"]["type"] == mark and wanted.items() <= layer["mark"].items()
            for row in specification["datasets"][layer["data"]["name"]]
            if "event" in row
        ]

    def gradients(self, specification: dict[str, Any]) -> dict[str, tuple[int, dict[str, Any]]]:
        """For each event drawn as an area, the end of its height at which it is full, and the other end's value."""
        return {
            row["event"]: (layer["mark"]["color"]["y1"], layer["encoding"]["y2"])
            for layer in specification["layer"]
            if isinstance(layer["mark"].get("color"), dict)
            for row in specification["datasets"][layer["data"]["name"]]
        }

    def test_a_bound_is_an_area_that_is_open_away_from_it(self) -> None:
        """Below an upper bound it fades to zero, above a lower one to the top: nothing is drawn on the other side."""
        areas = self.gradients(drawn(statement("under", UNDER), statement("over", OVER), statement("exact", EXACT)))
        assert areas == {"under": (0, {"datum": 0}), "over": (1, {"datum": 4000})}

    def test_only_a_number_without_bounds_is_a_point(self) -> None:
        statements = [statement("under", UNDER), statement("exact", EXACT), statement("range", Quantity(300, 500))]
        specification = drawn(*statements)
        assert self.events(specification, "point", size=110) == ["exact"]
        assert self.events(specification, "bar") == ["range"]

    def test_each_leads_to_its_event(self) -> None:
        specification = drawn(statement("under", UNDER), statement("exact", EXACT, None))
        assert self.events(specification, "point", cursor="pointer") == ["under", "exact"]
        (param,) = specification["params"]
        assert (param["name"], param["select"]["fields"]) == ("pick", ["event"])

    def test_ends_above_the_largest_so_that_it_is_seen_to_be_open(self) -> None:
        assert levels.top_of([statement("a", OVER), statement("b", EXACT)]) > 2500

    @pytest.mark.parametrize(
        ("when", "form"),
        [
            (Period(dt.date(2014, 1, 1), dt.date(2026, 1, 1)), "%Y"),
            (Period(dt.date(2025, 3, 1), dt.date(2025, 9, 1)), "%b %Y"),
            (OCTOBER, "%-d %b"),
        ],
    )
    def test_the_axis_names_few_days_in_the_unit_that_fits(self, when: Period, form: str) -> None:
        axis = drawn(statement("a", EXACT, when), statement("b", EXACT, None))["layer"][0]["encoding"]["x"]["axis"]
        assert form in axis["labelExpr"] and "undated" in axis["labelExpr"]
        assert 3 <= len(axis["values"]) <= 9

    def test_can_be_drawn_on_dark_ground(self) -> None:
        assert ink(DARK) != ink(LIGHT)


@pytest.mark.parametrize(
    ("selection", "event"),
    [([{"event": "a"}], "a"), ([], ""), (None, ""), ({}, ""), ([{"other": 1}], ""), (["a"], "")],
)
def test_a_click_picks_an_event_or_none(selection: object, event: str) -> None:
    assert levels.picked(selection) == event
