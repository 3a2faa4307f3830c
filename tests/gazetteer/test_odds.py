"""How likely each place of a name is, worked out ahead: the same as when it is asked."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.layout import CORE, PRIMARY, RESPELLED
from gazetteer.odds import likeliest_first, respelled, shares
from gazetteer.records import DATA, Record, read_columns


def numbers(*values: int) -> np.typing.NDArray[np.uint32]:
    return np.array(values, dtype=np.uint32)


WEIGHTS = np.array([3.0, 5.0, 4.0], dtype=np.float32)


def test_the_larger_place_comes_first_and_an_also_known_one_after() -> None:
    bearers = likeliest_first(numbers(0, 0, 1), numbers(0 | PRIMARY, 1 | PRIMARY, 2), WEIGHTS)
    assert bearers.owners.tolist() == [1 | PRIMARY, 0 | PRIMARY, 2]
    assert shares(bearers).tolist() == pytest.approx([100 / 101, 1])


def test_a_place_is_there_once_by_its_best_title() -> None:
    bearers = likeliest_first(numbers(0, 0, 0), numbers(1 | CORE, 1 | PRIMARY, 1 | RESPELLED), WEIGHTS)
    assert bearers.owners.tolist() == [1 | PRIMARY]


def test_names_of_one_spelling_know_each_others_places() -> None:
    names, owners = respelled(numbers(1, 0), numbers(7, 8), numbers(1, 0, 1))
    assert sorted(zip(names.tolist(), owners.tolist(), strict=True)) == [
        (0, 7 | RESPELLED),
        (1, 8 | RESPELLED),
        (2, 7 | RESPELLED),
    ]


@pytest.fixture(scope="module")
def places() -> list[Record]:
    return list(read_columns(DATA / "places.columns.xz"))


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_the_short_way_to_a_name_leads_where_the_long_one_does(
    gazetteer: Gazetteer, places: list[Record], data: st.DataObject
) -> None:
    row = places[data.draw(st.integers(0, len(places) - 1))]
    name = data.draw(st.sampled_from([row.name, *(name.split("=", 1)[-1] for name in row.names)]))
    short, (long, *_) = gazetteer.resolve(name), gazetteer.candidates(name)
    assert short is not None
    assert (short.row, short.matched) == (long.row, long.matched)
    assert short.score == pytest.approx(long.score, abs=2e-4)
    assert set(short.others) == set(long.others[: len(short.others)])
