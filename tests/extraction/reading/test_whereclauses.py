"""Clauses with "where" say where what they tell was, whatever else their sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The king landed in Doha from Riyadh, where on Sunday he met Emmanuel Macron.", "meeting", "Riyadh"),
        ("The group withdrew from Kidal to Anefis, where it attacked an army convoy on Sunday.", "threat", "Anefis"),
        ("He spoke of the blast in the port of Beirut, where a UN detachment is to be sent.", "posture", "Beirut"),
        (
            "Fighting goes on around El Fasher, the army's last stronghold in Darfur, where an RSF offensive has "
            "killed hundreds.",
            "threat",
            "El Fasher",
        ),
    ],
)
def test_what_a_clause_with_where_tells_was_at_the_place_before_it(
    read: Read, text: str, kind: str, place: str
) -> None:
    event = read(text, kind=kind)[-1]
    assert [mention.text for mention in event.places] == [place]


def test_there_is_the_place_named_before_in_the_sentence(read: Read) -> None:
    text = "The minister will be in Vienna, Austria, on October 23 and 24, and will meet there with Abbas Araghchi."
    (event,) = read(text, kind="meeting")
    assert [mention.place and mention.place.name for mention in event.places] == ["Vienna"]
    assert event.when is not None
    assert event.when.start.isoformat() == "2025-10-23"


def test_what_is_discussed_is_no_place_of_the_meeting(read: Read) -> None:
    text = (
        "The secretary arrives in Doha from Riyadh, where on Sunday he met King Salman and attended a session, during "
        "which ministers discussed the situation in Aleppo."
    )
    event = read(text, kind="meeting")[0]
    assert [place.text for place in event.places] == ["Riyadh"]
