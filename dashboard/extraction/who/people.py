"""The persons a report has named, and which of them a surname or an office means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dashboard.actors import Actor, Actors
from dashboard.extraction.who.titles import OFFICES, RANKS, core, surname

_SHORT = 3
"""Letters in a surname that says too little by itself."""
_SECONDS = frozenset({"deputy", "vice"})


@dataclass(slots=True)
class Person:
    """Somebody the report has named."""

    name: str
    country: str = ""
    titles: list[str] = field(default_factory=list)
    seen: int = 0
    """When last, counted in mentions."""

    @property
    def title(self) -> str:
        """The fullest title given so far."""
        return max(self.titles, key=len, default="")

    @property
    def cores(self) -> frozenset[str]:
        """What all titles together say."""
        return frozenset().union(*map(core, self.titles))


class People:
    """The persons a report has named so far, and whom a shorter name or an office alone means."""

    def __init__(self, actors: Actors, date: dt.date | None, countries: Collection[str] = ()) -> None:
        self._actors = actors
        self._countries = countries
        self._date = date
        self._seen: list[Person] = []
        self.bodies: set[str] = set()
        """Names of the forces and groups that the report has named in full."""
        self._clock = 0

    def named(self, name: str, title: str = "") -> Person:
        """The person whom this name and title mean: one named before, one known, or a new one."""
        wanted = core(title)
        known = self._actors.named(name) or self._actors.named(f"{title} {name}".strip())
        if known and known.kind == "person":
            return self._note(known.name, title, known.country)
        if (before := self._by_surname(name, wanted)) is not None:
            return self._note(before.name, title)
        if perhaps := self._perhaps(name, title) or self.surnamed(name, title):
            return self._note(perhaps.name, title, perhaps.country)
        return self._note(name, title)

    def surnamed(self, name: str, title: str = "") -> Actor | None:
        """The known person of a country that the report speaks of whom a bare surname means."""
        actor = self._actors.surnamed(name) if len(name) > _SHORT else None
        fits = actor is not None and actor.country in self._countries and self._held(actor, core(title))
        return actor if fits else None

    def office(self, words: str, country: str = "", without: Collection[str] = ()) -> Person | None:
        """The last person who was given this office, of that country: "the premier", "the Iraqi Foreign Minister".

        Those in `without` are named only later, and so are not meant.
        """
        wanted = core(words)
        offices = wanted & (OFFICES | RANKS)
        if not offices:
            return None
        fitting = [
            person
            for person in self._seen
            if wanted <= person.cores
            and person.name not in without
            and not (person.cores - wanted) & _SECONDS
            and (not country or person.country in {"", country})
        ]
        return max(fitting, key=lambda person: person.seen, default=None)

    def held_by(self, name: str) -> list[str]:
        """The titles of the offices that somebody known held when the report was published."""
        known = self._actors.named(name)
        if known is None:
            return []
        return [office.title for office in (known.offices_on(self._date) if self._date else known.offices)]

    @property
    def names(self) -> set[str]:
        """Those named so far."""
        return {person.name for person in self._seen}

    @property
    def latest(self) -> Person | None:
        """The person named last."""
        return max(self._seen, key=lambda person: person.seen, default=None)

    def _note(self, name: str, title: str, country: str = "") -> Person:
        self._clock += 1
        person = next((p for p in self._seen if p.name == name), None)
        if person is None:
            person = Person(name, country)
            self._seen.append(person)
        person.seen = self._clock
        if title and title not in person.titles:
            person.titles.append(title)
        return person

    def _by_surname(self, name: str, wanted: frozenset[str]) -> Person | None:
        last, parts = surname(name), set(name.casefold().split())
        same = [
            person
            for person in self._seen
            if (surname(person.name) == last or last in person.name.casefold().split())
            and (len(parts) == 1 or parts <= set(person.name.casefold().split()))
        ]
        fitting = [p for p in same if not p.cores or not wanted or wanted & p.cores] or (same if len(same) == 1 else [])
        return max(fitting, key=lambda person: (len(wanted & person.cores), person.seen), default=None)

    def _perhaps(self, name: str, title: str) -> Actor | None:
        """A known person who shares the name with others, picked by office and date; nobody if these leave it open."""
        offices = core(title)
        full = f"{title} {name}".strip()
        candidates = [a for a in (*self._actors.perhaps(full), *self._actors.perhaps(name)) if a.kind == "person"]
        fitting = [actor for actor in candidates if self._held(actor, offices)]
        return fitting[0] if fitting and (offices or len({a.name for a in fitting}) == 1) else None

    def _held(self, actor: Actor, offices: frozenset[str]) -> bool:
        held: Iterable[str] = (o.title for o in (actor.offices_on(self._date) if self._date else actor.offices))
        ranks = offices - {"prime", "foreign", "defense", "interior", "deputy", "vice"}
        return not ranks or any(offices <= core(title) for title in held)

    def knows(self, name: str) -> bool:
        """Whether the report has named somebody of that surname."""
        return self._by_surname(name, frozenset()) is not None
