"""One folding for names across accents, articles, spellings and scripts.

Every function here works line by line, so that a column of half a million names folds in one call.
"""

from __future__ import annotations

import unicodedata

ARTICLES = (
    *("al", "el", "il", "ul", "as", "es", "us", "ash", "esh", "ush", "ar", "er", "ur", "an", "en", "un"),
    *("at", "et", "ut", "ath", "ad", "ed", "ud", "adh", "az", "ez", "uz"),
)
"""The Arabic article in Latin letters, assimilated (as-, ash-, ...) and as it is heard (el-, es-, ...)."""

_ARABIC_LETTERS = {"ى": "ي", "ی": "ي", "ێ": "ي", "ې": "ي", "ة": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه", "ۀ": "ه", "ک": "ك",
                   "ڪ": "ك", "ۆ": "و", "ۇ": "و", "ڕ": "ر", "ڵ": "ل", "ڤ": "ف", "ٱ": "ا"}  # fmt: skip
_LATIN_LETTERS = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "e", "ħ": "h"}
_SILENT = "'’‘ʼʻʾʿ`´′ʹʺ\"“”ʽˈ.ـ·"
"""Apostrophes, quotation marks, full stops and the Arabic tatweel: written by some, by others not."""


class _Letters(dict[int, str]):
    """For `str.translate`: what each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character == "\n" or category[0] in "LN":
            kept = character
        else:
            kept = "" if category in ("Mn", "Me", "Cf", "Lm") else " "
        self[code] = kept
        return kept


_LETTERS = _Letters(
    {ord(letter): plain for letter, plain in (_ARABIC_LETTERS | _LATIN_LETTERS | dict.fromkeys(_SILENT, "")).items()}
)

_SPELLINGS = (
    *(("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("dh", "z"), ("th", "z"), ("ph", "f"), ("dj", "j")),
    *(("q", "k"), ("x", "k"), ("ck", "k"), ("c", "k"), ("w", "u"), ("v", "u"), ("y", "i"), ("j", "g")),
    *(("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("au", "u"), ("o", "u"), ("e", "a"), ("iia", "ia")),
)
"""What transliterations differ in, and one spelling for all of them; applied in this order until nothing changes."""


def plain(text: str) -> str:
    """Letters and figures in lower case, without accents, vowel signs and punctuation; words a space apart."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    spaced = decomposed.translate(_LETTERS)
    return "\n".join(" ".join(line.split()).removeprefix("the ") for line in spaced.split("\n"))


def loose(plain_text: str) -> str:
    """What spellings of one name have in common: no articles, no spaces, one letter for all its transliterations."""
    words = " " + plain_text.replace("\n", " \n ") + " "
    for article in ARTICLES:
        words = words.replace(f" {article} ", " ")
    words = words.replace(" ال", " ")
    joined = words.replace(" ", "")
    return _until_stable(joined)


def _until_stable(text: str) -> str:
    while (folded := _one_pass(text)) != text:
        text = folded
    return text


def _one_pass(text: str) -> str:
    for spelling, common in _SPELLINGS:
        text = text.replace(spelling, common)
    for letter in "abcdefghijklmnopqrstuvwxyz":
        while letter * 2 in text:
            text = text.replace(letter * 2, letter)
    lines = text + "\n"
    for ending in ("ah\n", "at\n"):
        lines = lines.replace(ending, "a\n")
    return lines[:-1]


def language_of(name: str) -> str:
    """The language that its letters give away: `ar`, `ckb`, `fa`; `und` if none do."""
    if not any("\u0600" <= letter <= "\u06ff" for letter in name):
        return "und"
    if any(letter in "ێۆەڕڵڤھ" for letter in name):
        return "ckb"
    return "fa" if any(letter in "پچژگیک" for letter in name) else "ar"
