"""What a mark says when it is pointed at: the first of its events in a line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from dashboard import store

Key = TypeVar("Key")

LINES = 3
"""Events that are told of at once."""

READ = 1000
"""Events that are looked through, in their order: what is told first nearly always stands among them."""


def of_places(events: store.Events, tallies: Iterable[store.Tally]) -> dict[str, list[str]]:
    """The first summaries of each place that these tallies of the events are of.

    A place that the first events leave out has the first of its own alone.
    """
    mentions = ((nth, place) for nth, brief in _first(events).items() for place in brief.places)
    return _told(events, mentions, ((tally.first, tally.place) for tally in tallies))


def of_ways(events: store.Events, ways: Sequence[store.Way]) -> dict[tuple[str, str], list[str]]:
    """The first summaries of each way that forces move on."""
    drawn = {(way.origin, way.destination) for way in ways}
    ends = ((nth, (brief.origin, brief.destination)) for nth, brief in _first(events).items())
    moves = ((nth, (start, end)) for nth, (start, end) in ends if start and end and (start, end) in drawn)
    return _told(events, moves, ((way.first, (way.origin, way.destination)) for way in ways))


def _first(events: store.Events) -> dict[int, store.Brief]:
    return events.said(events.first(READ))


def _told(
    events: store.Events, mentions: Iterable[tuple[int, Key]], every: Iterable[tuple[int, Key]]
) -> dict[Key, list[str]]:
    """The summaries of the first events that are mentioned with each key; `every` holds each key with its first."""
    chosen: dict[Key, list[int]] = {}
    for nth, key in mentions:
        if len(numbers := chosen.setdefault(key, [])) < LINES:
            numbers.append(nth)
    others = [(nth, key) for nth, key in every if key not in chosen]
    for nth, key in sorted(others):
        chosen.setdefault(key, [nth])
    said = events.said({nth for numbers in chosen.values() for nth in numbers})
    return {key: [said[nth].summary for nth in numbers] for key, numbers in chosen.items()}
