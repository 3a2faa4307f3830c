"""From the events table as files to tables that are fast to filter and count: numbers for names, a row a mention.

What is known once is worked out once, when the data is built: the order of the events, the bin of the time axis that
each falls into, who and where as numbers. The tables are those of `dashboard.store.tables`, in a DuckDB file. Made
from nothing, or changed from those of an earlier build, they give the same answers; a change costs what the reports
cost that go and come.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.store import changes
from dashboard.store.bins import NEVER, PERIODS, unit_of
from dashboard.store.schema import VERSION, check
from dashboard.store.tables import TABLES
from dashboard.view import Clock, Days

_WORN = 4
"""Tables are worn out once a part of their events came later than the others: one in so many, and"""
_FEW = 1_000
"""so many besides."""

_ROW_GROUP = 61_440
"""Rows that DuckDB takes or leaves at once, by their least and greatest values: half of what it holds together by
itself, so that a view reads fewer beyond its days, and all cores have some."""

_Axes = dict[Clock, str]
"""The unit and first day of the time axis by each clock, such as `month 2014-01-01`; nothing where none is dated."""


def code(files: Sequence[Path], path: Path, gone: Collection[str] = (), come: Collection[str] | None = None) -> None:
    """Bring the tables in the DuckDB file at `path` up to date, or make them there.

    The events of the reports `gone` leave; those of the reports `come` are read from the Parquet files: of all that
    are there, where it is None.

    Raises:
        VersionError: A file is of another version of the events table.
    """
    for file in files:
        check(file)
    is_new = not path.exists()
    with duckdb.connect(config={"temp_directory": f"{path}.tmp"}) as con:  # what memory has no room for
        con.execute(f"ATTACH ? AS coded (ROW_GROUP_SIZE {_ROW_GROUP})", [str(path)])
        con.execute("USE coded; SET enable_progress_bar = false")
        con.begin()
        if is_new:
            _create(con)
        _exchange(con, [str(file) for file in files], gone, come)
        con.commit()


def _create(con: duckdb.DuckDBPyConnection) -> None:
    for table in TABLES:
        columns = ", ".join(f'"{name}" {changes.TYPES[str(kind)]}' for name, kind in table.schema().items())
        con.execute(f"CREATE TABLE {table.get_name()} ({columns})")
    con.execute("ALTER TABLE names ADD COLUMN n BIGINT")
    con.execute("CREATE TABLE meta AS SELECT 0::HUGEINT AS mark, ? AS version, 0 AS numbers, 0 AS made", [VERSION])
    con.execute("CREATE TABLE axes (clock VARCHAR, axis VARCHAR)")


def _exchange(
    con: duckdb.DuckDBPyConnection, files: list[str], gone: Collection[str], come: Collection[str] | None
) -> None:
    """Take some events out and put others in."""
    con.execute(changes.LEAVING, [list(gone)])
    _all(con, changes.LEAVE)
    con.execute(changes.ARRIVING, [files, come is None, list(come or ())])
    _all(con, changes.ARRIVE)
    con.execute(changes.DETAILS, [files])
    _all(con, changes.NAME)
    bins = ", ".join(f"{bin} AS {column}" for column, bin in _bins(_turned(con)))
    con.execute(changes.EVENTS.format(bins=bins), [files])
    _all(con, changes.MENTIONS)


def _all(con: duckdb.DuckDBPyConnection, statements: Sequence[str]) -> None:
    for statement in statements:
        con.execute(statement)


def _turned(con: duckdb.DuckDBPyConnection) -> _Axes:
    """The axes of the time axis; the bins of all that stands follow where one is not what it was."""
    spans = con.execute('SELECT min("start"), max("end"), min(reported), max(reported_end) FROM details').fetchall()[0]
    axes: _Axes = {"event": _axis(spans[:2]), "report": _axis(spans[2:])}
    if axes != dict(con.execute("SELECT clock, axis FROM axes").fetchall()):
        con.execute("DELETE FROM axes")
        con.executemany("INSERT INTO axes VALUES (?, ?)", list(axes.items()))
        turned = ", ".join(f"{column} = {bin}" for column, bin in _bins(axes))
        for table in changes.CODED:
            con.execute(f"UPDATE {table} SET {turned}")
    return axes


def _axis(span: Days | tuple[None, None]) -> str:
    if span[0] is None or span[1] is None:
        return ""
    unit = unit_of((span[0], span[1]))
    return f"{unit} {pd.Period(span[0], PERIODS[unit]).start_time.date()}"


_STEPS: dict[str, str] = {
    "day": "{day} - DATE '{first}'",
    "week": "(date_trunc('week', {day})::DATE - DATE '{first}') // 7",
    "month": "datediff('month', DATE '{first}', {day})",
    "year": "datediff('year', DATE '{first}', {day})",
}


def _bins(axes: _Axes) -> Iterator[tuple[str, str]]:
    """The columns of bins, each with the expression of days that it is made by; -1 where there is no day."""
    for clock, axis in axes.items():
        prefix = "" if clock == "event" else "reported_"
        unit, _, first = axis.partition(" ")
        for column in (f"{prefix}first", f"{prefix}last"):
            day = f"(DATE '1970-01-01' + \"{column}\")"
            bin = _STEPS[unit].format(day=day, first=first) if unit else "-1"
            yield f"{column}_bin", f'CASE WHEN "{prefix}first" = {NEVER} THEN -1 ELSE {bin} END'


def fingerprint_of(path: Path) -> str:
    """The fingerprint of the events whose tables the DuckDB file at that path holds: see `schema.fingerprint`."""
    with duckdb.connect(path, read_only=True) as con:
        ((mark,),) = con.execute("SELECT mark FROM meta").fetchall()
    return f"{mark:012x}"


def is_worn(path: Path) -> bool:
    """Whether the tables in that file are better made anew: much has come that is not in order, or they are damaged."""
    try:
        with duckdb.connect(path, read_only=True) as con:
            ((numbers, made),) = con.execute("SELECT numbers, made FROM meta").fetchall()
    except duckdb.Error:
        return True
    return bool(numbers - made > made // _WORN + _FEW)
