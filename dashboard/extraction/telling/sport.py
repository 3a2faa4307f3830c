"""Reports of sport, in which sides meet, attack and sign too."""

from __future__ import annotations

import re

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft

_GAMES = wordset(
    """
    football soccer basketball volleyball handball hockey rugby cricket baseball badminton tennis boxing wrestling judo
    fifa uefa afc striker strikers midfielder midfielders midfield goalkeeper goalie footballer footballers scrum winger
    wicket wickets innings bowler bowlers bowled batsman batsmen batter batters spinner seamer pitcher boxer boxers
    heavyweight wrestler semifinal semifinals quarterfinal quarterfinals halftime kickoff playoff playoffs peloton
    qualifier qualifiers olympic olympics header
    """
)
"""Words of sport and of nothing else."""
_OFTEN = wordset(
    """
    league cup tournament qualifying coach coaches squad derby championship championships fixture penalty stadium
    champions champion match matches goal goals season drew scored beat trophy medal medals friendly
    overs runs batting bowling openers knockout overtime title standings team teams player players rider riders sprint
    """
)
"""Words that are of sport where many of them stand together."""
_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b(?!-)")
_NUMBER = r"(?:\d{1,3}|an|one|two|three|four|five|six|seven|eight|nine|ten)"
_RESULT = re.compile(
    rf"\b(?:by|in|only) {_NUMBER} (?:runs|wickets|goals|overs|innings|laps)\b"
    rf"|\bout for \d{{1,3}}\b|\b{_NUMBER} for \d{{1,3}}\b"
)
"""How games are told to have ended: "by six wickets", "out for 138"."""
_NEWS = wordset(
    "killed wounded police gunmen gunman militants militant soldiers troops explosion blast bomber attackers hostages "
    "insurgents rebels airstrike shelling"
)
"""Words that, two of them together, are of an attack, wherever it was."""
_SHARE = 1 / 60
_SOME = 2


def is_sport(text: str) -> bool:
    """Whether a text speaks of games so often, and in so many words, that it is about nothing else.

    An attack on a stadium or on a team's bus is not.
    """
    words = re.findall(r"[a-z]+", text.lower())
    games = _GAMES | _OFTEN
    found = [word for word in words if word in games]
    results, scores = len(_RESULT.findall(text)), len(_SCORE.findall(text))
    if len(_NEWS & set(words)) >= _SOME or not (results or _GAMES & set(found)):
        return False
    kinds, times = len(set(found)) + bool(results) + bool(scores), len(found) + results + scores
    return kinds >= _SOME and times >= len(words) * _SHARE


def is_played(event: Draft) -> bool:
    """Whether in a text on sport an event is a matter of teams, who meet, attack, move and grow as armies do."""
    return event.kind != "threat" or (not event.targets and all(who.kind == "government" for who in event.actors))
