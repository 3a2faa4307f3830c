"""What a name resolves to: a place, and how sure we are that the name meant it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Literal, NamedTuple

PlaceKind = Literal[
    "city",
    "town",
    "village",
    "district",
    "governorate",
    "region",
    "country",
    "continent",
    "frontier",
    "crossing",
    "base",
    "airport",
    "camp",
    "prison",
    "field",
    "dam",
    "mountain",
    "river",
    "lake",
    "sea",
    "site",
]
"""`region` is an area without an administration of its own rank: the Kurdistan Region, the Middle East."""

Matched = Literal["exact", "folded", "fuzzy"]
"""How a name was found: letter for letter, after folding spelling and script, or only by resemblance."""

Geometry = Mapping[str, Any]
"""A GeoJSON geometry (RFC 7946), WGS84: longitude before latitude, degrees."""

AREAS: frozenset[PlaceKind] = frozenset({"governorate", "region", "country", "continent", "sea", "district"})
LINES: frozenset[PlaceKind] = frozenset({"frontier", "river"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place on earth, with how precisely its point says where it is."""

    id: str
    """Stable across rebuilds and prefixed by its source: `geonames:95446`, `frontier:IQ-SY`, `airport:ORAA`."""
    name: str
    """The English name a reader expects."""
    kind: PlaceKind
    lat: float
    """Degrees north, of a representative point: on the line of a frontier, inside the area of a governorate."""
    lon: float
    """Degrees east of that point."""
    precision_km: float
    """Within how many km of the point the thing itself lies: 5 for a town, hundreds for a country."""
    countries: tuple[str, ...] = ()
    """ISO 3166 alpha-2 codes; a frontier or a crossing has two, a continent none."""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Other names by language code (`en`, `ar`, `ckb`, `ku`, `tr`, `fa`), the best first; `und` where none is known."""
    within: tuple[str, ...] = ()
    """Ids of the places that contain it, smallest first: governorate, region, country."""
    population: int | None = None
    source: str = ""
    """Where point and names come from, a key of `data/sources.json` or a reference in words."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """All its names, the one it goes by first, each once."""
        return tuple(dict.fromkeys((self.name, *chain.from_iterable(self.names.values()))))

    @property
    def is_area(self) -> bool:
        """Whether a point would claim more than is known: it is drawn as an outline, never as a pin."""
        return self.kind in AREAS

    @property
    def is_line(self) -> bool:
        """Whether it is drawn along its length."""
        return self.kind in LINES


class Match(NamedTuple):
    """A place that a name may mean. It and its rivals are read when they are asked for."""

    name: str
    """The name as it was asked for."""
    score: float
    """0 to 1, comparable among the candidates of one name; context (country, neighbours) raises and lowers it."""
    matched: Matched
    row: int
    """Of the place in the index, of which `read` makes the place."""
    others: tuple[int, ...]
    read: Callable[[int], Place]

    @property
    def place(self) -> Place:
        """The place itself."""
        return self.read(self.row)

    @property
    def rivals(self) -> tuple[Place, ...]:
        """The other places of that name, the likeliest first."""
        return tuple(map(self.read, self.others))
