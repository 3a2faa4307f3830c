"""How things are put in the viewer's language: dates with their basis, numbers with bounds, places with precision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from dashboard import languages, terms
from dashboard.actors import Actors
from dashboard.events import Event, Kind, PlaceMention, Quantity
from dashboard.languages import apart, gettext, ngettext, number, pgettext, spoken
from dashboard.languages.formats import Part
from dashboard.periods import Period, month, year
from dashboard.view import ActorMatch
from gazetteer.place import Place

INCLUSIVE = (
    *("up to", "at most", "no more than", "not more than", "a maximum of", "maximum of"),
    *("at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of", "minimum of"),
)
"""How a report says that a bound may itself be the number."""


def date(when: dt.date) -> str:
    """A day as `21 October 2025`."""
    return languages.date(when, "day")


def month_of(when: dt.date) -> str:
    """The month of a day for a narrow place: `Oct 2025`."""
    return languages.date(when, "month", short=True)


def days(period: Period) -> str:
    """A period's days: a day, a month, a year, or from one day to another."""
    if part := _single(period):
        return languages.date(period.start, part)
    return gettext("{first} to {last}", first=date(period.start), last=date(period.end))


def _single(period: Period) -> Part | None:
    """What a period is a single one of; None where it is from one day to another."""
    start, end = period.start, period.end
    if start == end:
        return "day"
    if (start, end) == (month(start.year, start.month).start, month(start.year, start.month).end):
        return "month"
    return "year" if (start, end) == (year(start.year).start, year(start.year).end) else None


def when(period: Period | None) -> str:
    """A period with its basis: `21 October 2025 (“Tuesday”, counted from the publication date)`."""
    if period is None:
        return gettext("Undated: the report does not say when")
    known, said = days(period), period.text
    match period.basis:
        case "published":
            return gettext("{days} (the publication date; the report says nothing closer)", days=known)
        case "relative" if said:
            return gettext("{days} (“{words}”, counted from the publication date)", days=known, words=said)
        case "relative":
            return gettext("{days} (counted from the publication date)", days=known)
    return gettext("{days} (“{words}”)", days=known, words=said) if said else known


def short_when(period: Period | None) -> str:
    """A period for a narrow column: `21 Oct 2025`, `1–21 Oct 2025`, `Sep 2026`, `2025`, `undated`."""
    if period is None:
        return gettext("undated")
    start, end = period.start, period.end
    if part := _single(period):
        return languages.date(start, part, short=True)
    last = languages.date(end, "day", short=True)
    if (start.year, start.month) == (end.year, end.month):
        return gettext("{day}–{last}", day=start.day, last=last)
    part = "day of the month" if start.year == end.year else "day"
    return gettext("{first} – {last}", first=languages.date(start, part, short=True), last=last)


def quantity(amount: Quantity) -> str:
    """A number with its bounds: `fewer than 2,000 troops`."""
    low, high = amount.low, amount.high
    itself = amount.text.casefold().startswith(INCLUSIVE)
    bound = low if high is None else high
    assert bound is not None  # a quantity has one of the two
    values = {"n": bound, "unit": terms.unit(amount.unit, bound)}
    if low is None:
        told = gettext("at most {n} {unit}", **values) if itself else gettext("fewer than {n} {unit}", **values)
    elif high is None:
        told = gettext("at least {n} {unit}", **values) if itself else gettext("more than {n} {unit}", **values)
    elif low != high:
        told = gettext("{low} to {n} {unit}", low=low, **values)
    else:
        told = gettext("about {n} {unit}", **values) if amount.approximate else gettext("{n} {unit}", **values)
    return told.strip()


def score(share: float) -> str:
    """A share of 1: `0.94`, `less than 0.01`."""
    if share >= 0.01:
        return number(share, "0.00")
    return gettext("less than {least}", least=number(0.01, "0.00"))


def confidence(share: float) -> str:
    """How likely an event is right: `Of ten events found on such grounds, about 7 are right in all they say.`"""
    match round(10 * share):
        case 0:
            return gettext("Of ten events found on such grounds, hardly one is right in all they say.")
        case 10:
            return gettext("Of ten events found on such grounds, nearly all are right in all they say.")
        case n:
            return ngettext(
                "Of ten events found on such grounds, about one is right in all they say.",
                "Of ten events found on such grounds, about {n} are right in all they say.",
                n,
            )


