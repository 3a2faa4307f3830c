"""The card of a link: what it is about, in the page's head, and nothing that a link could smuggle in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dashboard import build
from dashboard.events import Participant, PlaceMention
from dashboard.periods import month
from dashboard.sharing.card import LONGEST, Card, card, described_page, plain
from dashboard.showing import asked
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Put

PAGE = '<!DOCTYPE html><html lang="en"><head><title>Streamlit</title></head><body></body></html>'


@pytest.fixture
def data(put: Put, make: Make, places: dict[str, Place]) -> build.Data:
    there = (PlaceMention("Erbil", "at", places["erbil"]),)
    ann = (Participant("Ann"),)
    return put(
        [
            make("met", when=month(2025, 10), places=there, actors=ann, summary="Ann met Ben in Erbil"),
            make("moved", kind="posture"),
        ]
    )


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Frontier Watch: 2 events on a map"),
        ("kinds=meeting", "Frontier Watch: 1 event on a map"),
        ("event=met", "Frontier Watch: Ann met Ben in Erbil"),
        ("place=erbil", "Frontier Watch: Erbil"),
        ("actor=Ann", "Frontier Watch: Ann"),
        ("report=report", "Frontier Watch: Talks"),
        ("event=gone", "Frontier Watch: 2 events on a map"),
    ],
)
def test_the_title_says_what_the_link_is_about(data: build.Data, query: str, title: str) -> None:
    assert card(asked(query, data)[0]).title == title


def test_the_description_says_what_is_shown_and_the_latest_of_it(data: build.Data) -> None:
    assert card(asked("kinds=meeting", data)[0]).description == (
        "Events from 1 October 2025 to 31 October 2025, with undated ones. Only meetings. Ann met Ben in Erbil"
    )


def test_the_description_is_no_longer_than_chats_show(data: build.Data) -> None:
    description = card(asked(f"q={'long ' * 100}", data)[0]).description
    assert len(description) == LONGEST
    assert description.endswith("…")


def test_the_page_carries_the_card_in_its_head() -> None:
    page = described_page(PAGE, Card("Talks", "Two met."), "https://a.test/?q=1", "https://a.test/card.png")
    head, _, rest = page.partition("</head>")
    assert rest == "<body></body></html>"
    assert re.findall("<title>(.*)</title>", page) == ["Talks"]
    told = dict(re.findall(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)"', head))
    assert told["og:title"] == "Talks"
    assert told["og:description"] == told["description"] == "Two met."
    assert (told["og:url"], told["og:image"]) == ("https://a.test/?q=1", "https://a.test/card.png")
    assert told["twitter:card"] == "summary_large_image"


def test_the_page_takes_texts_for_texts(hostile: str) -> None:
    texts = described_page(PAGE, Card(hostile, hostile), f"https://a.test/?{hostile}", hostile)
    same = described_page(PAGE, Card("a", "a"), "https://a.test/?a", "a")
    assert re.sub('="[^"]*"|<title>[^<]*', "", texts) == re.sub('="[^"]*"|<title>[^<]*', "", same)


def test_a_page_of_another_make_stays_as_it_is() -> None:
    assert described_page("<p>Not found", plain(), "", "") == "<p>Not found"
