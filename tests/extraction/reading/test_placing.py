"""Where what is told was, by the clause or the event that it is told with."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The United States is to leave Niger. Of its 950 soldiers, 766 have withdrawn so far.", "Niger"),
        ("French troops are to leave Mali. They have withdrawn from Gao.", "Gao"),
    ],
)
def test_forces_of_which_no_place_is_said_are_in_the_country_spoken_of(read: Read, text: str, place: str) -> None:
    *_, event = read(text, kind="posture")
    assert [mention.place.name for mention in event.places if mention.place] == [place]


def test_where_no_country_has_been_named_forces_are_nowhere(read: Read) -> None:
    [event] = read("French troops have withdrawn.", kind="posture")
    assert not event.is_placed