def precision(place: Place) -> str:
    """How precisely a place is known, in words."""
    kind = terms.place_kind(place.kind)
    if place.is_area:
        return gettext("{kind}, an area rather than a point", kind=kind)
    if place.is_line:
        return gettext("{kind}, drawn along its length", kind=kind)
    if place.precision_km < 1:
        return gettext("{kind}, within a kilometre", kind=kind)
    return gettext("{kind}, within about {km} km", kind=kind, km=float(f"{place.precision_km:g}"))


def place(place: Place) -> str:
    """A place's name in the viewer's language, as far as it is known; else its English name."""
    if spoken() == "en":
        return place.name
    if place.kind == "frontier" and len(place.countries) == 2:
        one, other = map(terms.country, place.countries)
        return gettext("{one}–{other} border", one=one, other=other)
    known = next(iter(place.names.get(spoken(), ())), "")
    if not known and place.kind == "country" and place.countries:
        known = terms.country(place.countries[0], place.name)
    return known or place.name


def names(known: Place) -> dict[str, str]:
    """A place's name in each language of the interface that has one other than the English."""
    found: dict[str, str] = {}
    for language in languages.LANGUAGES:
        with languages.speaking(language):
            found[language] = place(known)
    return {language: name for language, name in found.items() if name != known.name}


def actor(name: str, known: Actors) -> str:
    """An actor's name in the viewer's language, as far as it is known; else its English name."""
    who = known.named(name)
    if spoken() == "en" or who is None:
        return name
    if spoken() not in who.names and who.kind == "government" and who.country and name.startswith("Government of "):
        return gettext("Government of {country}", country=terms.country(who.country))
    return who.names.get(spoken(), name)


def where(mention: PlaceMention) -> str:
    """A place mention for a narrow column: the place's name, or the report's words where it is not placed."""
    return place(mention.place) if mention.place else gettext("“{words}”", words=mention.text)


def places(event: Event) -> str:
    """An event's places for a narrow column."""
    return listed(dict.fromkeys(where(mention) for mention in event.places))


def naming(actors: Sequence[str], match: ActorMatch) -> str:
    """What choosing these actors shows: `Events that name Barzani or Leahy.`"""
    one = len(actors) == 1
    names = joined(actors, "or" if match == "any" else "and")
    match match:
        case "any":
            return gettext("Events that name {names}.", names=names)
        case "all":
            said = gettext("Events that name {names}.", names=names)
            return said if one else gettext("Events that name {names} together.", names=names)
        case "only":
            return gettext("Events that name {names} and nobody else.", names=names)
        case "met":
            return (
                gettext("Meetings with {names}.", names=names) if one else gettext("Meetings of {names}.", names=names)
            )


def joined(names: Sequence[str], last: Literal["and", "or"] = "and") -> str:
    """Names in a row with a word before the last: `Barzani, Leahy and Yarallah`; nothing of none."""
    if len(names) < 2:
        return "".join(map(apart, names))
    values = {"names": listed(names[:-1]), "last": names[-1]}
    return gettext("{names} and {last}", **values) if last == "and" else gettext("{names} or {last}", **values)


def listed(names: Iterable[str]) -> str:
    """Names in a row, each in its own direction."""
    return pgettext("between names in a row", ", ").join(map(apart, names))


def count(n: int, kind: Kind) -> str:
    """A number of events of a kind: `2 meetings`."""
    return terms.counted(n, kind)


def events(n: int) -> str:
    """A number of events: `2 events`."""
    return ngettext("{n} event", "{n} events", n)


def undated(n: int) -> str:
    """A number of events without a date: `2 undated`."""
    return ngettext("{n} undated", "{n} undated", n)


def progress(done: int, of: int, seconds: float) -> str:
    """How far it is: `3 of 20 read, 1.5 a second, about 11 seconds left`."""
    rate = done / max(seconds, 0.1)
    told: dict[str, object] = {"done": done, "of": of, "rate": number(rate, "0.0")}
    if done == of:
        return gettext("{done} of {of} read, {rate} a second", **told)
    left = round((of - done) / rate)
    return ngettext(
        "{done} of {of} read, {rate} a second, about {n} second left",
        "{done} of {of} read, {rate} a second, about {n} seconds left",
        left,
        **told,
    )


def more(n: int) -> str:
    """What stands under the first few of many: nothing, or how many more there are."""
    return ngettext("and {n} more: click to read", "and {n} more: click to read", n) if n > 0 else ""


def shortened(text: str, longest: int) -> str:
    """The text in so many letters at most; where some are left out, it says so."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
