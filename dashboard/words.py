"""How things are put: dates with their basis, numbers with their bounds, places with their precision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from dashboard.events import Event, Kind, PlaceMention, Quantity, Role, Status
from dashboard.periods import Period, month, year
from dashboard.view import ActorMatch
from gazetteer.place import Matched, Place

KINDS: dict[Kind, tuple[str, str]] = {
    "meeting": ("Meeting", "meetings"),
    "posture": ("Posture change", "posture changes"),
    "border": ("Border concern", "border concerns"),
    "threat": ("Threat", "threats"),
    "agreement": ("Agreement", "agreements"),
}
"""Each kind in the singular, as a heading, and in the plural, within a sentence."""

KIND_MEANS: dict[Kind, str] = {
    "meeting": "who met whom",
    "posture": "a force is somewhere, moves, grows, shrinks or ends its mission",
    "border": "a frontier or crossing is discussed, secured, opened, closed or breached",
    "threat": "an armed group threatens or attacks",
    "agreement": "parties commit to or announce something together",
}

STATUSES: dict[Status, str] = {"reported": "Reported", "planned": "Planned", "denied": "Denied"}

STATUS_MEANS: dict[Status, str] = {
    "reported": "the report says it happened or is so",
    "planned": "announced or expected, not done",
    "denied": "the report says it is not so",
}

CERTAINTY: tuple[Status, ...] = ("reported", "planned", "denied")
"""From what is so to what is not."""

ROLES: dict[Role, str] = {"at": "at", "from": "from", "to": "to", "along": "along", "about": "concerning"}


INCLUSIVE = (
    *("up to", "at most", "no more than", "not more than", "a maximum of", "maximum of"),
    *("at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of", "minimum of"),
)
"""How a report says that a bound may itself be the number."""


MATCHES: dict[Matched, str] = {
    "exact": "by the name as it is spelt",
    "folded": "by the name in another spelling",
    "fuzzy": "by a name that resembles it",
}
MATCHED_IN_REPORT = "by what the report says around it"
"""How the words of a report were found to name a place."""


def date(when: dt.date) -> str:
    """A day as `21 October 2025`."""
    return f"{when.day} {when:%B %Y}"


def days(period: Period) -> str:
    """A period's days: a day, a month, a year, or from one day to another."""
    start, end = period.start, period.end
    if period.days == 1:
        return date(start)
    if (start, end) == (month(start.year, start.month).start, month(start.year, start.month).end):
        return f"{start:%B %Y}"
    if (start, end) == (year(start.year).start, year(start.year).end):
        return f"{start.year}"
    return f"{date(start)} to {date(end)}"


def when(period: Period | None) -> str:
    """A period with its basis: `21 October 2025 (“Tuesday”, by the publication date)`."""
    if period is None:
        return "Undated: the report does not say when"
    said = f"“{period.text}”, " if period.text else ""
    basis = {
        "stated": f"“{period.text}”" if period.text else "",
        "relative": f"{said}counted from the publication date",
        "published": "the publication date; the report says nothing closer",
    }[period.basis]
    return f"{days(period)} ({basis})" if basis else days(period)


def short_when(period: Period | None) -> str:
    """A period for a narrow column: `21 Oct 2025`, `1–21 Oct 2025`, `Sep 2026`, `2025`, `undated`."""
    if period is None:
        return "undated"
    start, end = period.start, period.end
    if days(period) in (f"{start.year}", f"{start:%B %Y}"):
        return days(period).replace(f"{start:%B}", f"{start:%b}")
    last = f"{end.day} {end:%b %Y}"
    if period.days == 1:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    return f"{start.day} {start:%b}{'' if start.year == end.year else f' {start.year}'} – {last}"


def quantity(amount: Quantity) -> str:
    """A number with its bounds: `fewer than 2,000 troops`."""
    low, high = amount.low, amount.high
    itself = amount.text.casefold().startswith(INCLUSIVE)
    if low is None:
        bounds = f"{'at most' if itself else 'fewer than'} {high:,}"
    elif high is None:
        bounds = f"{'at least' if itself else 'more than'} {low:,}"
    elif low != high:
        bounds = f"{low:,} to {high:,}"
    else:
        bounds = f"about {low:,}" if amount.approximate else f"{low:,}"
    return f"{bounds} {amount.unit}".strip()


def score(share: float) -> str:
    """A share of 1: `0.94`, `less than 0.01`."""
    return f"{share:.2f}" if share >= 0.01 else "less than 0.01"


def confidence(share: float) -> str:
    """How likely an event is right: `Of ten events found on such grounds, about 7 are right in all they say.`"""
    right = {0: "hardly one is", 1: "about one is", 10: "nearly all are"}.get(n := round(10 * share), f"about {n} are")
    return f"Of ten events found on such grounds, {right} right in all they say."


def precision(place: Place) -> str:
    """How precisely a place is known, in words."""
    if place.is_area:
        return f"{place.kind}, an area rather than a point"
    if place.is_line:
        return f"{place.kind}, drawn along its length"
    if place.precision_km < 1:
        return f"{place.kind}, within a kilometre"
    return f"{place.kind}, within about {place.precision_km:g} km"


def where(mention: PlaceMention) -> str:
    """A place mention for a narrow column: the place's name, or the report's words where it is not placed."""
    return mention.place.name if mention.place else f"“{mention.text}”"


def places(event: Event) -> str:
    """An event's places for a narrow column."""
    return ", ".join(dict.fromkeys(where(mention) for mention in event.places))


def naming(actors: Sequence[str], match: ActorMatch) -> str:
    """What choosing these actors shows: `Events that name Barzani or Leahy.`"""
    several = len(actors) > 1
    names = joined(actors, "and" if match in ("all", "only", "met") else "or")
    return {
        "any": f"Events that name {names}.",
        "all": f"Events that name {names}{' together' if several else ''}.",
        "only": f"Events that name {names} and nobody else.",
        "met": f"Meetings {'of' if several else 'with'} {names}.",
    }[match]


def joined(names: Sequence[str], last: str = "and") -> str:
    """Names in a row with a word before the last: `Barzani, Leahy and Yarallah`; nothing of none."""
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def count(n: int, kind: Kind) -> str:
    """A number of events of a kind: `2 meetings`."""
    one, many = KINDS[kind]
    return f"{n} {one.lower() if n == 1 else many}"


def more(n: int) -> str:
    """What stands under the first few of many: nothing, or how many more there are."""
    return f"and {n} more: click to read" if n > 0 else ""


def most_certain(statuses: Iterable[Status]) -> Status:
    """The one of these that a single sign for all of them shows."""
    return min(statuses, key=CERTAINTY.index)
