"""The language of a name in Arabic script, by the letters that it is written with.

Sources mix Arabic, Sorani, Persian, Urdu, Pashto, Uyghur and more under one script. A name is of a language only if
every letter of it belongs there: what no alphabet here has is of a language that nothing is known of.
"""

from __future__ import annotations

import re
import unicodedata

_SHARED = "ابتجحخدرزسشعغفقلمنوئ"
_ARABIC = frozenset(_SHARED + "ثذصضطظكهيءآأؤإةى")
_SORANI = frozenset(_SHARED + "پچڕژڤگکڵۆهھەیێ" + "كي")
_PERSIAN = frozenset(_SHARED + "پچژگکهیثذصضطظءآأؤ" + "كي")
"""The last two letters of Sorani and Persian are those of Arabic keyboards for their own."""
_TELLS_SORANI = frozenset("ڕڵڤۆێە")
_UNLIKE_ARABIC = re.compile(r"\bئ(?=\w)|[ىة](?=\w)")
"""A hamza on a seat of its own begins a word in Sorani and Uyghur; two letters of Arabic stand only at a word's end."""


def language_of(name: str) -> str:
    """The language that its letters give away: `ar`, `ckb`, `fa`; `und` if none do."""
    if name.isascii():
        return "und"
    bare = without_marks(name)
    letters = {letter for letter in bare if letter.isalpha()}
    if not letters:
        return "und"
    if letters <= _ARABIC:
        return "und" if _UNLIKE_ARABIC.search(bare) else "ar"
    if letters <= _SORANI and not letters.isdisjoint(_TELLS_SORANI):
        return "ckb"
    return "fa" if letters <= _PERSIAN else "und"


def without_marks(name: str) -> str:
    """A name without vowel signs and the stretching of letters, as it is printed; letters with a hamza stay whole."""
    return "".join(letter for letter in name if not unicodedata.combining(letter) and letter != "ـ")
