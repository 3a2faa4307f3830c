"""Nations and their adjectives: whose officials, whose soldiers, whose border."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dashboard.actors import Actor, Actors
from dashboard.extraction.where.words import is_country
from gazetteer.place import Place
from gazetteer.records import read_countries


@dataclass(frozen=True, slots=True)
class Polity:
    """A state, or a region that governs itself: its government and its soldiers, by the names they go by here."""

    government: str
    force: str
    code: str
    """ISO 3166 alpha-2 code of the country it belongs to."""
    place: Place | None = None
    """The country itself, where the polity is one."""
    is_region: bool = False
    seat: str = ""
    """The town that its government sits in."""
    land: str = ""
    """The name of the region, where the polity is one."""
    adjective: str = ""
    """What its officials and soldiers are called by: "Turkish"."""


_OPENING = 3
"""First letters by which most words are known to begin no name of a state."""
_ARMY = frozenset(
    {"armed", "forces", "army", "military", "navy", "air", "force", "troops", "soldiers", "coast", "border", "guard"}
)
"""What an army or a guard is called besides its nation's adjective or name."""


class Nations:
    """Finds the polity that an adjective ("Turkish"), a name ("Turkey") or a seat of government ("Ankara") means."""

    def __init__(self, actors: Actors, countries: Iterable[tuple[str, Place]]) -> None:
        self.by_code: dict[str, Polity] = {}
        self._adjectives: dict[str, Polity] = {}
        self._names: dict[str, Polity] = {}
        self._seats: dict[str, Polity] = {}
        self._governments: dict[str, Polity] = {}
        adjectives = {code: words for code, (words, _) in read_countries().items()}
        for name, place in countries:
            code = place.countries[0] if place.countries else ""
            if code and code not in self.by_code:
                self._add_country(place, code, adjectives.get(code, ()), actors)
            if code:
                self._names.setdefault(name.casefold(), self.by_code[code])
        for actor in actors:
            if actor.kind == "government" and (actor.metonyms or actor.demonyms):
                self._add_government(actor, actors)

    def _add_country(self, place: Place, code: str, adjectives: tuple[str, ...], actors: Actors) -> None:
        adjective = adjectives[0] if adjectives else place.name
        known = actors.named(f"{adjective} forces") or actors.named(f"{adjective} Armed Forces")
        force = known.name if known else f"{adjective} Armed Forces"
        polity = Polity(f"Government of {_with_article(place.name)}", force, code, place, adjective=adjective)
        self.by_code[code] = polity
        for word in adjectives:
            self._adjectives.setdefault(word.casefold(), polity)

    def _add_government(self, actor: Actor, actors: Actors) -> None:
        state = self.by_code.get(actor.country)
        names = (actor.name, *actor.aliases, *actor.ambiguous)
        is_region = state is None or state.place is None or state.place.name not in names
        force = next(
            (found.name for word in actor.demonyms if (found := actors.named(f"{word} forces"))),
            "" if is_region or not state else state.force,
        )
        polity = self._governments[actor.name] = Polity(
            actor.name,
            force,
            actor.country,
            state.place if state and not is_region else None,
            is_region,
            next(iter(actor.metonyms), ""),
            next(iter(actor.ambiguous), "") if is_region else "",
            next(iter(actor.demonyms), ""),
        )
        if state and not is_region:
            self._replace(state, polity)
        for words, index in (
            (actor.demonyms, self._adjectives),
            (actor.ambiguous, self._names),
            (actor.metonyms, self._seats),
        ):
            index.update({word.casefold(): polity for word in words})

    def _replace(self, state: Polity, known: Polity) -> None:
        """Let every name of a state mean what is known of its government."""
        self.by_code[state.code] = known
        self._names.update({name: known for name, old in self._names.items() if old is state})
        self._adjectives.update({word: known for word, old in self._adjectives.items() if old is state})

    def by_adjective(self, word: str) -> Polity | None:
        """The polity whose adjective this is."""
        return self._adjectives.get(word.casefold())

    def by_name(self, name: str) -> Polity | None:
        """The polity that goes by this name."""
        return self._names.get(name.casefold().removeprefix("the "))

    def by_seat(self, name: str) -> Polity | None:
        """The polity whose government this city or building stands for."""
        return self._seats.get(name.casefold())

    def army_of(self, force: str) -> Polity | None:
        """The polity whose army or guard goes by this name: "Iraqi Army", not "Syrian Democratic Forces"."""
        words = force.split()
        halves = ((" ".join(words[:size]), words[size:]) for size in (2, 1))
        named = ((self.by_adjective(name) or self.by_name(name), rest) for name, rest in halves)
        return next((polity for polity, rest in named if polity and {w.lower() for w in rest} <= _ARMY), None)

    def country_of(self, place: Place) -> Place | None:
        """The country that a place is or is a side of: Ukraine for "northern Ukraine"."""
        if place.kind == "country" or not is_country(place):
            return place if place.kind == "country" else None
        polity = self.by_code.get(place.countries[0])
        return polity.place if polity is not None else None

    def governed_by(self, government: str) -> Polity | None:
        """The polity whose government goes by this name."""
        return self._governments.get(government)

    def meant_by(self, words: str) -> Polity | None:
        """The polity that these words mean, whichever way they name it."""
        return self.by_name(words) or self.by_adjective(words) or self.by_seat(words)

    def named_in(self, words: str) -> Polity | None:
        """The first polity that a phrase names, the longest name first: "President of the Kurdistan Region"."""
        parts = words.replace("'s", "").replace("’s", "").split()
        starts = [i for i in range(len(parts)) if not i or parts[i - 1] != "New"]  # "New Jersey" is not Jersey
        runs = (parts[i : i + size] for size in (4, 3, 2, 1) for i in starts if i + size <= len(parts))
        found = (self.by_name(name) or self.by_adjective(name) for run in runs if (name := " ".join(run))[0].isupper())
        return next((polity for polity in found if polity is not None), None)

    def may_open(self, word: str) -> bool:
        """Whether a name, an adjective or a seat that is known may begin with a word, by its first letters."""
        return word.casefold()[:_OPENING] in self._openings

    @cached_property
    def _openings(self) -> frozenset[str]:
        known = [*self._names, *(f"the {name}" for name in self._names), *self._adjectives, *self._seats]
        return frozenset(word[:length] for word in known for length in range(1, _OPENING + 1))

    @cached_property
    def names(self) -> frozenset[str]:
        """Every country's and region's name, in lower case."""
        return frozenset(self._names)


def _with_article(name: str) -> str:
    plural = name.endswith(("States", "Islands", "Emirates", "Philippines", "Netherlands", "Maldives", "Republic"))
    return f"the {name}" if plural or name.startswith(("United ", "Democratic ")) else name
