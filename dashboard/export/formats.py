"""The formats that a view can be taken away in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Format = Literal["csv", "geojson", "kml", "parquet", "html", "brief"]
FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file."""

    ending: str
    mime: str


KINDS: dict[Format, Kind] = {
    "csv": Kind("csv", "text/csv"),
    "geojson": Kind("geojson", "application/geo+json"),
    "kml": Kind("kml", "application/vnd.google-earth.kml+xml"),
    "parquet": Kind("parquet", "application/vnd.apache.parquet"),
    "html": Kind("html", "text/html"),
    "brief": Kind("html", "text/html"),
}
