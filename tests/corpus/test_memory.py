"""What was worked out once is there for the next who asks, whole, until nobody has asked for days."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.corpus.memory import KEPT_DAYS, Memory, key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memory.sqlite"


@pytest.fixture
def memory(path: Path) -> Iterator[Memory]:
    with Memory(path) as opened:
        yield opened


KEYS = [key("number", str(number)) for number in range(1000)]
"""More than are asked for at once."""


def test_what_is_kept_comes_back_in_the_order_asked_for(memory: Memory) -> None:
    memory.keep((key, {"n": number, "é": None}) for number, key in enumerate(KEYS))
    assert [value["n"] for value in memory.values(reversed(KEYS))] == list(reversed(range(1000)))
    assert memory.known([*KEYS, key("another")]) == set(KEYS)


def test_the_next_process_finds_it(memory: Memory, path: Path) -> None:
    memory.keep([(KEYS[0], [1])])
    with Memory(path) as other:
        assert list(other.values([KEYS[0]])) == [[1]]


def test_what_is_not_known_is_no_value(memory: Memory) -> None:
    with pytest.raises(KeyError):
        list(memory.values([KEYS[0]]))


def test_of_several_values_all_are_kept_or_none(memory: Memory) -> None:
    with pytest.raises(TypeError):
        memory.keep([(KEYS[0], 1), (KEYS[1], object())])
    assert memory.known(KEYS) == set()


def test_only_what_is_not_known_is_worked_out(memory: Memory) -> None:
    memory.keep([(KEYS[1], "kept")])
    asked: list[int] = []

    def make(number: int) -> str:
        asked.append(number)
        return f"made of {number}"

    wanted = {KEYS[number]: number for number in range(3)}
    assert memory.recalled(wanted, make) == ["made of 0", "kept", "made of 2"]
    assert memory.recalled(wanted, make) == ["made of 0", "kept", "made of 2"]
    assert asked == [0, 2]


def test_keys_tell_apart_how_their_parts_are_cut() -> None:
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key(b"abc", ""), key("", "abc")}) == 5


def test_what_nobody_asks_for_is_forgotten_after_days(memory: Memory, path: Path) -> None:
    memory.keep((key, 0) for key in KEYS[:3])
    with sqlite3.connect(path) as file:
        file.execute(f"UPDATE used SET day = day - {KEPT_DAYS + 1} WHERE key <> ?", (KEYS[0],))
    list(memory.values([KEYS[1]]))
    memory.forget()
    assert memory.known(KEYS) == set(KEYS[:2])


def test_a_damaged_file_is_begun_anew(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)
    with Memory(path) as memory:
        memory.keep([(KEYS[0], 1)])
        assert list(memory.values([KEYS[0]])) == [1]
