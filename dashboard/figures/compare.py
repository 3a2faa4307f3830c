"""Two periods set side by side: what is new, what ended, what there is more or less of, and which forces moved.

Only dated events can be compared: those without a date belong to neither period.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from dashboard import store, words
from dashboard.actors import Actors
from dashboard.events import Status
from dashboard.figures.forces import UNNAMED, force_of
from dashboard.languages import gettext, pgettext
from dashboard.periods import Period
from dashboard.view import Days, Subject, View
from gazetteer.place import Place

Word = Literal["new", "ended", "more", "fewer", "same"]

SUBJECTS: tuple[Subject, ...] = get_args(Subject)


@dataclass(frozen=True, slots=True)
class Change:
    """How many events something had in the earlier period and has in the later."""

    subject: Subject
    key: str
    """The place's id, the kind, or the actor's name."""
    before: int
    now: int

    @property
    def word(self) -> Word:
        """What became of it."""
        if not self.before or not self.now:
            return "new" if self.now else "ended"
        return "same" if self.now == self.before else "more" if self.now > self.before else "fewer"

    @property
    def sign(self) -> str:
        """The change as it fits on a mark: `new`, `ended`, `+2`, `−1`, `=`."""
        difference = self.now - self.before
        if self.word == "more":
            return gettext("+{n}", n=difference)
        if self.word == "fewer":
            return gettext("−{n}", n=-difference)
        return "=" if self.word == "same" else called(self.word)


@dataclass(frozen=True, slots=True)
class Move:
    """A force that a report of the later period has moving."""

    event: str
    force: str
    start: str
    """The name of the place it left; empty where it is not known, as is the next."""
    end: str
    when: str
    status: Status


@dataclass(frozen=True, slots=True)
class Comparison:
    """The events of two periods, under all of a view's filters but its dates."""

    earlier: Days
    later: Days
    before: store.Events
    """The earlier period's events; what is known only to lie in a time that reaches into both is in both."""
    now: store.Events
    undated: int
    """How many events no period can hold."""

    @property
    def both(self) -> store.Events:
        """All events of either period, each once."""
        return self.now.within(self.later, self.earlier)

    @property
    def shared(self) -> int:
        """How many events are in both."""
        return len(self.before) + len(self.now) - len(self.both)


def compared(events: store.Events, view: View, span: Days | None) -> Comparison | None:
    """The comparison of these events that the view asks for; None where there is nothing to compare with.

    See `periods`; the events are those of the view, whatever their dates.
    """
    chosen = periods(view.dates, view.versus, span) if span else None
    if chosen is None:
        return None
    before, now = (events.within(days) for days in chosen)
    return Comparison(*chosen, before, now, len(events.undated))


def periods(chosen: Days | None, other: Days | None, span: Days) -> tuple[Days, Days] | None:
    """The earlier and the later period.

    The later are the days chosen, where some are, else the later half of the span. The earlier are the other days,
    where some of the span are chosen, else as many days as the later has, right before them. Whichever begins first is
    the earlier. None where the span is a single day, or nothing of it lies before the later period and no other is
    chosen.
    """
    if span[0] == span[1]:
        return None
    middle = span[0] + (span[1] - span[0]) / 2
    later = chosen or (middle + _DAY, span[1])
    before = (later[0] - (later[1] - later[0]) - _DAY, later[0] - _DAY) if chosen else (span[0], middle)
    earlier = (_within(other, span) if other else None) or _within(before, span)
    if earlier is None:
        return None
    return (earlier, later) if earlier[0] <= later[0] else (later, earlier)


def _within(days: Days, span: Days) -> Days | None:
    """The part of the days that lies within the span."""
    first, last = max(days[0], span[0]), min(days[1], span[1])
    return (first, last) if first <= last else None


_DAY = dt.timedelta(days=1)


def changes(before: store.Events, now: store.Events, subject: Subject) -> list[Change]:
    """What became of each place, kind or actor that either period's events name, the greatest change first."""
    then, here = _counts(before, subject), _counts(now, subject)
    return ranked([Change(subject, key, then.get(key, 0), here.get(key, 0)) for key in {**then, **here}])


