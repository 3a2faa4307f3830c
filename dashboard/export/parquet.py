"""GeoParquet 1.1: a row an event, its place as well-known binary."""

from __future__ import annotations

import io
import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from shapely import to_wkb
from shapely.geometry import shape

from dashboard.export.geojson import geometry
from dashboard.export.taking import Taking, facts

SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("id", "kind", "status", "summary")),
        *((name, pa.string()) for name in ("date_start", "date_end", "date_basis", "date_words", "actors", "places")),
        *((name, pa.float64()) for name in ("lat", "lon")),
        *((name, pa.string()) for name in ("place", "place_kind")),
        ("place_precision_km", pa.float64()),
        *((name, pa.int64()) for name in ("number_low", "number_high")),
        ("number_approximate", pa.bool_()),
        *((name, pa.string()) for name in ("number_unit", "sentence", "pattern")),
        ("confidence", pa.float64()),
        *((name, pa.string()) for name in ("report", "title", "publisher", "published", "url")),
        ("geometry", pa.binary()),
    ]
)


def write(taking: Taking) -> bytes:
    """The events, with what the file says of itself under the key `frontier_watch` of its metadata."""
    shapes = [geometry(event, taking) for event in taking.events]
    rows = [
        {**facts(event, taking.reports[event.report]), "geometry": to_wkb(shape(drawn)) if drawn else None}
        for event, drawn in zip(taking.events, shapes, strict=True)
    ]
    kinds = sorted({str(drawn["type"]) for drawn in shapes if drawn})
    said = {"geo": json.dumps(_geo(kinds)), "frontier_watch": json.dumps(taking.about, ensure_ascii=False)}
    written = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMA.with_metadata(said)), written)
    return written.getvalue()


def _geo(kinds: list[str]) -> dict[str, Any]:
    """The format's own metadata; without a reference system it is longitude and latitude on WGS 84."""
    column = {"encoding": "WKB", "geometry_types": kinds}
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
