"""An event in the making: what one sentence says of it, before retellings are merged."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import update_wrapper
from typing import Generic, Literal, ParamSpec

from dashboard.events import Kind, PlaceMention, Quantity, Span, Status
from dashboard.extraction.who.words import Who
from dashboard.periods import Period

CountsAs = Literal["to", "by", "from"]
"""What a number is to a strength that changes: what it becomes, the change itself, or what it was."""


@dataclass(slots=True)
class Draft:
    """What one sentence says of an event."""

    kind: Kind
    pattern: str
    """What sort of its kind it is: "visit", "leave", "attack"."""
    sentence: int
    trigger: int
    """Index of the word that told it."""
    evidence: list[Span]
    status: Status = "reported"
    actors: list[Who] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    when: Period | None = None
    announced: Period | None = None
    quantity: Quantity | None = None
    counts_as: CountsAs = "by"
    is_retelling: bool = False
    """ "The meeting", "they also discussed": tells more of an event told before, and none by itself."""
    is_referring: bool = False
    """Told by a definite noun, "the drones", "the attack": the one told just before, if there is one."""
    is_another: bool = False
    """Told as one more: "two further drones", "in a separate attack"."""
    is_feared: bool = False
    """What may come, and is not: "could regroup", "to prevent a return"."""
    is_background: bool = False
    is_aside: bool = False
    """Told in a clause that only explains another, or as what has gone on since then."""
    is_campaign: bool = False
    """Attacks told together and not one by one: "keeps attacking bases", "has carried out bombings"."""
    is_foiled: bool = False
    """An attack whose weapons were brought down, as far as is told."""
    principals: int = 0
    """How many of the actors the first telling names: those who met, before those who also attended."""
    fullness: int = 0
    """How much of it the sentence tells that proves it first."""
    object: str = ""
    """What it was about or done to, in the report's words, where the summary needs it."""
    deed: str = ""
    """What was done, in words that say more than the pattern: "took up positions", "threatened to strike ships"."""
    note: str = ""
    """What became of it, where the status alone does not say: "cancelled", "postponed"."""
    concerned: list[Who] = field(default_factory=list)
    """The states whose border it is that others cross or fight over, and who announced a movement of his own forces."""
    targets: list[Who] = field(default_factory=list)
    """The forces and groups that were attacked."""
    around: list[PlaceMention] = field(default_factory=list)
    """The town or the area it was in, for where none of its own places turns out to be known."""
    rule: str = ""
    """The rule that found it, by the name that `rule` gave it."""

    def take_number(self, other: Draft) -> None:
        """Take over how many the other tells of, where this tells of no number."""
        if self.quantity is None:
            self.quantity, self.counts_as = other.quantity, other.counts_as

    def names(self) -> list[str]:
        """The actors' names."""
        return [who.name for who in self.actors]

    def place_ids(self) -> set[str]:
        """The places that are known, by id."""
        return {mention.place.id for mention in self.places if mention.place}


_P = ParamSpec("_P")
_Finds = Callable[_P, Draft | None]


class Rule(Generic[_P]):
    """A function that looks for something told, with a name, and with the verbs that it reads."""

    def __init__(self, name: str, find: _Finds[_P], verbs: Collection[str] | None) -> None:
        self._name = name
        self._find = find
        self._verbs = verbs
        update_wrapper(self, find)

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> Draft | None:
        """What the function finds, by the name of the innermost rule that found it."""
        draft = self._find(*args, **kwargs)
        if draft is not None and not draft.rule:
            draft.rule = self._name
        return draft

    def reads(self, lemma: str) -> bool:
        """Whether the verb of this dictionary form may tell what is looked for."""
        return self._verbs is None or lemma in self._verbs


def rule(name: str, verbs: Collection[str] | None = None) -> Callable[[_Finds[_P]], Rule[_P]]:
    """Name what a function looks for, in a few words; `{}` in them stands for the draft's pattern.

    Where it is of use to ask it about certain verbs alone, `verbs` are these, in their dictionary form.
    """
    return lambda find: Rule(name, find, verbs)
