"""Places called by a common noun: the one that the report speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


def test_the_country_is_the_one_whose_places_are_told_of_most(read: Read) -> None:
    text = "Rockets fell on the Ain al-Asad base in Iraq on Monday. Groups close to Iran were blamed for it."
    *_, leaving = read(f"{text} All 2,500 US troops in the country are to leave, they said.", kind="posture")
    assert [mention.place and mention.place.name for mention in leaving.places] == ["Iraq"]


def test_the_kingdom_is_the_one_named_before_in_the_sentence(read: Read) -> None:
    text = (
        "Because of the attacks on the Kingdom of Saudi Arabia, the United States will deploy to the kingdom one "
        "Patriot battery and 200 soldiers."
    )
    (event,) = read(text, kind="posture")
    assert [(mention.role, mention.place and mention.place.name) for mention in event.places] == [
        ("to", "Saudi Arabia")
    ]