def by_place(before: store.Events, now: store.Events) -> dict[str, Change]:
    """What became of each place, by its id."""
    return {change.key: change for change in changes(before, now, "place")}


def said(change: Change) -> str:
    """The change in words: `more: 3 events, 1 before`."""
    now = words.events(change.now) if change.now else gettext("no events")
    if change.before:
        return gettext("{change}: {events}, {n} before", change=called(change.word), events=now, n=change.before)
    return gettext("{change}: {events}, none before", change=called(change.word), events=now)


def together(changes: Iterable[Change]) -> Change:
    """What became of several places taken as one."""
    every = list(changes)
    return Change("place", "", sum(one.before for one in every), sum(one.now for one in every))


def tell(mark: dict[str, Any], change: Change) -> None:
    """Have a mark, by the properties of its feature, tell of the change as well."""
    became = said(change)
    mark["change"] = {"word": change.word, "sign": change.sign, "n": change.now, "before": change.before}
    mark["said"] = gettext("{place}: {change}", place=mark["name"], change=became)
    mark["tip"] = [f"{became[:1].upper()}{became[1:]}", *mark["tip"]]


def called(word: Word) -> str:
    """What became of something, in a word."""
    return {
        "new": pgettext("what changed", "new"),
        "ended": pgettext("what changed", "ended"),
        "more": pgettext("what changed", "more"),
        "fewer": pgettext("what changed", "fewer"),
        "same": pgettext("what changed", "same"),
    }[word]


def ranked(changes: list[Change]) -> list[Change]:
    """The greatest change first; of equal ones those with the most events."""
    return sorted(changes, key=lambda one: (-abs(one.now - one.before), -one.now - one.before, one.key))


def _counts(events: store.Events, subject: Subject) -> Mapping[str, int]:
    match subject:
        case "kind":
            return {str(kind): n for kind, n in events.by_kind().items()}
        case "actor":
            return events.by_actor()
    counted = Counter[str]()
    for tally in events.by_place():
        counted[tally.place] += tally.n
    return counted


def moving(later: store.Events) -> store.Events:
    """Those of the later period's events that have forces moving from or to a place that is known."""
    return later.of("posture").only("moving")


def moved(later: store.Events, places: Mapping[str, Place], actors: Actors, most: int) -> Iterator[Move]:
    """The forces that the first of those events have moving."""
    known = moving(later).frame(most)
    when = store.days(known, later.clock)
    for row, start, end in zip(known.itertuples(), when["start"], when["end"], strict=True):
        yield Move(
            event=str(row.id),
            force=_force(force_of(row.actors, actors), actors),  # type: ignore[arg-type]
            start=_name(row.origin, places),
            end=_name(row.destination, places),
            when=words.short_when(Period(start.date(), end.date())),
            status=cast(Status, row.status),
        )


def _force(name: str, actors: Actors) -> str:
    return gettext("Forces not named") if name == UNNAMED else words.actor(name, actors)


def _name(ident: object, places: Mapping[str, Place]) -> str:
    return words.place(places[ident]) if isinstance(ident, str) else ""


def legend() -> str:
    """How to read the signs of change on the map, as HTML."""
    meanings = gettext(
        "Each place says how its events of the later period compare with those of the earlier: {new} had none before,"
        " {ended} has none any more, {more} has two more, {fewer} one fewer, {same} as many. Arrows are the moves of"
        " the later period. Events without a date are on neither side.",
        new=_plate(called("new")),
        ended=_plate(called("ended"), "dashed"),
        more=_plate(gettext("+{n}", n=2)),
        fewer=_plate(gettext("−{n}", n=1)),
        same=_plate("="),
    )
    title = gettext("What changed")
    return f'<section class="legend"><h3>{title}</h3><p>{meanings}</p></section>'


def _plate(sign: str, style: str = "") -> str:
    return f'<span class="plate {style}">{sign}</span>'
