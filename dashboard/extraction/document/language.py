"""Which language a report is in, as far as its letters and its commonest words tell: only English is read."""

from __future__ import annotations

import re
from collections import Counter

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.reports import Report

_SAMPLE = 4_000
"""Characters looked at."""
_NAMES = {
    "ar": "Arabic", "ku": "Kurdish", "ckb": "Kurdish", "kmr": "Kurdish", "fa": "Persian", "tr": "Turkish",
    "he": "Hebrew", "fr": "French", "de": "German", "es": "Spanish", "ru": "Russian", "uk": "Ukrainian",
}  # fmt: skip
_SCRIPTS = (
    ("Kurdish", re.compile("[ڕڵۆێەڤ]")),
    ("Persian", re.compile("[پچژگ]")),
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("Hebrew", re.compile("[\u0590-\u05ff]")),
)
"""Languages by letters of their own, those that are few before those that others share."""
_COMMON = {
    "English": wordset("the of and to in a is was for on with that by at from as has have are were said its he it"),
    "Kurdish": wordset("û li bi ji ku di de ev ew bo wê xwe jî yê yên da re kir bû hat her wî"),
    "Turkish": wordset("ve bir bu ile için da de olarak olan en çok daha gibi kadar sonra ancak ise dedi"),
    "French": wordset("le la les de des du et en un une est que qui dans pour sur par avec au aux à a"),
    "German": wordset("der die das und in den von zu mit ist im auf für sich des dem nicht ein eine als"),
    "Spanish": wordset("el la los las de del y en un una es que por con para se su al lo como"),
}
"""The commonest words of languages in Latin script: one word in three of a text is among them, in its own language."""
_FEWEST = 20
"""Words from which a text is long enough to be judged by them."""


def unread(report: Report) -> str:
    """Why a report cannot be read, in a sentence; nothing if it can."""
    code = report.language.split("-")[0].lower()
    language = _NAMES.get(code, repr(report.language)) if code not in {"", "en"} else _recognised(report.text[:_SAMPLE])
    return f"{report.id} is in {language}: only English reports are read." if language else ""


def _recognised(text: str) -> str:
    """The language of a text that is not in English; nothing where it is, or where it is too short to tell."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter < "ɐ" for letter in letters)
    if letters and latin < len(letters) / 2:
        return _by_letters(text)
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    if words.total() < _FEWEST:
        return ""
    shares = {language: sum(words[word] for word in common) for language, common in _COMMON.items()}
    likeliest = max(shares, key=lambda language: shares[language])
    return "" if likeliest == "English" or not shares[likeliest] else likeliest


def _by_letters(text: str) -> str:
    """The language of a text in another script, by letters that only it has: at least one in a hundred."""
    enough = len(text) / 100
    known = (language for language, letters in _SCRIPTS if len(letters.findall(text)) > enough)
    return next(known, "a script other than Latin")
