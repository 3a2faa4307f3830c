"""Which of a town's Arabic names is the one to show."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gazetteer.alphabets import language_of, without_marks
from gazetteer.features import split
from gazetteer.names import loose, plain

_ARTICLE = "ال"
_OFTEN_LEFT_OUT = "أإآءة"
"""Letters for which hasty writers put a plainer one."""
_ASIDE = re.compile(r"\s*[،/(].*")
"""What tells a town from its namesakes and is no part of its name."""


def flagged(folder: Path) -> dict[int, str]:
    """GeoNames' number of a town -> the name that GeoNames flags as its Arabic one, from plaincities' tables.

    Where it has none, the tables have a name in Latin letters.
    """
    found: dict[int, str] = {}
    for path in sorted(folder.glob("*_ar.py")):
        lines = (line.partition(" = ") for line in path.read_text(encoding="utf-8").splitlines())
        lists = {name: content for name, _, content in lines if name in ("geoid_list", "name_list")}
        if lists:
            numbers, names = (ast.literal_eval(lists[name]) for name in ("geoid_list", "name_list"))
            found |= dict(zip(numbers, names, strict=True))
    return found


def best_first(names: Sequence[str], preferred: str = "") -> list[str]:
    """The names with the Arabic one to show before all others, if there is any; `preferred` is the flagged one.

    Without a flag it is the one that most of the spellings are variants of. Of variants, the one with the article, and
    with the letters that hasty writers leave out, is the careful one. No vowel signs: nobody prints them.
    """
    preferred = _ASIDE.sub("", preferred)
    known = list(dict.fromkeys(without_marks(name) for name in (preferred, *names) if language_of(name) == "ar"))
    if not known:
        return list(names)
    forms = [loose(plain(name)) for name in known]
    if known[0] == without_marks(preferred):
        core = loose(split(plain(preferred))[0])
        meant = core if core in forms else forms[0]
    else:
        meant = Counter(forms).most_common(1)[0][0]
    best = max((name for name, form in zip(known, forms, strict=True) if form == meant), key=_care)
    return [best, *names]


def _care(name: str) -> tuple[bool, int]:
    return name.startswith(_ARTICLE), sum(map(name.count, _OFTEN_LEFT_OUT))
