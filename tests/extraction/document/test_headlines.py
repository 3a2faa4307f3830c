"""What a title says stands for what the first sentences leave out."""

from __future__ import annotations

from tests.extraction.conftest import Read


def test_the_title_says_whose_troops_the_first_sentence_speaks_of(read: Read) -> None:
    text = "Some 300 fighters left Aleppo for Raqqa on Monday."
    for title, name in (
        ("SDF leaves Aleppo", "Syrian Democratic Forces"),
        ("Turkish troops go", "Turkish Armed Forces"),
    ):
        [event] = read(text, title=title, kind="posture")
        assert name in [actor.name for actor in event.actors]


def test_the_title_says_where_the_first_meeting_was(read: Read) -> None:
    text = "Hakan Fidan met Ayman Safadi on Monday."
    [event] = read(text, title="Fidan and Safadi meet in Amman", kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == ["Amman"]


def test_a_place_that_the_title_does_not_put_anything_in_is_no_venue(read: Read) -> None:
    [event] = read("Hakan Fidan met Ayman Safadi on Monday.", title="Fidan talks about Syria", kind="meeting")
    assert event.places == ()


def test_an_article_in_a_title_is_no_place(read: Read) -> None:
    [event] = read("Al-Shabaab fired at us on Monday.", title="Al-Shabaab on the move", kind="threat")
    assert event.places == ()


def test_an_army_that_begins_a_title_is_no_place(read: Read) -> None:
    text = "Gunmen raided a military base on Monday and killed four soldiers of Mali."
    [event] = read(text, title="Army base in Mali raided", kind="threat")

    assert {mention.place.kind for mention in event.places if mention.place} == {"country"}
