"""The map in one file needs nothing but itself, and takes what reports say as text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from dashboard.events import PlaceMention
from dashboard.export.page import write
from dashboard.export.taking import Taking
from dashboard.languages import speaking
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make
    from tests.export.conftest import Take


class Tags(HTMLParser):
    """The tags of a page with their attributes, and all text that is no script."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_it_refers_to_nothing_outside_of_itself(taking: Taking) -> None:
    tags = Tags(write(taking)).found
    assert [attributes for _, attributes in tags if "src" in attributes] == []
    assert [attributes for tag, attributes in tags if tag == "link"] == []


def test_in_another_language_it_is_written_that_way_and_brings_its_letters(taking: Taking) -> None:
    assert b"font-face" not in write(taking)
    with speaking("ckb"):
        page = write(taking)
    assert b'<html lang="ckb" dir="rtl"' in page
    assert b"data:font/woff2;base64," in page
    assert b"vazirmatn-arabic.woff2" not in page
    assert Tags(page).found[0] == ("html", {"lang": "ckb", "dir": "rtl", "data-theme": "light"})


def test_it_has_an_entry_an_event_and_says_where_it_comes_from(taking: Taking) -> None:
    page = Tags(write(taking))
    assert len([tag for tag, attributes in page.found if tag == "li" and "data-places" in attributes]) == 30
    assert all(said in page.words for said in taking.about.values())


def test_a_hostile_text_is_a_text(hostile: str, make: Make, take: Take, places: dict[str, Place]) -> None:
    mention = PlaceMention(hostile, "at", places["erbil"])
    plain, page = (Tags(write(take([make(summary=said, places=(mention,))]))) for said in ("plain", hostile))
    assert [tag for tag, _ in page.found] == [tag for tag, _ in plain.found]
    assert not any(re.match("on", name) for _, attributes in page.found for name in attributes)
    assert hostile in page.words
