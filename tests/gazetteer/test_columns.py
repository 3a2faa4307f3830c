"""What numpy works out for a column of names is what is worked out for one."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.checksums import checksum, half_checksums
from gazetteer.columns import Column, Lines

names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\0"), max_size=40)
columns = st.lists(names, min_size=1, max_size=30)


@given(columns)
def test_checksums_of_a_column_are_those_of_its_names(column: Sequence[str]) -> None:
    lines = Lines("\n".join(column))
    assert lines.checksums().tolist() == [checksum(name) for name in column]
    assert lines.lengths.tolist() == [len(name) for name in column]


@given(columns)
def test_so_are_those_of_their_halves(column: Sequence[str]) -> None:
    halves = Lines("\n".join(column)).half_checksums(np.arange(len(column))).tolist()
    assert list(zip(halves[: len(column)], halves[len(column) :], strict=True)) == [
        half_checksums(name, len(name)) for name in column
    ]


def test_one_wrong_letter_spares_a_half() -> None:
    for asked in ("kirkuk", "kirkuq", "kirguk", "kikuk", "kirkuuk"):
        known = half_checksums("kirkuk", len("kirkuk"))
        assert set(known) & set(half_checksums(asked, len("kirkuk"))), asked


def test_a_column_knows_each_name_once() -> None:
    column = Column()
    column.add(["erbil", "dahuk"])
    column.add(["dahuk", "musul"])
    sums, first, number = column.distinct()
    assert sums.tolist() == sorted(map(checksum, ("dahuk", "erbil", "musul")))
    assert [name for block in column.at(first) for name in block] == ["erbil", "dahuk", "musul"]
    assert [int(sums[at]) for at in number] == [checksum(name) for name in ("erbil", "dahuk", "dahuk", "musul")]


def test_a_block_of_nothing_but_known_names_adds_none() -> None:
    column = Column()
    column.add(["erbil", "dahuk"])
    column.add(["dahuk"])
    _, first, _ = column.distinct()
    assert list(column.at(first)) == [["erbil", "dahuk"]]
