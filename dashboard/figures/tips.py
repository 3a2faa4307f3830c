"""What a mark says when it is pointed at: the first of its events in a line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from dashboard import store

Key = TypeVar("Key")

LINES = 3
"""Events that are told of at once."""

READ = 2000
"""Mentions that are looked through, in the order of the events: what is told first nearly always stands among them."""


def of_places(events: store.Events, tallies: Iterable[store.Tally]) -> dict[str, list[str]]:
    """The first summaries of each place that these tallies of the events are of.

    A place that the first mentions leave out has the first of its events alone.
    """
    return _told(events, events.sightings(READ), ((tally.first, tally.place) for tally in tallies))


def of_ways(events: store.Events, ways: Sequence[store.Way]) -> dict[tuple[str, str], list[str]]:
    """The first summaries of each way that forces move on."""
    drawn = {(way.origin, way.destination) for way in ways}
    first = ((nth, (start, end)) for nth, start, end in events.moves(READ) if (start, end) in drawn)
    return _told(events, first, ((way.first, (way.origin, way.destination)) for way in ways))


def _told(
    events: store.Events, mentions: Iterable[tuple[int, Key]], every: Iterable[tuple[int, Key]]
) -> dict[Key, list[str]]:
    """The summaries of the first events that are mentioned with each key; `every` holds each key with its first."""
    chosen: dict[Key, list[int]] = {}
    for nth, key in mentions:
        if len(numbers := chosen.setdefault(key, [])) < LINES:
            numbers.append(nth)
    for nth, key in sorted(every):
        chosen.setdefault(key, [nth])
    said = events.said(sorted({nth for numbers in chosen.values() for nth in numbers}))
    return {key: [said[nth][1] for nth in numbers] for key, numbers in chosen.items()}
