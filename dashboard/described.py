"""A view in words, for those who read what was taken from it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard import words
from dashboard.view import Days, View

_PLAIN = View()


def view(chosen: View, span: Days | None) -> str:
    """What the view shows, in a sentence or a few: `Events of 2025, undated ones among them. Only meetings.`"""
    return " ".join(_sentences(chosen, span))


def _sentences(chosen: View, span: Days | None) -> Iterator[str]:
    yield _time(chosen, span)
    if chosen.kinds != _PLAIN.kinds:
        yield f"Only {words.joined([words.KINDS[kind][1] for kind in chosen.kinds]) or 'no kind of event'}."
    if chosen.status != _PLAIN.status:
        yield f"Only what is {words.joined(chosen.status, 'or') or 'of no status'}."
    if chosen.actors:
        yield words.naming(chosen.actors, chosen.match)
    if chosen.near:
        yield f"Within {chosen.radius} km of {chosen.near}."
    if chosen.q:
        yield f"With the words “{chosen.q}”."
    if chosen.sources:
        yield f"As published by {words.joined(chosen.sources, 'or')}."
    if chosen.languages:
        yield f"In reports in {words.joined(chosen.languages, 'or')}."
    if chosen.unplaced:
        yield "Only those whose place is not known."
    if chosen.background:
        yield "With what reports tell as history."


def _time(chosen: View, span: Days | None) -> str:
    dates = chosen.dates or span
    told = "Events" if chosen.clock == "event" else "Events reported"
    days = f" from {words.date(dates[0])} to {words.date(dates[1])}" if dates else ""
    undated = {"with": ", with undated ones", "without": ", without undated ones", "only": ""}[chosen.undated]
    return f"{told} without a date." if chosen.undated == "only" else f"{told}{days}{undated}."
