"""Which of the names that a source lists are worth keeping, and how a newspaper writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from gazetteer.names import plain

LONGEST = 40
"""Characters; what is longer is a description."""


def without_signs(name: str) -> str:
    """A scholar's transliteration (Tikrīt, ‘Anah) as newspapers write it (Tikrit, Anah)."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "‘’ʼʻʿʾ")


def distinct(name: str, others: Iterable[str], *, codes: bool = False) -> Iterator[str]:
    """Those that differ from the name and from each other by more than accents and case; codes (NSW) on request."""
    seen = {plain(name)}
    for other in others:
        spelled = other.replace("|", "/").strip()
        key = plain(spelled.split("=", 1)[-1])
        if key and key not in seen and _is_name(spelled.split("=", 1)[-1], codes):
            seen.add(key)
            yield spelled


def _is_name(name: str, codes: bool) -> bool:
    """Whether it is in Latin or Arabic script, and no machine's transliteration, without capitals: "ba ge da"."""
    first = next((letter for letter in name if letter.isalpha()), "")
    if not first or len(name) > LONGEST:
        return False
    script = unicodedata.name(first, "").partition(" ")[0]
    if script == "ARABIC":
        return not re.search("[a-z]", name)
    return script == "LATIN" and not name.islower() and (codes or not re.fullmatch("[A-Z]{2,4}", name))
