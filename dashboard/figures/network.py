"""From events to who met whom: the actors that reports say were at one meeting, joined, and bounded in number.

Two are joined by every meeting that names both, whatever part they had in it. The same meeting counts once for each
event that tells of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard import store, words
from dashboard.actors import ActorKind, Actors
from dashboard.events import STATUSES, Status
from dashboard.languages import gettext
from dashboard.periods import Period
from dashboard.view import Clock

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


def ties(events: pd.DataFrame, clock: Clock = "event") -> list[Tie]:
    """Who met whom in these events: those with most meetings first, then those who met last."""
    flat = _attendance(events, clock)
    both = flat.merge(flat[["event", "actor"]], on="event", suffixes=("", "_too"))
    both = both[both["actor"] < both["actor_too"]].sort_values("start", na_position="first", kind="stable")
    grouped = both.groupby(["actor", "actor_too"], sort=True).agg(
        n=("event", "size"), certain=("certain", "min"), start=("start", "last"), end=("end", "last")
    )
    ordered = grouped.sort_values(["n", "start"], ascending=False, na_position="last", kind="stable").reset_index()
    return [
        Tie(row["actor"], row["actor_too"], row["n"], STATUSES[row["certain"]], _period(row["start"], row["end"]))
        for row in ordered.to_dict("records")
    ]


def _attendance(events: pd.DataFrame, clock: Clock) -> pd.DataFrame:
    """Who was at which meeting: columns event, actor, certain (0 the surest), start and end."""
    met = events[events["kind"] == "meeting"]
    flat = pd.DataFrame(
        {
            "event": met["id"],
            "actor": met["actors"],
            "certain": [STATUSES.index(status) for status in met["status"]],
            **store.days(met, clock),
        }
    )
    return flat.explode("actor").dropna(subset="actor").drop_duplicates(["event", "actor"])


def _period(start: pd.Timestamp, end: pd.Timestamp) -> Period | None:
    return None if pd.isna(start) else Period(start.date(), end.date(), "stated")


def network(events: pd.DataFrame, known: Iterable[Tie], actors: Actors, most: int = MOST) -> Network:
    """The network of these events, whose ties are known, with at most that many actors."""
    from dashboard.figures.layout import spots  # NetworkX takes half a second to load, and only this pane needs it

    every = list(known)
    joined = {name for tie in every for name in (tie.one, tie.other)}
    met = events.loc[events["kind"] == "meeting", "actors"].map(set)
    counted = Counter(name for names in met if len(names) > 1 for name in names)
    chosen = sorted(joined, key=lambda name: (-counted[name], name))[:most]
    inside = set(chosen)
    drawn = tuple(tie for tie in every if tie.one in inside and tie.other in inside)
    at = spots((tie.one, tie.other) for tie in drawn)
    nodes = tuple(Node(name, _kind(actors, name), counted[name], *at[name]) for name in chosen if name in at)
    return Network(nodes, drawn, len(joined) - len(nodes), int((met.map(len) < 2).sum()))


def _kind(actors: Actors, name: str) -> ActorKind | Literal[""]:
    known = actors.named(name)
    return known.kind if known else ""
