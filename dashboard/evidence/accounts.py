"""The same thing told by several reports: which events of other reports are accounts of it.

An event is an account of the same thing as another when all of this holds; the rule misses one rather than join two:

- It is of another report and of the same kind.
- Their days come within three days of each other. An undated event is looked for in the week up to the day on which
  its report appeared, an undated plan in the two months. A period longer than a month says too little, unless it is the
  very same in both.
- They tell of the same. Meetings and agreements have two parties in common. A posture change is the same move of the
  same force, with a place in common. A threat is at the same spot, with no other attacker named; or it is the same
  threat of the same group in the same area. A border concern has a place in common, and a party or what is done.

Where one of them can be given no day at all, the two are perhaps the same, if the rest holds, both begin with the same
two parties and they have a place in common.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard import store
from dashboard.events import Event, from_exchange
from dashboard.periods import Period
from dashboard.reports import Report
from gazetteer.place import Place

APART = dt.timedelta(days=3)
"""At most so far lie the days of two accounts from each other: reports count from "Tuesday", and by other clocks."""
MOST = 500
"""Events of the same kind, days, and parties or places that are looked at more closely."""
BEFORE = dt.timedelta(days=7)
BEFORE_PLANNED = dt.timedelta(days=60)
"""So long before its report an undated event, or an undated plan, is looked for."""
_LONG = 31


@dataclass(frozen=True, slots=True)
class Account:
    """What another report tells of the same thing."""

    event: Event
    sure: bool
    """Whether days speak for it, too."""


def others(
    event: Event, events: store.Table, places: Mapping[str, Place], reports: Mapping[str, Report]
) -> list[Account]:
    """What other reports tell of the same thing, one account a report, in the order of the table.

    Of the events in question the first `MOST` are looked at.
    """
    period = _days(event, reports[event.report])
    near = events.kin(event, (period.start - APART, period.end + APART) if period else None).frame(MOST)
    near = near[(near["report"] != event.report) & _may_meet(near, period)]
    found: dict[str, Account] = {}
    for record in near["record"]:
        other = from_exchange(json.loads(record), places)
        if same(event, other, reports):
            sure = all(_days(each, reports[each.report]) for each in (event, other))
            found.setdefault(other.report, Account(other, sure))
    return list(found.values())


def _may_meet(events: pd.DataFrame, period: Period | None) -> pd.Series[bool]:
    """Which events may lie near enough in time, seen from their columns: few of many are then looked at closely."""
    undated, unreported = events["start"].isna(), events["reported"].isna()
    if period is None:
        return undated | ~undated
    first, last = pd.Timestamp(period.start - APART), pd.Timestamp(period.end + APART)
    dated = (events["start"] <= last) & (events["end"] >= first)
    told = (events["reported"] - BEFORE_PLANNED <= last) & (events["reported_end"] >= first)
    return dated | (undated & (unreported | told))


def same(one: Event, other: Event, reports: Mapping[str, Report]) -> bool:
    """Whether two events are accounts of the same thing."""
    if one.report == other.report or one.kind != other.kind or not _alike(one, other):
        return False
    first, second = (_days(event, reports[event.report]) for event in (one, other))
    if first and second:
        return _meet(first, second)
    first_two = _principals(one)
    return len(first_two) == 2 and first_two == _principals(other) and bool(_seats(one) & _seats(other))


def _days(event: Event, report: Report) -> Period | None:
    """When it happened, or may have, by the day of its report; None where not even that is known."""
    published = report.published
    if event.when or published is None or published.days > _LONG:
        return event.when
    before = BEFORE_PLANNED if event.status == "planned" else BEFORE
    return Period(published.start - before, published.end, "published")


def _meet(one: Period, other: Period) -> bool:
    if "published" not in (one.basis, other.basis) and max(one.days, other.days) > _LONG:
        return (one.start, one.end) == (other.start, other.end)
    return one.start - APART <= other.end and other.start - APART <= one.end


def _alike(one: Event, other: Event) -> bool:
    """Whether the two tell of the same, days aside."""
    shared = {who.name for who in one.actors} & {who.name for who in other.actors}
    seats = _seats(one) & _seats(other)
    same_action = action(one.pattern) == action(other.pattern)
    match one.kind:
        case "meeting" | "agreement":
            return len(shared) >= 2
        case "posture":
            return same_action and bool(seats) and _principals(one)[:1] == _principals(other)[:1] != []
        case "threat":
            spots = seats & {place.id for place in _places(one) if not (place.is_area or place.is_line)}
            return bool(seats and shared and same_action) or bool(
                spots and (shared or not (one.actors and other.actors))
            )
        case "border":
            return bool(seats) and (bool(shared) or same_action)


def action(pattern: str) -> str:
    """What a pattern says is done: `leave`, for a force's verb as for its noun; else the pattern itself."""
    told = re.search(r"\(([^()]+)\)$", pattern)
    return told[1] if told else pattern


def _principals(event: Event) -> list[str]:
    return [who.name for who in event.actors[:2]]


def _seats(event: Event) -> set[str]:
    return {place.id for place in _places(event)}


def _places(event: Event) -> Iterable[Place]:
    return (mention.place for mention in event.places if mention.place)
