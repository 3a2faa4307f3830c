"""Words that name an actor, and the nouns that tell what sort of actor is meant."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.actors import ActorKind
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.where.nations import Polity
from gazetteer.place import Place

FORCES = wordset(
    """
    troop soldier serviceman servicewoman servicemember airman marine sailor personnel paratrooper infantryman fighter
    force army military navy warship warplane jet aircraft submarine convoy battalion brigade squadron fleet
    helicopter peacekeeper commando adviser advisor trainer contingent reservist gendarme garrison bomber frigate
    destroyer carrier airpower guard presence footprint vessel instructor trainer mercenary sapper engineer missile
    rocket artillery drone warplane gunship tank unit pilot regiment plane gunboat howitzer patrol
    """
)
"""Nouns that mean soldiers, or what they man."""
OFFICIALS = wordset(
    """
    official authority commander officer lawmaker government leadership leader delegation side minister
    diplomat team representative envoy negotiator agency administration cabinet foreign-ministry parliament
    counterpart colleague chief general intelligence ministry presidency embassy ruler junta regime
    """
)
"""Nouns that stand for the government whose adjective is before them."""
RELATIONS = wordset(
    """
    agreement deal pact accord partnership talk summit commission committee statement treaty relation cooperation tie
    negotiation declaration memorandum dialogue consultation meeting framework understanding ceasefire truce alliance
    """
)
"""Nouns that hold between those named before them: "the Iraq-Iran agreement"."""
_GROUPS = wordset(
    """
    militia militant rebel insurgent gunman extremist terrorist jihadist jihadi faction separatist guerrilla bandit
    pirate
    """
)

_BANDS = wordset("gang militia cartel rebel insurgent")
"""Those whose members are fighters: "gang members"."""
_OF_ARMS = wordset("armed militant terrorist rebel jihadist insurgent extremist islamist separatist")
"""What tells an armed group from others."""


@dataclass(frozen=True, slots=True)
class Who:
    """Words that name an actor."""

    name: str
    kind: ActorKind
    start: int
    end: int
    title: str = ""
    country: str = ""
    home: Place | None = None
    """The country that a government governs."""
    force: str = ""
    """The soldiers of a government, by the name they go by here."""
    state: str = ""
    """The government of a force."""
    within: tuple[str, ...] = ()
    """The larger forces that a ship or a unit is part of, the nearest first: its navy, its army."""
    is_collective: bool = False
    """Its officials or soldiers rather than itself: "Kurdish and US officials"."""
    seat: str = ""
    """The town that the government sits in whose office a person holds."""
    titles: frozenset[int] = frozenset()
    """The tokens of the offices that stand before or after a person's name."""

    @property
    def is_principal(self) -> bool:
        """Whether it is somebody who can sit at a table."""
        return self.kind in {"person", "office"}

    def covers(self, token: Token) -> bool:
        """Whether the token is one of its words."""
        return self.start <= token.i < self.end or token.i in self.titles


def government_of(polity: Polity) -> Who:
    """A polity's government, where no word of a report names it."""
    return Who(polity.government, "government", -1, -1, "", polity.code, polity.place, polity.force)


def state_of(who: Who) -> Who | None:
    """The government itself, or that of a state's army or ministry."""
    if who.kind in {"force", "government"} and who.state and who.home:
        army = who.name if who.kind == "force" else who.force
        return Who(who.state, "government", -1, -1, "", who.country, who.home, army)
    return who if who.kind == "government" else None


def is_armed_group(token: Token) -> bool:
    """Whether the noun means fighters of no state."""
    lemma = base(token)
    if lemma == "member":
        return any(base(child) in _BANDS for child in token.lefts if child.dep_ == "compound")
    return lemma in _GROUPS or (lemma == "group" and any(c.lower_ in _OF_ARMS for c in token.children))
