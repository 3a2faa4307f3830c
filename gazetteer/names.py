"""One folding for names across accents, articles, spellings and scripts.

Every function here works line by line, so that a column of half a million names folds in one call.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import compress
from operator import ne

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


class _Letters(dict[int, str | None]):
    """For `str.translate`: what each character becomes, worked out when it is first met; None if nothing."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        category = unicodedata.category(character)
        if character == "\n" or category[0] in "LN":
            kept: str | None = character
        else:
            kept = None if category in ("Mn", "Me", "Cf", "Lm") else " "
        self[code] = kept
        return kept


_LETTERS = _Letters(str.maketrans(_ARABIC_LETTERS | _LATIN_LETTERS | dict.fromkeys(_SILENT)))

_CONSONANTS = (("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("dh", "z"), ("th", "z"), ("ph", "f"), ("dj", "j"))
_CONSONANT = str.maketrans("qxcwvyj", "kkkuuig")
_VOWELS = (("ee", "i"), ("ea", "i"), ("ae", "ai"), ("oo", "u"), ("ou", "u"), ("au", "u"))
_VOWEL = str.maketrans("oe", "ua")
"""What transliterations differ in, and one spelling for all of them; applied in this order until nothing changes."""
_ARTICLE = re.compile(f" (?:{'|'.join(ARTICLES)})(?= [^\\n ])")
"""Before another word: what is nothing but an article is a name."""
_DOUBLED = tuple(letter * 2 for letter in "abdfghiklmnprstuz")
"""Of the letters that the spellings above leave."""

_ENGLISH = re.compile("[a-z]")
_TWICE = re.compile(r"(.)\1+")


def plain(text: str) -> str:
    """Letters and figures in lower case, without accents, vowel signs and punctuation; words a space apart."""
    if text.isascii():  # nothing to take apart
        decomposed = text.lower()
        if text.isalpha():
            return decomposed
    else:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    spaced = f"\n{decomposed.translate(_LETTERS)}\n"
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    spaced = spaced.replace("\n ", "\n").replace(" \n", "\n")
    while "\nthe " in spaced:
        spaced = spaced.replace("\nthe ", "\n")
    return spaced[1:-1]


def loose(plain_text: str) -> str:
    """What spellings of one name have in common: no articles, no spaces, one letter for all its transliterations."""
    words = _ARTICLE.sub("", " " + plain_text.replace("\n", " \n ") + " ")
    together = words.replace(" ال", " ").replace(" ", "")
    if together.isascii():
        return _until_stable(together)
    lines = together.split("\n")  # what is in other scripts alone has nothing to fold any more
    return "\n".join(_folded_where(list(map(_ENGLISH.search, lines)), _until_stable, lines))


def close(plain_text: str) -> str:
    """What spellings of one name have in common in languages of Latin letters: spaces, doubled letters, `y` for `i`."""
    return _TWICE.sub(r"\1", plain_text.replace(" ", "").replace("y", "i").replace("ou", "u"))


def by_line(fold: Callable[[str], str], names: Sequence[str]) -> list[str]:
    """Each name folded, in two calls: those of English letters, which Python handles much faster, and the others."""
    is_english = [name.isascii() for name in names]
    english = _folded_where(is_english, fold, names)
    return _folded_where([not chosen for chosen in is_english], fold, english)


def _folded_where(chosen: Sequence[object], fold: Callable[[str], str], lines: Sequence[str]) -> list[str]:
    """The lines, those folded that are chosen."""
    found = list(lines)
    folded = fold("\n".join(compress(lines, chosen))).split("\n")
    for at, line in zip(compress(range(len(lines)), chosen), folded, strict=False):
        found[at] = line
    return found


def _until_stable(text: str) -> str:
    """Nearly every name is after one pass what it will be; a second shows which are not."""
    once = _one_pass(text)
    if (twice := _one_pass(once)) == once:
        return once
    lines = twice.split("\n")
    changed = list(map(ne, once.split("\n"), lines))
    return "\n".join(_folded_where(changed, _until_stable, lines))


def _one_pass(text: str) -> str:
    for spelling, common in _CONSONANTS:
        text = text.replace(spelling, common)
    text = text.translate(_CONSONANT)
    for spelling, common in _VOWELS:
        text = text.replace(spelling, common)
    text = text.translate(_VOWEL).replace("iia", "ia")
    for doubled in _DOUBLED:
        text = text.replace(doubled, doubled[0])
    lines = text + "\n"
    for ending in ("ah\n", "at\n"):
        lines = lines.replace(ending, "a\n")
    return lines[:-1]
