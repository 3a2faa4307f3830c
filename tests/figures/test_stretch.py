"""Where statements stand over time: on days that all charts share, or in the lane of the undated."""

from __future__ import annotations

import datetime as dt

from dashboard.events import Quantity, Status
from dashboard.figures.forces import Series, Statement
from dashboard.figures.stretch import MOST_UNDATED, rows, stretch
from dashboard.periods import Period, day, month

ARMY = Series("Iraqi Army", "Erbil")
OCTOBER = day(dt.date(2025, 10, 21))


def statement(
    ident: str, quantity: Quantity, when: Period | None = OCTOBER, status: Status = "reported", series: Series = ARMY
) -> Statement:
    return Statement(ident, series, "there", quantity, status, when, f"Event {ident}")


EXACT = Quantity(2500, 2500)


class TestStretch:
    def test_holds_all_days_with_room_to_both_sides(self) -> None:
        over = stretch([statement("a", EXACT, month(2025, 1)), statement("b", EXACT, OCTOBER)])
        assert over.start < dt.datetime(2025, 1, 1, tzinfo=dt.UTC).timestamp() * 1000
        assert dt.datetime(2025, 10, 22, tzinfo=dt.UTC).timestamp() * 1000 < over.end == over.right

    def test_is_of_the_days_chosen(self) -> None:
        chosen = dt.date(2025, 10, 1), dt.date(2025, 10, 31)
        over = stretch([statement("a", EXACT)], chosen)
        assert over.end - over.start == 31 * 86_400_000

    def test_keeps_a_lane_for_the_undated_of_the_chart_with_most(self) -> None:
        other = Series("Peshmerga", "Duhok")
        two = [statement("a", EXACT), statement("b", EXACT, None), statement("c", EXACT, None, series=other)]
        three = [*two, statement("d", EXACT, None)]
        lanes = [(over.right - over.end) / over.width for over in map(stretch, (two, three))]
        assert 0 < lanes[0] < lanes[1] < 0.5

    def test_of_the_undated_alone_is_all_lane(self) -> None:
        over = stretch([statement("a", EXACT, None)])
        assert over.start == over.end < over.right
        assert rows([statement("a", EXACT, None)], over)["x"].between(over.end, over.right).all()


class TestRows:
    def test_a_period_reaches_from_its_first_day_to_its_last(self) -> None:
        long = Period(dt.date(2025, 1, 1), dt.date(2025, 6, 30))
        statements = [statement("long", EXACT, long), statement("day", EXACT)]
        first, second = rows(statements, stretch(statements)).to_dict("records")
        assert first["to"] - first["from"] == long.days * 86_400_000
        assert second["to"] == second["from"] == second["x"]

    def test_the_undated_stand_beside_one_another_in_their_lane(self) -> None:
        statements = [statement("a", EXACT), *(statement(f"u{n}", EXACT, None) for n in range(3))]
        over = stretch(statements)
        dated, *undated = rows(statements, over)["x"]
        assert dated < over.end < undated[0] < undated[1] < undated[2] < over.right

    def test_are_bounded_in_the_lane(self) -> None:
        many = [statement(f"u{n}", EXACT, None) for n in range(40)]
        assert len(rows(many, stretch(many))) == MOST_UNDATED

    def test_what_reaches_beyond_the_days_chosen_is_cut_there(self) -> None:
        over = stretch([statement("a", EXACT, month(2025, 10))], (dt.date(2025, 10, 10), dt.date(2025, 10, 20)))
        (row,) = rows([statement("a", EXACT, month(2025, 10))], over).to_dict("records")
        assert (row["from"], row["to"]) == (over.start, over.end)

    def test_the_chosen_event_is_told(self) -> None:
        statements = [statement("a", EXACT), statement("b", EXACT)]
        assert rows(statements, stretch(statements), "b")["chosen"].tolist() == [False, True]
