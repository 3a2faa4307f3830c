"""From an Ibis expression to a statement of an engine's SQL, made once and run with ever other values.

Ibis takes ten milliseconds and more to write an expression as SQL, longer than DuckDB takes to run it. So the values
stand in the expression as marks: numbers are written in where a mark stands, and texts are handed to the engine beside
the statement, since they come from viewers and must never be read as SQL.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import ibis
from ibis.expr.types import StringValue, Table

from dashboard.store.asking import Shape

Dialect = Literal["duckdb", "postgres", "pyspark"]

MOST = 900_000_001
"""Stands in a limit for the number of rows."""


def number(name: str) -> Any:  # noqa: ANN401 - Ibis tells its own types
    """Stands for a number."""
    return ibis.literal(f"@{name}@").cast("int64")


def numbers(name: str) -> list[Any]:
    """Stands for the numbers of a list."""
    return [number(name)]


def text(name: str) -> StringValue:
    """Stands for a text."""
    return ibis.literal(f"@{name}@")


_NUMBER = re.compile(r"CAST\('@(\w+)@' AS \w+\)")
_TEXT = re.compile(r"'@(\w+)@'")
_MARKERS: dict[Dialect, str] = {"duckdb": r"$\1", "postgres": r"%(\1)s", "pyspark": r":\1"}


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with the places of its values."""

    pieces: tuple[str, ...]
    """By turns what stands as it is, and the name of the numbers to write in."""
    texts: tuple[str, ...]
    """The names of the texts that it takes."""

    def sql(self, numbers: Mapping[str, Sequence[int]]) -> str:
        """The statement with its numbers."""
        written = list(self.pieces)
        for n in range(1, len(written), 2):
            written[n] = ", ".join(f"{int(value)}" for value in numbers[written[n]])
        return "".join(written)


Query = Callable[[Shape], Table]


@lru_cache(maxsize=2000)
def statement(query: Query, shape: Shape, dialect: Dialect) -> Statement:
    """The query of that shape in that dialect."""
    sql = str(ibis.to_sql(query(shape), dialect=dialect, pretty=False))
    sql = sql.replace("%", "%%") if dialect == "postgres" else sql
    pieces = _NUMBER.split(sql.replace(str(MOST), "CAST('@most@' AS BIGINT)"))
    texts = dict.fromkeys(name for piece in pieces[::2] for name in _TEXT.findall(piece))
    pieces[::2] = [_TEXT.sub(_MARKERS[dialect], piece) for piece in pieces[::2]]
    return Statement(tuple(pieces), tuple(texts))
