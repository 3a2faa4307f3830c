"""From events to who met whom: the actors that reports say were at one meeting, joined, and bounded in number.

Two are joined by every meeting that names both, whatever part they had in it. The same meeting counts once for each
event that tells of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dashboard import store, words
from dashboard.actors import ActorKind, Actors
from dashboard.events import Status
from dashboard.languages import gettext
from dashboard.periods import Period

MOST = 60
"""Actors that are drawn at once."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors that met, or are to meet."""

    one: str
    other: str
    meetings: int
    status: Status
    """That of the most certain of their meetings."""
    last: Period | None
    """The latest day of a meeting of theirs, as precisely as it is known; None where none is dated."""

    def beside(self, name: str) -> str:
        """The other of the two; nothing where neither goes by that name."""
        return {self.one: self.other, self.other: self.one}.get(name, "")

    def said(self, called: Callable[[str], str] = str) -> str:
        """The tie in words; `called` gives an actor's name in the viewer's language."""
        met = words.count(self.meetings, "meeting")
        told = {"one": called(self.one), "other": called(self.other), "meetings": met}
        match self.status:
            case "planned":
                return gettext("{one} and {other}: {meetings}, only planned", **told)
            case "denied":
                return gettext("{one} and {other}: {meetings}, denied", **told)
        return gettext("{one} and {other}: {meetings}", **told)


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the network."""

    name: str
    kind: ActorKind | Literal[""]
    """Nothing where the actor is only known from reports."""
    meetings: int
    x: float
    y: float
    """Across and down, each from 0 to 1."""

    def said(self, called: Callable[[str], str] = str) -> str:
        """The node in words; `called` gives an actor's name in the viewer's language."""
        met = words.count(self.meetings, "meeting")
        return gettext("{name}, {meetings}", name=called(self.name), meetings=met)


@dataclass(frozen=True, slots=True)
class Network:
    """The actors that met most, and their ties among each other."""

    nodes: tuple[Node, ...]
    """Those with most meetings first."""
    ties: tuple[Tie, ...]
    left_out: int
    """Actors beyond those drawn."""
    lone: int
    """Meetings of which reports name fewer than two parties: no tie stands for them."""


def tie(pair: store.Pair) -> Tie:
    """The tie that stands for a pair."""
    return Tie(*pair)


def ties(events: store.Events, most: int) -> list[Tie]:
    """Who met whom in these events: those with most meetings first, then those who met last."""
    return [tie(pair) for pair in events.pairs(most)]


def network(events: store.Events, actors: Actors, most: int = MOST) -> Network:
    """The network of these events, with at most that many actors."""
    from dashboard.figures.layout import spots  # NetworkX takes half a second to load, and only this pane needs it

    counted = events.met()
    chosen = sorted(counted, key=lambda name: (-counted[name], name))[:most]
    drawn = tuple(tie(pair) for pair in events.pairs_among(chosen))
    at = spots((tie.one, tie.other) for tie in drawn)
    nodes = tuple(Node(name, _kind(actors, name), counted[name], *at[name]) for name in chosen if name in at)
    return Network(nodes, drawn, len(counted) - len(nodes), events.lone())


def _kind(actors: Actors, name: str) -> ActorKind | Literal[""]:
    known = actors.named(name)
    return known.kind if known else ""
