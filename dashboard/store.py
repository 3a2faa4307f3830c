"""The events table: written once when reports change, then filtered and counted."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.events import Event, Role, from_exchange
from dashboard.view import ActorMatch, View
from gazetteer.place import Place

VERSION = "1"

SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("report", pa.string()),
        ("kind", pa.dictionary(pa.int8(), pa.string())),
        ("status", pa.dictionary(pa.int8(), pa.string())),
        ("background", pa.bool_()),
        ("start", pa.date32()),
        ("end", pa.date32()),
        ("actors", pa.list_(pa.string())),
        ("places", pa.list_(pa.string())),
        ("origin", pa.string()),
        ("destination", pa.string()),
        ("summary", pa.string()),
        ("words", pa.string()),
        ("record", pa.string()),
    ]
)
"""One row an event: what is filtered and counted by, and `record`, the whole event in the exchange format as JSON.

`start` and `end` are null where undated; `places` holds the ids of the places that were resolved, each once; `origin`
and `destination` those a force moves from and to; `words` is what a text search looks through, lower case.
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


def row(record: Mapping[str, Any]) -> dict[str, Any]:
    """The table's row for an event in the exchange format."""
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
        "actors": record["actors"],
        "places": list(dict.fromkeys(place["id"] for place in record["places"] if place["id"])),
        "origin": _first(record, "from"),
        "destination": _first(record, "to"),
        "summary": record["summary"],
        "words": "\n".join(said).casefold(),
        "record": json.dumps(record, ensure_ascii=False, sort_keys=True),
    }


def _first(record: Mapping[str, Any], role: Role) -> str | None:
    return next((place["id"] for place in record["places"] if place["role"] == role and place["id"]), None)


def write(records: Iterable[Mapping[str, Any]], path: Path) -> str:
    """Write the events table and return its fingerprint: 12 hexadecimal digits that change with any event."""
    rows = sorted((row(record) for record in records), key=lambda made: (str(made["start"]), made["id"]))
    fingerprint = hashlib.sha256("\n".join(made["record"] for made in rows).encode()).hexdigest()[:12]
    schema = SCHEMA.with_metadata({"version": VERSION, "fingerprint": fingerprint})
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)
    return fingerprint


def read(path: Path) -> pd.DataFrame:
    """Read the events table, the latest first and the undated last; `attrs["fingerprint"]` identifies it."""
    table = pq.read_table(path)
    events: pd.DataFrame = table.to_pandas().astype({"start": "datetime64[s]", "end": "datetime64[s]"})
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


def span(events: pd.DataFrame) -> tuple[dt.date, dt.date] | None:
    """The first and last day of all dated events; None where nothing is dated."""
    if events["start"].isna().all():
        return None
    return events["start"].min().date(), events["end"].max().date()


def actors(events: pd.DataFrame) -> list[str]:
    """Everyone whom events name, those named most first."""
    return [str(name) for name in events["actors"].explode().dropna().value_counts().index]


def visible(events: pd.DataFrame, view: View) -> pd.DataFrame:
    """The events that the view shows."""
    chosen = _chosen(events, view)
    if not view.background:
        chosen = chosen[~chosen["background"]]
    undated = chosen["start"].isna()
    match view.undated:
        case "without":
            chosen = chosen[~undated]
        case "only":
            chosen = chosen[undated]
    return chosen[~_placed(chosen)] if view.unplaced else chosen


def counts(events: pd.DataFrame, view: View) -> Counts:
    """How many events the view shows and holds back."""
    chosen = _chosen(events, view)
    news = chosen if view.background else chosen[~chosen["background"]]
    shown = visible(events, view)
    return Counts(
        shown=len(shown),
        undated=int(news["start"].isna().sum()),
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


def _chosen(events: pd.DataFrame, view: View) -> pd.DataFrame:
    """The events under every filter but the choices for undated, unplaced and background ones."""
    keep = events["kind"].isin(view.kinds) & events["status"].isin(view.status)
    if view.dates:
        first, last = (pd.Timestamp(date) for date in view.dates)
        keep &= events["start"].isna() | ((events["start"] <= last) & (events["end"] >= first))
    if view.q:
        keep &= events["words"].str.contains(view.q.casefold(), regex=False)
    if view.actors:
        wanted = set(view.actors)
        keep &= events["actors"].map(lambda names: _names(set(names), wanted, view.match))
    return events[keep]


def _names(names: set[str], wanted: set[str], match: ActorMatch) -> bool:
    if match == "any":
        return bool(names & wanted)
    return wanted == names if match == "only" else wanted <= names
