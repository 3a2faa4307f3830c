"""What was asked lately, within bounds: the tables of a build never change, so what was once found in them stays so."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """The values asked for last, up to a weight in all; any number of threads may ask."""

    def __init__(self, most: int, weight: Callable[[Key, Value], int] = lambda _key, _value: 1) -> None:
        self._most, self._weight, self._held = most, weight, 0
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._turn = Lock()

    def of(self, keys: Iterable[Key], find: Callable[[list[Key]], Mapping[Key, Value]]) -> dict[Key, Value]:
        """The values of these keys, in their order; those not remembered are found all at once, others are left out."""
        wanted = dict.fromkeys(keys)
        known = self._recall(wanted)
        if len(known) == len(wanted):
            return known
        found = find([key for key in wanted if key not in known])
        self._keep(found)
        known |= found
        return {key: known[key] for key in wanted if key in known}

    def _recall(self, keys: Iterable[Key]) -> dict[Key, Value]:
        with self._turn:
            known = {key: self._values[key] for key in keys if key in self._values}
            for key in known:
                self._values.move_to_end(key)
            return known

    def _keep(self, found: Mapping[Key, Value]) -> None:
        with self._turn:
            for key, value in found.items():
                if key not in self._values:
                    self._values[key] = value
                    self._held += self._weight(key, value)
            while self._held > self._most:
                self._held -= self._weight(*self._values.popitem(last=False))
