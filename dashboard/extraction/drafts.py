"""An event in the making: what one sentence says of it, before retellings are merged."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.events import Kind, PlaceMention, Quantity, Span, Status
from dashboard.extraction.mentions import Who
from dashboard.periods import Period


@dataclass(slots=True)
class Draft:
    """What one sentence says of an event."""

    kind: Kind
    pattern: str
    """Which rule found it, and so what sort of its kind it is: "visit", "leave", "attack"."""
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
    is_retelling: bool = False
    """ "The meeting", "they also discussed": tells more of an event told before, and none by itself."""
    is_background: bool = False
    principals: int = 0
    """How many of the actors the first telling names: those who met, before those who also attended."""
    object: str = ""
    """What it was about or done to, in the report's words, where the summary needs it."""

    def names(self) -> list[str]:
        """The actors' names."""
        return [who.name for who in self.actors]

    def place_ids(self) -> set[str]:
        """The places that are known, by id."""
        return {mention.place.id for mention in self.places if mention.place}
