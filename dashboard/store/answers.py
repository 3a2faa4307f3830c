"""What the events table answers: names and numbers, never more than there are places, actors, bins and kinds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dashboard.events import Kind, Status
from dashboard.periods import Period


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events there are under the present filters."""

    shown: int
    undated: int
    """Undated ones, whether the view shows or hides them."""
    unplaced: int
    """Shown ones that no mark stands for."""
    background: int
    """Those told as history, whether the view shows or hides them."""


class Latest(NamedTuple):
    """An event that is the latest of its sort."""

    day: int
    """Its first day, counted from 1970."""
    nth: int


class Sort(NamedTuple):
    """How many events there are of a sort, whether the view shows or hides it."""

    kind: Kind
    status: Status
    undated: bool
    unplaced: bool
    background: bool
    n: int
    latest: Latest | None
    """None where they are not known to within a month."""


class Brief(NamedTuple):
    """What a line tells of an event."""

    id: str
    summary: str
    places: tuple[str, ...]
    """The ids of those that were resolved."""
    origin: str | None
    destination: str | None


class Tally(NamedTuple):
    """How many events of a kind there are at a place."""

    place: str
    kind: Kind
    status: Status
    """The surest of theirs."""
    n: int
    first: int
    """The number of the first of them."""


class Way(NamedTuple):
    """The moves from one place to another."""

    origin: str
    destination: str
    status: Status
    """The surest of theirs."""
    n: int
    size: int
    """The largest number that is said to move; -1 where none is."""
    first: int
    """The number of the first of them."""


class Pair(NamedTuple):
    """Two who met."""

    one: str
    other: str
    meetings: int
    status: Status
    """The surest of their meetings'."""
    last: Period | None
    """The latest of their meetings; None where none is dated."""


class Seen(NamedTuple):
    """Events of a kind and status, from a bin of the time axis to another."""

    first: int
    last: int
    kind: Kind
    status: Status
    n: int
