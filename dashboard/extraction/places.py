"""Places in prose: the words that name one, what the words around them make of it, and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.nations import Nations
from gazetteer import Gazetteer
from gazetteer.gazetteer import GazetteerError
from gazetteer.place import Place

FEATURES = wordset(
    """
    area province governorate district sub-district subdistrict region camp base airbase airfield airport field
    oilfield crossing gate checkpoint city town village island islands strait sea gulf peninsula mountains mountain
    mount hill hills valley desert dam lake river port harbor harbour prison refinery oblast county state zone
    barracks garrison outpost corridor pass heights bank neighborhood neighbourhood suburb plain territory
    headquarters facility mosque square street road highway
    """
)
"""Nouns that make a place of the name beside them."""
BORDERS = wordset("border frontier boundary borderline borderland")
CROSSINGS = frozenset({"crossing", "gate", "checkpoint"})
_BORDER_WATERS = re.compile(r"\b(?:territorial|coastal)\s(?:waters|sea)\b|\bairspace\b", re.IGNORECASE)

_ROLES: dict[str, Role] = {
    "in": "at", "at": "at", "inside": "at", "within": "at", "near": "at", "outside": "at", "around": "at",
    "throughout": "at", "across": "at", "over": "at", "off": "at", "on": "at", "by": "at", "beside": "at",
    "from": "from", "out": "from", "to": "to", "into": "to", "toward": "to", "towards": "to", "onto": "to", "for": "to",
    "along": "along", "between": "about", "of": "about", "about": "about", "with": "about", "against": "about",
}  # fmt: skip
_LOCATIVE = frozenset(_ROLES) - {"of", "about", "with", "against", "for", "by", "between"}
_GENERIC = wordset("air military joint border international main refugee")
_WITHIN = wordset("in at near into outside inside around between")
_TOWARDS = wordset("from to of toward towards for on")
_SIDES = wordset("outskirt suburb centre center area countryside vicinity north south east west")
_SORTS = wordset("capital city town village district province region port island stronghold")
_SETTLEMENTS = wordset("city town village")
_DIRECTIONS = wordset(
    """
    northern southern eastern western central northeastern northwestern southeastern southwestern north south east
    west northeast northwest southeast southwest upper lower
    """
)
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_SMALLEST_TOWN = 50_000
"""Inhabitants from which a town is taken for meant by its name alone, where nothing else says that a place is meant."""
_SMALLEST_VILLAGE = 3_000
"""Inhabitants from which a name after "in" or "near" means the place, in a report on whatever country."""
_LONGEST = 8
"""Words in the longest name of a place."""
_AREAS = wordset("country region governorate continent sea base crossing field camp dam")


@dataclass(frozen=True, slots=True)
class Where:
    """Words that name a place, and what is known of it."""

    text: str
    start: int
    end: int
    head: Token
    preposition: str = ""
    place: Place | None = None
    is_border: bool = False

    @property
    def role(self) -> Role:
        """What the preposition makes of it."""
        return _ROLES.get(self.preposition, "about")

    @property
    def is_seat(self) -> bool:
        """Whether somebody is said to be or to go there: a town or a building, not an area."""
        precise = self.place is not None and not (self.place.is_area or self.place.is_line)
        return precise and self.preposition in {"in", "at", "to", "for", "into", ""}

    def mention(self, role: Role | None = None) -> PlaceMention:
        """The place as an event carries it."""
        return PlaceMention(self.text, role or self.role, self.place)


class Atlas:
    """Resolves the names of one report, each in the light of the others."""

    def __init__(self, gazetteer: Gazetteer, nations: Nations) -> None:
        self._gazetteer = gazetteer
        self._nations = nations
        self._known: dict[str, Place | None] = {}

    def learn(self, names: Iterable[str], text: str) -> None:
        """Resolve all the names that a report uses, together."""
        fresh = [name for name in dict.fromkeys(names) if name not in self._known]
        for name, match in zip(fresh, self._gazetteer.resolve_together(fresh, text=text), strict=True):
            self._known[name] = match.place if match and match.matched != "fuzzy" else None
        self._drop_strays()

    def _drop_strays(self) -> None:
        """Forget towns abroad that a name means only when it is bent to fit: they are not what the report speaks of."""
        home = self.country
        for name, place in self._known.items():
            abroad = place is not None and place.kind in _SETTLEMENTS and home and home not in place.countries
            if place is not None and abroad and not _resembles(name, place):
                self._known[name] = None

    def place(self, name: str) -> Place | None:
        """The place of a name, with or without the noun that says what it is."""
        if all(word.lower() in FEATURES | _DIRECTIONS | _GENERIC for word in name.split()):
            return None  # "the Border Crossing"
        for variant in _variants(name):
            if variant not in self._known:
                match = self._gazetteer.resolve(variant, country=self.country, fuzzy=False)
                self._known[variant] = match.place if match else None
            if (place := self._known[variant]) is not None:
                return place
        return None

    def is_country(self, name: str) -> bool:
        """Whether the name is a country's or a self-governing region's."""
        return self._nations.by_name(name) is not None

    def within(self, name: str, larger: Place) -> Place | None:
        """The place of a name inside a larger one: "Rome, Italy"."""
        country = larger.countries[0] if larger.countries else None
        matches = self._gazetteer.candidates(name, country=country, fuzzy=False)
        return next((m.place for m in matches if larger.id in m.place.within), None)

    @property
    def country(self) -> str | None:
        """The country that most of the report's names lie in."""
        codes = [code for place in self._known.values() if place for code in place.countries]
        return max(codes, key=codes.count, default=None)

    def frontier(self, first: str, second: str) -> Place | None:
        """The frontier of two countries by their codes, if they have one."""
        try:
            return self._gazetteer.frontier(first, second)
        except GazetteerError:
            return None

    @lru_cache(maxsize=20_000)  # noqa: B019 - as long-lived as the gazetteer itself
    def is_notable(self, name: str) -> bool:
        """Whether the bare name is more likely a place than anything else."""
        if all(word.lower() in FEATURES | _DIRECTIONS | _GENERIC for word in name.split()):
            return False
        match = self._gazetteer.resolve(name, fuzzy=False)
        return match is not None and (match.place.kind in _AREAS or (match.place.population or 0) >= _SMALLEST_TOWN)


