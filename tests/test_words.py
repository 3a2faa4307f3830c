"""Numbers carry their bounds, dates their basis, places their precision; all of it in plain words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dashboard import words
from dashboard.actors import Actor, Actors
from dashboard.events import PlaceMention, Quantity
from dashboard.languages import speaking
from dashboard.periods import Period, day, month, year
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make

TUESDAY = day(dt.date(2025, 10, 21))
AUTUMN = Period(dt.date(2025, 9, 22), dt.date(2025, 12, 21))


@pytest.mark.parametrize(
    ("period", "days", "short"),
    [
        (TUESDAY, "21 October 2025", "21 Oct 2025"),
        (day(dt.date(2025, 5, 1)), "1 May 2025", "1 May 2025"),
        (month(2026, 9), "September 2026", "Sep 2026"),
        (month(2024, 2), "February 2024", "Feb 2024"),
        (year(2025), "2025", "2025"),
        (AUTUMN, "22 September 2025 to 21 December 2025", "22 Sep – 21 Dec 2025"),
        (Period(dt.date(2025, 10, 1), dt.date(2025, 10, 30)), "1 October 2025 to 30 October 2025", "1–30 Oct 2025"),
        (
            Period(dt.date(2025, 1, 1), dt.date(2026, 12, 31)),
            "1 January 2025 to 31 December 2026",
            "1 Jan 2025 – 31 Dec 2026",
        ),
    ],
)
def test_days_are_named_as_closely_as_they_are_known(period: Period, days: str, short: str) -> None:
    assert words.days(period) == days
    assert words.short_when(period) == short


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (None, "Undated: the report does not say when"),
        (TUESDAY, "21 October 2025"),
        (month(2026, 9).on("stated", "by September 2026"), "September 2026 (“by September 2026”)"),
        (TUESDAY.on("relative", "on Tuesday"), "21 October 2025 (“on Tuesday”, counted from the publication date)"),
        (TUESDAY.on("relative"), "21 October 2025 (counted from the publication date)"),
        (TUESDAY.on("published"), "21 October 2025 (the publication date; the report says nothing closer)"),
    ],
)
def test_a_date_carries_its_basis(period: Period | None, said: str) -> None:
    assert words.when(period) == said


def test_what_has_no_date_is_undated() -> None:
    assert words.short_when(None) == "undated"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Quantity(None, 2000, text="fewer than 2,000"), "fewer than 2,000 troops"),
        (Quantity(None, 2000, text="up to 2,000"), "at most 2,000 troops"),
        (Quantity(900, None, text="over 900"), "more than 900 troops"),
        (Quantity(2500, 2500, approximate=True), "about 2,500 troops"),
        (Quantity(12, 12, "helicopters"), "12 helicopters"),
        (Quantity(1_000_000, 1_200_000, ""), "1,000,000 to 1,200,000"),
        (Quantity(0, 0), "0 troops"),
        (Quantity(900, None, text="at least 900"), "at least 900 troops"),
        (Quantity(None, 2000, text="no more than 2,000"), "at most 2,000 troops"),
        (Quantity(None, 2000, text="Up to 2,000"), "at most 2,000 troops"),
    ],
)
def test_a_number_carries_its_bounds(amount: Quantity, said: str) -> None:
    assert words.quantity(amount) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("iraq", "country, an area rather than a point"),
        ("kurdistan", "region, an area rather than a point"),
        ("frontier", "frontier, drawn along its length"),
        ("rabia", "crossing, within a kilometre"),
        ("erbil", "city, within about 8 km"),
    ],
)
def test_a_place_says_how_precisely_it_is_known(places: dict[str, Place], place: str, said: str) -> None:
    assert words.precision(places[place]) == said


def test_one_event_is_singular_and_any_other_number_plural() -> None:
    assert [words.count(n, "meeting") for n in (0, 1, 2)] == ["0 meetings", "1 meeting", "2 meetings"]
    assert words.count(1, "posture") == "1 posture change"


def test_a_place_that_is_not_known_goes_by_the_report_s_words(make: Make, places: dict[str, Place]) -> None:
    known, unknown = PlaceMention("Hewlêr", "at", places["erbil"]), PlaceMention("Camp Nowhere", "from")
    again = PlaceMention("Erbil", "about", places["erbil"])
    assert words.places(make(places=(known, unknown, again))) == "Erbil, “Camp Nowhere”"
    assert words.places(make()) == ""


@pytest.mark.parametrize(
    ("share", "right"), [(0.0, "hardly one is"), (0.12, "about one is"), (0.78, "about 8 are"), (1.0, "nearly all are")]
)
def test_confidence_is_told_in_tens(share: float, right: str) -> None:
    assert words.confidence(share) == f"Of ten events found on such grounds, {right} right in all they say."


def test_a_score_is_never_nothing() -> None:
    assert [words.score(share) for share in (1.0, 0.94, 0.01, 0.004, 0.0)] == [
        *("1.00", "0.94", "0.01", "less than 0.01", "less than 0.01"),
    ]


def test_progress_is_told_with_its_rate_and_the_time_left() -> None:
    assert words.progress(3, 20, 2.0) == "3 of 20 read, 1.5 a second, about 11 seconds left"
    assert words.progress(20, 20, 10.0) == "20 of 20 read, 2.0 a second"


class TestNames:
    ACTORS = Actors(
        [
            Actor("Leahy", "person", names={"ar": "ليهي"}),
            Actor("Government of Iraq", "government", "IQ"),
        ]
    )

    def test_of_places_are_those_of_the_viewer_s_language_where_they_are_known(self, places: dict[str, Place]) -> None:
        erbil = replace(places["erbil"], names={"ckb": ("هەولێر", "ئەربیل")})
        assert words.place(erbil) == "Erbil"
        with speaking("ckb"):
            assert words.place(erbil) == "هەولێر"
        with speaking("ar"):
            assert words.place(erbil) == "Erbil"
        assert words.names(erbil) == {"ckb": "هەولێر"}

    def test_of_countries_and_frontiers_are_known_to_unicode(self, places: dict[str, Place]) -> None:
        with speaking("ar"):
            assert words.place(places["iraq"]) == "العراق"
            assert words.place(places["frontier"]) == "حدود العراق – سوريا"

    def test_of_actors_are_those_of_the_actors_file(self) -> None:
        assert words.actor("Leahy", self.ACTORS) == "Leahy"
        with speaking("ar"):
            said = [words.actor(name, self.ACTORS) for name in ("Leahy", "Nobody", "Government of Iraq")]
        assert said == ["ليهي", "Nobody", "حكومة العراق"]


class TestOtherLanguages:
    def test_numbers_take_the_form_that_their_count_asks_for(self) -> None:
        with speaking("ar"):
            said = [words.events(n) for n in (0, 1, 2, 3, 11, 100)]
        assert said == ["لا أحداث", "حدث واحد", "حدثان", "٣ أحداث", "١١ حدثًا", "١٠٠ حدث"]

    def test_a_number_carries_its_bounds(self) -> None:
        amount = Quantity(None, 2000, text="fewer than 2,000")
        with speaking("ar"):
            assert words.quantity(amount) == "أقل من ٢٬٠٠٠ جندي"
        with speaking("ckb"):
            assert words.quantity(amount) == "کەمتر لە ٢٬٠٠٠ سەرباز"

    def test_the_report_s_own_words_keep_their_direction(self) -> None:
        with speaking("ckb"):
            said = words.when(TUESDAY.on("relative", "on Tuesday"))
        assert said == "٢١ی تشرینی یەکەمی ٢٠٢٥ («\u2068on Tuesday\u2069»، لە بەرواری بڵاوکردنەوەوە ژمێردراوە)"

    def test_names_in_a_row_are_joined_in_the_language_s_way(self) -> None:
        with speaking("ar"):
            assert words.joined(["أ", "ب", "ج"]) == "أ، ب وج"
            assert words.joined(["A", "ب"], "or") == "\u2068A\u2069 أو ب"


def test_what_is_shortened_says_so() -> None:
    title = "Army chief tells visitors that the coalition is needed"
    assert words.shortened(title, 80) == title
    assert words.shortened(title, 11) == "Army chief…"
