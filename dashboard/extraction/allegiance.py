"""Whose forces they are: an army is its state's, and soldiers whom a state sends are its army's."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.events import Participant
from dashboard.extraction.drafts import Draft


def participants(draft: Draft) -> Iterator[Participant]:
    """Yield those whom the report names, then the states of the armies and the army of the state that acts."""
    named = {who.name for who in draft.actors}
    yield from (Participant(who.name, who.title) for who in draft.actors)
    if draft.kind in {"meeting", "agreement"}:
        return
    states = (who.state for who in draft.actors if who.kind == "force")
    armed = any(who.kind in {"force", "armed group"} for who in draft.actors)
    senders = (who.force for who in draft.actors[:1] if draft.kind == "posture" and not armed)
    yield from (Participant(name) for name in dict.fromkeys((*states, *senders)) if name and name not in named)
