"""From an event to the panel that proves it: who, when, where, how many, and the sentence in its report.

Everything here comes from reports, which may be hostile: each piece of text is escaped where it enters the HTML.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape
from urllib.parse import urlsplit

from dashboard import words
from dashboard.actors import Actors
from dashboard.events import Event, Participant, PlaceMention, Span
from dashboard.reports import Report


def panel(event: Event, report: Report, actors: Actors) -> str:
    """The evidence panel as HTML."""
    kind, status = words.KINDS[event.kind][0], words.STATUSES[event.status]
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _facts(event, report, actors))
    return (
        f'<article class="evidence" data-event="{escape(event.id)}">'
        f'<p class="kind {event.kind}"><span class="glyph"></span>{kind}'
        f'<span class="status {event.status}" title="{escape(words.STATUS_MEANS[event.status])}">{status}</span></p>'
        f"<h3>{_text(event.summary)}</h3>"
        f"<dl>{facts}</dl>"
        f"{quotation(report, event.evidence)}"
        f"{_source(report)}"
        "</article>"
    )


def _text(text: str) -> str:
    """Text as it stands, set apart in direction so that an override in it cannot turn what follows."""
    return f"<bdi>{escape(text)}</bdi>"


def _facts(event: Event, report: Report, actors: Actors) -> Iterator[tuple[str, str]]:
    """Names and values of the facts, the values as HTML."""
    day = event.when.start if event.when else report.published.start if report.published else None
    if event.actors:
        yield "Who", _list(_who(actor, actors, day) for actor in event.actors)
    yield "When", escape(words.when(event.when))
    if event.announced and event.announced != event.when:
        yield "Announced", escape(words.when(event.announced))
    if event.places:
        yield "Where", _list(_where(mention) for mention in event.places)
    else:
        yield "Where", "Unplaced: the report does not say where"
    if event.quantity:
        yield "How many", escape(words.quantity(event.quantity))


def _list(items: Iterator[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _who(participant: Participant, actors: Actors, day: dt.date | None) -> str:
    """The name, with the office the report gives; else the one held that day, as far as the actors' file knows."""
    known = actors.named(participant.name)
    offices = [office.title for office in known.offices_on(day)] if known and day else []
    title = participant.title if participant.title != participant.name else ""
    office = title or ", ".join(offices)
    return f"<b>{_text(participant.name)}</b>" + (f", {_text(office)}" if office else "")


def _where(mention: PlaceMention) -> str:
    role = words.ROLES[mention.role]
    if not mention.place:
        return f"{role} {_text(f'“{mention.text}”')} <i>(not placed: no such place is known here)</i>"
    known = f"{role} <b>{_text(mention.place.name)}</b> <i>({escape(words.precision(mention.place))})</i>"
    same = mention.text.casefold() == mention.place.name.casefold()
    return known if same else f"{known}, in the report {_text(f'“{mention.text}”')}"


def quotation(report: Report, evidence: tuple[Span, ...]) -> str:
    """The paragraphs that hold the evidence, its sentences marked, and the whole report one click away."""
    marked = list(_paragraphs(report.text, evidence))
    telling = "".join(html for html, holds in marked if holds)
    whole = "".join(html for html, _ in marked)
    return (
        f"<blockquote>{telling}</blockquote>"
        f'<details><summary>Read the whole report</summary><div class="report">{whole}</div></details>'
    )


def _paragraphs(text: str, evidence: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """Each paragraph as HTML, and whether it holds evidence."""
    at, first = 0, evidence[0]
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        if paragraph.strip():
            inside = sorted((s for s in evidence if s.start < end and s.end > at), key=lambda span: span.start)
            yield f'<p dir="auto">{_marked(text, Span(at, end), inside, first)}</p>', bool(inside)
        at = end + 1


def _marked(text: str, paragraph: Span, inside: list[Span], first: Span) -> str:
    """The paragraph as HTML with the spans marked, the telling one (`first`) more strongly than what adds to it."""
    html, at = "", paragraph.start
    for span in inside:
        start, end = max(span.start, at), min(span.end, paragraph.end)
        tag = "mark" if span == first else 'mark class="also"'
        html += escape(text[at:start]) + (f"<{tag}>{escape(text[start:end])}</mark>" if end > start else "")
        at = max(end, at)
    return html + escape(text[at : paragraph.end])


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False


def _source(report: Report) -> str:
    published = f"published {words.days(report.published)}" if report.published else "publication date not known"
    title = _text(report.title)
    if _is_web(report.url):
        title = f'<a href="{escape(report.url)}" target="_blank" rel="noopener noreferrer">{title}</a>'
    publisher = _text(report.publisher) if report.publisher else "publisher not known"
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