def _resembles(name: str, place: Place) -> bool:
    """Whether a name begins as the place's own does."""
    return any(spelling[:4].casefold() == name[:4].casefold() for spelling in (place.name, *place.names.get("en", ())))


def _variants(name: str) -> Iterator[str]:
    yield name
    words = name.split()
    while len(words) > 1 and words[-1].lower() in FEATURES | {"gas", "oil", "air", "military", "border", "refugee"}:
        words = words[:-1]
        yield " ".join(words)
    if words[0].lower() in _DIRECTIONS and len(words) > 1:
        yield " ".join(words[1:])


def named_places(doc: Doc, blocked: set[int], atlas: Atlas) -> Iterator[tuple[int, int]]:
    """Yield the token spans of names that mean places, outside the tokens that are `blocked`."""
    dates = [entity for entity in doc.ents if entity.label_ == "DATE" and not atlas.is_country(entity.text)]
    taken = blocked | {token.i for entity in dates for token in entity}
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS and taken.isdisjoint(range(entity.start, entity.end)):
            start, end = _grown(doc, entity.start, entity.end, taken)
            if any(token.pos_ == "PROPN" or token.ent_type_ in _PLACE_LABELS for token in doc[start:end]):
                taken.update(range(start, end))
                yield start, end
    for start, end in _proper_runs(doc, taken):
        grown = _grown(doc, start, end, taken)
        featured = doc[grown[1] - 1].lower_ in FEATURES and grown[1] - grown[0] > 1
        if atlas.is_country(doc[start:end].text):
            taken.update(range(start, end))
            yield start, end
        elif featured or _after_preposition(doc, start) or _among_places(doc, start) or _is_object(doc[start:end]):
            if not featured and not (atlas.is_notable(doc[start:end].text) or _is_inside(doc, start, end, atlas)):
                continue
            taken.update(range(*grown))
            yield grown


