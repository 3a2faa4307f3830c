"""What a title says that its text may take for granted: places, where something happened, and whose forces moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from dashboard.actors import Actors
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.where.atlas import Atlas
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.words import FORCES, Who
from gazetteer.place import Place

_SHORTEST = 3
"""Letters of what may be an article or an initial in a title, and no place's name: "al", "UN", "US"."""
_LONGEST = 3
"""Words in a name that is looked for in a title."""
_SOLDIERS = wordset("forces troops soldiers army military jets warplanes warships")
_AT = frozenset({"in", "at"})


@dataclass(frozen=True, slots=True)
class Headline:
    """A title as far as it is understood."""

    places: tuple[Place, ...] = ()
    venues: tuple[Place, ...] = ()
    """Those in or at which something is said to be."""
    force: Who | None = None
    """The force or group that it names first."""


def headline(title: Doc, atlas: Atlas, nations: Nations, actors: Actors) -> Headline:
    """What a title says, whose words have been asked for the names of known actors but not parsed."""
    found = list(_places(title, atlas))
    venues = tuple(place for start, place in found if start and title[start - 1].lower_ in _AT)
    return Headline(tuple(place for _, place in found), venues, next(_forces(title, nations, actors), None))


def _places(title: Doc, atlas: Atlas) -> Iterator[tuple[int, Place]]:
    for start in range(len(title)):
        for end in range(min(start + _LONGEST, len(title)), start, -1):
            name = title[start:end].text
            named = name[0].isupper() and len(name) > _SHORTEST and title[start].lower_ not in FORCES
            notable = named and atlas.is_notable(name)
            if notable and (place := atlas.place(name)) is not None:
                yield start, place


def _forces(title: Doc, nations: Nations, actors: Actors) -> Iterator[Who]:
    for token in title:
        known = actors.named(token.ent_id_) if token.ent_id_ else None
        if known is not None and known.kind in {"force", "armed group"}:
            army = nations.army_of(known.name)
            yield Who(known.name, known.kind, -1, -1, "", known.country, state=army.government if army else "")
            continue
        polity = nations.by_adjective(token.text)
        after = title[token.i + 1].lower_ if token.i + 1 < len(title) else ""
        if polity is not None and polity.force and after in _SOLDIERS:
            yield Who(polity.force, "force", -1, -1, "", polity.code, polity.place, state=polity.government)
