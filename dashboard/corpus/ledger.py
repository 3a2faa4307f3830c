"""What a build is made of: its reports as they were read, by which the next build sees what has changed."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dashboard.corpus.harvest import Harvest, report_row
from dashboard.corpus.shelf import Shelf

_TABLES = """
CREATE TABLE reports (
    id TEXT PRIMARY KEY, key BLOB NOT NULL, report TEXT NOT NULL, problems TEXT NOT NULL, events TEXT NOT NULL,
    namings TEXT NOT NULL
);
CREATE TABLE namings (text TEXT, place TEXT, n INTEGER NOT NULL, row TEXT, PRIMARY KEY (text, place));
CREATE TABLE places (id TEXT PRIMARY KEY, row TEXT NOT NULL);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_COUNT = "INSERT INTO namings VALUES (?, ?, ?, NULL) ON CONFLICT DO UPDATE SET n = n + excluded.n"


class Ledger:
    """The reports of a build, in an SQLite file: made there, or left there by an earlier build."""

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        self._file = sqlite3.connect(path)
        if is_new:
            self._file.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def keys(self) -> dict[str, bytes]:
        """The key of what each report holds, by its id."""
        return dict(self._file.execute("SELECT id, key FROM reports"))

    def telling(self, events: Collection[str]) -> set[str]:
        """The ids of the reports in which these events were found."""
        found = self._file.execute(
            "SELECT id FROM reports WHERE EXISTS (SELECT 1 FROM json_each(events) JOIN json_each(?) USING (value))",
            [json.dumps(list(events))],
        )
        return {ident for (ident,) in found} if events else set()

    def leave(self, reports: Iterable[str]) -> None:
        """Take these reports out."""
        for report in reports:
            for (namings,) in self._file.execute("SELECT namings FROM reports WHERE id = ?", [report]).fetchall():
                self._file.executemany(_COUNT, [(text, place, -n) for text, place, n in json.loads(namings)])
            self._file.execute("DELETE FROM reports WHERE id = ?", [report])
        self._file.execute("DELETE FROM namings WHERE n = 0")
        self._file.execute("DELETE FROM places WHERE id NOT IN (SELECT place FROM namings)")

    def arrive(self, key: bytes, harvest: Harvest, records: Sequence[Mapping[str, Any]]) -> None:
        """Put a report in, with what it tells; `records` are its events as they are shown, corrections included."""
        named = Counter((said["text"], said["id"]) for record in records for said in record["places"] if said["id"])
        namings = [(text, place, n) for (text, place), n in named.items()]
        events = [record["id"] for record in harvest.records]
        rows = map(_json, (report_row(harvest.report), harvest.problems, events, namings))
        self._file.execute("INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?)", [harvest.report.id, key, *rows])
        self._file.executemany(_COUNT, namings)

    def unknown(self) -> tuple[list[tuple[str, str]], list[str]]:
        """What no row tells of yet: words by which reports name a place, with its id, and the ids of places."""
        namings = self._file.execute("SELECT text, place FROM namings WHERE row IS NULL ORDER BY text, place")
        places = self._file.execute("SELECT DISTINCT place FROM namings EXCEPT SELECT id FROM places ORDER BY 1")
        return namings.fetchall(), [ident for (ident,) in places]

    def tell(self, namings: Iterable[Mapping[str, Any]], places: Iterable[Mapping[str, Any]]) -> None:
        """Keep rows of those that are unknown: each naming with `text` and `place`, each place with its `id`."""
        self._file.executemany(
            "UPDATE namings SET row = ? WHERE text = ? AND place = ?",
            [(_json(row), row["text"], row["place"]) for row in namings],
        )
        self._file.executemany("INSERT INTO places VALUES (?, ?)", [(row["id"], _json(row)) for row in places])

    def places(self) -> list[str]:
        """The ids of the places that are named, in order."""
        return [ident for (ident,) in self._file.execute("SELECT id FROM places ORDER BY id")]

    def problems(self) -> dict[str, list[str]]:
        """What of a report was left unread, a sentence each, by its id."""
        found = self._file.execute("SELECT id, problems FROM reports WHERE problems != '[]'")
        return {ident: json.loads(problems) for ident, problems in found}

    def fact(self, name: str) -> Any:  # noqa: ANN401 - whatever was noted
        """What was noted under that name; None where nothing was."""
        found = self._file.execute("SELECT value FROM facts WHERE name = ?", [name]).fetchone()
        return json.loads(found[0]) if found else None

    def note(self, name: str, value: object) -> None:
        """Note something that the next build must know, in JSON."""
        self._file.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", [name, json.dumps(value)])

    def commit(self) -> None:
        """Have all of it stand in the file."""
        self._file.commit()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Read:
    """What a ledger tells the dashboard."""

    reports: Shelf
    places: list[Any]
    """A row for each place that is named."""
    namings: list[Any]
    """A row for each name of a place."""
    problems: list[str]
    """What could not be read, a sentence each."""


def opened(path: Path) -> Read:
    """What the ledger in that file tells."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as file:

        def rows(select: str) -> list[Any]:
            return [json.loads(row) for (row,) in file.execute(select)]

        return Read(
            reports=Shelf(path),
            places=rows("SELECT row FROM places ORDER BY id"),
            namings=rows("SELECT row FROM namings ORDER BY text, place"),
            problems=rows("SELECT value FROM facts WHERE name = 'problems'")[0],
        )
