"""Some of the events, as a view or a closer look asks for them: counted where they are, read only as far as shown."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.events import KINDS, STATUSES, Event, Kind, Status, from_exchange
from dashboard.periods import Period
from dashboard.store import queries, sorts
from dashboard.store.answers import Brief, Counts, Pair, Seen, Sort, Tally, Way
from dashboard.store.asking import Asked, Numbers, Only
from dashboard.store.bins import NEVER, day
from dashboard.store.engines import Rows
from dashboard.store.statements import Query
from dashboard.store.tables import DETAILS
from dashboard.view import Clock, Days
from gazetteer.place import Place

if TYPE_CHECKING:
    from dashboard.store.table import Table


_AT_ONCE = 2000
"""Events that are read at a time, where all of them are."""

_BLOCK = 1000
"""Events whose order is asked for at once: pages of a list, and what marks tell, are all cut out of the same."""


@dataclass(frozen=True)
class Events:
    """Some of the events of a table; every number is counted when it is asked for."""

    table: Table
    asked: Asked

    def __len__(self) -> int:
        return self.counts.shown

    @property
    def clock(self) -> Clock:
        """By which days they are dated."""
        return self.asked.view.clock

    @property
    def span(self) -> Days | None:
        """The first and last day of all events of the table by that clock; None where nothing is dated."""
        return self.table.spans[self.clock]

    @property
    def question(self) -> Hashable:
        """Equal for those that hold the same events in the same order, however else they are looked at."""
        numbers, asked = self.asked.numbers(self.table.ranks), self.asked
        return self.table.fingerprint, asked.shape, tuple(numbers.values()), tuple(asked.texts.values())

    @cached_property
    def counts(self) -> Counts:
        """How many are shown, and how many are held back."""
        return sorts.counts(self._sorts, self.asked.view)

    @cached_property
    def _sorts(self) -> list[Sort]:
        return sorts.sorts(self._rows(queries.survey))

    @property
    def _shown(self) -> list[Sort]:
        return sorts.shown(self._sorts, self.asked.view)

    def at(self, place: str) -> Events:
        """Those of them at that place, by its id."""
        return replace(self, asked=replace(self.asked, place=place))

    def naming(self, actor: str) -> Events:
        """Those of them that name that actor."""
        return replace(self, asked=replace(self.asked, actor=actor))

    def of(self, *kinds: Kind) -> Events:
        """Those of them of these kinds."""
        kept = tuple(kind for kind in self.asked.view.kinds if kind in kinds)
        return replace(self, asked=replace(self.asked, view=replace(self.asked.view, kinds=kept)))

    def by(self, clock: Clock) -> Events:
        """The same, dated by that clock."""
        return replace(self, asked=replace(self.asked, view=replace(self.asked.view, clock=clock)))

    def only(self, only: Only) -> Events:
        """Those of them that say how large a force is, or in which one moves."""
        return replace(self, asked=replace(self.asked, only=only))

    def within(self, days: Days | None, other: Days | None = None) -> Events:
        """The dated ones of these days, or of either of two periods, in place of the days that were asked for."""
        view = replace(self.asked.view, dates=days, undated="without")
        return replace(self, asked=replace(self.asked, view=view, other=other))

    @property
    def undated(self) -> Events:
        """Those without a date, however the undated are shown."""
        return replace(self, asked=replace(self.asked, view=replace(self.asked.view, dates=None, undated="only")))

    def by_place(self) -> list[Tally]:
        """How many fall to each place and kind; who is at several places counts at each."""
        names = self.table.names["place"]
        return [
            Tally(names[place], KINDS[kind], STATUSES[status], n, first)
            for place, kind, status, n, first in self._rows(queries.by_place)
        ]

    def by_actor(self) -> dict[str, int]:
        """How many name each actor."""
        return {self.table.names["actor"][actor]: n for actor, n in self._rows(queries.by_actor)}

    def by_kind(self) -> dict[Kind, int]:
        """How many are of each kind."""
        return sorts.by_kind(self._shown)

    def ways(self, most: int) -> list[Way]:
        """The ways that forces move on most, both ends of which are known."""
        names = self.table.names["place"]
        return [
            Way(names[origin], names[destination], STATUSES[status], n, size, first)
            for origin, destination, status, n, size, first in self._rows(queries.ways, most=(most,))
        ]

    def course(self) -> list[tuple[int, Kind, int]]:
        """How many of each kind are known to within each bin of the time axis; the undated have -1 for a bin."""
        return [(bin, KINDS[kind], n) for bin, kind, n in self._rows(queries.course)]

    def stretches(self, most: int) -> list[tuple[Period, Kind, int]]:
        """The longest periods that some are known no better than to, with how many of each kind."""
        rows = self._rows(queries.stretches, most=(most,))
        return [(period, KINDS[kind], n) for first, last, kind, n in rows if (period := _period(first, last))]

    def passing(self, places: Iterable[str]) -> dict[str, list[Seen]]:
        """What is at these places over the bins of the time axis, in order."""
        few = tuple(self.table.codes.places[place] for place in places)
        names, seen = self.table.names["place"], dict[str, list[Seen]]()
        for place, first, last, kind, status, n in sorted(self._rows(queries.passing, few=few) if few else []):
            seen.setdefault(names[place], []).append(Seen(first, last, KINDS[kind], STATUSES[status], n))
        return seen

    def moving(self) -> list[tuple[str, str, int, int, Status]]:
        """Forces on their ways over time: where from, where to, first and last bin, status."""
        names = self.table.names["place"]
        return [
            (names[origin], names[destination], first, last, STATUSES[status])
            for origin, destination, first, last, status, _ in self._rows(queries.moving)
        ]

    def met(self) -> dict[str, int]:
        """Those who were at meetings of two or more, with how many: the most often first."""
        return {self.table.names["actor"][actor]: n for actor, n in self._rows(queries.met)}

    def lone(self) -> int:
        """How many meetings name fewer than two."""
        return int(self._rows(queries.lone)[0][0])

    def pairs(self, most: int) -> list[Pair]:
        """Who met whom: those with most meetings first, then those who met last."""
        return self._pairs(self._rows(queries.ties, most=(most,)))

    def paired(self) -> int:
        """How many pairs met."""
        return int(self._rows(queries.tied)[0][0])

    def pairs_among(self, actors: Sequence[str]) -> list[Pair]:
        """Those pairs both of whom are among these actors."""
        few = tuple(self.table.codes.actors[name] for name in actors)
        return self._pairs(self._rows(queries.ties_among, few=few)) if few else []

    def pairs_of(self, actor: str) -> list[Pair]:
        """Those pairs one of whom is this actor."""
        few = self.table.codes.actors.get(actor)
        return [] if few is None else self._pairs(self._rows(queries.ties_of, few=(few,)))

    def _pairs(self, rows: Rows) -> list[Pair]:
        names = self.table.names["actor"]
        found = []
        for actor, other, n, certain, when in rows:
            first, last = (part + NEVER for part in divmod(when, queries.DAY_SCALE))
            one, two = sorted((names[actor], names[other]))
            found.append(Pair(one, two, n, STATUSES[certain], _period(first, last)))
        return found

    def first(self, most: int, after: int = 0) -> list[int]:
        """The numbers of so many of them, in order, after so many others."""
        some: list[int] = []
        last: tuple[int, ...] = (-1,)
        while last and len(some) < after + most:
            found = self._rows(queries.order, most=(_BLOCK,), beyond=last)
            some += [nth for (nth,) in found]
            last = found[-1] if len(found) == _BLOCK else ()
        return some[after : after + most]

    def frame(self, most: int, after: int = 0) -> pd.DataFrame:
        """So many of them as rows of the events table, in order, after so many others; without their words."""
        columns = DETAILS.columns
        rows = self.table.rows(queries.details, numbers={"some": some}) if (some := self.first(most, after)) else []
        frame = pd.DataFrame(rows, columns=columns)
        return frame.astype(dict.fromkeys(("start", "end", "reported", "reported_end"), "datetime64[s]"))

    def whole(self, places: Mapping[str, Place], most: int, after: int = 0) -> list[Event]:
        """So many of them whole, in order, after so many others."""
        return self.read(self.first(most, after), places)

    def every(self, places: Mapping[str, Place]) -> Iterator[Event]:
        """Yield all of them whole, in order; they are too many to be remembered."""
        last = -1
        while some := self._rows(queries.order, keep=False, most=(_AT_ONCE,), beyond=(last,)):
            rows = self.table.rows(queries.records, numbers={"some": [nth for (nth,) in some]})
            yield from (from_exchange(json.loads(record), places) for _, record in sorted(rows))
            last = some[-1][0]

    def telling(self, most: int) -> list[int]:
        """The numbers of the latest news of so many kinds that is reported, and of the next that is planned."""
        latest = sorts.latest(self._shown, most)
        return [*(news.nth for news in latest), *self._coming(latest[0].day if latest else NEVER)]

    def _coming(self, after: int) -> list[int]:
        if not any(sort.status == "planned" and not sort.background for sort in self._shown):
            return []
        ((key,),) = self._rows(queries.coming, after=(after,))
        return [] if key is None else [key % queries.NTHS]

    def read(self, some: Sequence[int], places: Mapping[str, Place]) -> list[Event]:
        """The events of these numbers, whole, in this order."""
        return self.table.read(some, places)

    def said(self, some: Iterable[int]) -> dict[int, Brief]:
        """What a line tells of the events of these numbers."""
        return self.table.briefs(some)

    def _rows(self, query: Query, *, keep: bool = True, **further: tuple[int, ...]) -> Rows:
        numbers: Numbers = {**self.asked.numbers(self.table.codes), **further}
        return self.table.rows(query, self.asked.shape, numbers, self.asked.texts, keep=keep)


def _period(first: int, last: int) -> Period | None:
    start, end = day(first), day(last)
    return Period(start, end) if start and end else None
