"""The queries, as Ibis expressions of a shape: what an engine runs once the values are filled in.

Each takes the shape of what is asked, and what it returns is bounded by places, actors, bins, or the rows asked for.
"""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import BooleanValue, Table

from dashboard.events import STATUSES
from dashboard.store.asking import Shape
from dashboard.store.bins import MONTH, NEVER
from dashboard.store.conditions import CLOCKS, MEETING, by, chosen, shown
from dashboard.store.statements import MOST, number, numbers, text
from dashboard.store.tables import DETAILS, EVENTS, MOVES, NAMES, PARTS, SIGHTINGS

NTHS = 2**37
"""More than any `nth`: where a day and that are ordered as one number, the day times this."""


def survey(shape: Shape) -> Table:
    """How many events there are of each sort, however the undated, unplaced and background ones are shown.

    Columns sort, n, and latest, the first in order of the latest day: the day, counted from `NEVER`, times `NTHS`, and
    the event's number from the end.
    """
    conditions = list(chosen(EVENTS, shape))
    asked = EVENTS.filter(conditions) if conditions else EVENTS  # Ibis takes none for a mistake
    key = by(asked, shape, "first").cast("int64") * NTHS + ((NTHS - 1 - NEVER * NTHS) - asked.nth)
    return asked.group_by(by(asked, shape, "sort").name("sort")).agg(n=_.count(), latest=key.max())


def order(shape: Shape) -> Table:
    """The first events beyond one, in order: column nth.

    Beyond one and not after so many: for Spark Ibis has no other way to skip rows than to number them all.
    """
    return shown(EVENTS, shape, EVENTS.nth > number("beyond")).select("nth").order_by("nth").limit(MOST)


def by_place(shape: Shape) -> Table:
    """Columns place, kind, status (the surest), n, and first, the number of the first of these events."""
    sightings = shown(SIGHTINGS, shape).group_by(["place", "kind"])
    return sightings.agg(surest=_.status.min(), n=_.count(), first_nth=_.nth.min())


def by_actor(shape: Shape) -> Table:
    """Columns actor, n."""
    return shown(PARTS, shape).group_by("actor").agg(n=_.count())


def course(shape: Shape) -> Table:
    """The events known to within one bin of the time axis, and the undated as bin -1: columns bin, kind, n."""
    first, last = (by(EVENTS, shape, name) for name in ("first_bin", "last_bin"))
    return shown(EVENTS, shape, first == last).group_by([first.name("bin"), EVENTS.kind]).agg(n=_.count())


def stretches(shape: Shape) -> Table:
    """The longest periods that events are known no better than to: columns first, last, kind, n."""
    apart = by(EVENTS, shape, "first_bin") != by(EVENTS, shape, "last_bin")
    first, last = (by(EVENTS, shape, name).name(name) for name in ("first", "last"))
    counted = shown(EVENTS, shape, apart).group_by([first, last, EVENTS.kind]).agg(n=_.count())
    return counted.order_by([(_["last"] - _["first"]).desc(), _["first"], _.kind]).limit(MOST)


def ways(shape: Shape) -> Table:
    """The ways that forces move on most.

    Columns origin, destination, status (the surest), n, size (the largest), first_nth.
    """
    counted = (
        shown(MOVES, shape)
        .group_by(["origin", "destination"])
        .agg(surest=_.status.min(), n=_.count(), size=_["size"].max(), first_nth=_.nth.min())
    )
    return counted.order_by([_.n.desc(), _.first_nth]).limit(MOST)


def passing(shape: Shape) -> Table:
    """What is at some places over time: columns place, first_bin, last_bin, kind, status, n; dated ones only."""
    bins = [by(SIGHTINGS, shape, name).name(name) for name in ("first_bin", "last_bin")]
    few = SIGHTINGS.place.isin(numbers("few"))
    dated = shown(SIGHTINGS, shape, by(SIGHTINGS, shape, "undated") == 0, few)
    return dated.group_by([SIGHTINGS.place, *bins, SIGHTINGS.kind, SIGHTINGS.status]).agg(n=_.count())


def moving(shape: Shape) -> Table:
    """Forces on their ways over time: columns origin, destination, first_bin, last_bin, status; dated ones only."""
    bins = [by(MOVES, shape, name).name(name) for name in ("first_bin", "last_bin")]
    dated = shown(MOVES, shape, by(MOVES, shape, "undated") == 0)
    return dated.group_by([MOVES.origin, MOVES.destination, *bins, MOVES.status]).agg(n=_.count())


def met(shape: Shape) -> Table:
    """Those who were at meetings of two or more: columns actor, n, the most often first."""
    together = shown(PARTS, shape, PARTS.kind == MEETING, PARTS.parties > 1)
    counted = _ranked(together.group_by("actor").agg(n=_.count()), "actor")
    return counted.order_by([_.n.desc(), _.actor_rank]).select("actor", "n")


