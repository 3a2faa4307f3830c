"""The translations of each language, and what Unicode's CLDR knows of it."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
_LOCALES = {"en": "en", "ar": "ar_IQ", "ckb": "ckb"}
"""Months and digits are named as in the press of the Levant and Mesopotamia, where Arabic and Kurdish meet."""


def path(language: str) -> Path:
    """Where the translations of a language stand."""
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations of a language, compiled once a process; English has none, being what is translated."""
    if language == "en":
        return NullTranslations()
    compiled = BytesIO()
    with path(language).open("rb") as written:
        write_mo(compiled, read_po(written, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def locale(language: str) -> Locale:
    """How a language writes numbers and dates, and which way."""
    return Locale.parse(_LOCALES[language])
