"""From a film to what plays it in the browser: its frames, what the player says, and whether it is another film."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TypedDict

from dashboard.figures.film import Film
from dashboard.figures.handing import packed
from dashboard.languages import gettext, ngettext, pgettext
from dashboard.store import Unit


class Told(TypedDict):
    """What the player is told of a film."""

    bins: list[dict[str, str]]
    """The film's bins, each a step of the player."""
    begins: int
    """The bin that it plays from: those before it are as empty for the viewer as a film that does not work."""
    film: str
    """All else that it shows, packed: a film of a million events is some megabytes."""
    words: dict[str, object]
    key: str
    """The same for films that show the same, so that one goes on playing when the page is drawn anew."""


def told(film: Film, unit: Unit) -> Told:
    """What the player of this film is told, in the viewer's language; its bins are of that unit."""
    shown = json.dumps([film["bins"], film["counts"], film["moves"]], sort_keys=True)
    frames = packed({part: film[part] for part in ("features", "counts", "moves")})
    key = sha256(shown.encode()).hexdigest()
    return {"bins": film["bins"], "begins": film["begins"], "film": frames, "words": _words(unit), "key": key}


def _words(unit: Unit) -> dict[str, object]:
    """What the player says; it plays bins of that unit."""
    return {
        "play": gettext("Play"),
        "pause": gettext("Pause"),
        "place": gettext("Where the film stands"),
        "speed": gettext("Speed"),
        "speeds": {
            "slow": pgettext("speed", "slow"),
            "normal": pgettext("speed", "normal"),
            "fast": pgettext("speed", "fast"),
        },
        "window": gettext("Window"),
        "windows": {"growing": gettext("from the start"), **{str(n): _at_a_time(unit, n) for n in (1, 3, 12)}},
        "loop": gettext("loop"),
    }


def _at_a_time(unit: Unit, n: int) -> str:
    match unit:
        case "day":
            return ngettext("{n} day at a time", "{n} days at a time", n)
        case "week":
            return ngettext("{n} week at a time", "{n} weeks at a time", n)
        case "month":
            return ngettext("{n} month at a time", "{n} months at a time", n)
        case "year":
            return ngettext("{n} year at a time", "{n} years at a time", n)
