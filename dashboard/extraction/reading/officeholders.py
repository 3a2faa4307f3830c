"""Offices that a report names first and their holders after: "the minister arrived ... Jane Doe, who also ..."."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.who.titles import core
from dashboard.extraction.who.words import Who

_NEAR = 3
"""Sentences after an office within which a new name means its holder."""
_OPENING = 3
"""Words of a sentence among which the name of whom it is about begins."""


def name_officeholders(drafts: Iterable[Draft], sentences: Sequence[Sentence]) -> None:
    """Name in events those whom their sentences call by an office alone, where the next ones say who that is."""
    told = [draft for draft in drafts if any(_is_office(who) for who in draft.actors)]
    for draft in told:
        draft.actors = [_holder(who, sentences) if _is_office(who) else who for who in draft.actors]


def _is_office(who: Who) -> bool:
    return who.kind == "office" and bool(who.country) and not who.is_collective and who.start >= 0


def _holder(office: Who, sentences: Sequence[Sentence]) -> Who:
    """Whoever is first named in the sentences after an office, at their head and with no other office or country."""
    at = next((i for i, sentence in enumerate(sentences) if any(w.name == office.name for w in sentence.who)), None)
    if at is None:
        return office
    named = {who.name for sentence in sentences[: at + 1] for who in sentence.who}
    for sentence in sentences[at + 1 : at + 1 + _NEAR]:
        for who in (each for each in sentence.who if each.kind == "person" and each.name not in named):
            if _fits(who, office, sentence):
                return replace(who, title=office.title, country=office.country)
            return office
    return office


def _fits(who: Who, office: Who, sentence: Sentence) -> bool:
    head = who.start - sentence.tokens.start < _OPENING
    untitled = not any(i < who.start for i in who.titles) or bool(core(who.title) & core(office.title))
    return head and untitled and " " in who.name and who.country in {"", office.country}
