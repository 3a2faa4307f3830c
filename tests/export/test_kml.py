"""KML that another's reader opens, with styles, time spans, and hostile texts as texts."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas
import pyogrio

from dashboard.events import KINDS, PlaceMention
from dashboard.export.kml import write
from dashboard.export.taking import Taking
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make
    from tests.export.conftest import Take

NS = {"k": "http://www.opengis.net/kml/2.2"}


def test_an_independent_reader_finds_a_folder_a_kind_and_every_placed_event(taking: Taking, tmp_path: Path) -> None:
    path = tmp_path / "events.kml"
    path.write_bytes(write(taking))
    layers = [str(name) for name, _ in pyogrio.list_layers(path)]
    assert len(layers) == len(KINDS)
    read = [geopandas.read_file(path, layer=layer) for layer in layers]
    assert sum(map(len, read)) == sum(len({m.place.id for m in event.places if m.place}) for event in taking.events)
    assert {kind for frame in read for kind in frame.geometry.geom_type} >= {"Point"}


def test_a_dated_event_has_its_span_and_an_undated_one_none(taking: Taking) -> None:
    root = ET.fromstring(write(taking))
    for mark in root.iterfind(".//k:Placemark", NS):
        values = {data.get("name"): data.findtext("k:value", None, NS) for data in mark.iterfind(".//k:Data", NS)}
        assert mark.findtext("k:TimeSpan/k:begin", None, NS) == values.get("date_start")
        assert mark.findtext("k:TimeSpan/k:end", None, NS) == values.get("date_end")


def test_what_has_no_place_is_named_at_the_head(taking: Taking) -> None:
    head = ET.fromstring(write(taking)).findtext("k:Document/k:description", "", NS)
    assert head.count("Without a known place") == sum(not event.is_placed for event in taking.events)
    assert taking.query in head


def test_a_hostile_text_is_a_text(hostile: str, make: Make, take: Take, places: dict[str, Place]) -> None:
    events = [make(summary=hostile, places=(PlaceMention(hostile, "at", places["erbil"]),))]
    root = ET.fromstring(write(take(events)))
    (mark,) = root.iterfind(".//k:Placemark", NS)
    assert mark.findtext("k:name", "", NS) == hostile
    assert "<script" not in mark.findtext("k:description", "", NS)
    assert "<img" not in mark.findtext("k:description", "", NS)
    values = {data.get("name"): data.findtext("k:value", None, NS) for data in mark.iterfind(".//k:Data", NS)}
    assert values["summary"] == hostile
