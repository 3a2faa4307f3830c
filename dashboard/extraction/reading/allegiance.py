"""Whose forces they are: an army is its state's, and soldiers whom a state sends are its army's."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.events import Participant
from dashboard.extraction.reading.drafts import Draft


def participants(draft: Draft) -> Iterator[Participant]:
    """Yield those who act, the armies and states behind them, those who were hit, those whom it concerns."""
    named = {who.name: who for who in reversed(draft.actors)}
    yield from (Participant(who.name, who.title) for who in dict.fromkeys(named[who.name] for who in draft.actors))
    allied = [] if draft.kind == "meeting" else list(_allied(draft, set(named)))
    yield from allied
    told = {*named, *(each.name for each in allied)}
    attacked = (name for who in draft.targets for name in (who.name, who.state) if name)
    hit = [name for name in dict.fromkeys(attacked) if name not in told]
    yield from (Participant(name, role="target") for name in hit)
    told.update(hit)
    yield from (Participant(name) for name in dict.fromkeys(who.name for who in draft.concerned) if name not in told)


def _allied(draft: Draft, named: set[str]) -> Iterator[Participant]:
    ministries = [who.state for who in draft.actors if who.kind == "government"]
    if draft.kind == "agreement":  # which an army makes by itself, and a ministry for its state
        yield from (Participant(name) for name in dict.fromkeys(ministries) if name and name not in named)
        return
    armies = (name for who in draft.actors if who.kind == "force" for name in (*who.within, who.force, who.state))
    states = [*armies, *ministries]
    armed = any(who.kind in {"force", "armed group"} for who in draft.actors)
    senders = (who.force for who in draft.actors[:1] if draft.kind == "posture" and not armed)
    yield from (Participant(name) for name in dict.fromkeys((*states, *senders)) if name and name not in named)
