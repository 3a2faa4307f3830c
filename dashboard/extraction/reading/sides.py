"""Between whom something is at issue in a report: the bodies whose talks, fights and quarrels it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dashboard.extraction.grammar import syntax
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.words import Who, government_of, state_of

_BODIES = frozenset({"government", "force", "armed group"})
_TWO = 2
_MOST = 6
_RECENT = 1
"""Sentences in which the states named last are those that "the two countries" means."""


@dataclass(slots=True)
class Sides:
    """The bodies that were last told of as parties to one thing, and when each was named."""

    parties: list[Who] = field(default_factory=list)
    named_at: dict[str, int] = field(default_factory=dict)
    read: int = 0
    """The number of the sentence read last."""

    def note(self, sentence: Sentence, drafts: Sequence[Draft], nations: Nations | None) -> None:
        """Note the parties to what a sentence tells: who met, agreed or fought, who is its subject with others."""
        self.read = sentence.number
        self.named_at |= {state.name: sentence.number for who in sentence.who if (state := state_of(who))}
        told = [*(_involved(draft) for draft in drafts), *sentence.stands_for.values()]
        told += [sentence.actors(syntax.surface_subject(verb)) for verb in syntax.main_verbs(sentence.tokens)]
        for actors in told:
            bodies = bodies_of(actors, nations)
            if _TWO <= len(bodies) <= _MOST:
                self.parties = bodies

    def are_recent(self, states: Iterable[Who]) -> bool:
        """Whether states were all named in the last sentences."""
        return all(self.read - self.named_at.get(who.name, -_MOST) <= _RECENT for who in states)

    @property
    def beyond_states(self) -> list[Who]:
        """The parties, where one of them is no state: "the government and the rebels"."""
        return self.parties if any(who.home is None for who in self.parties) else []


def _involved(draft: Draft) -> list[Who]:
    if draft.kind in {"meeting", "agreement"}:
        return draft.actors
    return [*draft.actors, *draft.targets] if draft.kind == "threat" and draft.pattern != "pose" else []


def bodies_of(actors: Iterable[Who], nations: Nations | None) -> list[Who]:
    """The bodies among those who act, and the states of the office-holders, none twice."""
    found: dict[str, Who] = {}
    for who in actors:
        body = _body(who, nations)
        if body is not None and body.name not in found:
            found[body.name] = replace(body, is_collective=False) if body.is_collective else body
    return list(found.values())


def armies_of(states: list[Who]) -> list[Who]:
    """The armies of two states, where these are called two, "both armies"; the states if one has none."""
    if not all(who.force and who.home for who in states):
        return states
    return [Who(who.force, "force", -1, -1, "", who.country, who.home, state=who.name) for who in states]


def _body(who: Who, nations: Nations | None) -> Who | None:
    if who.kind in _BODIES:
        return state_of(who) or who
    polity = nations.by_code.get(who.country) if nations is not None and who.is_principal else None
    return government_of(polity) if polity is not None else None
