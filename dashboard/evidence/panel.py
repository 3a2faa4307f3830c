"""From an event to the panel that proves it: who, when, where, how many, and the sentence in its report.

Everything here comes from reports, which may be hostile: each piece of text is escaped where it enters the HTML.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from html import escape

from dashboard import words
from dashboard.actors import Actors
from dashboard.events import Event, Participant, PlaceMention
from dashboard.evidence.corrections import Correction, new_value
from dashboard.evidence.quotation import paragraphs, quotation
from dashboard.markup import items, text, web_address
from dashboard.places.namesakes import Naming, Namings, Rival
from dashboard.reports import Report


def drawn(
    event: Event, report: Report, actors: Actors, namings: Namings, corrections: Sequence[Correction] = ()
) -> str:
    """The evidence panel as HTML; `corrections` are those of the event."""
    kind, status = words.KINDS[event.kind][0], words.STATUSES[event.status]
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _facts(event, report, actors, namings))
    return (
        f'<article class="evidence" data-event="{escape(event.id)}">'
        f'<p class="kind {event.kind}"><span class="glyph"></span>{kind}'
        f'<span class="status {event.status}" title="{escape(words.STATUS_MEANS[event.status])}">{status}</span></p>'
        f"<h3>{text(event.summary)}</h3>"
        f"{_corrections(corrections)}"
        f"<dl>{facts}</dl>"
        f"{quotation(paragraphs(report.text, event.evidence))}"
        f"{_source(report)}"
        "</article>"
    )


def _corrections(corrections: Sequence[Correction]) -> str:
    """What was proposed and what was accepted, the newest first; nothing where nothing was."""
    told = [_correction(one) for one in reversed(corrections)]
    return f'<div class="corrections">{items(told)}</div>' if told else ""


def _correction(correction: Correction) -> str:
    """`Corrected by Ann on 21 Nov 2026: number 2,000 → 2,500`."""
    done = {"note": "Noted"}.get(correction.part, "Corrected" if correction.accepted else "Correction proposed")
    head = f"<b>{done}</b> by {text(correction.who)} on {correction.when.day} {correction.when:%b %Y}"
    change = {"event": ": this is no event", "note": ""}.get(
        correction.part, f": {correction.part} {text(correction.old)} → {text(new_value(correction))}"
    )
    waiting = "" if correction.accepted or correction.part == "note" else " <i>(not accepted so far)</i>"
    note = f'<span class="note">{text(f"“{correction.note}”")}</span>' if correction.note else ""
    return f"{head}{change}{waiting}{note}"


def _facts(event: Event, report: Report, actors: Actors, namings: Namings) -> Iterator[tuple[str, str]]:
    """Names and values of the facts, the values as HTML."""
    day = event.when.start if event.when else report.published.start if report.published else None
    if event.actors:
        yield "Who", items(_who(actor, actors, day) for actor in event.actors)
    yield "When", escape(words.when(event.when))
    if event.announced and event.announced != event.when:
        yield "Announced", escape(words.when(event.announced))
    if event.places:
        yield "Where", items(_where(mention, namings) for mention in event.places)
    else:
        yield "Where", "Unplaced: the report does not say where"
    if event.quantity:
        yield "How many", escape(words.quantity(event.quantity))
    if event.pattern:
        yield "Found as", _found(event)


def _found(event: Event) -> str:
    """The pattern that found it, and what became of others found on such grounds."""
    _, _, pattern = event.pattern.partition(": ")
    measure = "Counted on labelled reports, most of them those that the rules were written with: on others fewer hold."
    return (
        f"{text(f'“{pattern or event.pattern}”')} "
        f'<span class="sure" title="{measure}">{escape(words.confidence(event.confidence))}</span>'
    )


def _who(participant: Participant, actors: Actors, day: dt.date | None) -> str:
    """The name, with the office the report gives; else the one held that day, as far as the actors' file knows."""
    known = actors.named(participant.name)
    offices = [office.title for office in known.offices_on(day)] if known and day else []
    title = participant.title if participant.title != participant.name else ""
    office = title or ", ".join(offices)
    name = f'<button type="button" data-actor="{escape(participant.name)}">{text(participant.name)}</button>'
    return f"<b>{name}</b>" + (f", {text(office)}" if office else "")


def _where(mention: PlaceMention, namings: Namings) -> str:
    role = words.ROLES[mention.role]
    if not mention.place:
        return f"{role} {text(f'“{mention.text}”')} <i>(not placed: no such place is known here)</i>"
    known = f"{role} <b>{text(mention.place.name)}</b> <i>({escape(words.precision(mention.place))})</i>"
    same = mention.text.casefold() == mention.place.name.casefold()
    naming = namings.get((mention.text, mention.place.id))
    said = known if same else f"{known}, in the report {text(f'“{mention.text}”')}"
    return said + (_match(naming) if naming else "")


def _match(naming: Naming) -> str:
    """How the name was matched, and the other places that go by it."""
    how = words.MATCHES[naming.matched] if naming.matched else words.MATCHED_IN_REPORT
    if not naming.rivals:
        return f'<span class="match">Found {how}; no other place goes by it.</span>'
    own = f"This one, found {how}" + (f": {words.score(naming.score)}" if naming.matched else "")
    count = len(naming.rivals)
    return (
        f'<details class="match"><summary>{count} other place{"" if count == 1 else "s"} of that name</summary>'
        f"{items([own, *map(_rival, naming.rivals)])}<p>How likely the name alone means each, of 1.</p></details>"
    )


def _rival(rival: Rival) -> str:
    what = ", ".join(filter(None, (rival.kind, rival.country)))
    return f"{text(rival.name)} <i>({escape(what)})</i>: {words.score(rival.score)}"


def _source(report: Report) -> str:
    published = f"published {words.days(report.published)}" if report.published else "publication date not known"
    title = text(report.title)
    if url := web_address(report.url):
        title = f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{title}</a>'
    publisher = text(report.publisher) if report.publisher else "publisher not known"
    return f'<p class="source">Source: {title}<br>{publisher}, {published}</p>'


def legend() -> str:
    """How to read the map, as HTML: shown while nothing is selected."""
    kinds = "".join(
        f'<dt class="{kind}"><span class="glyph"></span></dt><dd><b>{words.KINDS[kind][0]}</b>: {meaning}</dd>'
        for kind, meaning in words.KIND_MEANS.items()
    )
    return (
        '<section class="legend"><h3>How to read this map</h3>'
        "<p>Click a mark or a row of the list to read the sentence behind it.</p>"
        f"<dl>{kinds}</dl>"
        "<p>A filled sign is reported, an outlined one planned, a struck one denied. "
        "A number beside a sign counts its events at that place.</p>"
        '<p><span class="plate">Town</span> stands at a point; <span class="plate dashed">Country</span> speaks of the '
        "whole area outlined, and not of any point in it. A frontier is drawn along its length. A dotted ring says "
        "that a place is only known to lie within it.</p></section>"
    )
