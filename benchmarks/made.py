"""Events that nobody reported, as many as a benchmark asks for: who and where as unevenly named as news does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from dashboard import store
from dashboard.events import KINDS, STATUSES

PLACES, ACTORS, REPORTS_OF = 500, 2000, 20
"""How many places and actors there are, and how many events a report tells."""
FIRST, LAST = np.datetime64("2014-01-01"), np.datetime64("2026-09-30")


def write(number: int, path: Path) -> None:
    """Write an events table of so many events, always the same ones."""
    store.keep(table(number), path)


def table(number: int) -> pa.Table:
    """So many events, as rows of `store.SCHEMA` in its order."""
    chance = np.random.default_rng(0)
    start = np.sort(FIRST + chance.integers(0, (LAST - FIRST).astype(int), number))[::-1]
    columns: dict[str, Any] = {
        "id": [f"{n:012x}" for n in range(number)],
        "report": [f"report-{n // REPORTS_OF}" for n in range(number)],
        "kind": np.array(KINDS)[chance.choice(5, number, p=[0.35, 0.25, 0.15, 0.2, 0.05])],
        "status": np.array(STATUSES)[chance.choice(3, number, p=[0.85, 0.12, 0.03])],
        "background": chance.random(number) < 0.08,
        "start": start,
        "end": start + chance.choice([0, 0, 0, 0, 6, 30, 364], number),
        "publisher": np.array([f"Publisher {n}" for n in range(40)])[chance.zipf(1.5, number) % 40],
        "language": np.array(["en", "ar", "fr"])[chance.choice(3, number, p=[0.8, 0.15, 0.05])],
        "actors": _lists(chance, number, [f"Actor {n}" for n in range(ACTORS)], [0.1, 0.4, 0.4, 0.1]),
        "places": _lists(chance, number, [f"place:{n}" for n in range(PLACES)], [0.15, 0.65, 0.2]),
    }
    columns |= {"reported": columns["start"] + 1, "reported_end": columns["start"] + 1}
    columns |= _moves(chance, columns["places"], columns["kind"])
    summaries = [f"{kind.capitalize()} {n}: forces and officials" for n, kind in enumerate(columns["kind"])]
    columns |= {"summary": summaries, "words": [_words(n, summary) for n, summary in enumerate(summaries)]}
    columns["record"] = [_record(columns, n) for n in range(number)]
    return pa.table({field.name: pa.array(columns[field.name], _plain(field.type)) for field in store.SCHEMA})


def _plain(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _lists(chance: np.random.Generator, number: int, names: list[str], lengths: list[float]) -> list[list[str]]:
    """For each event some of the names, a few of them most of the time."""
    many = chance.choice(len(lengths), number, p=lengths)
    drawn = chance.zipf(1.25, (number, len(lengths))) % len(names)
    return [list(dict.fromkeys(names[n] for n in row[:length])) for row, length in zip(drawn, many, strict=True)]


def _moves(chance: np.random.Generator, places: list[list[str]], kinds: np.ndarray[Any, Any]) -> dict[str, list[Any]]:
    sizes = (10 ** chance.uniform(1, 4.5, len(places))).astype(int)
    ends = [at if kind == "posture" and len(at) == 2 else [None, None] for at, kind in zip(places, kinds, strict=True)]
    told = [int(size) if kind == "posture" and size % 3 == 0 else None for size, kind in zip(sizes, kinds, strict=True)]
    return {
        "origin": [end[0] for end in ends],
        "destination": [end[1] for end in ends],
        "low": told,
        "high": told,
        "unit": [None if size is None else "troops" for size in told],
    }


def _words(n: int, summary: str) -> str:
    """What is looked through: a sentence's length of words, one of them in a hundred events."""
    said = f"{summary} met in the city and said that word{n % 100} would move to the border by the end of the month"
    return said.casefold()


def _record(columns: dict[str, Any], n: int) -> str:
    """The event in the exchange format."""
    day, last = str(columns["start"][n]), str(columns["end"][n])
    low = columns["low"][n]
    quantity = None if low is None else {"low": low, "high": low, "unit": "troops", "approximate": False, "text": ""}
    places = [{"text": at, "name": at, "known_as": at, "role": "at", "id": at} for at in columns["places"][n]]
    return json.dumps(
        {
            **{name: str(columns[name][n]) for name in ("id", "report", "kind", "status", "summary")},
            "date_start": day,
            "date_end": last,
            "date_basis": "stated",
            "date_text": day,
            **{f"announced_{part}": None for part in ("start", "end", "basis", "text")},
            "actors": columns["actors"][n],
            "places": places,
            "quantity": quantity,
            "titles": {},
            "evidence": "",
            "evidence_start": 0,
            "evidence_end": 0,
            "also": [],
            "background": bool(columns["background"][n]),
            "pattern": "made",
            "confidence": 0.5,
        }
    )
