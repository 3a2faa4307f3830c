"""From what reports say of the size of forces to statements of it, by force and place.

A number of those who are somewhere is told apart from a number of those who came or left, and a number of people from
one of brigades or aircraft: only the first of each can be read as a level.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import pandas as pd

from dashboard import languages, store, terms, words
from dashboard.actors import Actors
from dashboard.events import Quantity, Status
from dashboard.languages import gettext
from dashboard.periods import Period
from gazetteer.place import Place

Measure = Literal["there", "came", "left", "somewhere"]
"""Whether the number is of those who are at the place, came to it, left it, or are nowhere that is known."""

Shape = Literal["exact", "about", "range", "under", "over"]
"""What is known of the number: itself, nearly itself, or its bounds."""

_PEOPLE = """
troops soldiers servicemen servicewomen servicemembers airmen marines sailors personnel troopers paratroopers
infantrymen infantry fighters combatants militants advisers advisors trainers instructors peacekeepers guards men
reservists commandos officers policemen police gendarmes mercenaries contractors operators recruits conscripts
militiamen members patrolmen paramilitaries rebels insurgents guardsmen legionnaires pilots medics gunmen forces
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Units that count people; brigades and aircraft cannot be set on one scale with them."""

UNNAMED = "Forces not named"


@dataclass(frozen=True, slots=True, order=True)
class Series:
    """One force at one place, by their English names, whatever the viewer's language."""

    force: str
    where: str
    """The place's name, several joined where the number is of all together; empty where no place is known."""
    force_called: str = field(default="", compare=False)
    where_called: str = field(default="", compare=False)
    """The same in the viewer's language, where they are called otherwise."""

    @property
    def who(self) -> str:
        """The force in the viewer's language."""
        return gettext("Forces not named") if self.force == UNNAMED else self.force_called or self.force

    @property
    def place(self) -> str:
        """The place in the viewer's language; empty where none is known."""
        return self.where_called or self.where

    @property
    def label(self) -> str:
        """The force and the place as a heading, in the viewer's language."""
        if not self.where:
            return gettext("{force}, place not known", force=self.who)
        return gettext("{force}, {place}", force=self.who, place=self.place)

    @property
    def key(self) -> str:
        """How a link names it: by names, so that it holds on other data too."""
        return f"{self.force} @ {self.where}"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one report says of the size of a force."""

    event: str
    """The event's id."""
    series: Series
    measure: Measure
    quantity: Quantity
    status: Status
    when: Period | None
    summary: str

    @property
    def is_of_people(self) -> bool:
        """Whether it counts people at a place, and so stands on the scale of its series."""
        return self.measure != "somewhere" and is_of_people(self.quantity.unit)

    @property
    def shape(self) -> Shape:
        """What is known of the number."""
        low, high = self.quantity.low, self.quantity.high
        if low is None or high is None:
            return "under" if low is None else "over"
        if low != high:
            return "range"
        return "about" if self.quantity.approximate else "exact"

    @property
    def bound(self) -> int:
        """The number that its sign stands at: the upper bound where there is one, else the lower."""
        bound = self.quantity.low if self.quantity.high is None else self.quantity.high
        assert bound is not None  # a quantity has one of the two
        return bound


def is_of_people(unit: str) -> bool:
    """Whether a unit counts people under arms."""
    return unit.casefold() in PEOPLE or f"{unit.casefold()}s" in PEOPLE


MOST = 2000
"""Events that are read for what they say of the size of forces."""


class Told:
    """What the events say of the size of forces, read no further than it is asked for.

    An event with both ends of a move makes two statements: so many left the one place and came to the other.
    """

    def __init__(self, events: store.Events, places: Mapping[str, Place], actors: Actors, most: int = MOST) -> None:
        sized = events.of("posture").only("sized")
        self.unread = max(0, len(sized) - most)
        """Events that tell of a size beyond the first, which alone were read."""
        self._rows = sized.frame(most)
        self._when = store.days(self._rows, events.clock)
        of_people = self._rows["unit"].map(is_of_people)
        self._entries = [
            (row, one, measure, bool(people) and measure != "somewhere")
            for row, (ends, people) in enumerate(zip(_ends(self._rows, places, actors), of_people, strict=True))
            for one, measure in ends
        ]

    def __len__(self) -> int:
        return len(self._entries)

    @cached_property
    def series(self) -> dict[Series, int]:
        """Each force and place of which people are counted, and how often: the most spoken of first."""
        numbers = Counter(one for _, one, _, drawn in self._entries if drawn)
        return dict(sorted(numbers.items(), key=lambda item: (-item[1], item[0])))

    def statements(self, most: int | None = None) -> list[Statement]:
        """The first statements, in the order of the events."""
        return [self._statement(*entry[:3]) for entry in self._entries[:most]]

    def of(self, series: Series, most: int | None = None) -> list[Statement]:
        """The first statements that count the people of a series."""
        found = [entry for entry in self._entries if entry[1] == series and entry[3]]
        return [self._statement(*entry[:3]) for entry in found[:most]]

    def _statement(self, number: int, one: Series, measure: Measure) -> Statement:
        row, when = self._rows.iloc[number], self._when.iloc[number]
        period = None if pd.isna(when["start"]) else Period(when["start"].date(), when["end"].date())
        quantity = Quantity(**json.loads(row["record"])["quantity"])
        return Statement(row["id"], one, measure, quantity, row["status"], period, row["summary"])


