"""The events table: written once when reports change, then filtered and counted."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.events import Event, Role, from_exchange
from dashboard.periods import Period
from dashboard.reports import Report
from dashboard.texts import split
from dashboard.view import ActorMatch, Clock, Days, View
from gazetteer.place import Place

VERSION = "2"

SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("report", pa.string()),
        ("kind", pa.dictionary(pa.int8(), pa.string())),
        ("status", pa.dictionary(pa.int8(), pa.string())),
        ("background", pa.bool_()),
        ("start", pa.date32()),
        ("end", pa.date32()),
        ("reported", pa.date32()),
        ("reported_end", pa.date32()),
        ("publisher", pa.dictionary(pa.int32(), pa.string())),
        ("language", pa.dictionary(pa.int16(), pa.string())),
        ("actors", pa.list_(pa.string())),
        ("places", pa.list_(pa.string())),
        ("origin", pa.string()),
        ("destination", pa.string()),
        ("low", pa.int64()),
        ("high", pa.int64()),
        ("unit", pa.string()),
        ("summary", pa.string()),
        ("words", pa.string()),
        ("record", pa.string()),
    ]
)
"""One row an event: what is filtered and counted by, and `record`, the whole event in the exchange format as JSON.

`start` and `end` are null where undated, `reported` and `reported_end` where the report is; `places` holds the ids of
the places that were resolved, each once; `origin` and `destination` those a force moves from and to; `low` and `high`
the bounds of its size; `words` is what a text search looks through, lower case.
"""


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


def row(record: Mapping[str, Any], report: Report) -> dict[str, Any]:
    """The table's row for an event in the exchange format, found in that report."""
    quantity = record["quantity"] or {}
    names = [place["name"] for place in record["places"]]
    said = [record["summary"], record["evidence"], *record["actors"], *names, *(p["text"] for p in record["places"])]
    return {
        "id": record["id"],
        "report": record["report"],
        "kind": record["kind"],
        "status": record["status"],
        "background": record["background"],
        "start": record["date_start"] and dt.date.fromisoformat(record["date_start"]),
        "end": record["date_end"] and dt.date.fromisoformat(record["date_end"]),
        **_reported(report.published),
        "publisher": report.publisher,
        "language": report.language,
        "actors": record["actors"],
        "places": list(dict.fromkeys(place["id"] for place in record["places"] if place["id"])),
        "origin": _first(record, "from"),
        "destination": _first(record, "to"),
        "low": quantity.get("low"),
        "high": quantity.get("high"),
        "unit": quantity.get("unit"),
        "summary": record["summary"],
        "words": "\n".join(said).casefold(),
        "record": json.dumps(record, ensure_ascii=False, sort_keys=True),
    }


def _reported(published: Period | None) -> dict[str, dt.date | None]:
    return {
        "reported": published.start if published else None,
        "reported_end": published.end if published else None,
    }


def _first(record: Mapping[str, Any], role: Role) -> str | None:
    return next((place["id"] for place in record["places"] if place["role"] == role and place["id"]), None)


def write(records: Iterable[Mapping[str, Any]], reports: Mapping[str, Report], path: Path) -> str:
    """Write the events table and return its fingerprint: 12 hexadecimal digits that change with any event.

    `reports` holds the reports that the events were found in, by id.
    """
    rows = sorted(
        (row(record, reports[record["report"]]) for record in records),
        key=lambda made: (str(made["start"]), made["id"]),
    )
    fingerprint = hashlib.sha256("\n".join(made["record"] for made in rows).encode()).hexdigest()[:12]
    schema = SCHEMA.with_metadata({"version": VERSION, "fingerprint": fingerprint})
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)
    return fingerprint


_DAYS = ("start", "end", "reported", "reported_end")


def read(path: Path) -> pd.DataFrame:
    """Read the events table, the latest first and the undated last; `attrs["fingerprint"]` identifies it."""
    table = pq.read_table(path)
    events: pd.DataFrame = table.to_pandas().astype(dict.fromkeys(_DAYS, "datetime64[s]"))
    events.attrs["fingerprint"] = table.schema.metadata[b"fingerprint"].decode()
    return events.sort_values(["start", "id"], ascending=[False, True], na_position="last", ignore_index=True)


