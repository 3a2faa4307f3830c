"""Values put into a translated message: numbers in the language's digits, and texts that keep their own direction."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from dashboard.languages.formats import number

FIRST_STRONG, POP = "\u2068", "\u2069"
"""Unicode's marks around a text of its own direction, for where there is no `<bdi>` to say it."""

_OTHER = {"ltr": {"R", "AL", "AN"}, "rtl": {"L", "EN"}}
"""The letters, by Unicode's bidirectional classes, that would turn with a text of the other direction."""


def filled(message: str, values: Mapping[str, object], locale: Locale) -> str:
    """The message with each value in place of its name in braces: numbers formatted, texts set apart where needed."""
    return message.format(**{name: _said(value, locale) for name, value in values.items()})


def _said(value: object, locale: Locale) -> str:
    if isinstance(value, int | float):
        return number(value, locale)
    return apart(str(value), locale)


def apart(text: str, locale: Locale) -> str:
    """The text between marks of its own direction, if any of its letters runs against the language's.

    A text with such marks in it was put together in the language, and stays as it is.
    """
    if FIRST_STRONG in text:
        return text
    against = _against(locale)
    if text.isascii() and "L" not in against:
        return text  # nearly all there is to say in English, a thousand times a page
    if any(unicodedata.bidirectional(letter) in against for letter in text):
        return f"{FIRST_STRONG}{text}{POP}"
    return text


@lru_cache(maxsize=64)
def _against(locale: Locale) -> set[str]:
    return _OTHER[locale.text_direction]
