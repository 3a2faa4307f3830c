"""What was worked out once is not worked out again: values by the digest of all that they depend on, in one file."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

KEPT_DAYS = 7
"""Days after which a value that nobody asked for is forgotten."""
_AT_ONCE = 400
_PATIENCE_SECONDS = 120
"""How long one waits for another process that is writing."""
_TABLES = """
DROP TABLE IF EXISTS known;
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS used (key BLOB PRIMARY KEY, day INTEGER NOT NULL) WITHOUT ROWID;
"""
"""The days stand apart from the values, which may be long, and would be written again with them; `known` was the table
of earlier versions."""
_TODAY = "CAST(julianday('now') AS INTEGER)"

Given = TypeVar("Given")


def key(*parts: str | bytes) -> bytes:
    """The key of a value that depends on these parts and nothing else."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode(errors="surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


class Memory:
    """Values in JSON by their keys, in an SQLite file that any number of processes share and that may be deleted.

    What is kept is there at once and whole, and stays when its process is killed. A damaged file is begun anew.
    """

    def __init__(self, path: Path) -> None:
        self._asked: set[bytes] = set()
        try:
            self._file = _opened(path)
        except sqlite3.OperationalError:
            raise  # it cannot be opened, or another process is writing all the time
        except sqlite3.DatabaseError:
            path.unlink()
            self._file = _opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys that there is a value for."""
        found: set[bytes] = set()
        for some, marks in _batches(keys):
            found.update(key for (key,) in self._file.execute(f"SELECT key FROM kept WHERE key IN ({marks})", some))
        return found

    def values(self, keys: Iterable[bytes]) -> Iterator[Any]:
        """Yield the values of these keys, in order, some hundred of them in memory at a time.

        Raises:
            KeyError: There is none for one of them.
        """
        for some, marks in _batches(keys):
            self.use(some)
            found = dict(self._file.execute(f"SELECT key, value FROM kept WHERE key IN ({marks})", some).fetchall())
            yield from (json.loads(found[key]) for key in some)

    def keep(self, values: Iterable[tuple[bytes, Any]]) -> None:
        """Keep these values, all or none."""
        rows = [(key, json.dumps(value, ensure_ascii=False)) for key, value in values]
        with self._file:
            self._file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
            self._file.executemany(f"INSERT OR REPLACE INTO used VALUES (?, {_TODAY})", [(key,) for key, _ in rows])

    def use(self, keys: Iterable[bytes]) -> None:
        """Have these keys stay for some days more; those whose values are asked for do so anyway."""
        self._asked.update(keys)

    def recalled(self, wanted: Mapping[bytes, Given], make: Callable[[Given], Any]) -> list[Any]:
        """The values of these keys, in order; what is not known yet is made of what stands by its key, and kept."""
        known = self.known(wanted)
        self.keep((key, make(given)) for key, given in wanted.items() if key not in known)
        return list(self.values(wanted))

    def forget(self) -> None:
        """Forget what nobody has asked for in `KEPT_DAYS`."""
        with self._file:
            for some, marks in _batches(self._asked):
                self._file.execute(f"UPDATE used SET day = {_TODAY} WHERE day < {_TODAY} AND key IN ({marks})", some)
            old = f"SELECT key FROM used WHERE day < {_TODAY} - {KEPT_DAYS}"
            self._file.execute(f"DELETE FROM kept WHERE key IN ({old})")
            self._file.execute(f"DELETE FROM used WHERE day < {_TODAY} - {KEPT_DAYS}")


def _opened(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=_PATIENCE_SECONDS)
    try:
        with file:
            file.executescript(_TABLES)
    except sqlite3.Error:
        file.close()
        raise
    return file


def _batches(keys: Iterable[bytes]) -> Iterator[tuple[list[bytes], str]]:
    """Yield the keys some at a time, with as many question marks for SQL."""
    rest = iter(keys)
    while some := list(islice(rest, _AT_ONCE)):
        yield some, ", ".join("?" * len(some))
