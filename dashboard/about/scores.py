"""How often events are right, as it was measured: the figures stand in one file, which each measuring writes anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.events import KINDS, Kind
from dashboard.evidence.corrections import Part

FILE = Path(__file__).parent / "data" / "scores.json"


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured on articles that nobody who wrote the rules had read. All shares are of 1."""

    articles: int
    events: int
    """Those that a careful reader wants found in the articles."""
    right: float
    """Of the events claimed, the share that are events of the kind they are said to be."""
    found: float
    """Of the events wanted, the share that were found."""
    kinds: Mapping[Kind, float]
    """The same for each kind."""
    parts: Mapping[Part, float]
    """Of the events found, the share of which the date, the actors, the place are right."""
    corpora: Mapping[str, float]
    """Of the places named in published corpora of news, by the corpus, the share that is found to within 161 km."""


class ScoresError(ValueError):
    """A file of scores that is none; the message says what of it is wrong."""


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and 0 <= value <= 1


def read(path: Path = FILE) -> Scores:
    """The scores as they were measured last.

    Raises:
        ScoresError: The file lacks one, or has one that is no share.
    """
    try:
        scores = Scores(**json.loads(path.read_text(encoding="utf-8")))
    except (TypeError, ValueError) as error:
        raise ScoresError(f"{path.name} among the scores cannot be read: {error}.") from error
    shares = [scores.right, scores.found, *scores.kinds.values(), *scores.parts.values(), *scores.corpora.values()]
    if set(scores.kinds) != set(KINDS) or not all(map(_is_share, shares)):
        raise ScoresError(f"{path.name} among the scores has a kind too many or too few, or a share beyond 0 to 1.")
    return scores
