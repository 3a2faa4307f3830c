"""Where a border is: by its side, its towns and its crossings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Ecuador closed its southern border.", "Ecuador–Peru border"),
        ("Jordan foiled a smuggling attempt on its northern border on Monday.", "Jordan–Syria border"),
        ("Mexico sent 2,000 soldiers to its northern border on Monday.", "Mexico–United States border"),
        ("Poland sent 2,000 soldiers to its eastern border with Belarus on Monday.", "Belarus–Poland border"),
        ("Lithuania protested. Poland sent soldiers to its eastern border on Monday.", "Lithuania–Poland border"),
    ],
)
def test_a_border_is_the_one_on_the_side_that_is_named(read: Read, text: str, name: str) -> None:
    [event] = [event for event in read(text) if event.places]
    assert [mention.place and mention.place.name for mention in event.places if mention.role != "from"] == [name]


def test_of_several_borders_on_a_side_none_is_guessed(read: Read) -> None:
    [event] = read("Poland closed its eastern border on Monday.")
    assert not any(mention.place and mention.place.kind == "frontier" for mention in event.places)


def test_where_something_is_done_to_a_border_its_town_is_told_too(read: Read) -> None:
    [event] = read("Turkey opened a new gate on the Syrian border at Kilis on Monday.", kind="border")
    assert event.summary == "The Government of Turkey opened the Syria–Turkey border at Kilis"
    [event] = read("Tunisian and Libyan ministers discussed their border in Tunis on Monday.", kind="border")
    assert [mention.role for mention in event.places] == ["along"]


def test_a_crossing_called_by_its_ends_is_at_one_of_them(read: Read) -> None:
    [event] = read("The Gaya-Malanville crossing between Niger and Benin was closed on Monday.", kind="border")
    [mention] = event.places
    assert mention.place and mention.place.name == "Gaya" and mention.place.countries == ("NE",)
    assert event.summary == "The Gaya-Malanville crossing was closed"


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "The Torkham border crossing between Pakistan and Afghanistan reopened on Monday.",
            "The Torkham border crossing was opened",
        ),
        (
            "Militants seized the town, prompting local authorities to close the Iraq-Syria border on Monday.",
            "The Iraq–Syria border was closed",
        ),
    ],
)
def test_the_states_on_both_sides_are_concerned_and_did_nothing(read: Read, text: str, summary: str) -> None:
    [event] = read(text, kind="border")
    assert event.summary == summary


def test_the_states_a_crossing_is_said_to_lie_between_are_named_with_it(read: Read) -> None:
    [event] = read("The Metema-Gallabat border crossing between Ethiopia and Sudan reopened on Monday.", kind="border")
    assert [actor.name for actor in event.actors] == ["Government of Ethiopia", "Government of Sudan"]


def test_a_fight_by_a_town_that_lies_close_to_a_border_is_at_the_town(read: Read) -> None:
    text = "Iranian artillery opened fire on Monday on the mountains around Sidakan, close to the border of Iraq."
    (event,) = read(text)
    assert (event.kind, event.places[0].text) == ("threat", "Sidakan")


def test_its_airspace_is_that_of_the_country_named_before(read: Read) -> None:
    text = "Jets were scrambled over Estonia after three Russian fighters violated its airspace on Friday."
    (event,) = read(text, kind="border")
    assert [mention.place.name for mention in event.places if mention.place] == ["Estonia"]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("A bulldozer crossed the Blue Line on Monday.", "The Blue Line was crossed"),
        (
            "Mali and Niger have finished delimiting their shared line.",
            "The Government of Mali and the Government of Niger settled the Mali–Niger border",
        ),
        (
            "A Chinese survey vessel intruded into Vietnam's exclusive economic zone.",
            "The Government of China and the People's Liberation Army crossed the exclusive economic zone",
        ),
        (
            "Denmark has prolonged passport checks on the border with Germany.",
            "The Government of Denmark is working on security along the Germany–Denmark border",
        ),
        (
            "Two Russian Su-27s violated Danish airspace on Monday.",
            "The Government of Russia and the Russian Armed Forces crossed Danish airspace",
        ),
        ("The opening of the bridge between Denmark and Sweden lasted a day.", "The bridge was opened"),
    ],
)
def test_lines_zones_and_bridges_between_states(read: Read, text: str, summary: str) -> None:
    assert [event.summary for event in read(text, kind="border")] == [summary]
