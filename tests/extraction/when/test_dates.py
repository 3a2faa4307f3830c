from __future__ import annotations

import datetime as dt

import pytest

from dashboard.extraction.when.afterwards import Distance
from dashboard.extraction.when.calendars import Clock
from dashboard.extraction.when.dates import dates
from dashboard.periods import day, month, stated_period

TUESDAY = Clock(day(dt.date(2025, 10, 21)))


def only(text: str, clock: Clock = TUESDAY, *, future: bool = False) -> tuple[str, str, str] | None:
    [mention] = dates(text, clock, future=lambda _: future)
    period = mention.period
    return (period.start.isoformat(), period.end.isoformat(), period.basis) if period else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 3 March 2024", "2024-03-03", "2024-03-03"),
        ("on March 3, 2024", "2024-03-03", "2024-03-03"),
        ("on Sunday, March the 3rd, 2024", "2024-03-03", "2024-03-03"),
        ("on 2024-03-03", "2024-03-03", "2024-03-03"),
        ("on 21-10-2025", "2025-10-21", "2025-10-21"),
        ("on 10/21/2025", "2025-10-21", "2025-10-21"),
        ("from 5-6 April 2024", "2024-04-05", "2024-04-06"),
        ("on April 5 and 6, 2024", "2024-04-05", "2024-04-06"),
        ("by June 2027", "2027-06-01", "2027-06-30"),
        ("at the start of 2024", "2024-01-01", "2024-01-31"),
        ("in early 2024", "2024-01-01", "2024-03-31"),
        ("in the third quarter of 2024", "2024-07-01", "2024-09-30"),
        ("in the second half of June 2024", "2024-06-16", "2024-06-30"),
        ("in the last week of June 2024", "2024-06-24", "2024-06-30"),
        ("in the final days of 2024", "2024-12-21", "2024-12-31"),
        ("in the summer of 2024", "2024-06-01", "2024-08-31"),
        ("since 2019", "2019-01-01", "2019-12-31"),
        ("in Tishreen al-Awwal 2024", "2024-10-01", "2024-10-31"),
    ],
)
def test_a_date_that_names_its_year_needs_no_publication_date(text: str, start: str, end: str) -> None:
    assert only(text, Clock()) == (start, end, "stated")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("today", "2025-10-21", "2025-10-21"),
        ("yesterday", "2025-10-20", "2025-10-20"),
        ("on Tuesday", "2025-10-21", "2025-10-21"),
        ("late on Wednesday", "2025-10-15", "2025-10-15"),
        ("last Tuesday", "2025-10-14", "2025-10-14"),
        ("next Monday", "2025-10-27", "2025-10-27"),
        ("earlier this week", "2025-10-20", "2025-10-21"),
        ("earlier this month", "2025-10-01", "2025-10-21"),
        ("last week", "2025-10-13", "2025-10-19"),
        ("over the past week", "2025-10-14", "2025-10-21"),
        ("on Saturday and Sunday", "2025-10-18", "2025-10-19"),
        ("on the 12th of this month", "2025-10-12", "2025-10-12"),
        ("this past March", "2025-03-01", "2025-03-31"),
        ("by the end of the first quarter", "2025-01-01", "2025-03-31"),
        ("in the fourth quarter", "2025-10-01", "2025-12-31"),
        ("on Sunday and Thursday", "2025-10-19", "2025-10-19"),
        ("in the first half of last year", "2024-01-01", "2024-06-30"),
        ("over the weekend", "2025-10-18", "2025-10-19"),
        ("three days ago", "2025-10-18", "2025-10-18"),
        ("last night", "2025-10-20", "2025-10-20"),
        ("overnight", "2025-10-20", "2025-10-21"),
        ("in the past 48 hours", "2025-10-19", "2025-10-21"),
        ("over the past two weeks", "2025-10-07", "2025-10-21"),
        ("by the end of the year", "2025-12-01", "2025-12-31"),
        ("by year's end", "2025-12-01", "2025-12-31"),
        ("by the end of the month", "2025-10-21", "2025-10-31"),
        ("in August", "2025-08-01", "2025-08-31"),
        ("in mid-July", "2025-07-11", "2025-07-21"),
    ],
)
def test_a_relative_date_is_counted_from_publication(text: str, start: str, end: str) -> None:
    assert only(text) == (start, end, "relative")


@pytest.mark.parametrize("text", ["within ten days", "in two weeks", "over the next 48 hours"])
def test_a_span_is_ahead_only_where_the_words_look_there(text: str) -> None:
    assert only(text, future=True) is not None
    assert only(text) is None


@pytest.mark.parametrize("text", ["in recent weeks", "in the coming days", "over the past several months"])
def test_a_span_without_a_number_is_no_date(text: str) -> None:
    assert only(text, future=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "overnight",
        "over the past two weeks",
        "on Tuesday",
        "last week",
        "in August",
        "on 4 April",
        "two weeks ago",
    ],
)
def test_an_undated_report_resolves_nothing_relative(text: str) -> None:
    assert only(text, Clock()) is None


def test_a_report_known_by_its_month_resolves_the_month_but_no_weekday() -> None:
    october = Clock(month(2025, 10))
    assert only("on Friday", october) is None
    assert only("last month", october) == ("2025-09-01", "2025-09-30", "relative")
    assert only("on October 9", october) == ("2025-10-09", "2025-10-09", "stated")


def test_a_day_without_a_year_looks_back_unless_the_sentence_looks_ahead() -> None:
    assert only("on March 10") == ("2025-03-10", "2025-03-10", "stated")
    assert only("on March 10", future=True) == ("2026-03-10", "2026-03-10", "stated")


