"""The attack that a report told of last, and who made the last one whose makers were named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.who.words import Who, is_armed_group


@dataclass(slots=True)
class Raids:
    """What later sentences go on from: "ISIS claimed it", "in another of the attacks"."""

    last: Draft | None = None
    makers: list[Who] = field(default_factory=list)
    """The armed groups that made the last attack whose makers were named."""
    is_by_band: bool = False
    """Whether the last attack was told of gunmen whom nobody named."""

    def note(self, sentence: Sentence, drafts: Iterable[Draft]) -> None:
        """Note the attacks that a sentence tells of; that a group is a threat is none."""
        told = [draft for draft in drafts if draft.kind == "threat" and draft.pattern != "pose"]
        if not told:
            return
        self.last = told[-1]
        self.makers = [who for who in self.last.actors if who.kind == "armed group"] or self.makers
        self.is_by_band = any(token.tag_ == "NNS" and is_armed_group(token) for token in sentence.words)
