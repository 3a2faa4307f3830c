"""People who cross into a country against its law, where only the countries are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "218 people tried to cross into Poland from Belarus illegally on Sunday, the Border Guard said.",
            "There were attempts to cross the Belarus–Poland border",
        ),
        (
            "Some 400 migrants crossed into Spain from Morocco illegally on Monday.",
            "The Spain–Morocco border was crossed",
        ),
        (
            "A Russian sabotage group attempted to cross the Ukrainian border on Monday.",
            "There were attempts to cross the Russia–Ukraine border",
        ),
    ],
)
def test_they_are_told_as_a_border_crossed(read: Read, text: str, summary: str) -> None:
    [event] = read(text, kind="border")
    assert event.summary == summary


def test_those_who_are_shot_at_are_told_as_the_guards_work_on_the_border_spoken_of(read: Read) -> None:
    text = "Iraqi border guards fired on four men who tried to cross near al-Baaj on May 3."
    *_, event = read(f"Iraq and Syria discussed their border. {text}", kind="border")
    assert "Iraqi Border Guard" in {actor.name for actor in event.actors}
    assert [mention.place and mention.place.name for mention in event.places] == ["Iraq–Syria border"]
    assert event.when and event.when.start.isoformat() == "2025-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "People crossed the street in Erbil on Monday.",
        "Two men crossed into Canada from the United States on Monday.",
        "A group of tourists entered Jordan from Syria on Monday.",
    ],
)
def test_who_travels_breaks_no_law(read: Read, text: str) -> None:
    assert read(text, kind="border") == []


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of Malians crossed into Niger last week.",
        "Malian families are streaming into Niger.",
        "Some 400 Malian villagers crossed into Niger on Monday.",
    ],
)
def test_those_who_flee_cross_a_border_too(read: Read, text: str) -> None:
    assert [event.summary for event in read(text, kind="border")] == ["The Mali–Niger border was crossed"]


@pytest.mark.parametrize("text", ["Tourists poured into Paris in July.", "A family entered Niger."])
def test_not_all_who_come_are_told_of(read: Read, text: str) -> None:
    assert read(text, kind="border") == []