def _ends(counted: pd.DataFrame, places: Mapping[str, Place], actors: Actors) -> Iterator[list[tuple[Series, Measure]]]:
    """For each row the places that it gives its number for, with what it says of each."""
    origins, destinations = (counted[end].fillna("") for end in ("origin", "destination"))
    columns = (counted["actors"], counted["places"], origins, destinations)
    for names, known, origin, destination in zip(*(column.to_list() for column in columns), strict=True):
        force = force_of(names, actors)
        sides = _sides(list(known), origin, destination)
        called = words.actor(force, actors)
        yield [(_series(force, called, outermost(idents, places)), measure) for measure, idents in sides.items()] or [
            (Series(force, "", called), "somewhere")
        ]


def _series(force: str, called: str, where: Sequence[Place]) -> Series:
    names = " and ".join(place.name for place in where)
    return Series(force, names, called, words.joined([words.place(place) for place in where]))


def _sides(known: list[str], origin: str, destination: str) -> dict[Measure, list[str]]:
    """The known places by whether the force left them, came to them, or is there."""
    if destination:
        sides: dict[Measure, list[str]] = {"left": [origin], "came": [ident for ident in known if ident != origin]}
    else:
        sides = {"left": known} if origin else {"there": known}
    return {measure: [ident for ident in idents if ident] for measure, idents in sides.items() if any(idents)}


def force_of(names: Sequence[str], actors: Actors) -> str:
    """Of those whom an event names the one that is a force, rather than the government that sends it."""
    known = ((name, actors.named(name)) for name in names)
    forces = [name for name, actor in known if actor and actor.kind in ("force", "armed group")]
    return next(iter([*forces, *names]), UNNAMED)


def outermost(idents: Sequence[str], places: Mapping[str, Place]) -> list[Place]:
    """These places without those that lie in another of them: a number is of the whole.

    "2,000 in Iraq, most of them in Erbil" counts those in Iraq.
    """
    return [places[ident] for ident in idents if set(places[ident].within).isdisjoint(idents)]


def said(statement: Statement) -> str:
    """The number in words, and what it is of: `fewer than 2,000 troops to be there`."""
    number = words.quantity(statement.quantity)
    match statement.measure, statement.status == "planned":
        case "there", True:
            return gettext("{number} to be there", number=number)
        case "there", _:
            return gettext("{number} there", number=number)
        case "came", True:
            return gettext("{number} to come", number=number)
        case "came", _:
            return gettext("{number} came", number=number)
        case "left", True:
            return gettext("{number} to leave", number=number)
        case "left", _:
            return gettext("{number} left", number=number)
    return number


def short(one: Statement) -> str:
    """The number as it fits beside a sign: `<2k`, `~2,570`, `300–500`."""
    low, high = one.quantity.low, one.quantity.high
    if one.shape == "range":
        return f"{_thousands(low or 0)}–{_thousands(high or 0)}"
    return {"under": "<", "over": ">", "about": "~"}.get(one.shape, "") + _thousands(one.bound)


def _thousands(number: int) -> str:
    """Thousands as such where that loses nothing."""
    if number >= 1000 and number % 100 == 0:
        return gettext("{thousands}k", thousands=number / 1000)
    return languages.number(number)


def cells(statement: Statement) -> tuple[str, ...]:
    """The statement as a table tells it: how many, which force, where, when, status."""
    one = statement.series
    status = terms.status(statement.status)
    return said(statement), one.who, one.place or gettext("not known"), words.short_when(statement.when), status
