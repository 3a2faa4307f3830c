"""What every engine is to answer, worked out in plain pandas over the events table as it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import pandas as pd

from dashboard.events import STATUSES
from dashboard.periods import Period
from dashboard.store import bins_over
from dashboard.texts import split
from dashboard.view import ActorMatch, Clock, Days, View

CLOCKS: dict[Clock, list[str]] = {"event": ["start", "end"], "report": ["reported", "reported_end"]}


@dataclass(frozen=True)
class Reference:
    """A view of the events table, read as a table of pandas."""

    table: pd.DataFrame
    view: View
    around: Collection[str] | None = None

    @property
    def days(self) -> pd.DataFrame:
        """The first and last day of all events, by the view's clock."""
        return self.table[CLOCKS[self.view.clock]].set_axis(["start", "end"], axis=1)

    @property
    def span(self) -> Days | None:
        """The first and last day of them all."""
        known = self.days.dropna()
        return None if known.empty else (known["start"].min().date(), known["end"].max().date())

    @property
    def chosen(self) -> pd.Series[bool]:
        """Which pass every filter but the choices for undated, unplaced and background ones."""
        table, view = self.table, self.view
        keep = table["kind"].isin(view.kinds) & table["status"].isin(view.status)
        if view.dates:
            first, last = (pd.Timestamp(date) for date in view.dates)
            keep &= self.days["start"].isna() | ((self.days["start"] <= last) & (self.days["end"] >= first))
        for word in split(view.q.replace("\0", "")):
            keep &= table["words"].map(lambda words, word=word: word in words).astype(bool)
        if view.actors:
            wanted = set(view.actors)
            keep &= table["actors"].map(lambda names: _names(set(names), wanted, view.match)).astype(bool)
            keep &= (table["kind"] == "meeting") | (view.match != "met")
        reports = (view.report,) if view.report else ()
        for column, some in (("publisher", view.sources), ("language", view.languages), ("report", reports)):
            if some:
                keep &= table[column].isin(some)
        if self.around is not None:
            keep &= table["places"].map(lambda places: not set(places).isdisjoint(self.around or ())).astype(bool)
        return keep

    @property
    def visible(self) -> pd.DataFrame:
        """The events that are shown."""
        keep, undated = self.chosen, self.days["start"].isna()
        if not self.view.background:
            keep &= ~self.table["background"]
        if self.view.undated != "with":
            keep &= undated == (self.view.undated == "only")
        if self.view.unplaced:
            keep &= ~self.placed
        return self.table[keep]

    @property
    def placed(self) -> pd.Series[bool]:
        """Which have a place that is known."""
        return self.table["places"].map(len) > 0

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Shown, undated, unplaced, background."""
        news = self.chosen if self.view.background else self.chosen & ~self.table["background"]
        shown = self.visible
        return (
            len(shown),
            int((news & self.days["start"].isna()).sum()),
            int((~self.placed[shown.index]).sum()),
            int((self.chosen & self.table["background"]).sum()),
        )

    @property
    def by_place(self) -> dict[tuple[Any, ...], tuple[int, str]]:
        """By place and kind: how many, and the surest status."""
        found: dict[tuple[Any, ...], list[str]] = {}
        for row in _rows(self.visible):
            for place in row["places"]:
                found.setdefault((place, row["kind"]), []).append(row["status"])
        return {key: (len(statuses), min(statuses, key=STATUSES.index)) for key, statuses in found.items()}

    @property
    def by_actor(self) -> Counter[str]:
        """By actor, each counted once an event."""
        return Counter(name for names in self.visible["actors"] for name in set(names))

    @property
    def ways(self) -> dict[tuple[Any, ...], tuple[int, int, str]]:
        """By where from and where to: how many, the largest number moving, and the surest status."""
        moves = self.visible.dropna(subset=["origin", "destination"])
        sizes = moves["high"].fillna(moves["low"]).fillna(-1).astype(int)
        found: dict[tuple[Any, ...], tuple[int, int, str]] = {}
        for row, size in zip(_rows(moves), sizes, strict=True):
            ends = row["origin"], row["destination"]
            if ends[0] != ends[1]:
                n, largest, surest = found.get(ends, (0, -1, STATUSES[-1]))
                found[ends] = n + 1, max(largest, size), min(surest, row["status"], key=STATUSES.index)
        return found

    @property
    def binned(self) -> pd.DataFrame:
        """What is shown with the numbers of the bins of its first and last day; -1 where undated."""
        shown, days = self.visible, self.days.loc[self.visible.index]
        if self.span is None:
            return shown.assign(first=-1, last=-1)
        every = bins_over(self.span)
        numbers = {
            name: every.get_indexer(pd.PeriodIndex(days[side], freq=every.freqstr))
            for name, side in (("first", "start"), ("last", "end"))
        }
        return shown.assign(**numbers)

    @property
    def course(self) -> Counter[tuple[Any, ...]]:
        """By bin and kind what is known to within one bin."""
        return Counter((row["first"], row["kind"]) for row in _rows(self.binned) if row["first"] == row["last"])

    @property
    def stretches(self) -> Counter[tuple[Any, ...]]:
        """By period and kind what is known no better."""
        binned, days = self.binned, self.days
        apart = binned[binned["first"] != binned["last"]]
        start, end = (days[side][apart.index] for side in ("start", "end"))
        return Counter(
            (Period(first.date(), last.date()), kind)
            for first, last, kind in zip(start, end, apart["kind"], strict=True)
        )

    @property
    def passing(self) -> Counter[tuple[Any, ...]]:
        """By place, bins, kind and status."""
        rows = self.binned[self.days["start"].loc[self.binned.index].notna()]
        return Counter(
            (place, *(row[name] for name in ("first", "last", "kind", "status")))
            for row in _rows(rows)
            for place in row["places"]
        )

    @property
    def meetings(self) -> list[tuple[int, list[str]]]:
        """Of what is shown the meetings: their numbers and who was there."""
        met = self.visible[self.visible["kind"] == "meeting"]
        return [(int(n), sorted(set(names))) for n, names in met["actors"].items()]  # type: ignore[call-overload]

    @property
    def pairs(self) -> dict[tuple[str, str], tuple[int, str, Period | None]]:
        """Who met whom: how often, the surest status, and the latest day."""
        found: dict[tuple[str, str], list[int]] = {}
        for number, names in self.meetings:
            for pair in combinations(names, 2):
                found.setdefault((pair[0], pair[1]), []).append(number)
        return {pair: (len(ns), self._surest(ns), self._latest(ns)) for pair, ns in found.items()}

    def _surest(self, numbers: list[int]) -> str:
        return STATUSES[min(STATUSES.index(self.table["status"][n]) for n in numbers)]

    def _latest(self, numbers: list[int]) -> Period | None:
        dated = self.days.loc[numbers].dropna()
        latest = max(zip(dated["start"], dated["end"], strict=True), default=None)
        return Period(latest[0].date(), latest[1].date()) if latest else None

    def listing(self, column: str, name: str) -> list[str]:
        """The ids of those that have the name in that column."""
        return [row["id"] for row in _rows(self.visible) if name in row[column]]

    def either(self, *periods: Days) -> list[str]:
        """The ids of the dated ones of either period, in place of the view's dates."""
        views = [replace(self.view, dates=days, undated="without") for days in periods]
        found = {ident for view in views for ident in replace(self, view=view).visible["id"]}
        return [ident for ident in self.table["id"] if ident in found]

    def telling(self, most: int) -> list[str]:
        """The ids of the latest news of so many kinds, and of the next that is planned."""
        shown = self.visible
        days, unplaced = self.days.loc[shown.index], ~self.placed[shown.index]
        rows = shown.assign(first=days["start"], last=days["end"], unplaced=unplaced, nth=range(len(shown)))
        known = rows[(rows["last"] - rows["first"] < pd.Timedelta(days=31)) & ~rows["background"]]
        reported = known[known["status"] == "reported"].sort_values(
            ["first", "unplaced", "nth"], ascending=[False, True, True]
        )
        latest = reported.drop_duplicates("kind").head(most)
        planned = known[known["status"] == "planned"].sort_values(["last", "unplaced", "nth"])
        if len(latest):
            planned = planned[planned["last"] >= latest["first"].iloc[0]]
        return [*latest["id"], *planned["id"].head(1)]

    def only(self, only: str) -> list[str]:
        """The ids of those that say how large a force is, or in which one moves."""
        shown = self.visible
        columns = {"sized": ["low", "high"], "moving": ["origin", "destination"]}[only]
        return list(shown.loc[shown[columns].notna().any(axis=1), "id"])


def _rows(table: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return table.to_dict("records")


def _names(names: set[str], wanted: set[str], match: ActorMatch) -> bool:
    if match == "any":
        return bool(names & wanted)
    return wanted == names if match == "only" else wanted <= names
