"""From an event to the panel that proves it: who, when, where, how many, and the sentence in its report.

Everything here comes from reports, which may be hostile: each piece of text is escaped where it enters the HTML.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from dashboard import languages, terms, words
from dashboard.actors import Actors
from dashboard.events import KINDS, Event, Kind, Participant, PlaceMention
from dashboard.evidence.corrections import Correction, new_value, part_name
from dashboard.evidence.quotation import paragraphs, quotation
from dashboard.languages import gettext, ngettext
from dashboard.markup import WRITTEN_IN, items, text, web_address
from dashboard.places.namesakes import Naming, Namings, Rival
from dashboard.reports import Report
from gazetteer.place import Place


def drawn(
    event: Event, report: Report, actors: Actors, namings: Namings, corrections: Sequence[Correction] = ()
) -> str:
    """The evidence panel as HTML; `corrections` are those of the event."""
    kind, status = terms.kind(event.kind), terms.status(event.status)
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _facts(event, report, actors, namings))
    return (
        f'<article class="evidence" data-event="{escape(event.id)}">'
        f'<p class="kind {event.kind}"><span class="glyph"></span>{kind}'
        f'<span class="status {event.status}" title="{escape(terms.status_means(event.status))}">{status}</span></p>'
        f"<h3>{text(event.summary, WRITTEN_IN)}</h3>"
        f"{_corrections(corrections)}"
        f"<dl>{facts}</dl>"
        f"{quotation(paragraphs(report.text, event.evidence), report.language)}"
        f"{_source(report)}"
        "</article>"
    )


def _corrections(corrections: Sequence[Correction]) -> str:
    """What was proposed and what was accepted, the newest first; nothing where nothing was."""
    told = [_correction(one) for one in reversed(corrections)]
    return f'<div class="corrections">{items(told)}</div>' if told else ""


def _correction(correction: Correction) -> str:
    """`Corrected by Ann on 21 Nov 2026: number 2,000 → 2,500`."""
    said: dict[str, object] = {
        "who": text(correction.who),
        "day": languages.date(correction.when.date(), "day", short=True),
        "part": part_name(correction.part),
        "old": text(correction.old),
        "new": text(new_value(correction)),
    }
    note = f'<span class="note">{text(f"“{correction.note}”")}</span>' if correction.note else ""
    return f"{_headed(correction, said)}{note}"


def _headed(correction: Correction, said: Mapping[str, object]) -> str:
    match correction.part:
        case "note":
            return gettext("<b>Noted</b> by {who} on {day}", **said)
        case "event" if correction.accepted:
            return gettext("<b>Corrected</b> by {who} on {day}: this is no event", **said)
        case "event":
            return gettext(
                "<b>Correction proposed</b> by {who} on {day}: this is no event <i>(not accepted so far)</i>", **said
            )
    if correction.accepted:
        return gettext("<b>Corrected</b> by {who} on {day}: {part} {old} → {new}", **said)
    return gettext(
        "<b>Correction proposed</b> by {who} on {day}: {part} {old} → {new} <i>(not accepted so far)</i>", **said
    )


def _facts(event: Event, report: Report, actors: Actors, namings: Namings) -> Iterator[tuple[str, str]]:
    """Names and values of the facts, the values as HTML."""
    day = event.when.start if event.when else report.published.start if report.published else None
    if event.actors:
        yield gettext("Who"), items(_who(actor, actors, day) for actor in event.actors)
    yield gettext("When"), escape(words.when(event.when))
    if event.announced and event.announced != event.when:
        yield gettext("Announced"), escape(words.when(event.announced))
    if event.places:
        yield gettext("Where"), items(_where(mention, namings) for mention in event.places)
    else:
        yield gettext("Where"), gettext("Unplaced: the report does not say where")
    if event.quantity:
        yield gettext("How many"), escape(words.quantity(event.quantity))
    if event.pattern:
        yield gettext("Found as"), _found(event)


def _found(event: Event) -> str:
    """The pattern that found it, and what became of others found on such grounds."""
    _, _, pattern = event.pattern.partition(": ")
    measure = gettext(
        "Counted on labelled reports, most of them those that the rules were written with: on others fewer hold."
    )
    return (
        f"{text(f'“{pattern or event.pattern}”', WRITTEN_IN)} "
        f'<span class="sure" title="{escape(measure)}">{escape(words.confidence(event.confidence))}</span>'
    )


def _who(participant: Participant, actors: Actors, day: dt.date | None) -> str:
    """The name, with the office the report gives; else the one held that day, as far as the actors' file knows."""
    known = actors.named(participant.name)
    offices = [office.title for office in known.offices_on(day)] if known and day else []
    title = participant.title if participant.title != participant.name else ""
    office = title or ", ".join(offices)
    called = named(participant.name, actors)
    name = f'<b><button type="button" data-actor="{escape(participant.name)}">{called}</button></b>'
    name = gettext("{name}, {office}", name=name, office=text(office, WRITTEN_IN)) if office else name
    return gettext("{name} (attacked)", name=name) if participant.role == "target" else name