def lone(shape: Shape) -> Table:
    """How many meetings name fewer than two: column n."""
    return shown(EVENTS, shape, EVENTS.kind == MEETING, EVENTS.parties < 2).agg(n=_.count())


def coming(shape: Shape) -> Table:
    """The next that is planned after some day, and known to within a month: column key, the least of its kind."""
    first, last = by(EVENTS, shape, "first"), by(EVENTS, shape, "last")
    planned, later, known = EVENTS.status == STATUSES.index("planned"), last >= number("after"), last - first < MONTH
    news = shown(EVENTS, shape, EVENTS.background == 0, planned, later, known)
    day = by(news, shape, "last").cast("int64") - NEVER
    return news.agg(key=((day * 2 + news.unplaced) * NTHS + news.nth).min())


DAY_SCALE = 100_000_000
"""`when` of a tie is its first day, counted from `NEVER`, times this, and its last day, counted so."""


def _ties(shape: Shape, *of: BooleanValue) -> Table:
    here = shown(PARTS, shape, PARTS.kind == MEETING, PARTS.parties > 1, *of)
    there = PARTS.select("event", other="actor")
    both = here.join(there, "event").filter(_.actor < _.other)
    first, last = (both[CLOCKS[shape.clock][name]].cast("int64") - NEVER for name in ("first", "last"))
    return both.group_by(["actor", "other"]).agg(
        n=_.count(), certain=both.status.min(), when=(first * DAY_SCALE + last).max()
    )


def _in_order(ties: Table) -> Table:
    """Ties as often and as late as others stand in the order of the names of those who met."""
    ranked = _ranked(_ranked(ties, "actor"), "other")
    first, second = (end(_.actor_rank, _.other_rank) for end in (ibis.least, ibis.greatest))
    return ranked.order_by([_.n.desc(), _.when.desc(), first, second])[ties.columns]


def _ranked(table: Table, column: str) -> Table:
    """The table with the rank of the actor whose code is in that column, as `<column>_rank`."""
    actors = NAMES.filter(NAMES.field == "actor")
    return table.join(actors.select(actors.code.name(column), actors["rank"].name(f"{column}_rank")), column)


def ties(shape: Shape) -> Table:
    """Who met whom, the most often first: columns actor, other, n, certain (the surest status), when."""
    return _in_order(_ties(shape)).limit(MOST)


def tied(shape: Shape) -> Table:
    """How many pairs met: column n."""
    return _ties(shape).agg(n=_.count())


def ties_among(shape: Shape) -> Table:
    """Those of `ties` between two of some actors."""
    few = _ties(shape, PARTS.actor.isin(numbers("few"))).filter(_.other.isin(numbers("few")))
    return _in_order(few)


def ties_of(shape: Shape) -> Table:
    """Those of `ties` of one actor."""
    theirs = PARTS.event.isin(PARTS.filter(PARTS.actor.isin(numbers("few"))).event)
    one = _ties(shape, theirs).filter(_.actor.isin(numbers("few")) | _.other.isin(numbers("few")))
    return _in_order(one)


def extent(shape: Shape) -> Table:
    """The first and last day of all dated events by a clock: columns first, last."""
    dated = EVENTS.filter(by(EVENTS, shape, "undated") == 0)
    return dated.agg(first=by(dated, shape, "first").min(), last=by(dated, shape, "last").max())


def names(_shape: Shape) -> Table:
    """Columns field, code, name, those named most first."""
    return NAMES.order_by("field", "rank")["field", "code", "name"]


def details(_shape: Shape) -> Table:
    """The rows of some events, in order."""
    return _some().order_by("nth")


def _some() -> Table:
    """The rows of some events by their numbers, which are joined: engines then read nothing else of wide columns."""
    some = ibis.array(numbers("some")).unnest().name("nth").as_table()
    return DETAILS.join(some, "nth")


def records(_shape: Shape) -> Table:
    """Of some events: columns nth, record."""
    return _some().select("nth", "record")


def briefs(_shape: Shape) -> Table:
    """Of some events what a line tells of them: columns nth, id, summary, places, origin, destination."""
    return _some().select("nth", "id", "summary", "places", "origin", "destination")


def of_id(_shape: Shape) -> Table:
    """The event of an id: column nth."""
    return DETAILS.filter(DETAILS.id == text("id")).select("nth")


def by_report(_shape: Shape) -> Table:
    """How many events some reports tell, history included: columns report, n."""
    some = text("reports").split("\n").unnest().name("report").as_table()
    return EVENTS.filter(EVENTS.report.isin(some.report)).group_by("report").agg(n=_.count())
