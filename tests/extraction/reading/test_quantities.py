from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def quantity(events: list[Event]) -> tuple[int | None, int | None, bool] | None:
    [event] = events
    told = event.quantity
    return (told.low, told.high, told.approximate) if told else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2,500", (2500, 2500, False)),
        ("About 2,500", (2500, 2500, True)),
        ("Over 900", (900, None, False)),
        ("At least 300", (300, None, False)),
        ("Fewer than 2,000", (None, 2000, False)),
        ("Up to 200", (None, 200, False)),
        ("Between 500 and 700", (500, 700, False)),
        ("Two thousand", (2000, 2000, False)),
        ("Some two thousand", (2000, 2000, True)),
        ("Ninety-four", (94, 94, False)),
        ("A thousand", (1000, 1000, False)),
    ],
)
def test_a_number_carries_its_bounds(read: Read, words: str, expected: tuple[int | None, int | None, bool]) -> None:
    assert quantity(read(f"{words} French soldiers arrived in Jordan on Monday.", kind="posture")) == expected


def test_a_fall_from_one_number_to_another_ends_at_the_second(read: Read) -> None:
    events = read("The number of French troops in Jordan will drop from roughly 800 to fewer than 300.", kind="posture")
    assert quantity(events) == (None, 300, False)


@pytest.mark.parametrize("words", ["Hundreds of French soldiers", "Most French soldiers", "French soldiers"])
def test_a_vague_number_is_none(read: Read, words: str) -> None:
    assert quantity(read(f"{words} left Jordan on Monday.", kind="posture")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The army gave 24,000 masks to hospitals in Jordan.",
        "The camp lies 80 kilometers from the Ukrainian border.",
        "The jets have flown 870 missions since January.",
        "The authorities hold 9,000 detainees in Hasakah.",
    ],
)
def test_other_things_that_are_counted_are_no_troops(read: Read, sentence: str) -> None:
    assert all(event.quantity is None for event in read(sentence))


def test_the_number_in_a_name_is_no_number(read: Read) -> None:
    [event] = read("The United States sent B-2 bombers to Japan.", kind="posture")
    assert event.quantity is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Of around 3,000 British troops in Kuwait, fewer than 800 are to remain.", None, 800),
        ("Twelve missiles struck Erbil on Monday.", 12, 12),
        ("Turkey sent some 30 warplanes, two warships and one submarine to Kuwait on Monday.", 30, 30),
        ("Norway sent 20 or 30 trainers to Latvia on Monday.", 20, 30),
        ("Some 5,000 to 10,000 soldiers are deployed in Estonia.", 5_000, 10_000),
        ("Chad had kept about 10-12 thousand of its soldiers on the territory of Niger.", 10_000, 12_000),
        ("Twenty-five soldiers were sent to Homs on Monday.", 25, 25),
    ],
)
def test_of_several_numbers_the_event_has_its_own(read: Read, text: str, low: int | None, high: int | None) -> None:
    [event] = read(text)
    assert event.quantity and (event.quantity.low, event.quantity.high) == (low, high)
