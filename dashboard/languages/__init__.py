"""The languages of the interface: each viewer is spoken to in their own, though all share one process.

Texts are written in English where they are said, as `gettext("No place goes by “{name}”.", name=name)`, and stand
translated in `<language>/LC_MESSAGES/messages.po`, which is compiled when it is first used. They are asked for while a
page is drawn, never when a module is loaded: which language is spoken is known only then.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Literal, get_args

from dashboard.languages import catalogues, filling, formats

Language = Literal["en", "ar", "ckb"]
Direction = Literal["ltr", "rtl"]

LANGUAGES: Mapping[Language, str] = {"en": "English", "ar": "العربية", "ckb": "کوردی"}
"""Each by the name that its readers call it."""

_spoken: ContextVar[Language] = ContextVar("language", default="en")


def spoken() -> Language:
    """The language of the present viewer."""
    return _spoken.get()


def speak(language: Language) -> None:
    """Have this thread, which draws for one viewer, speak that language from now on."""
    _spoken.set(language)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak that language for a while."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def chosen(asked: str, browsers: str | None = None) -> Language:
    """The language asked for, by its code; else that of the browser, a tag such as `ar-IQ`; else English."""
    # Kurdish of Iraq and Iran, in Arabic script, is Central Kurdish.
    known = {
        **{language: language for language in get_args(Language)},
        "ku-iq": "ckb",
        "ku-ir": "ckb",
        "ku-arab": "ckb",
    }
    tag = (browsers or "").lower().replace("_", "-")
    return known.get(asked) or known.get(tag) or known.get(tag.partition("-")[0]) or "en"


def direction(language: Language | None = None) -> Direction:
    """The way in which a language is written; without one, the present viewer's."""
    return "rtl" if catalogues.locale(language or spoken()).text_direction == "rtl" else "ltr"


def gettext(message: str, **values: object) -> str:
    """The message in the viewer's language, with the values under the names in braces, see `filling.filled`."""
    return _put(catalogues.catalogue(spoken()).gettext(message), values)


def ngettext(one: str, many: str, n: int, **values: object) -> str:
    """The message in the form that the number `{n}` takes in the viewer's language."""
    return _put(catalogues.catalogue(spoken()).ngettext(one, many, n), {"n": n, **values})


def pgettext(context: str, message: str, **values: object) -> str:
    """As `gettext`, where one English word is several in other languages; the context says which is meant."""
    return _put(catalogues.catalogue(spoken()).pgettext(context, message), values)


def _put(message: str, values: Mapping[str, object]) -> str:
    return filling.filled(message, values, catalogues.locale(spoken())) if values else message


def apart(text: str) -> str:
    """The text, set apart where its letters run against the viewer's language: for where there is no `<bdi>`."""
    return filling.apart(text, catalogues.locale(spoken()))


def number(value: float, pattern: str | None = None) -> str:
    """`2,570`; a pattern is CLDR's: `0.00`."""
    return formats.number(value, catalogues.locale(spoken()), pattern)


def date(when: dt.date, part: formats.Part, *, short: bool = False) -> str:
    """A date, or a part of it; `short` for a narrow column: `21 Oct 2025`."""
    return formats.date(when, part, catalogues.locale(spoken()), short=short)


def digits(text: str) -> str:
    """The text with its digits as the language writes them."""
    return formats.digits(text, catalogues.locale(spoken()))


def of_charts() -> dict[str, Any]:
    """How charts write numbers and dates."""
    return formats.of_charts(catalogues.locale(spoken()))
