"""Who acted last in a report, so that "it" in the next sentence goes on to mean them."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.extraction.who.words import Who

_NEVER = -9


@dataclass(slots=True)
class Doers:
    """Whoever was last a main clause's subject: a force or group, a government, each with its sentence; and a body."""

    force: Who | None = None
    force_at: int = _NEVER
    state: Who | None = None
    state_at: int = _NEVER
    body: Who | None = None

    def note(self, subjects: list[Who], sentence: int) -> list[Who]:
        """Note those who do what a sentence tells; the forces and groups among them."""
        if governing := [who for who in subjects if who.kind == "government"]:
            self.state, self.state_at = governing[0], sentence
        self.body = next((who for who in subjects if who.kind == "organisation"), self.body)
        acting = [who for who in subjects if who.kind in {"force", "armed group"}]
        if acting:
            self.force, self.force_at = acting[0], sentence
        return acting

    def force_before(self, sentence: int) -> list[Who]:
        """The force or group that acted in a sentence or in the one before it."""
        return [self.force] if self.force is not None and sentence - self.force_at <= 1 else []

    def state_before(self, sentence: int) -> list[Who]:
        """The government that acted in the sentence just before."""
        return [self.state] if self.state is not None and sentence - self.state_at == 1 else []
