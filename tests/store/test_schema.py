"""The file of the events table: its version is known before it is read, and nobody reads half of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dashboard import store
from dashboard.events import Event, exchange
from dashboard.reports import Report


def test_a_table_of_another_version_is_refused(written: Path, tmp_path: Path) -> None:
    other = tmp_path / "events.parquet"
    pq.write_table(pq.read_table(written).replace_schema_metadata({"version": "1", "fingerprint": "0"}), other)
    with pytest.raises(store.VersionError, match=r"events\.parquet is an events table of version 1, not 3"):
        store.read(other)


def test_who_reads_it_while_it_is_written_anew_reads_the_old_one(
    events: Sequence[Event], report_text: str, sample_reports: Mapping[str, Report], tmp_path: Path
) -> None:
    path = tmp_path / "events.parquet"
    store.write((exchange(event, report_text) for event in events), sample_reports, path)
    with path.open("rb") as old:
        store.write((), sample_reports, path)
        assert pq.read_table(old).num_rows == len(events)
    assert pq.read_table(path).num_rows == 0
    assert [left.name for left in tmp_path.iterdir()] == ["events.parquet"]


def test_rows_stand_in_the_order_of_the_list(written: Path) -> None:
    starts = pq.read_table(written)["start"].to_pylist()
    dated = [start for start in starts if start]
    assert starts == [*sorted(dated, reverse=True), *[None] * (len(starts) - len(dated))]
