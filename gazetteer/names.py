"""One folding for names across accents, articles, spellings and scripts.

Every function here works line by line, so that a column of half a million names folds in one call.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

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

_CONSONANTS = (("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("dh", "z"), ("th", "z"), ("ph", "f"), ("dj", "j"))
_CONSONANT = str.maketrans("qxcwvyj", "kkkuuig")
_VOWELS = (("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("au", "u"))
_VOWEL = str.maketrans("oe", "ua")
"""What transliterations differ in, and one spelling for all of them; applied in this order until nothing changes."""
_ARTICLE = re.compile(f" (?:{'|'.join(ARTICLES)})(?= )")
_DOUBLED = tuple(letter * 2 for letter in "abdfghiklmnprstuz")
"""Of the letters that the spellings above leave."""

_ARABIC, _SORANI, _PERSIAN = re.compile("[\u0600-\u06ff]"), re.compile("[ێۆەڕڵڤھ]"), re.compile("[پچژگیک]")


def plain(text: str) -> str:
    """Letters and figures in lower case, without accents, vowel signs and punctuation; words a space apart."""
    if text.isascii():  # nothing to take apart
        decomposed = text.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    spaced = decomposed.translate(_LETTERS)
    return "\n".join([" ".join(line.split()).removeprefix("the ") for line in spaced.split("\n")])


def loose(plain_text: str) -> str:
    """What spellings of one name have in common: no articles, no spaces, one letter for all its transliterations."""
    words = _ARTICLE.sub("", " " + plain_text.replace("\n", " \n ") + " ")
    return _until_stable(words.replace(" ال", " ").replace(" ", ""))


def by_line(fold: Callable[[str], str], names: Sequence[str]) -> list[str]:
    """Each name folded, in two calls: those of English letters, which Python handles much faster, and the others."""
    english = iter(fold("\n".join([name for name in names if name.isascii()])).split("\n"))
    others = iter(fold("\n".join([name for name in names if not name.isascii()])).split("\n"))
    return [next(english if name.isascii() else others) for name in names]


def _until_stable(text: str) -> str:
    if (folded := _one_pass(text)) == text:
        return text
    lines = folded.split("\n")
    changed = [at for at, (old, new) in enumerate(zip(text.split("\n"), lines, strict=True)) if old != new]
    if changed:
        again = _until_stable("\n".join([lines[at] for at in changed]))
        for at, line in zip(changed, again.split("\n"), strict=True):
            lines[at] = line
    return "\n".join(lines)


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


def language_of(name: str) -> str:
    """The language that its letters give away: `ar`, `ckb`, `fa`; `und` if none do."""
    if name.isascii() or not _ARABIC.search(name):
        return "und"
    if _SORANI.search(name):
        return "ckb"
    return "fa" if _PERSIAN.search(name) else "ar"
