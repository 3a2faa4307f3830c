"""What is known of an actor: names, offices, whom they met, where, and when; from the actors' file and from events.

Names come from reports, which may be hostile: each is escaped where it enters the HTML.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd

from dashboard import store, terms, words
from dashboard.actors import Actor, Office
from dashboard.events import KINDS, Kind
from dashboard.figures.bands import LANE, Band, bands, lanes_by_kind, scale
from dashboard.figures.network import Tie, tie
from dashboard.figures.timeline import Axis
from dashboard.languages import gettext, ngettext, pgettext, spoken
from dashboard.markup import WRITTEN_IN, items, text
from dashboard.periods import Period
from dashboard.view import Days


def companions(events: store.Events, name: str) -> list[tuple[str, Tie]]:
    """Whom the actor met in these events, with the tie that says how often."""
    ties = (tie(pair) for pair in events.pairs_of(name))
    return [(each.beside(name), each) for each in ties]


def places_of(events: store.Events) -> list[tuple[str, int]]:
    """The ids of the places of these events, with how many are there; those with most first."""
    counted = Counter[str]()
    for tally in events.by_place():
        counted[tally.place] += tally.n
    return sorted(counted.items(), key=lambda found: (-found[1], found[0]))


def head(name: str, actor: Actor | None) -> str:
    """Who the actor is, as HTML; `actor` is what the file of actors knows of it."""
    facts = "".join(f"<dt>{title}</dt><dd>{value}</dd>" for title, value in _facts(actor))
    unknown = ""
    if actor is None:
        missing = gettext("The file of actors has no such entry, so neither kind nor offices nor aliases are known.")
        unknown = f"<p>{missing}</p>"
    return (
        f'<article class="evidence actor"><p class="kind">{escape(_what(actor))}</p><h3>{_called(name, actor)}</h3>'
        f"{unknown}{f'<dl>{facts}</dl>' if facts else ''}</article>"
    )


def _called(name: str, actor: Actor | None) -> str:
    called = actor.names.get(spoken()) if actor else None
    return text(called) if called else text(name, WRITTEN_IN)


def _what(actor: Actor | None) -> str:
    """What the actor is, and of which country: `Person, Iraq`."""
    kind = terms.actor_kind(actor.kind if actor else "")
    if actor and actor.country:
        kind = gettext("{kind}, {country}", kind=kind, country=terms.country(actor.country))
    return f"{kind[:1].upper()}{kind[1:]}"


def _facts(actor: Actor | None) -> Iterator[tuple[str, str]]:
    if actor and actor.offices:
        held_ = (f"{text(office.title, WRITTEN_IN)} <i>{escape(held(office))}</i>" for office in actor.offices)
        yield gettext("Offices"), items(held_)
    if actor and actor.aliases:
        names = words.listed(text(alias) for alias in actor.aliases)
        n = len(actor.aliases)
        count = ngettext("{n} other name", "{n} other names", n)
        yield pgettext("other names", "Also"), f"<details><summary>{count}</summary>{names}</details>"


def held(office: Office) -> str:
    """From when to when, as far as is known: `since 10 June 2019, no end known`."""
    since = words.days(office.since) if office.since else ""
    until = words.days(office.until) if office.until else ""
    if since and until:
        return gettext("since {since}, until {until}", since=since, until=until)
    if since:
        return gettext("since {since}, no end known", since=since)
    if until:
        return gettext("beginning not known, until {until}", until=until)
    return gettext("beginning not known, no end known")


def timeline(axis: Axis, span: Days) -> str:
    """The events over those days as HTML: a row of bars for each kind, beside its sign, longer periods as strips."""
    spans = axis.spans.assign(lane=lanes_by_kind(axis.spans))
    parts = bands(axis.bins, spans)
    drawn = [
        *(_sign(kind, band) for kind, band in parts.items()),
        *(
            _mark(row, span, parts[row["kind"]].low, scale(axis.bins) * row["n"])
            for row in axis.bins.to_dict("records")
        ),
        *(
            _mark(row, span, parts[row["kind"]].low - LANE * (row["lane"] + 0.8), LANE / 2)
            for row in spans.to_dict("records")
        ),
    ]
    height = max((band.high for band in parts.values()), default=LANE)
    return (
        f'<figure class="course" role="img" aria-label="{_course(axis)}">'
        f'<div class="bars" style="height:{height:.0f}px">{"".join(drawn)}</div>'
        f"<figcaption><span>{words.month_of(span[0])}</span><span>{words.month_of(span[1])}</span></figcaption></figure>"
    )


def _sign(kind: Kind, band: Band) -> str:
    return f'<b class="glyph {kind}" style="bottom:{band.middle:.0f}px"></b>'


def _mark(row: Mapping[Hashable, Any], span: Days, bottom: float, height: float) -> str:
    """A rectangle over the days of a row of the axis; where it stands and how high it is, in pixels."""
    first, length = pd.Timestamp(span[0]), (span[1] - span[0]).days + 1
    left, right = (max(0, min(length, (row[day] - first).days)) * 100 / length for day in ("start", "end"))
    days = Period(row["start"].date(), (row["end"] - pd.Timedelta(days=1)).date(), "stated")
    events = words.count(int(row["n"]), row["kind"])
    said = escape(gettext("{days}: {events}", days=words.short_when(days), events=events))
    seat = f"left:{left:.2f}%;width:{right - left:.2f}%;bottom:{bottom:.1f}px;height:{height:.1f}px"
    return f'<i class="{row["kind"]}" title="{said}" style="{seat}"></i>'


def _course(axis: Axis) -> str:
    """What the timeline shows, for those who hear it."""
    dated = pd.concat([axis.bins, axis.spans])
    told = [words.count(n, kind) for kind in KINDS if (n := int(dated.loc[dated["kind"] == kind, "n"].sum()))]
    if not told:
        return escape(gettext("No dated events"))
    return escape(gettext("Dated events: {events}", events=words.listed(told)))
