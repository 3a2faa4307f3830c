"""Corrections of events: what of one should be otherwise, who says so, and the event as it is once that is accepted."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from dashboard import terms, words
from dashboard.events import KINDS, STATUSES, Event, Participant, PlaceMention, Quantity
from dashboard.languages import gettext
from dashboard.periods import stated_period
from gazetteer.place import Place

Part = Literal["kind", "status", "actors", "date", "place", "number", "event", "note"]
"""What of an event is corrected: `event` says that it is none, `note` only remarks on it."""
PARTS: tuple[Part, ...] = get_args(Part)


class CorrectionError(ValueError):
    """A correction that cannot be kept; the message says why, to who proposed it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that somebody would have otherwise."""

    event: str
    """The event's id."""
    part: Part
    old: str
    """What stood there, in words."""
    new: str
    """What should: a kind, a status, a day, month or year in ISO form, a place's name, a number in words,
    names with semicolons between them."""
    who: str
    when: dt.datetime
    """Coordinated Universal Time, to the second."""
    note: str = ""
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that stand beside the reports."""

    by_event: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    """What could not be read, a sentence each; its files are left as they are."""

    def of(self, event: str) -> tuple[Correction, ...]:
        """Those of that event, the oldest first."""
        return self.by_event.get(event, ())

    @property
    def accepted(self) -> tuple[Correction, ...]:
        """Those that have been accepted, in a lasting order."""
        return tuple(one for event in sorted(self.by_event) for one in self.by_event[event] if one.accepted)


def part_name(part: Part) -> str:
    """What a part of an event is called, within a sentence."""
    return {
        "kind": gettext("kind"),
        "status": gettext("status"),
        "actors": gettext("actors"),
        "date": gettext("date"),
        "place": gettext("place"),
        "number": gettext("number"),
        "event": gettext("event"),
        "note": gettext("note"),
    }[part]


def standing(part: Part, event: Event) -> str:
    """What an event says of that part, in words."""
    match part:
        case "kind":
            return terms.kind(event.kind)
        case "status":
            return terms.status(event.status)
        case "actors":
            return words.listed([actor.name for actor in event.actors]) or gettext("nobody")
        case "date":
            return words.days(event.when) if event.when else gettext("undated")
        case "place":
            return words.places(event) or gettext("unplaced")
        case "number":
            return words.quantity(event.quantity) if event.quantity else gettext("no number")
    return ""


def checked(part: Part, new: str) -> str:
    """The proposed value as it is kept, once it is one that the part can have.

    Raises:
        CorrectionError: It is none; the message says what the part takes.
    """
    if part in ("event", "note"):
        return ""
    new = new.strip()
    if part in ("kind", "status"):
        if new not in (*KINDS, *STATUSES) or (new in KINDS) != (part == "kind"):
            raise CorrectionError(_choices(part))
    elif part == "date":
        try:
            stated_period(new)
        except ValueError as error:
            raise CorrectionError(
                gettext("A date is a day (2025-10-21), a month (2025-10) or a year (2025).")
            ) from error
    elif part == "number":
        number(new)
    elif part == "actors":
        if not names(new):
            raise CorrectionError(gettext("Name somebody."))
    elif not new:
        raise CorrectionError(gettext("Name the place."))
    return new


def names(text: str) -> list[str]:
    """The names in a text, with semicolons between them, or commas where there is no semicolon."""
    parts = text.split(";" if ";" in text else ",")
    return list(dict.fromkeys(name for part in parts if (name := part.strip())))


def _choices(part: Part) -> str:
    if part == "kind":
        return gettext("A kind is one of {kinds}.", kinds=words.listed(KINDS))
    return gettext("A status is one of {statuses}.", statuses=words.listed(STATUSES))


_NUMBER = re.compile(
    r"""
    (?: (?P<least>more\ than|over|at\ least) \s+ | (?P<most>fewer\ than|less\ than|under|up\ to|at\ most) \s+
      | (?P<about>about|around) \s+ )?
    (?P<low>[0-9][0-9,]{0,12}) (?: \s* (?:to|-|–) \s* (?P<high>[0-9][0-9,]{0,12}) )?
    (?: \s+ (?P<unit>[^\W\d_][\w\ ]{0,30}) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)


def number(text: str, unit: str = "troops") -> Quantity:
    """The quantity that words such as `2,500`, `fewer than 2,000 troops` or `900 to 1,000` name.

    Raises:
        CorrectionError: They name none.
    """
    found = _NUMBER.fullmatch(text.strip())
    low = int(found["low"].replace(",", "")) if found else 0
    high = int(found["high"].replace(",", "")) if found and found["high"] else low
    if not found or high < low:
        raise CorrectionError(
            gettext("A number is such as 2,500, about 2,500, fewer than 2,000, more than 900, or 900 to 1,000.")
        )
    return Quantity(
        low=None if found["most"] else low,
        high=None if found["least"] else high,
        unit=found["unit"] or unit,
        approximate=bool(found["about"]),
        text=text.strip(),
    )


def new_value(correction: Correction) -> str:
    """What a correction puts in the old value's place, in words."""
    match correction.part:
        case "kind":
            return next((terms.kind(kind) for kind in KINDS if kind == correction.new), correction.new)
        case "status":
            return next((terms.status(status) for status in STATUSES if status == correction.new), correction.new)
        case "date":
            try:
                return words.days(stated_period(correction.new))
            except ValueError:
                return correction.new
        case "actors":
            return words.listed(names(correction.new))
    return correction.new


Resolve = Callable[[str], Place | None]


def amended(event: Event, corrections: Sequence[Correction], resolve: Resolve) -> Event | None:
    """The event with these corrections in it, which its summary tells; None where one says that it is no event.

    `resolve` finds the place that a name means, near where the event was placed. What of a correction cannot be read
    is left out.
    """
    told: list[str] = []
    for correction in corrections:
        if correction.part == "event":
            return None
        try:
            event = _with(event, correction.part, checked(correction.part, correction.new), resolve)
        except CorrectionError:
            continue
        if correction.part != "note":
            told.append(f"{correction.part} {new_value(correction)}")
    return replace(event, summary=f"{event.summary} (corrected: {', '.join(told)})") if told else event


def _with(event: Event, part: Part, new: str, resolve: Resolve) -> Event:
    match part:
        case "kind":
            return replace(event, kind=next(kind for kind in KINDS if kind == new))
        case "status":
            return replace(event, status=next(status for status in STATUSES if status == new))
        case "date":
            return replace(event, when=stated_period(new))
        case "actors":
            known = {actor.name: actor for actor in event.actors}
            return replace(event, actors=tuple(known.get(name, Participant(name)) for name in names(new)))
        case "number":
            return replace(event, quantity=number(new, event.quantity.unit if event.quantity else "troops"))
        case "place":
            return replace(event, places=_moved(event.places, PlaceMention(new, "at", resolve(new))))
    return event


def _moved(mentions: tuple[PlaceMention, ...], to: PlaceMention) -> tuple[PlaceMention, ...]:
    """The mentions with the first of them in another place, in the role it had."""
    return (replace(to, role=mentions[0].role), *mentions[1:]) if mentions else (to,)
