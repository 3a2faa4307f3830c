"""The index on this machine: made once, whole, by whoever comes first, and the former ones removed."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gazetteer import cache, compiler
from gazetteer.index import Index
from gazetteer.records import Block, Record, block_of

RECORD = Record("test:1", "Erbil", "city", 36.1912, 44.0094, 10.0, ("IQ",), "", ("ar=أربيل", "Å"), "test", 5)


def small(_: Path) -> Iterator[Block]:
    """One place in place of all, so that an index takes no time."""
    yield block_of([RECORD])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GAZETTEER_CACHE", str(tmp_path))
    monkeypatch.setattr(cache, "read_blocks", small)
    monkeypatch.setattr(cache, "read_supplement", lambda: iter(()))
    monkeypatch.setattr(cache, "read_names", dict)
    return tmp_path


def test_first_uses_at_once_leave_one_whole_index(folder: Path) -> None:
    with ThreadPoolExecutor(8) as several:
        (path,) = set(several.map(lambda _: cache.index_path(), range(8)))
    assert list(folder.iterdir()) == [path]
    assert Index(path).place(0).name == "Erbil"


def test_indexes_of_former_data_are_removed_and_those_being_written_are_not(folder: Path) -> None:
    former, abandoned, others = folder / "places-old.index", folder / "places-oldx1", folder / "places-oldx2"
    for path in (former, abandoned, others):
        path.write_bytes(b"")
    os.utime(abandoned, (0, 0))
    assert sorted(folder.iterdir()) == sorted([abandoned, former, others])
    path = cache.index_path()
    assert sorted(folder.iterdir()) == sorted([path, others])


def test_a_failure_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> Iterator[Block]:
        yield from small(_)
        raise OSError("no space left")

    monkeypatch.setattr(cache, "read_blocks", broken)
    with pytest.raises(OSError, match="no space"):
        cache.index_path()
    assert list(folder.iterdir()) == []


def test_names_of_one_letter_are_found_and_empty_ones_are_not(tmp_path: Path) -> None:
    path = tmp_path / "index"
    path.write_bytes(b"".join(compiler.compiled(small(path), [RECORD])))
    index = Index(path)
    assert [hit.row for hit in index.named("a")] == [0]
    assert index.named("") == index.folded("") == []
