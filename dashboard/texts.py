"""Full-text search over reports: titles, texts and the summaries of their events, in SQLite's FTS5.

A search is words, any of which may be the beginning of a longer one, and phrases in double quotes; a report is found
when it holds all of them, whatever their case and accents.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from dashboard.reports import Report

LONGEST, MOST_WORDS = 400, 24
"""Letters and words of a search; what comes after them is not looked for."""
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around what was found, in SQLite's excerpts: letters of the private use area, which the index leaves out of texts."""
_GAP = " … "
_EXCERPT_WORDS = 30
_COLUMNS = "title, text, summaries"
_WEIGHTS = "8.0, 1.0, 3.0"
"""How much a word weighs in each column: a title says most."""

_INDEX = f"CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, {_COLUMNS}, tokenize='unicode61 remove_diacritics 2')"
_EXCERPTS = ", ".join(f"snippet(texts, {n}, '{_OPEN}', '{_CLOSE}', '{_GAP}', {_EXCERPT_WORDS})" for n in (2, 3))
_RANKED = f"SELECT id FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 0, {_WEIGHTS}), id"
_MARKED = (
    f"SELECT id, highlight(texts, 1, '{_OPEN}', '{_CLOSE}'), {_EXCERPTS} FROM texts WHERE texts MATCH ? AND id IN "
)


class Piece(NamedTuple):
    """A stretch of an excerpt, and whether it is what was looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds what was looked for."""

    report: str
    """The report's id."""
    title: tuple[Piece, ...]
    excerpts: tuple[tuple[Piece, ...], ...]
    """Of its text and of its events' summaries, where they hold what was looked for."""


def write(reports: Iterable[Report], records: Iterable[Mapping[str, Any]], path: Path | str) -> sqlite3.Connection:
    """Write the index of these reports, with their events in the exchange format, and return it open.

    `path` is a file that does not exist yet, or `:memory:`.
    """
    summaries: dict[str, list[str]] = {}
    for record in records:
        summaries.setdefault(record["report"], []).append(record["summary"])
    index = begun(path)
    with index:
        for report in reports:
            arrive(index, report, summaries.get(report.id, ()))
    return index


def begun(path: Path | str) -> sqlite3.Connection:
    """The index in that file, to write; where there is none yet, one without reports. It is kept once committed."""
    index = sqlite3.connect(path, check_same_thread=False)
    if not index.execute("SELECT 1 FROM sqlite_master").fetchone():
        index.executescript(f"{_INDEX}; CREATE TABLE numbers (id TEXT PRIMARY KEY, number INTEGER NOT NULL)")
    return index


def leave(index: sqlite3.Connection, report: str) -> None:
    """Take a report out of the index, by its id."""
    index.execute("DELETE FROM texts WHERE rowid = (SELECT number FROM numbers WHERE id = ?)", [report])
    index.execute("DELETE FROM numbers WHERE id = ?", [report])


def arrive(index: sqlite3.Connection, report: Report, summaries: Sequence[str]) -> None:
    """Put a report into the index, with the summaries of its events."""
    row = (report.id, _plain(report.title), _plain(report.text), _plain(" · ".join(summaries)))
    number = index.execute("INSERT INTO texts VALUES (?, ?, ?, ?)", row).lastrowid
    index.execute("INSERT INTO numbers VALUES (?, ?)", [report.id, number])


def _plain(text: str) -> str:
    return re.sub(f"[{_OPEN}{_CLOSE}\0]", "", text)


class Texts:
    """The index, open for any number of threads. It stays whole though its file be deleted meanwhile."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self._index = index
        self._turn = Lock()

    def find(self, words: str) -> list[str]:
        """The ids of the reports that hold all the words, the best match first; none where there is no word.

        No search is an error: signs between words only part them.
        """
        return [ident for (ident,) in self._rows(_RANKED, query(words))]

    def marked(self, words: str, reports: Sequence[str]) -> list[Found]:
        """Some of the reports found, in the order given, with what was looked for marked in them."""
        rows = self._rows(f"{_MARKED}({', '.join('?' * len(reports))})", query(words), *reports)
        found = {ident: _found(ident, *marked) for ident, *marked in rows}
        return [found[report] for report in reports if report in found]

    def _rows(self, select: str, asked: str, *given: str) -> list[tuple[str, ...]]:
        if not asked:
            return []
        with self._turn, closing(self._index.execute(select, (asked, *given))) as rows:
            return rows.fetchall()


def opened(path: Path) -> Texts:
    """The index in that file, to read."""
    index = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    return Texts(index)


def query(words: str) -> str:
    """A viewer's words as FTS5 asks them: every word in quotes, so that none is an operator; nothing where none is."""
    return " ".join(islice(_terms(words[:LONGEST]), MOST_WORDS))


def split(words: str) -> list[str]:
    """The words of a search in lower case, whatever signs are in them, for those who look for each by itself."""
    return re.sub(r'["“”]', " ", words[:LONGEST]).casefold().split()[:MOST_WORDS]


def _terms(words: str) -> Iterator[str]:
    """Yield the phrases in double quotes as they are, and every other word as the beginning of one."""
    for n, part in enumerate(re.split(r'["“”]', words)):
        found = re.findall(r"[^\W_]+", part)
        if n % 2 and found:
            yield f'"{" ".join(found)}"'
        elif not n % 2:
            yield from (f'"{word}"*' for word in found)


def _found(ident: str, title: str, text: str, summaries: str) -> Found:
    excerpts = tuple(pieces(part) for part in (text, summaries) if _OPEN in part)
    return Found(ident, pieces(title), excerpts)


def pieces(marked: str) -> tuple[Piece, ...]:
    """A text that SQLite marked, in pieces: what was found, and what stands between."""
    parts = re.split(f"[{_OPEN}{_CLOSE}]", " ".join(marked.split()))
    return tuple(Piece(part, bool(n % 2)) for n, part in enumerate(parts) if part)
