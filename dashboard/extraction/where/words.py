"""Words that name a place: what sort of place, and what the words around them make of it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import sentence_of
from gazetteer import facing
from gazetteer.place import Place

URBAN = wordset(
    """
    headquarters facility mosque square street palace hotel building room hall nightclub restaurant mall market stadium
    supermarket cafe church hospital school university factory theatre theater embassy
    """
)
"""Nouns for what stands within a town: the name beside one is its own and no other place's."""
WARSHIPS = wordset("frigate destroyer cruiser corvette carrier submarine warship gunboat minesweeper cutter")
"""Ships that have names, which places may have too: "the frigate Hessen"."""
FEATURES = URBAN | wordset(
    """
    area province governorate district sub-district subdistrict region camp base airbase airfield airport field
    oilfield crossing gate checkpoint city town village island islands strait sea gulf peninsula mountains mountain
    mount hill hills valley desert dam lake river port harbor harbour prison refinery oblast county state zone
    barracks garrison outpost corridor pass heights bank neighborhood neighbourhood suburb plain territory gap enclave
    exclave sector countryside quarter hamlet canton road highway bridge pipeline shoal reef atoll archipelago channel
    canal bay cape ridge plateau reservoir forest park
    """
)
"""Nouns that make a place of the name beside them."""
DIRECTIONS = wordset(
    """
    northern southern eastern western central northeastern northwestern southeastern southwestern north south east
    west northeast northwest southeast southwest upper lower
    """
)
BODY_NOUNS = wordset(
    """
    council congress parliament senate ministry army party union university agency committee court house commission
    office command coalition movement front forces force brigade division battalion regiment group conference summit
    forum operation war agreement treaty resolution act ramadan eid administration authority department bureau
    league federation assembly mission team accord pact service guard corps foundation institute school
    """
)
"""Nouns in the names of what one can be "in" or "at" without being anywhere."""
SIDES_OF_COUNTRIES = {f"{side}{ending}": side for side in facing.SIDES for ending in ("", "ern")}
"""The side of a country that a word for it means."""
BORDERS = wordset("border frontier boundary borderline borderland")
CROSSINGS = frozenset({"crossing", "gate", "checkpoint", "corridor"})

_ROLES: dict[str, Role] = {
    "in": "at", "at": "at", "inside": "at", "within": "at", "near": "at", "outside": "at", "around": "at",
    "throughout": "at", "across": "at", "over": "at", "off": "at", "on": "at", "by": "at", "beside": "at",
    "from": "from", "out": "from", "to": "to", "into": "to", "toward": "to", "towards": "to", "onto": "to", "for": "to",
    "along": "along", "via": "along", "through": "along",
    "between": "about", "of": "about", "about": "about", "with": "about", "against": "about",
}  # fmt: skip
LOCATIVE = frozenset(_ROLES) - {"of", "about", "with", "against", "for", "by", "between"}
"""Prepositions of place."""
_BESIDE = wordset("near around off outside")
"""Those of what is only close to a place."""
SIDES = wordset(
    """
    outskirt suburb centre center area countryside vicinity north south east west northeast northwest southeast
    southwest direction periphery edge entrance heart
    """
)
SORTS = wordset(
    "capital city town village district province region port island stronghold neighborhood neighbourhood hamlet"
)
"""Nouns that a place's name follows: "the town of X"."""


_SITES = wordset("airport base camp airbase headquarters hospital prison palace")
"""What stands in a town, so that who is at it is in the town: "at the airport of X"."""


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
        beside = self.preposition if self.preposition in _BESIDE else ""
        return PlaceMention(self.text, role or self.role, self.place, beside)


def is_country(place: Place) -> bool:
    """Whether a place is a country or a side of one: "northern Ukraine"."""
    side = place.name.split(maxsplit=1)[0].lower()
    return place.kind == "country" or (
        place.kind == "region" and side in SIDES_OF_COUNTRIES and len(place.countries) == 1
    )


def preposition_of(head: Token) -> str:
    """The preposition that governs a noun, through what it is coordinated with or in apposition to."""
    token = head
    while token.dep_ in {"conj", "appos", "compound", "nmod"} and token.head is not token and token.head.pos_ in {
        "NOUN", "PROPN",
    }:  # fmt: skip
        token = token.head
    above = token.head
    if token.dep_ == "pobj":
        if above.lower_ == "of" and above.head.lemma_ in SORTS | SIDES | _SITES:
            return preposition_of(above.head)  # "to the town of X"
        return "from" if above.lower_ == "of" and above.head.lower_ == "out" else above.lower_
    return _dangling(head)


def _dangling(head: Token) -> str:
    """The preposition right before a name that the parser gave no noun: the "in" of "In Turkey Ellwood met ..."."""
    start = sentence_of(head).start
    first = head.left_edge if head.left_edge.i > start else head
    before = first.nbor(-1) if first.i > start else head
    alone = before.dep_ == "prep" and not any(child.dep_ in {"pobj", "pcomp"} for child in before.children)
    return before.lower_ if alone else ""
