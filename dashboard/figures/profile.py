"""What is known of an actor: names, offices, whom they met, where, and when; from the actors' file and from events.

Names come from reports, which may be hostile: each is escaped where it enters the HTML.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard import words
from dashboard.actors import Actor, Office
from dashboard.events import KINDS
from dashboard.figures.network import Tie
from dashboard.figures.timeline import Axis
from dashboard.markup import items, text
from dashboard.periods import Period
from dashboard.view import Days
from gazetteer.place import Place


def events_of(events: pd.DataFrame, name: str) -> pd.DataFrame:
    """Those of the events that name the actor."""
    return events[events["actors"].map(lambda names: name in names)]


def companions(ties: Sequence[Tie], name: str) -> list[tuple[str, Tie]]:
    """Whom the actor met, with the tie that says how often."""
    return [(other, tie) for tie in ties if (other := tie.beside(name))]


def places_of(events: pd.DataFrame) -> list[tuple[str, int]]:
    """The ids of the places of these events, with how many are there; those with most first."""
    counted = events["places"].explode().dropna().value_counts()
    return sorted(((str(place), int(n)) for place, n in counted.items()), key=lambda found: (-found[1], found[0]))


def country_of(actor: Actor, places: Mapping[str, Place]) -> str:
    """The name of the actor's country where the reports name it, else its code."""
    named = (p.name for p in places.values() if p.kind == "country" and p.countries == (actor.country,))
    return next(named, actor.country)


def head(name: str, actor: Actor | None, country: str) -> str:
    """Who the actor is, as HTML."""
    facts = "".join(f"<dt>{title}</dt><dd>{value}</dd>" for title, value in _facts(actor))
    what = f"{actor.kind.capitalize()}{f', {country}' if country else ''}" if actor else "Only known from reports"
    unknown = (
        ""
        if actor
        else "<p>The file of actors has no such entry, so neither kind nor offices nor aliases are known.</p>"
    )
    return (
        f'<article class="evidence actor"><p class="kind">{escape(what)}</p><h3>{text(name)}</h3>'
        f"{unknown}{f'<dl>{facts}</dl>' if facts else ''}</article>"
    )


def _facts(actor: Actor | None) -> Iterator[tuple[str, str]]:
    if actor and actor.offices:
        yield "Offices", items(f"{text(office.title)} <i>{escape(held(office))}</i>" for office in actor.offices)
    if actor and actor.aliases:
        names = ", ".join(text(alias) for alias in actor.aliases)
        n = len(actor.aliases)
        yield "Also", f"<details><summary>{n} other name{'' if n == 1 else 's'}</summary>{names}</details>"


def held(office: Office) -> str:
    """From when to when, as far as is known: `since 10 June 2019, end not known`."""
    since = f"since {words.days(office.since)}" if office.since else "beginning not known"
    return f"{since}, {f'until {words.days(office.until)}' if office.until else 'no end known'}"


def timeline(axis: Axis, span: Days) -> str:
    """The events over those days as HTML: bars stacked by kind, and under them a strip for what is a longer period."""
    top = int(axis.bins["high"].max()) if len(axis.bins) else 1
    bars = "".join(
        _mark(row, span, f"bottom:{100 * row['low'] / top:.1f}%;height:{100 * row['n'] / top:.1f}%")
        for row in axis.bins.to_dict("records")
    )
    strips = "".join(_mark(row, span, f"top:{7 * row['lane']}px") for row in axis.spans.to_dict("records"))
    lanes = int(axis.spans["lane"].max()) + 1 if len(axis.spans) else 0
    return (
        f'<figure class="course" role="img" aria-label="{_course(axis)}"><div class="bars">{bars}</div>'
        f'<div class="strips" style="height:{7 * lanes}px">{strips}</div>'
        f"<figcaption><span>{span[0]:%b %Y}</span><span>{span[1]:%b %Y}</span></figcaption></figure>"
    )


def _mark(row: Mapping[Hashable, Any], span: Days, upright: str) -> str:
    """A rectangle over the days of a row of the axis; `upright` is where it stands and how high."""
    first, length = pd.Timestamp(span[0]), (span[1] - span[0]).days + 1
    left, right = (max(0, min(length, (row[day] - first).days)) * 100 / length for day in ("start", "end"))
    days = Period(row["start"].date(), (row["end"] - pd.Timedelta(days=1)).date(), "stated")
    said = escape(f"{words.short_when(days)}: {words.count(int(row['n']), row['kind'])}")
    return f'<i class="{row["kind"]}" title="{said}" style="left:{left:.2f}%;width:{right - left:.2f}%;{upright}"></i>'


def _course(axis: Axis) -> str:
    """What the timeline shows, for those who hear it."""
    dated = pd.concat([axis.bins, axis.spans])
    told = [words.count(n, kind) for kind in KINDS if (n := int(dated.loc[dated["kind"] == kind, "n"].sum()))]
    return escape(f"Dated events: {', '.join(told)}" if told else "No dated events")
