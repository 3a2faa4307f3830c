"""Who met whom, and each actor's page, as the page shows them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.events import Event, Participant, PlaceMention
from dashboard.periods import day
from gazetteer.place import Place
from tests.opening import html, settled, shown, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put

BARZANI, LEAHY, ISIS = (Participant(name) for name in ("Nechirvan Barzani", "Kevin Leahy", "ISIS"))


@pytest.fixture
def events(make: Make, places: dict[str, Place]) -> list[Event]:
    """A meeting of two, one of a single party, and a threat."""
    erbil = (PlaceMention("Erbil", "at", places["erbil"]),)
    return [
        make("meets", when=day(dt.date(2025, 10, 21)), actors=(BARZANI, LEAHY), places=erbil),
        make("alone", when=day(dt.date(2025, 11, 2)), actors=(BARZANI,)),
        make("threatens", kind="threat", actors=(ISIS,)),
    ]


def elements(page: AppTest) -> set[str | None]:
    return {getattr(element, "key", None) for element in page.get("bidi_component")}


def captions(page: AppTest) -> str:
    return " ".join(caption.value for caption in page.caption)


class TestPeople:
    def test_are_drawn_and_listed(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(pane="people")
        assert {"network", "pairs"} <= elements(page)
        assert "1 meeting of a single named party" in captions(page)

    def test_without_a_meeting_of_two_say_what_to_do(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(pane="people", kinds="threat")
        assert "No meeting under these filters names two parties" in page.info[0].value
        assert not {"network", "pairs"} & elements(page)

    def test_that_were_chosen_have_their_meetings_listed_and_a_way_back(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(pane="people", actors=["Nechirvan Barzani", "Kevin Leahy"], match="met")
        assert shown(page) == 1
        assert "pair-meetings" in elements(page)
        settled(page.button(key="everyone").click().run())
        assert shown(page) == 3
        assert page.query_params == {"pane": "people"}


class TestActor:
    def test_has_a_page_of_companions_places_and_events(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(actor="Nechirvan Barzani")
        assert "<h3><bdi>Nechirvan Barzani</bdi></h3>" in html(page)
        assert {"actor-met", "actor-places", "actor-events"} <= elements(page)
        assert "2 events shown." in captions(page)
        assert 'aria-label="Dated events: 2 meetings"' in html(page)

    def test_that_no_file_knows_says_so(self, put: Put, events: list[Event]) -> None:
        put(events)
        assert "Only known from reports" in html(visit(actor="ISIS"))

    def test_counts_what_the_filters_hold_back(self, put: Put, events: list[Event]) -> None:
        put(events)
        assert "0 events shown. 1 more under other filters." in captions(visit(actor="ISIS", kinds="meeting"))

    def test_closes(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(actor="ISIS")
        settled(page.button(key="close").click().run())
        assert "How to read this map" in html(page)
        assert page.query_params == {}

    def test_is_gone_back_to_from_one_of_its_events(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(actor="Nechirvan Barzani", event="meets")
        assert 'data-event="meets"' in html(page)
        assert page.button(key="close").label == "Back"
        settled(page.button(key="close").click().run())
        assert "<h3><bdi>Nechirvan Barzani</bdi></h3>" in html(page)

    def test_is_led_to_from_the_proof_of_an_event(self, put: Put, events: list[Event]) -> None:
        put(events)
        page = visit(event="meets")
        assert '<button type="button" data-actor="Kevin Leahy">' in html(page)
        assert "follow" in elements(page)
