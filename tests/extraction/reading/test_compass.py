from __future__ import annotations

from tests.extraction.conftest import Read

HEAD = "A ceasefire was agreed in Damascus and Aleppo. "


def places(read: Read, sentence: str) -> list[str]:
    [event] = read(HEAD + sentence, kind="threat")
    return [mention.place.name for mention in event.places if mention.place]


def test_a_side_is_one_of_the_country_that_the_report_is_about(read: Read) -> None:
    assert places(read, "Gunmen attacked an army post in the northeast on Sunday.") == ["Northeastern Syria"]


def test_a_side_of_something_else_is_not(read: Read) -> None:
    assert places(read, "Gunmen attacked an army post in the north of the city on Sunday.") != ["Northern Syria"]


def test_whom_one_met_there_one_met_there(read: Read) -> None:
    [met] = read(
        HEAD + "On Monday, Brad Cooper was in the northeast, where Mazloum Abdi received him for talks.", kind="meeting"
    )
    assert [mention.place.name for mention in met.places if mention.place] == ["Northeastern Syria"]


def test_what_stands_in_the_north_is_placed_by_its_name(read: Read) -> None:
    text = "Fighting has gone on around Aleppo, the last stronghold in the north, where an offensive has cost 90 lives."
    assert places(read, text) == ["Aleppo"]
