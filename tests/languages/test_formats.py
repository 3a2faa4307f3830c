from __future__ import annotations

import datetime as dt

import pytest

from dashboard.languages import catalogues, formats
from dashboard.languages.formats import Part


@pytest.mark.parametrize(
    ("language", "part", "said"),
    [
        ("en", "day", "5 September 2025"),
        ("en", "month", "September 2025"),
        ("en", "year", "2025"),
        ("en", "day of the month", "5 September"),
        ("ar", "day", "٥ أيلول ٢٠٢٥"),
        ("ar", "month", "أيلول ٢٠٢٥"),
        ("ckb", "day", "٥ی ئەیلوولی ٢٠٢٥"),
        ("ckb", "year", "٢٠٢٥"),
    ],
)
def test_dates_are_said_as_the_press_of_the_region_says_them(language: str, part: Part, said: str) -> None:
    assert formats.date(dt.date(2025, 9, 5), part, catalogues.locale(language)) == said


def test_english_months_have_a_short_form() -> None:
    assert formats.date(dt.date(2025, 9, 5), "day", catalogues.locale("en"), short=True) == "5 Sep 2025"


def test_numbers_have_the_language_s_digits_and_signs() -> None:
    said = [formats.number(2570.5, catalogues.locale(language)) for language in ("en", "ar", "ckb")]
    assert said == ["2,570.5", "٢٬٥٧٠٫٥", "٢٬٥٧٠٫٥"]


def test_charts_are_told_the_same_months_and_digits() -> None:
    told = formats.of_charts(catalogues.locale("ar"))
    assert told["time"]["shortMonths"][8] == "أيلول"
    assert told["time"]["days"][0] == "الأحد"
    assert told["number"]["numerals"][3] == "٣"
