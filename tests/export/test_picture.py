"""The picture shows the places where Mercator's map has them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from dashboard.export.picture import Frame, picture
from dashboard.export.taking import Taking


def test_the_frame_is_mercators() -> None:
    """A degree of latitude is as long as one of longitude divided by the cosine of the latitude."""
    frame = Frame(43.0, 35.5, 45.0, 36.5, 700)
    (x0, y0), (x1, y1) = frame.at(43.0, 36.5), frame.at(45.0, 35.5)
    assert (x0, y0, x1) == (0, 0, 700)
    assert frame.height == y1 == pytest.approx(350 / 0.809, rel=0.01)


def test_it_is_whole_xml_with_every_kind_of_sign(taking: Taking) -> None:
    root = ET.fromstring(picture(taking))
    names = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Erbil", "Baghdad"} <= names
    assert "Iraq" in names
