"""Dates that stand in another clause than what happened then, and such as are none of its own."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "A mayor was killed in Homs when a bomb exploded under his car on Monday.",
        "People have been on edge since Monday, when rockets hit a base near Homs.",
        "Militants attacked a lorry carrying flour near Homs on Monday, weeks before the elections this year.",
        "Gunmen seized six men working on a road near Homs on Monday.",
    ],
)
def test_the_day_is_that_of_a_clause_beside_it(read: Read, text: str) -> None:
    [event] = read(text, kind="threat")
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_a_clause_in_the_present_has_not_the_date_of_the_past(read: Read) -> None:
    text = "The defeat of ISIS in Iraq was declared in 2017, but the group still carries out bombings in Kirkuk."
    assert [event.when for event in read(text, kind="threat") if not event.background] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister's visit to Dhaka on Monday came a week after gunmen ambushed a patrol near Sylhet.", 13),
        ("Soldiers were sent to Goma on Friday, two days after rebels attacked a base near Sake.", 15),
        (
            "The president flew to Khartoum on Monday. He came three days after gunmen were reported to have attacked "
            "a patrol near Gedaref.",
            17,
        ),
        (
            "The raid on Thursday came less than two weeks after smugglers had opened fire on a patrol near Mafraq, on "
            "October 3.",
            3,
        ),
    ],
)
def test_what_came_before_is_reckoned_from_what_came_after(read: Read, text: str, day: int) -> None:
    event = next(event for event in read(text, kind="threat") if event.when and event.when.start.day == day)
    assert event.when is not None
    assert (event.when.start.month, event.when.days) == (10, 1)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("India sent troops to Ladakh in June. China moved tanks to the area in the same month.", "06-01", "06-30"),
        ("Clashes erupted in Tripoli on May 12. Later that week, gunmen stormed a prison in Zawiya.", "05-12", "05-18"),
    ],
)
def test_the_same_week_or_month_is_that_of_the_day_told_before(read: Read, text: str, start: str, end: str) -> None:
    event = read(text)[-1]
    assert event.when is not None
    assert (event.when.start.isoformat(), event.when.end.isoformat()) == (f"2025-{start}", f"2025-{end}")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Mali and Niger finalised the text of a peace treaty on 13 March 2025.", "2025-03-13"),
        ("Mali and Niger agreed to a truce during talks in Doha on Sunday.", "2025-10-19"),
        ("Mali and Niger swapped 20 prisoners in an exchange mediated by Qatar on Sunday.", "2025-10-19"),
    ],
)
def test_a_deal_is_of_the_day_of_its_text_or_of_the_talks(read: Read, sentence: str, day: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert event.when is not None
    assert str(event.when.start) == day
