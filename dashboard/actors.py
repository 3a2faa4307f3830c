"""Who the reports speak of: persons, offices, forces and governments, read from `seeds/actors.yaml`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from dashboard.periods import Period, stated_period

ActorKind = Literal["person", "office", "force", "armed group", "government", "organisation"]


class ActorsError(ValueError):
    """An actors file that cannot be read; the message names the entry, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held, and from when to when, as far as that is known."""

    title: str
    """As a report would put it before the name: "Prime Minister of Iraq"."""
    since: Period | None = None
    until: Period | None = None
    """None: still held, or not known to have ended."""

    def held(self, on: dt.date) -> bool:
        """Whether it may have been held on that day."""
        return (not self.since or self.since.start <= on) and (not self.until or on <= self.until.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or some body that meets, moves, threatens or agrees."""

    name: str
    kind: ActorKind
    country: str = ""
    """ISO 3166 alpha-2 code of the country it belongs to, or nothing."""
    aliases: tuple[str, ...] = ()
    """Other names that mean this actor and no other."""
    ambiguous: tuple[str, ...] = ()
    """Names that mean this actor only where office, date or the report's other words say so: "President Barzani"."""
    metonyms: tuple[str, ...] = ()
    """Cities and buildings that stand for it: "Baghdad" for Iraq's government."""
    demonyms: tuple[str, ...] = ()
    """Adjectives by which its officials are called: "Iraqi" officials are of Iraq's government."""
    ships: tuple[str, ...] = ()
    """What the names of a navy's ships begin with, "HMS", and names of great ships by themselves."""
    units: tuple[str, ...] = ()
    """What the names of its units end with, and of nobody else's: "Marine Expeditionary Unit"."""
    offices: tuple[Office, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Its name in other languages of the interface, by their codes."""

    def offices_on(self, date: dt.date) -> tuple[Office, ...]:
        """The offices held on that day, as far as is known."""
        return tuple(office for office in self.offices if office.held(date))


class Actors:
    """All known actors, in the file's order, found by any of their names."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = tuple(actors)
        self._by_name: dict[str, Actor] = {}
        for actor in self._actors:
            for name in (actor.name, *actor.aliases):
                known = self._by_name.setdefault(name.casefold(), actor)
                if known is not actor:
                    raise ActorsError(
                        f"{name!r} names both {known.name} and {actor.name}: list it as ambiguous in both."
                    )

        self._perhaps: dict[str, list[Actor]] = {}
        for actor in self._actors:
            for name in dict.fromkeys(other.casefold() for other in actor.ambiguous):
                self._perhaps.setdefault(name, []).append(actor)

    def __len__(self) -> int:
        return len(self._actors)

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._actors)

    def named(self, name: str) -> Actor | None:
        """The actor that goes by exactly this name or alias, whatever its case."""
        return self._by_name.get(name.casefold())

    @cached_property
    def persons(self) -> frozenset[str]:
        """The names of those that are human beings."""
        return frozenset(actor.name for actor in self._actors if actor.kind == "person")

    @cached_property
    def navies(self) -> Mapping[str, tuple[Actor, ...]]:
        """Navies by what the names of their ships begin with, and by the ships known by name alone."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self._actors:
            for prefix in actor.ships:
                found[prefix] = (*found.get(prefix, ()), actor)
        return found

    @cached_property
    def ship_words(self) -> frozenset[str]:
        """The words that a ship's name may begin with."""
        return frozenset(name.split()[0] for name in self.navies)

    @cached_property
    def units(self) -> Mapping[str, Actor]:
        """Forces by what the names of their units end with."""
        return {ending: actor for actor in self._actors for ending in actor.units}

    @cached_property
    def _by_surname(self) -> dict[str, Actor]:
        """Persons by the last word of their name, where no other known person shares it."""
        found: dict[str, list[Actor]] = {}
        for actor in self._actors:
            if actor.kind == "person":
                found.setdefault(actor.name.rsplit(maxsplit=1)[-1].casefold(), []).append(actor)
        return {name: same[0] for name, same in found.items() if len(same) == 1}

    def surnamed(self, name: str) -> Actor | None:
        """The one known person of that surname; nobody if several share it."""
        return self._by_surname.get(name.casefold())

    def perhaps(self, name: str) -> tuple[Actor, ...]:
        """The actors that an ambiguous name may mean."""
        return tuple(self._perhaps.get(name.casefold(), ()))


def read_actors(path: Path) -> Actors:
    """Read an actors file: a YAML list of mappings whose keys are the fields of `Actor`.

    Raises:
        ActorsError: An entry lacks its name or kind, has an unknown key, or shares a name with another.
    """
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ActorsError(f"{path} is not YAML: {' '.join(str(error).split())}") from error
    return Actors([_actor(path, number, row) for number, row in enumerate(rows or [], start=1)])


_LISTS = ("aliases", "ambiguous", "metonyms", "demonyms", "ships", "units")


def _actor(path: Path, number: int, row: Mapping[str, Any]) -> Actor:
    try:
        known = {"name", "kind", "country", "offices", "names", *_LISTS}
        if unknown := set(row) - known:
            raise ValueError(f"{', '.join(sorted(unknown))} is none of the keys {', '.join(sorted(known))}")
        if row["kind"] not in get_args(ActorKind):
            raise ValueError(f"kind {row['kind']!r} is none of {', '.join(get_args(ActorKind))}")
        return Actor(
            name=row["name"],
            kind=row["kind"],
            country=row.get("country", ""),
            offices=tuple(_office(office) for office in row.get("offices", ())),
            names={str(language): str(name) for language, name in row.get("names", {}).items()},
            **{key: tuple(row.get(key, ())) for key in _LISTS},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ActorsError(f"{path}, entry {number} ({row!r:.60}): {error}") from error


def _office(row: Mapping[str, Any]) -> Office:
    since, until = (stated_period(str(row[key])) if row.get(key) else None for key in ("since", "until"))
    return Office(title=row["title"], since=since, until=until)
