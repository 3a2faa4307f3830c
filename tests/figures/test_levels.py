"""The charts of force levels: what lies where, bounds drawn as bounds, and what a click says."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dashboard.events import Quantity, Status
from dashboard.figures import levels
from dashboard.figures.forces import Series, Statement
from dashboard.figures.palette import DARK, LIGHT, ink
from dashboard.periods import Period, day, month

ARMY = Series("Iraqi Army", "Erbil")
OCTOBER = day(dt.date(2025, 10, 21))


def statement(
    ident: str, quantity: Quantity, when: Period | None = OCTOBER, status: Status = "reported", series: Series = ARMY
) -> Statement:
    return Statement(ident, series, "there", quantity, status, when, f"Event {ident}")


EXACT, UNDER, OVER = Quantity(2500, 2500), Quantity(None, 2000), Quantity(900, None)


def drawn(*statements: Statement, top: float = 4000) -> dict[str, Any]:
    over = levels.stretch(statements)
    specification: dict[str, Any] = levels.chart(levels.rows(statements, over), over, top).to_dict()
    return specification


class TestStretch:
    def test_holds_all_days_with_room_to_both_sides(self) -> None:
        over = levels.stretch([statement("a", EXACT, month(2025, 1)), statement("b", EXACT, OCTOBER)])
        assert over.start < dt.datetime(2025, 1, 1, tzinfo=dt.UTC).timestamp() * 1000
        assert dt.datetime(2025, 10, 22, tzinfo=dt.UTC).timestamp() * 1000 < over.end == over.right

    def test_is_of_the_days_chosen(self) -> None:
        chosen = dt.date(2025, 10, 1), dt.date(2025, 10, 31)
        over = levels.stretch([statement("a", EXACT)], chosen)
        assert over.end - over.start == 31 * 86_400_000

    def test_keeps_a_lane_for_the_undated_of_the_chart_with_most(self) -> None:
        other = Series("Peshmerga", "Duhok")
        two = [statement("a", EXACT), statement("b", EXACT, None), statement("c", EXACT, None, series=other)]
        three = [*two, statement("d", EXACT, None)]
        lanes = [(over.right - over.end) / over.width for over in map(levels.stretch, (two, three))]
        assert 0 < lanes[0] < lanes[1] < 0.5

    def test_of_the_undated_alone_is_all_lane(self) -> None:
        over = levels.stretch([statement("a", EXACT, None)])
        assert over.start == over.end < over.right
        assert levels.rows([statement("a", EXACT, None)], over)["x"].between(over.end, over.right).all()


class TestRows:
    def test_a_period_reaches_from_its_first_day_to_its_last(self) -> None:
        long = Period(dt.date(2025, 1, 1), dt.date(2025, 6, 30))
        statements = [statement("long", EXACT, long), statement("day", EXACT)]
        first, second = levels.rows(statements, levels.stretch(statements)).to_dict("records")
        assert first["to"] - first["from"] == long.days * 86_400_000
        assert second["to"] == second["from"] == second["x"]

    def test_the_undated_stand_beside_one_another_in_their_lane(self) -> None:
        statements = [statement("a", EXACT), *(statement(f"u{n}", EXACT, None) for n in range(3))]
        over = levels.stretch(statements)
        dated, *undated = levels.rows(statements, over)["x"]
        assert dated < over.end < undated[0] < undated[1] < undated[2] < over.right

    def test_are_bounded_in_the_lane(self) -> None:
        many = [statement(f"u{n}", EXACT, None) for n in range(40)]
        assert len(levels.rows(many, levels.stretch(many))) == levels.MOST_UNDATED

    def test_what_reaches_beyond_the_days_chosen_is_cut_there(self) -> None:
        over = levels.stretch([statement("a", EXACT, month(2025, 10))], (dt.date(2025, 10, 10), dt.date(2025, 10, 20)))
        (row,) = levels.rows([statement("a", EXACT, month(2025, 10))], over).to_dict("records")
        assert (row["from"], row["to"]) == (over.start, over.end)

    def test_the_chosen_event_is_told(self) -> None:
        statements = [statement("a", EXACT), statement("b", EXACT)]
        assert levels.rows(statements, levels.stretch(statements), "b")["chosen"].tolist() == [False, True]


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
