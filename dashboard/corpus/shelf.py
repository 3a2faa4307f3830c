"""The reports of a build, in the file that holds them: none but those that somebody looks at is held in memory."""

from __future__ import annotations

import json
import sqlite3
import weakref
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from sys import intern
from threading import Lock

from dashboard.corpus.harvest import published_from_row, report_from_row
from dashboard.periods import Period
from dashboard.reports import Head, Report

REMEMBERED = 500
"""So many of the reports that were looked at last are held."""

_HEADS = """
SELECT id, json_extract(report, '$.publisher'), json_extract(report, '$.language'), json_extract(report, '$.published')
FROM reports ORDER BY id
"""


class Shelf(Mapping[str, Report]):
    """The reports by their ids, in the ids' order; any number of threads may ask.

    The file stays open, so that it can still be read when a later build has had it removed.
    """

    def __init__(self, path: Path) -> None:
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._file = sqlite3.connect(address, uri=True, check_same_thread=False)
        weakref.finalize(self, self._file.close)
        self._turn = Lock()
        self._report = lru_cache(REMEMBERED)(self._read)
        self.heads: Mapping[str, Head] = dict(self._heads())

    def __getitem__(self, ident: str) -> Report:
        return self._report(ident)

    def __contains__(self, ident: object) -> bool:
        return ident in self.heads

    def __iter__(self) -> Iterator[str]:
        return iter(self.heads)

    def __len__(self) -> int:
        return len(self.heads)

    def _heads(self) -> Iterator[tuple[str, Head]]:
        @cache  # many reports of one day and one publisher hold both but once
        def days(published: str | None) -> Period | None:
            return published_from_row(json.loads(published)) if published else None

        for ident, publisher, language, published in self._file.execute(_HEADS):
            yield ident, Head(intern(publisher), intern(language), days(published))

    def _read(self, ident: str) -> Report:
        with self._turn:
            found = self._file.execute("SELECT report FROM reports WHERE id = ?", [ident]).fetchone()
        if found is None:
            raise KeyError(ident)
        return report_from_row(json.loads(found[0]))
