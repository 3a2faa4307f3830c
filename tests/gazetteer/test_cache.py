"""The index on this machine: made once, whole, by whoever comes first, and the former ones removed."""

import os
from collections.abc import Callable, Iterator
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
    monkeypatch.setenv("GAZETTEER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "SHIPPED", tmp_path / "shipped")
    monkeypatch.setattr(cache, "read_blocks", small)
    monkeypatch.setattr(cache, "read_supplement", lambda: iter(()))
    monkeypatch.setattr(cache, "read_names", dict)
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


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


def test_what_installing_has_compiled_is_used_and_nothing_is_written(folder: Path) -> None:
    shipped = cache.compiled_in(cache.SHIPPED)
    assert cache.index_path() == shipped
    assert list(folder.iterdir()) == []


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def overwritten(content: bytes) -> bytes:
    return b"\0" * 100 + content[100:]


@pytest.mark.parametrize("damage", [cut, overwritten, lambda _: b""])
def test_a_damaged_index_is_made_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    shipped = cache.compiled_in(cache.SHIPPED)
    whole = shipped.read_bytes()
    shipped.write_bytes(damage(whole))
    path = cache.index_path()
    assert path.parent == folder
    path.write_bytes(damage(whole))
    assert cache.index_path().read_bytes() == whole


def test_places_that_are_added_are_not_in_what_was_shipped(folder: Path) -> None:
    shipped = cache.compiled_in(cache.SHIPPED)
    cache.added_folder().mkdir(parents=True)
    (cache.added_folder() / "IQ.columns.xz").write_bytes(b"")
    assert cache.index_path().parent == folder
    assert shipped.exists()


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
    cache.write_whole(path, compiler.compiled(small(path), [RECORD]))
    index = Index(path)
    assert [hit.row for hit in index.named("a")] == [0]
    assert index.named("") == index.folded("") == []