def named(name: str, actors: Actors) -> str:
    """An actor's name as HTML, in the viewer's language where it is known, else marked as English."""
    called = words.actor(name, actors)
    return text(called, "" if called != name else WRITTEN_IN)


def _where(mention: PlaceMention, namings: Namings) -> str:
    role, said = terms.role(mention.role), text(f"“{mention.text}”")
    if not mention.place:
        return gettext("{role} {words} <i>(not placed: no such place is known here)</i>", role=role, words=said)
    known: dict[str, object] = {
        "role": role,
        "place": seat(mention.place),
        "precision": escape(words.precision(mention.place)),
    }
    if mention.text.casefold() == mention.place.name.casefold():
        told = gettext("{role} <b>{place}</b> <i>({precision})</i>", **known)
    else:
        told = gettext("{role} <b>{place}</b> <i>({precision})</i>, in the report {words}", **known, words=said)
    naming = namings.get((mention.text, mention.place.id))
    return told + (_match(naming) if naming else "")


def seat(place: Place) -> str:
    """A place's name as HTML, in the viewer's language where it is known, else marked as English."""
    called = words.place(place)
    return text(called, "" if called != place.name else WRITTEN_IN)


def _match(naming: Naming) -> str:
    """How the name was matched, and the other places that go by it."""
    how = terms.matched(naming.matched)
    if not naming.rivals:
        alone = escape(gettext("Found {how}; no other place goes by it.", how=how))
        return f'<span class="match">{alone}</span>'
    count = ngettext("{n} other place of that name", "{n} other places of that name", len(naming.rivals))
    scale = gettext("How likely the name alone means each, of 1.")
    return (
        f'<details class="match"><summary>{count}</summary>'
        f"{items([_own(naming, how), *map(_rival, naming.rivals)])}<p>{scale}</p></details>"
    )


def _own(naming: Naming, how: str) -> str:
    if not naming.matched:
        return gettext("This one, found {how}", how=how)
    return gettext("This one, found {how}: {score}", how=how, score=words.score(naming.score))


def _rival(rival: Rival) -> str:
    what = words.listed(filter(None, (terms.place_kind(rival.kind), rival.country)))
    score = words.score(rival.score)
    return gettext("{name} <i>({what})</i>: {score}", name=text(rival.name, WRITTEN_IN), what=escape(what), score=score)


def _source(report: Report) -> str:
    title = text(report.title, report.language)
    if url := web_address(report.url):
        title = f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{title}</a>'
    publisher = text(report.publisher) if report.publisher else gettext("publisher not known")
    source = gettext("Source: {title}", title=title)
    return f'<p class="source">{source}<br>{words.listed([publisher, _published(report)])}</p>'


def _published(report: Report) -> str:
    if report.published is None:
        return gettext("publication date not known")
    return gettext("published {days}", days=words.days(report.published))


def legend() -> str:
    """How to read the map, as HTML: shown while nothing is selected."""
    kinds = "".join(f'<dt class="{kind}"><span class="glyph"></span></dt><dd>{_meaning(kind)}</dd>' for kind in KINDS)
    signs = gettext(
        "A filled sign is reported, an outlined one planned, a struck one denied. A number beside a sign counts its"
        " events at that place."
    )
    town, country = gettext("Town"), gettext("Country")
    plates = gettext(
        "{town} stands at a point; {country} speaks of the whole area outlined, and not of any point in it. A frontier"
        " is drawn along its length. A dotted ring says that a place is only known to lie within it.",
        town=f'<span class="plate">{town}</span>',
        country=f'<span class="plate dashed">{country}</span>',
    )
    title = gettext("How to read this map")
    told = gettext("Click a mark or a row of the list to read the sentence behind it.")
    return (
        f'<section class="legend"><h3>{title}</h3><p>{told}</p><dl>{kinds}</dl><p>{signs}</p><p>{plates}</p></section>'
    )


def _meaning(kind: Kind) -> str:
    return gettext("<b>{kind}</b>: {meaning}", kind=terms.kind(kind), meaning=terms.kind_means(kind))
