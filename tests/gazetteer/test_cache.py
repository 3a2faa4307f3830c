"""The index on this machine: made once, whole, by whoever comes first, and the former ones removed."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer import cache, compiler
from gazetteer.index import Index
from gazetteer.records import PLACES, Block, Record, block_of, read_blocks, write_columns

RECORD = Record("test:1", "Erbil", "city", 36.1912, 44.0094, 10.0, ("IQ",), "", ("ar=أربيل", "Å"), "test", 5)


VILLAGE = Record("test:2", "Kew", "village", 36.3, 44.1, 2.0, ("IQ",), "", (), "test")


def small(path: Path) -> Iterator[Block]:
    """One place in place of all that are packaged, so that an index takes no time."""
    yield from [block_of([RECORD])] if path == PLACES else read_blocks(path)


def add(country: str, records: Iterable[Record]) -> None:
    cache.added_folder().mkdir(parents=True, exist_ok=True)
    write_columns(cache.added_folder() / f"{country}.columns.xz", records)


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
        (path,) = set(several.map(lambda _: cache.packaged_path(), range(8)))
    assert list(folder.iterdir()) == [path]
    assert Index(path).place(0).name == "Erbil"


def test_indexes_of_former_data_are_removed_and_those_being_written_are_not(folder: Path) -> None:
    former, abandoned, others = folder / "places-old.index", folder / "places-oldx1", folder / "places-oldx2"
    for path in (former, abandoned, others):
        path.write_bytes(b"")
    os.utime(abandoned, (0, 0))
    assert sorted(folder.iterdir()) == sorted([abandoned, former, others])
    path = cache.packaged_path()
    assert sorted(folder.iterdir()) == sorted([path, others])


def test_what_installing_has_compiled_is_used_and_nothing_is_written(folder: Path) -> None:
    shipped = cache.compiled_in(cache.SHIPPED)
    assert cache.packaged_path() == shipped
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
    path = cache.packaged_path()
    assert path.parent == folder
    path.write_bytes(damage(whole))
    assert cache.packaged_path().read_bytes() == whole


def test_added_places_have_an_index_of_their_own_beside_what_was_shipped(folder: Path) -> None:
    shipped = cache.compiled_in(cache.SHIPPED)
    add("IQ", [VILLAGE])
    packaged, added = cache.index_paths()
    assert packaged == shipped
    assert added.parent == folder
    assert [place.name for place in map(Index(packaged, added).place, range(2))] == ["Erbil", "Kew"]
    add("SY", [replace(VILLAGE, id="test:3", countries=("SY",))])
    packaged, both = cache.index_paths()
    assert packaged == shipped
    assert list(folder.glob("*.index")) == [both]
    assert Index(packaged, both).count == 3


def test_what_is_packaged_by_now_is_there_once(folder: Path) -> None:
    add("IQ", [RECORD])
    assert len(cache.index_paths()) == 1
    add("IQ", [RECORD, VILLAGE])
    assert Index(*cache.index_paths()).count == 2
    assert folder.exists()


def test_an_index_is_stale_by_what_it_is_made_of_and_not_by_when(folder: Path) -> None:
    add("IQ", [VILLAGE])
    before = cache.index_paths()
    for path in (*before, *cache.added_files()):
        os.utime(path, (0, 0))
    assert cache.index_paths() == before
    assert [path.stat().st_mtime for path in before] == [0, 0]
    assert set(folder.glob("*.index")) == set(before)


def test_a_failure_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> Iterator[Block]:
        yield block_of([RECORD])
        raise OSError("no space left")

    monkeypatch.setattr(cache, "read_blocks", broken)
    with pytest.raises(OSError, match="no space"):
        cache.packaged_path()
    assert list(folder.iterdir()) == []


def test_names_of_one_letter_are_found_and_empty_ones_are_not(tmp_path: Path) -> None:
    path = tmp_path / "index"
    cache.write_whole(path, compiler.compiled([block_of([RECORD])]))
    index = Index(path)
    assert [hit.row for hit in index.named("a")] == [0]
    assert index.named("") == index.folded("") == []
