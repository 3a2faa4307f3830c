"""A table whose rows lead somewhere: to an event, a place, an actor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and whether numbers stand under it."""

    name: str
    number: bool = False
    named: bool = False
    """Whether its cells need the heading also where there is no room for a head: numbers do, and one of two places."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A row; its cells are texts to be drawn as they stand, never markup."""

    key: str
    """What pressing the row chooses; empty where it leads nowhere."""
    cells: tuple[str, ...]
    faint: bool = False
    """Whether it steps back behind the others."""
