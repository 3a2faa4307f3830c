"""An event says who, where, when, how many, and which sentence says so; it is exchanged as JSON."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.events import (
    KINDS,
    STATUSES,
    Event,
    Participant,
    PlaceMention,
    Quantity,
    Role,
    Span,
    exchange,
    from_exchange,
)
from dashboard.periods import Basis, Period, month
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make

TEXT = "Most US troops are to move to Erbil, the Pentagon announced earlier this month. Fewer than 2,000 stay."
SENTENCE, REST = Span(0, 79), Span(80, 102)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return Period(first, last, draw(st.sampled_from(get_args(Basis))), draw(st.text(max_size=9)))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    return Span(*sorted((draw(st.integers(0, 102)), draw(st.integers(0, 102)))))


numbers = st.integers(0, 10**6)
quantities = st.builds(
    Quantity, st.none(), numbers, st.sampled_from(["troops", ""]), st.booleans(), st.text(max_size=9)
) | st.builds(Quantity, numbers, st.none() | numbers, approximate=st.booleans())
casts = st.lists(st.builds(Participant, st.text(max_size=9), st.text(max_size=9)), unique_by=lambda actor: actor.name)


@st.composite
def events(draw: st.DrawFn, places: Mapping[str, Place]) -> Event:
    resolved = st.none() | st.sampled_from(list(places.values()))
    mentions = st.builds(PlaceMention, st.text(max_size=9), st.sampled_from(get_args(Role)), resolved)
    return Event(
        id=draw(st.text(max_size=9)),
        report="901",
        kind=draw(st.sampled_from(KINDS)),
        status=draw(st.sampled_from(STATUSES)),
        summary=draw(st.text(max_size=20)),
        evidence=tuple(draw(st.lists(spans(), min_size=1, max_size=3))),
        when=draw(st.none() | periods()),
        announced=draw(st.none() | st.dates().map(lambda day: Period(day, day))),
        actors=tuple(draw(casts)),
        places=tuple(draw(st.lists(mentions, max_size=3))),
        quantity=draw(st.none() | quantities),
        background=draw(st.booleans()),
        pattern=draw(st.text(max_size=9)),
        confidence=draw(st.floats(0, 1)),
    )


def through_json(event: Event, places: Mapping[str, Place]) -> Event:
    return from_exchange(json.loads(json.dumps(exchange(event, TEXT))), places)


@given(data=st.data())
def test_an_event_comes_back_from_the_exchange_as_it_went(data: st.DataObject, places: dict[str, Place]) -> None:
    event = data.draw(events(places))
    assert through_json(event, places) == event


def test_an_announcement_keeps_its_basis(make: Make, places: dict[str, Place]) -> None:
    announced = month(2025, 10).on("relative", "earlier this month")
    assert through_json(make(announced=announced), places).announced == announced


def test_the_exchange_names_what_it_promises(make: Make, places: dict[str, Place]) -> None:
    event = make(
        "move-1",
        report="901",
        kind="posture",
        status="planned",
        when=Period(dt.date(2025, 10, 1), dt.date(2025, 10, 31), "relative", "earlier this month"),
        actors=(Participant("United States Armed Forces"), Participant("Kevin Leahy", "Commander of CJTF-OIR")),
        places=(PlaceMention("Erbil", "to", places["erbil"]), PlaceMention("Camp Nowhere", "from")),
        quantity=Quantity(None, 2000),
        evidence=(SENTENCE, REST),
        pattern="posture: X moved",
        confidence=0.75,
    )
    told = exchange(event, TEXT)
    expected: dict[str, Any] = {
        "report": "901",
        "id": "move-1",
        "kind": "posture",
        "status": "planned",
        "date_start": "2025-10-01",
        "date_end": "2025-10-31",
        "date_basis": "relative",
        "actors": ["United States Armed Forces", "Kevin Leahy"],
        "titles": {"Kevin Leahy": "Commander of CJTF-OIR"},
        "evidence": TEXT[:79],
        "evidence_start": 0,
        "evidence_end": 79,
        "also": [[80, 102]],
        "pattern": "posture: X moved",
        "confidence": 0.75,
    }
    assert {name: told[name] for name in expected} == expected
    assert (told["quantity"]["low"], told["quantity"]["high"]) == (None, 2000)
    found, unknown = told["places"]
    assert (found["id"], found["name"], found["role"], found["precision_km"]) == ("erbil", "Erbil", "to", 8.0)
    assert (unknown["id"], unknown["name"], unknown["lat"]) == (None, "Camp Nowhere", None)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Hewlêr", "Hewlêr"),
        ("the Hewlêr", "Hewlêr"),
        ("the Citadel of Erbil", "Citadel of Erbil"),
        ("the Hewlêr-Kirkuk road", "Hewlêr-Kirkuk road"),
        ("erbil", "Erbil"),
        ("the Kurdish capital", "Erbil"),
        ("Erbilian", "Erbil"),
        ("the building in Erbil where they had met before", "Erbil"),
    ],
)
def test_a_place_is_called_as_the_report_does_where_that_holds_a_name_of_its_own(
    make: Make, places: dict[str, Place], words: str, called: str
) -> None:
    erbil = replace(places["erbil"], names={"ku": ("Hewlêr",)})
    (told,) = exchange(make(places=(PlaceMention(words, "at", erbil),)), TEXT)["places"]
    assert (told["name"], told["known_as"], told["text"]) == (called, "Erbil", words)


def test_how_it_was_beside_a_place_is_no_part_of_where_it_was() -> None:
    assert PlaceMention("Erbil", "at", None, "near") == PlaceMention("Erbil", "at")


def test_an_undated_event_has_no_date_of_any_kind(make: Make) -> None:
    told = exchange(make(), TEXT)
    assert {told[name] for name in ("date_start", "date_end", "date_basis", "announced_start")} == {None}


def test_a_quantity_needs_a_bound() -> None:
    with pytest.raises(ValueError, match="needs a bound"):
        Quantity(None, None)


def test_an_event_is_placed_when_any_of_its_places_is(make: Make, places: dict[str, Place]) -> None:
    unknown, known = PlaceMention("Camp Nowhere", "at"), PlaceMention("Erbil", "at", places["erbil"])
    assert make(places=(unknown, known)).is_placed
    assert not make(places=(unknown,)).is_placed
    assert not make().is_placed
