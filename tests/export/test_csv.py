"""The table opens in a spreadsheet, with every event, and with nothing that a spreadsheet would run."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.export.csv import harmless, write
from dashboard.export.taking import Taking

if TYPE_CHECKING:
    from tests.conftest import Make
    from tests.export.conftest import Take


def read(file: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(file), encoding="utf-8-sig", keep_default_na=False)


def test_it_holds_every_event_and_says_where_it_comes_from(taking: Taking) -> None:
    table = read(write(taking))
    assert list(table["id"]) == [event.id for event in taking.events]
    for name, said in taking.about.items():
        assert set(table[name]) == {said}


def test_what_is_not_known_is_empty(taking: Taking) -> None:
    table = read(write(taking)).set_index("id")
    undated = next(event for event in taking.events if event.when is None)
    assert table.loc[undated.id, "date_start"] == ""
    assert table.loc[undated.id, "date_basis"] == "undated"
    unplaced = next(event for event in taking.events if not event.is_placed)
    assert table.loc[unplaced.id, "lat"] == ""


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\ufeff=1"])
def test_a_formula_becomes_a_text(formula: str, make: Make, take: Take) -> None:
    table = read(write(take([make(summary=formula)])))
    assert table["summary"][0].startswith("'")


@pytest.mark.parametrize("value", [-3.5, 7, None, "Erbil - Duhok", "a=b"])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert harmless(value) == value


def test_of_nothing_it_still_says_what_it_is(take: Take) -> None:
    assert read(write(take([])))["view"][0] == "Events of 2025."
