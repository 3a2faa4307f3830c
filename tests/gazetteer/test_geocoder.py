"""The same code runs on the gazetteer and on geopy's own geocoders; online answers only where asked for."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from geopy.distance import distance
from geopy.exc import GeocoderUnavailable
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.location import Location

from gazetteer import Gazetteer
from gazetteer.geocoder import OfflineGeocoder, cached, nominatim

ERBIL = (36.19, 44.01)
ANSWER = [{"lat": "36.19", "lon": "44.01", "display_name": "Erbil, Iraq"}]


class Served(BaseHTTPRequestHandler):
    """A stand-in for Nominatim."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(ANSWER[0] if "/reverse" in self.path else ANSWER).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Served) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{http.server_port}"
        http.shutdown()


def kilometres_to_erbil(geocoder: Any) -> Iterator[float]:  # noqa: ANN401  # any geocoder of geopy's kind
    """Code that knows nothing of whose geocoder it is given."""
    found = geocoder.geocode(
        "Erbil", exactly_one=True, timeout=5, language="en", country_codes="iq", geometry="geojson"
    )
    back = geocoder.reverse(found.point, exactly_one=True, language="en", addressdetails=True)
    several = geocoder.geocode({"city": "Erbil", "country": "Iraq"}, exactly_one=False, limit=3, addressdetails=True)
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)("Erbil")
    by_text = geocoder.reverse("36.19, 44.01", exactly_one=False)
    for answer in (found, back, *several, limited, *by_text):
        latitude, longitude = answer.point[:2]
        assert (latitude, longitude) == (answer.latitude, answer.longitude)
        assert answer.address
        assert answer.raw["display_name"]
    for answer in (found, back, several[0], limited, by_text[0]):
        yield distance(ERBIL, answer.point).km


def test_code_written_for_geopy_runs_on_both(gazetteer: Gazetteer, server: str) -> None:
    theirs = Nominatim(user_agent="tests", domain=server, scheme="http")
    assert max(kilometres_to_erbil(theirs)) < 5
    assert max(kilometres_to_erbil(OfflineGeocoder(gazetteer))) < 5


def test_names_in_a_language_what_contains_a_place_and_its_outline(gazetteer: Gazetteer) -> None:
    found = OfflineGeocoder(gazetteer).geocode(
        "Duhok Governorate", language="ar,en", addressdetails=True, geometry="geojson"
    )
    assert isinstance(found, Location)
    assert "دهوك" in found.address
    assert found.raw["address"]["country"] == "العراق"
    assert found.raw["geojson"]["type"] in ("Polygon", "MultiPolygon")


def test_raw_holds_the_record(gazetteer: Gazetteer) -> None:
    found = OfflineGeocoder(gazetteer).geocode("Ain al-Asad", country_codes="iq")
    assert isinstance(found, Location)
    assert found.raw["kind"] == "base"
    assert found.raw["precision_km"] > 0


def test_several_answers_are_a_list_and_none_is_none(gazetteer: Gazetteer) -> None:
    geocoder = OfflineGeocoder(gazetteer)
    several = geocoder.geocode("Springfield", exactly_one=False)
    assert isinstance(several, list)
    assert len(several) > 1
    assert geocoder.geocode("Xqzzwwvkt") is None
    assert geocoder.geocode("Erbil", country_codes=["de"]) is None


def test_an_address_names_what_contains_the_place(gazetteer: Gazetteer) -> None:
    found = OfflineGeocoder(gazetteer).geocode("Paris, Texas")
    assert isinstance(found, Location)
    assert found.raw["countries"] == ("US",)


def test_the_unknown_is_asked_online_if_that_is_wanted(gazetteer: Gazetteer, server: str, tmp_path: Path) -> None:
    online = nominatim("tests", tmp_path / "answers.sqlite", domain=server, scheme="http")
    found = OfflineGeocoder(gazetteer, online=online).geocode("Xqzzwwvkt")
    assert isinstance(found, Location)
    assert found.address == "Erbil, Iraq"


def test_no_question_is_asked_twice(tmp_path: Path) -> None:
    asked: list[str] = []

    def service(name: str) -> Location | None:
        asked.append(name)
        return None

    ask = cached(service, tmp_path / "answers.sqlite")
    assert ask("Xqzzwwvkt") is ask("Xqzzwwvkt") is None
    assert asked == ["Xqzzwwvkt"]


def test_a_failure_online_is_no_failure_here(gazetteer: Gazetteer) -> None:
    def down(name: str) -> Location | None:
        raise GeocoderUnavailable(name)

    geocoder = OfflineGeocoder(gazetteer, online=down)
    assert geocoder.geocode("Xqzzwwvkt") is None
    assert geocoder.geocode("Erbil") is not None


def test_a_cache_that_cannot_be_written_is_no_failure_here(gazetteer: Gazetteer, tmp_path: Path) -> None:
    geocoder = OfflineGeocoder(gazetteer, online=cached(lambda _: None, tmp_path))  # a folder is no file of answers
    assert geocoder.geocode("Xqzzwwvkt") is None
