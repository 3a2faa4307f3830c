"""What was asked for is not looked for again, as long as there is room for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.store.remembered import Remembered


@pytest.fixture
def asked() -> list[list[str]]:
    """What had to be found, each time that anything had."""
    return []


@pytest.fixture
def find(asked: list[list[str]]) -> Callable[[list[str]], dict[str, str]]:
    """Finds every key in capitals, save those that begin with a minus."""

    def found(keys: list[str]) -> dict[str, str]:
        asked.append(keys)
        return {key: key.upper() for key in keys if not key.startswith("-")}

    return found


def test_only_what_is_not_remembered_is_found_all_at_once(
    asked: list[list[str]], find: Callable[[list[str]], dict[str, str]]
) -> None:
    remembered = Remembered[str, str](9)
    assert remembered.of("ab", find) == {"a": "A", "b": "B"}
    assert list(remembered.of("cbad", find).items()) == [("c", "C"), ("b", "B"), ("a", "A"), ("d", "D")]
    assert asked == [["a", "b"], ["c", "d"]]


def test_what_is_not_found_is_left_out(find: Callable[[list[str]], dict[str, str]]) -> None:
    assert Remembered[str, str](9).of(["a", "-b"], find) == {"a": "A"}


def test_what_was_asked_for_longest_ago_is_forgotten_first(
    asked: list[list[str]], find: Callable[[list[str]], dict[str, str]]
) -> None:
    remembered = Remembered[str, str](2)
    for key in "abac":
        remembered.of(key, find)
    assert remembered.of("a", find) == {"a": "A"}
    assert asked == [["a"], ["b"], ["c"]]
    remembered.of("b", find)
    assert asked[-1] == ["b"]


def test_the_heavier_something_is_the_less_stays(
    asked: list[list[str]], find: Callable[[list[str]], dict[str, str]]
) -> None:
    remembered = Remembered[str, str](3, lambda key, value: len(key) + len(value))
    assert remembered.of(["much"], find) == {"much": "MUCH"}
    remembered.of(["much"], find)
    assert asked == [["much"], ["much"]]
