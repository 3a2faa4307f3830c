"""What is asked of the events table: a view, narrowed further where one looks closer.

The shape of what is asked decides the query, its values are filled in: two views of one shape run the same query.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.events import KINDS, STATUSES
from dashboard.store.bins import EVER, NEVER, number
from dashboard.texts import split
from dashboard.view import ActorMatch, Clock, Days, View

Only = Literal["", "sized", "moving"]
"""Every event, those that say how large a force is, or those in which one moves from or to a known place."""

Numbers = dict[str, tuple[int, ...]]
"""The values that are numbers, by the name they go by in a query."""
Texts = dict[str, str]
"""The values that are texts."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides the query. What leaves nothing out has no part in it: a condition costs time whatever it says."""

    clock: Clock = "event"
    periods: int = 0
    kinds: bool = False
    status: bool = False
    undated: bool = False
    unplaced: bool = False
    words: int = 0
    actors: ActorMatch | Literal["", "kin"] = ""
    sources: bool = False
    languages: bool = False
    report: bool = False
    around: bool = False
    place: bool = False
    actor: bool = False
    only: Only = ""


@dataclass(frozen=True, slots=True)
class Codes:
    """The numbers that stand for names in the tables."""

    actors: Mapping[str, int]
    places: Mapping[str, int]
    publishers: Mapping[str, int]
    languages: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which events are asked for."""

    view: View
    around: frozenset[str] | None = None
    """The ids of the places that the events are to be at one of, where the view names one to be near."""
    other: Days | None = None
    """A second period: events of either are asked for."""
    place: str = ""
    """The id of the place that they are all at, where one is looked at."""
    actor: str = ""
    """The name that they all name, where an actor is looked at."""
    kin: frozenset[str] | None = None
    """Where those like an event are asked for, the ids of its places: they are there, or name one of the actors."""
    only: Only = ""

    @property
    def shape(self) -> Shape:
        """The shape of it."""
        view = self.view
        return Shape(
            clock=view.clock,
            periods=0 if view.dates is None else 1 if self.other is None else 2,
            kinds=len(set(view.kinds)) < len(KINDS),
            status=len(set(view.status)) < len(STATUSES),
            undated=view.undated != "with",
            unplaced=view.unplaced,
            words=len(self.words),
            actors="kin" if self.kin is not None else view.match if view.actors else "",
            sources=bool(view.sources),
            languages=bool(view.languages),
            report=bool(view.report),
            around=self.around is not None,
            place=bool(self.place),
            actor=bool(self.actor),
            only=self.only,
        )

    @property
    def words(self) -> list[str]:
        """The words looked for, as the table holds them."""
        return [word for word in (word.replace("\0", "") for word in split(self.view.q)) if word]

    @property
    def texts(self) -> Texts:
        """The values that are texts."""
        return {"report": self.view.report, **{f"word{n}": word for n, word in enumerate(self.words)}}

    def numbers(self, codes: Codes) -> Numbers:
        """The values that are numbers; a name that the table does not hold has none."""
        view = self.view
        first, last = _days(view.dates)
        other_first, other_last = _days(self.other)
        return {
            "first": (first,),
            "last": (last,),
            "other_first": (other_first,),
            "other_last": (other_last,),
            "kinds": _codes(view.kinds, _KINDS),
            "status": _codes(view.status, _STATUSES),
            "background": (int(view.background),),
            "undated": {"with": (0, 1), "without": (0,), "only": (1,)}[view.undated],
            "actors": _codes(dict.fromkeys(view.actors), codes.actors),
            "wanted": (len(set(view.actors)),),
            "sources": _codes(view.sources, codes.publishers),
            "languages": _codes(view.languages, codes.languages),
            "around": _codes(sorted(self.around or ()), codes.places),
            "kin": _codes(sorted(self.kin or ()), codes.places),
            "place": _codes([self.place], codes.places),
            "actor": _codes([self.actor], codes.actors),
        }


_KINDS: dict[str, int] = {kind: code for code, kind in enumerate(KINDS)}
_STATUSES: dict[str, int] = {status: code for code, status in enumerate(STATUSES)}
_NONE = -9
"""Stands for no name, where a query needs a number."""


def _codes(names: Iterable[str], codes: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(codes[name] for name in names if name in codes) or (_NONE,)


def _days(days: Days | None) -> tuple[int, int]:
    return (number(days[0]), number(days[1])) if days else (NEVER, EVER)
