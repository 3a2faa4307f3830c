"""GeoParquet that another's reader takes for what it is."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import geopandas
import pyarrow.parquet as pq

from dashboard.export.parquet import write
from dashboard.export.taking import Taking

if TYPE_CHECKING:
    from tests.export.conftest import Take


def test_an_independent_reader_finds_every_event_on_the_map(taking: Taking) -> None:
    frame = geopandas.read_parquet(io.BytesIO(write(taking)))
    assert list(frame["id"]) == [event.id for event in taking.events]
    assert frame.crs.name == "WGS 84 (CRS84)"
    assert set(frame.loc[frame.geometry.isna(), "id"]) == {e.id for e in taking.events if not e.is_placed}
    assert frame.geometry.dropna().is_valid.all()


def test_it_says_where_it_comes_from(taking: Taking) -> None:
    said = pq.read_schema(io.BytesIO(write(taking))).metadata[b"frontier_watch"]
    assert json.loads(said) == taking.about


def test_of_nothing_it_is_an_empty_table(take: Take) -> None:
    assert len(pq.read_table(io.BytesIO(write(take([]))))) == 0
