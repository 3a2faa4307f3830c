"""`Gazetteer`: names in, places out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from time import monotonic

from gazetteer import doubt, frontiers, joint
from gazetteer.cache import added_at, index_paths
from gazetteer.facing import SIDES, facing
from gazetteer.finding import Finder
from gazetteer.index import Index
from gazetteer.mentions import Sense, containments, enumerations, read_mentions
from gazetteer.names import plain
from gazetteer.place import Geometry, Match, Matched, Place, PlaceKind
from gazetteer.postings import EXACT, FOLDED
from gazetteer.ranking import Candidate, Question
from gazetteer.records import KINDS, read_borders

MOST_CANDIDATES = 12
"""As many places of one name are weighed against those of other names."""
MOST_RIVALS = 6
REMEMBERED = 20_000
REFRESHED_SECONDS = 1.0

SETTLED: tuple[PlaceKind, ...] = ("city", "town", "village")


class GazetteerError(LookupError):
    """What was asked for is not in the gazetteer; the message says what, and what to do."""


class Gazetteer:
    """Places by name, offline. Opening it costs nothing; the index is mapped on first use.

    Places that another process adds are found within seconds.
    """

    def __init__(self) -> None:
        self._added_at, self._asked_at = added_at(), monotonic()

    def resolve(
        self,
        name: str,
        *,
        country: str | None = None,
        near: tuple[float, float] | None = None,
        kinds: Collection[PlaceKind] | None = None,
        fuzzy: bool = True,
    ) -> Match | None:
        """The place that a name most likely means, or None if no name resembles it.

        `country` (ISO 3166 alpha-2) and `near` (latitude, longitude in degrees) are context, not conditions: a place
        elsewhere is found if none is there. `kinds` is a condition.
        """
        self._refresh()
        return self._remembered(name, country, near, frozenset(kinds) if kinds is not None else None, fuzzy)

    def candidates(
        self,
        name: str,
        *,
        country: str | None = None,
        near: tuple[float, float] | None = None,
        kinds: Collection[PlaceKind] | None = None,
        fuzzy: bool = True,
        limit: int = 10,
    ) -> list[Match]:
        """The places that a name may mean, the likeliest first, each with its rivals."""
        self._refresh()
        question = Question(country.upper() if country else None, near, kinds or ())
        found = self._supported(name, question, fuzzy)[:limit]
        matches = (self._match(name, found, place) for place in range(len(found)))
        return [match for match in matches if match]

    def resolve_together(
        self,
        names: Sequence[str],
        *,
        text: str = "",
        country: str | None = None,
        near: tuple[float, float] | None = None,
    ) -> list[Match | None]:
        """The places of the names of one text, in their order: each is evidence for the others.

        `text` is where they stand: feature words around a name ("the city of", "province") count.
        """
        from gazetteer.company import together  # numpy is slow to import, and a single name does without it

        self._refresh()
        mentions = read_mentions(names, text)
        context = Question(country.upper() if country else None, near)
        groups: dict[Sense, list[Candidate]] = {}
        for mention in mentions:
            if mention.sense not in groups:
                question = context._replace(hinted=mention.hinted)
                groups[mention.sense] = self._finder.find(mention.meant, question, fuzzy=True)
        for inner, outer in containments(mentions):
            joint.contain(self._index, groups[inner], groups[outer])
        for senses in enumerations(mentions):
            joint.enumerate_together(self._index, [groups[sense] for sense in senses])
        company = doubt.company(self._index, groups.values())
        groups = {
            sense: doubt.supported(self._index, found[:MOST_CANDIDATES], context, company)
            for sense, found in groups.items()
        }
        together(self._index, list(groups.values()))
        return [self._match(mention.name, groups[mention.sense][:MOST_RIVALS]) for mention in mentions]

    def get(self, place_id: str) -> Place:
        """The place of an id; GazetteerError if there is none."""
        return self._index.place(self._row(place_id))

    def geometry(self, place: Place) -> Geometry:
        """The place's outline or line where the gazetteer has one, its point where not, as GeoJSON."""
        known = self._geometries.get(place.id)
        return known or {"type": "Point", "coordinates": [place.lon, place.lat]}

    def frontier(self, country_a: str, country_b: str) -> Place:
        """The frontier of two countries, in either order, by their names or codes."""
        first, second = self.country_code(country_a), self.country_code(country_b)
        row = self._frontier_row(first, second)
        if row is None:
            raise GazetteerError(f"{self._country_name(first)} and {self._country_name(second)} share no border")
        return self._index.place(row)

    def frontiers(self, country: str, side: str) -> list[Place]:
        """The frontiers on a side (`north`, `southwest`) of a country, by its name or code: the most on it first."""
        code = self.country_code(country)
        if side not in SIDES:
            raise GazetteerError(f"no side of a country is named {side!r}; it is one of {', '.join(SIDES)}")
        rows = (self._frontier_row(code, other) for other in self._index.neighbours(code))
        return facing(self.get(f"country:{code}"), (self._index.place(row) for row in rows if row is not None), side)

    def country_code(self, country: str) -> str:
        """ISO 3166 alpha-2 code of a country, by its name, adjective or code; GazetteerError if there is none."""
        code = country.upper() if len(country) == 2 else self._finder.country_codes.get(plain(country), "")
        if self._index.row(f"country:{code}") is None:
            raise GazetteerError(f"no country is named {country!r}")
        return code

    def containing(self, place: Place) -> list[Place]:
        """The areas that contain a place, smallest first."""
        rows = (self._index.row(place_id) for place_id in place.within)
        return [self._index.place(row) for row in rows if row is not None]

    def nearest(
        self, point: tuple[float, float], *, kinds: Collection[PlaceKind] = SETTLED, limit: int = 1
    ) -> list[Place]:
        """The places nearest to a point (latitude, longitude in degrees), by default of those where people live."""
        from gazetteer.sphere import nearest  # numpy is slow to import

        return [self._index.place(row) for row in nearest(self._index, point, kinds, limit)]

    def spellings(
        self,
        *,
        countries: Collection[str] | None = None,
        kinds: Collection[PlaceKind] | None = None,
        min_population: int = 0,
    ) -> Iterator[tuple[str, Place]]:
        """Every spelling of every place asked for, for those who look for names in texts."""
        index = self._index
        wanted_kinds = {KINDS.index(kind) for kind in kinds} if kinds is not None else None
        wanted_countries = set(countries) if countries is not None else None
        for row in range(index.count):
            if wanted_kinds is not None and index.kinds[row] not in wanted_kinds:
                continue
            if wanted_countries is not None and not wanted_countries & set(index.countries(row)):
                continue
            place = index.place(row)
            if (place.population or 0) < min_population:
                continue
            for name in place.spellings:
                yield name, place

    def _refresh(self, every: float = REFRESHED_SECONDS) -> None:
        """Open the index anew if places were added; rows of the former one keep their meaning in it."""
        if (now := monotonic()) - self._asked_at < every:
            return
        self._asked_at = now
        if (added := added_at()) != self._added_at:
            self._added_at = added
            for made_from_it in ("_index", "_finder", "_remembered"):
                self.__dict__.pop(made_from_it, None)

    @cached_property
    def _remembered(self) -> Callable[..., Match | None]:
        """`resolve` with a memory: reports name the same places again and again."""

        @lru_cache(maxsize=REMEMBERED)
        def resolve(
            name: str,
            country: str | None,
            near: tuple[float, float] | None,
            kinds: frozenset[PlaceKind] | None,
            fuzzy: bool,
        ) -> Match | None:
            plain_question = country is None and near is None and kinds is None
            if plain_question and (known := self._finder.likeliest(name, MOST_RIVALS)):
                (row, *others), share, likeness = known
                return Match(name, round(share * likeness, 4), _how(likeness), row, tuple(others), self._index.place)
            question = Question(country.upper() if country else None, near, kinds or ())
            return self._match(name, self._supported(name, question, fuzzy)[:MOST_RIVALS])

        return resolve

    @cached_property
    def _index(self) -> Index:
        return Index(*index_paths())

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._index)

    @cached_property
    def _geometries(self) -> dict[str, Geometry]:
        return read_borders()

    def _row(self, place_id: str) -> int:
        row = self._index.row(place_id)
        if row is None:
            raise GazetteerError(f"no place has the id {place_id!r}")
        return row

    def _country_name(self, code: str) -> str:
        return self._index.name(self._row(f"country:{code}"))

    def _frontier_row(self, first: str, second: str) -> int | None:
        return self._index.row(frontiers.id_of(first, second))

    def _supported(self, name: str, question: Question, fuzzy: bool) -> list[Candidate]:
        return doubt.supported(self._index, self._finder.find(name, question, fuzzy), question, ())

    def _match(self, name: str, found: Sequence[Candidate], place: int = 0) -> Match | None:
        """The candidate in that place, with the others as its rivals."""
        if not found:
            return None
        hit, share = found[place].hit, found[place].share
        others = tuple([candidate.hit.row for candidate in found if candidate.hit is not hit])
        return Match(name, round(share * hit.likeness, 4), _how(hit.likeness), hit.row, others, self._index.place)


def _how(likeness: float) -> Matched:
    return "exact" if likeness == EXACT else "folded" if likeness == FOLDED else "fuzzy"
