from __future__ import annotations

from threading import Thread

import pytest

from dashboard import languages
from dashboard.languages import Language


@pytest.mark.parametrize(
    ("asked", "browsers", "spoken"),
    [
        ("", None, "en"),
        ("", "ar-IQ", "ar"),
        ("", "ckb", "ckb"),
        ("", "ku-IQ", "ckb"),
        ("", "ku-TR", "en"),
        ("", "fr-FR", "en"),
        ("ckb", "ar-IQ", "ckb"),
        ("nonsense", "ar", "ar"),
    ],
)
def test_what_is_asked_for_comes_before_what_the_browser_says(
    asked: str, browsers: str | None, spoken: Language
) -> None:
    assert languages.chosen(asked, browsers) == spoken


def test_a_viewer_s_language_is_not_the_next_one_s() -> None:
    """Viewers share the process, each in a thread of their own."""
    heard: list[Language] = []
    with languages.speaking("ar"):
        other = Thread(target=lambda: heard.append(languages.spoken()))
        other.start()
        other.join()
        assert languages.spoken() == "ar"
    assert (heard, languages.spoken()) == (["en"], "en")


def test_languages_are_written_in_their_own_direction() -> None:
    assert [languages.direction(language) for language in languages.LANGUAGES] == ["ltr", "rtl", "rtl"]


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert languages.ngettext("{n} thing", "{n} things", 1) == "1 thing"
    assert languages.ngettext("{n} thing", "{n} things", 2570) == "2,570 things"
    with languages.speaking("ckb"):
        assert languages.gettext("{n}–{m}", n=2570, m=0.5) == "٢٬٥٧٠–٠٫٥"


def test_texts_that_run_the_other_way_are_set_apart() -> None:
    assert languages.gettext("{name}.", name="Erbil") == "Erbil."
    assert languages.gettext("{name}.", name="هەولێر") == "\u2068هەولێر\u2069."
    with languages.speaking("ar"):
        assert languages.gettext("{name}.", name="Erbil") == "\u2068Erbil\u2069."
        assert languages.gettext("{name}.", name="أربيل") == "أربيل."


def test_a_message_without_translation_is_said_in_english() -> None:
    with languages.speaking("ar"):
        assert languages.gettext("No catalogue has this.") == "No catalogue has this."