def event(events: pd.DataFrame, ident: str, places: Mapping[str, Place]) -> Event:
    """The whole event of that id.

    Raises:
        KeyError: There is none.
    """
    found = events.loc[events["id"] == ident, "record"]
    if found.empty:
        raise KeyError(ident)
    return from_exchange(json.loads(found.iloc[0]), places)


_CLOCKS: dict[Clock, tuple[str, str]] = {"event": ("start", "end"), "report": ("reported", "reported_end")}
"""The columns that hold an event's first and last day by each clock."""


def days(events: pd.DataFrame, clock: Clock = "event") -> pd.DataFrame:
    """Each event's first and last day by that clock, as columns start and end; not a time where undated."""
    return events[list(_CLOCKS[clock])].set_axis(["start", "end"], axis=1)


def span(events: pd.DataFrame, clock: Clock = "event") -> Days | None:
    """The first and last day of all events dated by that clock; None where nothing is dated."""
    when = days(events, clock)
    if when["start"].isna().all():
        return None
    return when["start"].min().date(), when["end"].max().date()


def actors(events: pd.DataFrame) -> list[str]:
    """Everyone whom events name, those named most first."""
    return [str(name) for name in events["actors"].explode().dropna().value_counts().index]


def spans(events: pd.DataFrame) -> dict[Clock, Days | None]:
    """The span by each clock."""
    return {clock: span(events, clock) for clock in _CLOCKS}


def sources(events: pd.DataFrame) -> list[str]:
    """The publishers of the reports, in the order of the alphabet."""
    return sorted(set(events["publisher"]) - {""})


def languages(events: pd.DataFrame) -> list[str]:
    """The languages of the reports."""
    return sorted(set(events["language"]))


def visible(events: pd.DataFrame, view: View, around: Collection[str] | None = None) -> pd.DataFrame:
    """The events that the view shows; `around` are the places near the one it names, by id, where it names one."""
    chosen = _chosen(events, view, around)
    if not view.background:
        chosen = chosen[~chosen["background"]]
    undated = days(chosen, view.clock)["start"].isna()
    match view.undated:
        case "without":
            chosen = chosen[~undated]
        case "only":
            chosen = chosen[undated]
    return chosen[~_placed(chosen)] if view.unplaced else chosen


def counts(events: pd.DataFrame, view: View, around: Collection[str] | None = None) -> Counts:
    """How many events the view shows and holds back."""
    chosen = _chosen(events, view, around)
    news = chosen if view.background else chosen[~chosen["background"]]
    shown = visible(events, view, around)
    return Counts(
        shown=len(shown),
        undated=int(days(news, view.clock)["start"].isna().sum()),
        unplaced=int((~_placed(shown)).sum()),
        background=int(chosen["background"].sum()),
    )


def by_place(events: pd.DataFrame) -> pd.DataFrame:
    """How many of these events fall to each place, kind and status: columns place, kind, status, n."""
    flat = events[["places", "kind", "status"]].explode("places").dropna(subset="places")
    grouped = flat.rename(columns={"places": "place"}).groupby(["place", "kind", "status"], observed=True)
    return grouped.size().rename("n").reset_index()


def _placed(events: pd.DataFrame) -> pd.Series[bool]:
    return events["places"].map(len) > 0


def _chosen(events: pd.DataFrame, view: View, around: Collection[str] | None) -> pd.DataFrame:
    """The events under every filter but the choices for undated, unplaced and background ones."""
    keep = events["kind"].isin(view.kinds) & events["status"].isin(view.status)
    if view.dates:
        first, last = (pd.Timestamp(date) for date in view.dates)
        when = days(events, view.clock)
        keep &= when["start"].isna() | ((when["start"] <= last) & (when["end"] >= first))
    for word in split(view.q):
        keep &= events["words"].str.contains(word, regex=False)
    if view.actors:
        wanted = set(view.actors)
        keep &= events["actors"].map(lambda names: _names(set(names), wanted, view.match))
        keep &= (events["kind"] == "meeting") | (view.match != "met")
    reports = (view.report,) if view.report else ()
    for column, some in (("publisher", view.sources), ("language", view.languages), ("report", reports)):
        if some:
            keep &= events[column].isin(some)
    if around is not None:
        keep &= events["places"].map(lambda places: not set(places).isdisjoint(around))
    return events[keep]


def _names(names: set[str], wanted: set[str], match: ActorMatch) -> bool:
    if match == "any":
        return bool(names & wanted)
    return wanted == names if match == "only" else wanted <= names
