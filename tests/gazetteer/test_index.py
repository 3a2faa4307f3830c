"""An index of several files answers as one of all their places does."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

import pytest

from gazetteer.cache import write_whole
from gazetteer.compiler import compiled
from gazetteer.index import Index
from gazetteer.names import plain
from gazetteer.place import Place
from gazetteer.postings import Hit
from gazetteer.records import PLACES, Record, block_of, read_columns, read_transliterated

COUNTRIES = (("IQ",), ("SY",), ("GB",))
PLACES_DRAWN = 1_000
"""Every fourth one is added."""

Indexes = tuple[Index, Index]


def respelled(name: str) -> str:
    """As another writer by ear might have it."""
    return f"Al-{name}".replace("q", "k").replace("ah", "a").replace("i", "ee").replace("sh", "ş")


@pytest.fixture(scope="module")
def records() -> list[Record]:
    rows = [row for row in read_columns(PLACES) if row.countries[:1] in COUNTRIES]
    drawn = rows[:: len(rows) // PLACES_DRAWN]
    return [*drawn, *(replace(row, id=f"again:{row.id}", name=respelled(row.name)) for row in drawn[1::6])]


@pytest.fixture(scope="module")
def indexes(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Indexes:
    """All in one file, and in two."""
    folder = tmp_path_factory.mktemp("indexes")

    def written(name: str, rows: Iterable[Record], beneath: Index | None = None) -> Path:
        variants = beneath.variants if beneath else None
        write_whole(folder / name, compiled([block_of(rows)], (), {}, read_transliterated(), variants))
        return folder / name

    added = records[::4]
    packaged = written("packaged", [record for record in records if record not in added])
    everything = [*(record for record in records if record not in added), *added]
    return Index(written("all", everything)), Index(packaged, written("added", added, Index(packaged)))


def keys(records: Iterable[Record]) -> list[str]:
    """Folded names, and some misspelt ones."""
    names = chain.from_iterable((row.name, *(name.split("=", 1)[-1] for name in row.names)) for row in records)
    found = list(dict.fromkeys(map(plain, names)))
    return [*found, *(key[:2] + key[3:] for key in islice(found, 0, None, 5) if len(key) > 6)]


def best(hits: Iterable[Hit]) -> set[Hit]:
    """Of each place the best hit, as ranking keeps it."""
    of_row: dict[int, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.primary, hit.likeness, not hit.core)):
        of_row[hit.row] = hit
    return set(of_row.values())


def test_every_name_means_the_same_places(indexes: Indexes, records: list[Record]) -> None:
    one, two = indexes
    for key in keys(records):
        assert best(two.named(key)) == best(one.named(key)), key
        assert best(two.folded(key)) == best(one.folded(key)), key


def test_what_resembles_a_name_is_found_in_all_files(indexes: Indexes, records: list[Record]) -> None:
    one, two = indexes
    for key in keys(records)[::20]:
        assert best(two.alike(key)) == best(one.alike(key)), key


def test_a_share_is_told_only_where_one_file_knows_it(indexes: Indexes, records: list[Record]) -> None:
    one, two = indexes
    for key in keys(records):
        if (known := two.likeliest(key, 6)) is not None:
            assert known == one.likeliest(key, 6), key


def test_rows_go_on_from_file_to_file(indexes: Indexes, records: list[Record]) -> None:
    one, two = indexes
    assert two.count == one.count == len(records)

    def everything(index: Index) -> list[tuple[Place, float, float, float, int]]:
        columns = (index.lat, index.lon, index.weight, index.kinds)
        return [(index.place(row), *(column[row] for column in columns)) for row in range(index.count)]  # type: ignore[misc]

    assert everything(two) == everything(one)
    assert [two.row(record.id) for record in records] == [one.row(record.id) for record in records]
