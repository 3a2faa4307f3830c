"""What the words of a report were taken for: its actors, places and dates, where they stand and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.events import Span
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.when.dates import DateMention
from dashboard.extraction.who.words import Who
from gazetteer.place import Match, Place

Sort = Literal["who", "where", "when"]
Resolve = Callable[[str], Match | None]
"""What a name means by itself, without the report around it."""
_MOST_RIVALS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a report, and what they were taken for."""

    span: Span
    sort: Sort
    meaning: str


def marks(sentences: Iterable[Sentence], resolve: Resolve) -> list[Mark]:
    """All that the sentences name, in the order of the text; of words that were taken twice, the longer reading."""
    every = (mark for sentence in sentences for mark in _in(sentence, resolve))
    found = sorted(every, key=lambda mark: (mark.span.start, -mark.span.end))
    apart: list[Mark] = []
    for mark in found:
        if not apart or apart[-1].span.end <= mark.span.start:
            apart.append(mark)
    return apart


def _in(sentence: Sentence, resolve: Resolve) -> Iterator[Mark]:
    for who in sentence.who:
        yield Mark(_span(sentence, who.start, who.end), "who", _somebody(who))
    for i, everybody in sentence.stands_for.items():
        yield Mark(_span(sentence, i, i + 1), "who", f"stands for {'; '.join(map(_somebody, everybody))}")
    for where in sentence.where:
        yield Mark(_span(sentence, where.start, where.end), "where", located(where.text, where.place, resolve))
    for when in sentence.when:
        yield Mark(sentence.passage.span(when.start, when.end), "when", _dated(when))


def _span(sentence: Sentence, start: int, end: int) -> Span:
    words = sentence.tokens.doc[start:end]
    return sentence.passage.span(words.start_char, words.end_char)


def _somebody(who: Who) -> str:
    title = who.title if who.title != who.name else ""
    return ", ".join(part for part in (who.name, who.kind, title) if part)


def _dated(mention: DateMention) -> str:
    period = mention.period
    if period is None:
        return f"{mention.since_named} from the one told before" if mention.since_named else "not known"
    return f"{period.start} to {period.end}, {period.basis}" if period.days > 1 else f"{period.start}, {period.basis}"


def located(words: str, place: Place | None, resolve: Resolve) -> str:
    """What words for a place were resolved to, how the gazetteer matches them by themselves, and with what rivals."""
    match = resolve(words)
    told = described(place) if place else "not placed"
    if match is None:
        return f"{told}; found by the words around it" if place else told
    others = [match.place, *match.rivals] if place is None or match.place.id != place.id else match.rivals
    rivals = "; ".join(described(other) for other in others[:_MOST_RIVALS] if other != place)
    by_itself = f"{match.matched} match, {match.score:.2f}" if match.place == place else "not its likeliest meaning"
    return f"{told} ({by_itself})" + (f", rather than {rivals}" if rivals else "")


def described(place: Place) -> str:
    """A place with its kind, its countries and its point: `Erbil, city, IQ, 36.19 44.01`."""
    return ", ".join(
        part for part in (place.name, place.kind, "-".join(place.countries), f"{place.lat:.2f} {place.lon:.2f}") if part
    )