def test_a_day_without_a_year_takes_it_from_the_same_day_named_in_full() -> None:
    assert only("on August 19", Clock(named=(dt.date(2024, 8, 19),))) == ("2024-08-19", "2024-08-19", "stated")
    assert only("on August 20", Clock(named=(dt.date(2024, 8, 19),))) is None


def test_a_day_without_a_year_takes_it_from_the_date_right_after_it() -> None:
    first, second = dates("visited one city on 4 April and another on 6 April 2024", Clock())
    assert first.period and first.period.start == dt.date(2024, 4, 4)
    assert second.period and second.period.start == dt.date(2024, 4, 6)


@pytest.mark.parametrize("text", ["on 31 June 2025", "on 03/04/2025 or so"])
def test_what_is_no_day_or_could_be_two_is_left_open(text: str) -> None:
    assert only(text, Clock()) is None


@pytest.mark.parametrize("text", ["2,025 troops", "it may be", "5 percent", "a 2025-strong crowd", "in the 1990s"])
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    assert dates(text, TUESDAY) == []


def test_the_words_keep_their_preposition() -> None:
    [mention] = dates("It ends by September 2026.", Clock(stated_period("2025-10-21")))
    assert mention.text == "by September 2026"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the same day", 0),
        ("later that day", 0),
        ("in the evening", 0),
        ("a day earlier", -1),
        ("the night before", -1),
        ("the following day", 1),
        ("two days later", 2),
        ("three days earlier", -3),
    ],
)
def test_a_day_may_be_told_by_the_one_named_before(text: str, days: int) -> None:
    [mention] = dates(f"They met {text}.", TUESDAY)
    assert mention.period is None
    assert mention.since_named == Distance(days, "day")


def test_a_day_before_something_else_is_not_told_by_a_date() -> None:
    assert dates("They met the day before the vote.", TUESDAY) == []


@pytest.mark.parametrize(
    ("text", "future", "start"),
    [("in the spring", True, "2026-03-01"), ("this summer", False, "2025-06-01"), ("last winter", False, "2024-12-01")],
)
def test_a_season_is_the_nearest_one(text: str, future: bool, start: str) -> None:
    found = only(text, future=future)
    assert found and found[0] == start


def test_a_day_takes_no_year_from_an_agreement_of_another_year() -> None:
    june, year = dates("Seoul on June 4 suspended the accord of 2018.", TUESDAY)
    assert june.period and june.period.start.year == 2025
    assert year.period and year.period.start.year == 2018


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in June last year", "2024-06-01", "2024-06-30"),
        ("on 6 March this year", "2025-03-06", "2025-03-06"),
        ("on March 6 of this year", "2025-03-06", "2025-03-06"),
        ("nine days ago", "2025-10-12", "2025-10-12"),
        ("Days earlier", "2025-10-15", "2025-10-19"),
    ],
)
def test_a_date_is_told_from_the_year_or_the_day_of_publication(text: str, start: str, end: str) -> None:
    assert only(text) == (start, end, "relative")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("a week later", "2025-03-10", "2025-03-10"),
        ("three weeks earlier", "2025-02-10", "2025-02-10"),
        ("the following week", "2025-03-10", "2025-03-16"),
        ("two months later", "2025-05-01", "2025-05-31"),
        ("the previous month", "2025-02-01", "2025-02-28"),
        ("in the two weeks that followed", "2025-03-04", "2025-03-17"),
        ("over the following days", "2025-03-04", "2025-03-10"),
    ],
)
def test_weeks_and_months_are_told_by_the_day_named_before(text: str, first: str, last: str) -> None:
    [mention] = dates(f"They met {text}.", TUESDAY)
    assert mention.since_named is not None
    period = mention.since_named.since(dt.date(2025, 3, 3))
    assert (period.start.isoformat(), period.end.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["two weeks before the elections", "a month earlier than planned"])
def test_what_is_told_by_something_else_is_not_told_by_the_day_before(text: str) -> None:
    assert all(mention.since_named is None for mention in dates(f"They met {text}.", TUESDAY))


def test_a_night_is_that_before_the_day_on_which_it_is_told() -> None:
    night, told = dates("Jets hit depots overnight, the ministry said on Sunday.", TUESDAY)
    assert night.period is not None
    assert told.period is not None
    assert (night.period.start.day, night.period.end) == (18, told.period.end)


def test_what_came_so_long_after_something_undated_is_not_dated_by_a_day_further_on() -> None:
    [mention] = dates("Two days after the ministers met, the crossing was closed on Monday", TUESDAY)
    assert mention.text == "on Monday"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("two days after the talks on Monday", ["2025-10-22", "2025-10-20"]),
        ("hours before they met on Monday", ["2025-10-20", "2025-10-20"]),
        ("a week earlier, on October 3", ["2025-10-03"]),
        ("24 hours after the talks on Monday", ["2025-10-21", "2025-10-20"]),
        ("less than 24 hours after the talks on Monday", ["2025-10-20"]),
    ],
)
def test_a_day_is_told_by_the_one_right_behind_it(text: str, days: list[str]) -> None:
    assert [str(mention.period.start) for mention in dates(text, TUESDAY) if mention.period] == days


def test_a_quarter_that_is_yet_to_come_was_last_year_s_where_nothing_looks_ahead() -> None:
    may = Clock(day(dt.date(2025, 5, 6)))
    assert only("in the fourth quarter", may) == ("2024-10-01", "2024-12-31", "relative")
    assert only("in the fourth quarter", may, future=True) == ("2025-10-01", "2025-12-31", "relative")


def test_what_was_two_days_before_is_told_by_the_day_named_last() -> None:
    named, before = dates("They talked on Monday. They had met two days before", TUESDAY)
    assert named.period is not None
    assert before.since_named == Distance(-2, "day")
