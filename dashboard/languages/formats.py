"""Numbers and dates as a language writes them, by Unicode's CLDR."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal

from babel import Locale, dates, numbers

Part = Literal["day", "month", "year", "day of the month"]
"""As much of a date as is said: `21 October 2025`, `October 2025`, `2025`, `21 October`."""

_ENGLISH = {"day": "d MMMM y", "month": "MMMM y", "day of the month": "d MMMM"}
_SKELETONS = {"day": "yMMMd", "month": "yMMM", "day of the month": "MMMd"}
"""CLDR's names of what else is written elsewhere; only English has months in a shorter form than in full."""


@lru_cache(maxsize=4096)  # a page says a thousand of each, nearly all of them again at its next run
def number(value: float, locale: Locale, pattern: str | None = None) -> str:
    """`2,570`, or `٢٬٥٧٠`; a pattern is CLDR's: `0.00`."""
    return digits(numbers.format_decimal(value, format=pattern, locale=locale, numbering_system="default"), locale)


@lru_cache(maxsize=4096)
def date(when: dt.date, part: Part, locale: Locale, *, short: bool = False) -> str:
    """A date, or a part of it; `short` for a narrow column: `21 Oct 2025`."""
    if part == "year":
        return digits(str(when.year), locale)
    pattern = _ENGLISH[part] if locale.language == "en" else str(locale.datetime_skeletons[_SKELETONS[part]])
    if short:
        pattern = pattern.replace("MMMM", "MMM")
    return digits(dates.format_date(when, pattern, locale=locale), locale)


def digits(text: str, locale: Locale) -> str:
    """The text with its digits as the language writes them."""
    return text.translate(_digits(locale))


@lru_cache(maxsize=64)
def _digits(locale: Locale) -> Mapping[int, str]:
    if locale.default_numbering_system != "arab":
        return {}
    return {ord("0") + n: chr(0x660 + n) for n in range(10)}


def of_charts(locale: Locale) -> dict[str, Any]:
    """The locale in the terms of D3, with which Vega's charts write numbers and dates."""
    symbols = locale.number_symbols[locale.default_numbering_system]
    names = {size: [str(name) for name in locale.months["format"][size].values()] for size in ("wide", "abbreviated")}
    days = {size: [str(locale.days["format"][size][(n - 1) % 7]) for n in range(7)] for size in ("wide", "abbreviated")}
    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": symbols["group"],
            "grouping": [3],
            "currency": ["", ""],
            "numerals": [digits(str(n), locale) for n in range(10)],
        },
        "time": {
            "dateTime": "%d %b %Y, %H:%M",
            "date": "%d %b %Y",
            "time": "%H:%M",
            "periods": [str(locale.day_periods["format"]["abbreviated"][half]) for half in ("am", "pm")],
            "days": days["wide"],
            "shortDays": days["abbreviated"],
            "months": names["wide"],
            "shortMonths": names["abbreviated"],
        },
    }