def _is_inside(doc: Doc, start: int, end: int, atlas: Atlas) -> bool:
    """Whether a name that is no great city's is still a place: after "in" or "near", or in the report's own country."""
    name = doc[start:end].text
    before = _word_before(doc, start)
    if len(name) < 4 or before not in _WITHIN | _TOWARDS or doc[start].lower_ in FEATURES:
        return False
    place = atlas.place(name)
    at_home = place is not None and atlas.country is not None and atlas.country in place.countries
    sizeable = place is not None and (place.population or 0) >= _SMALLEST_VILLAGE
    return place is not None and (at_home or place.kind not in _SETTLEMENTS or (before in _WITHIN and sizeable))


def _proper_runs(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Spans of proper nouns, with the particles and hyphens inside them."""
    start = None
    for token in doc:
        joins = token.text in {"-", "al", "el", "'", "’"} and start is not None and token.i + 1 < len(doc)
        proper = token.i not in taken and (token.pos_ == "PROPN" or (joins and token.nbor().pos_ == "PROPN"))
        if proper and token.text not in {".", ","}:
            start = token.i if start is None else start
        elif start is not None:
            if token.i - start <= _LONGEST:
                yield start, token.i
            start = None
    if start is not None and len(doc) - start <= _LONGEST:
        yield start, len(doc)


def _grown(doc: Doc, start: int, end: int, taken: set[int]) -> tuple[int, int]:
    """A name with the proper nouns before it, a direction, and the noun after it that says what it is."""
    while doc[start].lower_ in {"the", "a", "an"} and start + 1 < end:
        start += 1
    first, last = start - _LONGEST, end + _LONGEST
    while start > max(0, first) and start - 1 not in taken and _continues(doc[start - 1]):
        start -= 1
    while end < min(len(doc), last) and end not in taken and (_continues(doc[end]) and doc[end].pos_ == "PROPN"):
        end += 1
    for length in (3, 2, 1):
        following = doc[end : end + length]
        if len(following) == length and _is_feature(following) and taken.isdisjoint(range(end, end + length)):
            return start, end + length
    return start, end


def _continues(token: Token) -> bool:
    joined = token.text == "-" and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_
    if token.ent_type_ in {"PERSON", "DATE", "NORP"} or token.lower_ in {"president", "minister"}:
        return False
    return (
        joined
        or (token.pos_ == "PROPN" and token.ent_type_ in {"", *_PLACE_LABELS} and token.text.isalpha())
        or (token.lower_ in _DIRECTIONS and token.pos_ in {"ADJ", "PROPN"})
    )


def _is_feature(words: Iterable[Token]) -> bool:
    *before, last = words
    return last.lower_ in FEATURES and all(
        word.lower_ in {"gas", "oil", "air", "military", "border", "refugee", "district"} for word in before
    )


def _after_preposition(doc: Doc, start: int) -> bool:
    return _word_before(doc, start) in _LOCATIVE | {"between", "of", "for"}


def _word_before(doc: Doc, start: int) -> str:
    """The word before a name, articles aside."""
    before = doc[start - 1] if start else None
    if before is not None and before.lower_ == "the" and start > 1:
        before = doc[start - 2]
    return before.lower_ if before is not None else ""


def _is_object(name: Span) -> bool:
    """Whether something is done to what the name means: "left Erbil", "Erbil was hit"."""
    return name.root.dep_ in {"dobj", "nsubjpass"}


def _among_places(doc: Doc, start: int) -> bool:
    head = doc[start].head
    called = doc[start].dep_ in {"appos", "compound", "nmod"} and head.lemma_ in _SORTS
    return called or (doc[start].dep_ in {"conj", "appos"} and head.ent_type_ in _PLACE_LABELS)


def preposition_of(head: Token) -> str:
    """The preposition that governs a noun, through what it is coordinated with or in apposition to."""
    token = head
    while token.dep_ in {"conj", "appos", "compound", "nmod"} and token.head is not token and token.head.pos_ in {
        "NOUN", "PROPN",
    }:  # fmt: skip
        token = token.head
    above = token.head
    if token.dep_ == "pobj":
        if above.lower_ == "of" and above.head.lemma_ in _SORTS | _SIDES:
            return preposition_of(above.head)  # "to the town of X"
        return "from" if above.lower_ == "of" and above.head.lower_ == "out" else above.lower_
    return ""
