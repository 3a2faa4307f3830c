"""The formats that a view can be taken away in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Format = Literal["csv", "geojson", "kml", "parquet", "html", "brief"]
FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file."""

    name: str
    """What a reader calls it."""
    ending: str
    mime: str


KINDS: dict[Format, Kind] = {
    "csv": Kind("Table (CSV)", "csv", "text/csv"),
    "geojson": Kind("GeoJSON", "geojson", "application/geo+json"),
    "kml": Kind("Google Earth (KML)", "kml", "application/vnd.google-earth.kml+xml"),
    "parquet": Kind("GeoParquet", "parquet", "application/vnd.apache.parquet"),
    "html": Kind("Map in one file (HTML)", "html", "text/html"),
    "brief": Kind("Brief to print (HTML)", "html", "text/html"),
}
