"""What is told of days that are still being chosen: the marks that the page would send, or none at all."""

from __future__ import annotations

import base64
import datetime as dt
import json
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from dashboard import build, story
from dashboard.events import PlaceMention
from dashboard.page import ahead
from dashboard.periods import day
from dashboard.showing import asked
from dashboard.store.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gazetteer.place import Place
    from tests.conftest import Make, Put

SIGHT = "sight=36.2,44.0,7"


@pytest.fixture
def data(put: Put, make: Make, places: Mapping[str, Place], monkeypatch: pytest.MonkeyPatch) -> build.Data:
    monkeypatch.setattr(build, "is_built", lambda *_: True)
    erbil, baghdad = (PlaceMention(ident, "at", places[ident]) for ident in ("erbil", "baghdad"))
    return put(
        [
            make("met", places=(erbil,), when=day(dt.date(2025, 3, 4))),
            make("left", places=(baghdad,), when=day(dt.date(2025, 6, 10))),
        ]
    )


def unpacked(marks: str | None) -> list[dict[str, Any]]:
    assert marks is not None
    features: list[dict[str, Any]] = json.loads(zlib.decompress(base64.b64decode(marks), wbits=-15))
    return features


def named(marks: str | None) -> list[str]:
    return [feature["properties"]["name"] for feature in unpacked(marks)]


def test_they_are_those_of_the_days_asked_for(data: build.Data) -> None:
    asked = f"data={data.fingerprint}&{SIGHT}"
    assert sorted(named(ahead.marks(asked))) == ["Baghdad", "Erbil"]
    assert named(ahead.marks(f"dates=2025-06-01&dates=2025-06-30&{asked}")) == ["Baghdad"]


def test_they_speak_the_viewer_s_language(data: build.Data) -> None:
    (feature,) = unpacked(ahead.marks(f"dates=2025-03-01&dates=2025-03-30&lang=ckb&data={data.fingerprint}&{SIGHT}"))
    assert feature["properties"]["name"] == "هەولێر"


def test_of_other_data_than_the_page_shows_there_are_none(data: build.Data) -> None:
    assert ahead.marks(f"data={data.fingerprint}0&{SIGHT}") is None
    assert ahead.marks(SIGHT) is None


@pytest.mark.parametrize(
    "sight",
    ["", "sight=", "sight=here", "sight=1,2", "sight=1,2,3,4", "sight=a,b,c", "sight=1,2,99999999", "sight=nan,2,7"],
)
def test_where_the_map_is_cannot_be_guessed(data: build.Data, sight: str) -> None:
    assert ahead.marks(f"data={data.fingerprint}&{sight}") is None


def test_what_goes_wrong_is_the_page_s_to_tell(data: build.Data, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> build.Data:
        raise OSError("gone")

    monkeypatch.setattr(build, "lookout", fail)
    assert ahead.marks(f"data={data.fingerprint}&{SIGHT}") is None


def test_what_the_page_will_ask_for_is_at_hand(data: build.Data, monkeypatch: pytest.MonkeyPatch) -> None:
    june = "dates=2025-06-01&dates=2025-06-30"
    ahead.ready(f"{june}&data={data.fingerprint}&{SIGHT}")

    def ask(*_: object) -> None:
        raise AssertionError("the events table was asked again")

    monkeypatch.setattr(Table, "_run", ask)
    showing, _ = asked(june, data)
    assert showing.counts.shown == 1
    assert [event.id for event in story.told(showing.visible, data.places)] == ["left"]
    assert [event.id for event in showing.visible.whole(data.places, 10)] == ["left"]


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("query", ["", "sight=here", f"data=other&{SIGHT}", f"pane=none&dates=x&{SIGHT}"])
def test_what_cannot_be_asked_for_is_left_to_the_page(query: str) -> None:
    ahead.ready(query)
