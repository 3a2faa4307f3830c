"""Reports of sport, in which sides meet, attack and sign too."""

from __future__ import annotations

import re

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft

_WORDS = wordset(
    """
    striker strikers midfielder midfielders goalkeeper footballer footballers league cup tournament qualifier
    qualifiers qualifying coach coaches squad derby championship championships fixture penalty stadium fifa uefa afc
    champions football soccer basketball volleyball wrestling olympic match matches goal goals season semifinal
    quarterfinal midfield halftime kickoff playoff playoffs drew scored
    """
)
_SCORE = re.compile(r"\b\d{1,2}-\d{1,2}\b(?!-)")
_SHARE = 1 / 60


def is_sport(text: str) -> bool:
    """Whether a text speaks of sport so often, and in so many words, that it is about nothing else."""
    words = re.findall(r"[a-z]+", text.lower())
    found = [word for word in words if word in _WORDS]
    kinds = len(set(found)) + bool(_SCORE.search(text))
    return kinds > 1 and (len(found) + bool(_SCORE.search(text))) >= len(words) * _SHARE


def is_played(event: Draft) -> bool:
    """Whether in a text on sport an event is a matter of teams, who meet, agree and attack as nations do."""
    teams = not event.targets and all(who.kind == "government" for who in event.actors)
    return event.kind in {"meeting", "agreement"} or (event.kind == "threat" and teams)
