"""What a view shows, taken away: CSV, GeoJSON, KML, GeoParquet, a map in one file, and a brief to print."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dashboard.export.formats import FORMATS, KINDS, Format, Kind

if TYPE_CHECKING:
    from dashboard.export.taking import Taking


def write(taking: Taking, form: Format) -> bytes:
    """The file of that format that holds what is taken away."""
    return _writer(form)(taking)


def _writer(form: Format) -> Callable[[Taking], bytes]:
    """Each writer with its libraries is loaded when its format is asked for."""
    match form:
        case "csv":
            from dashboard.export.csv import write
        case "geojson":
            from dashboard.export.geojson import write
        case "kml":
            from dashboard.export.kml import write
        case "parquet":
            from dashboard.export.parquet import write
        case "html":
            from dashboard.export.page import write
        case "brief":
            from dashboard.export.brief import write
    return write


__all__ = ["FORMATS", "KINDS", "Format", "Kind", "write"]
