"""KML for Google Earth: a placemark for each place of an event, with its style, its time span, and its sentence."""

from __future__ import annotations

from html import escape
from typing import Any

import simplekml

from dashboard import terms, words
from dashboard.events import KINDS, Event, Kind
from dashboard.export.taking import Taking, facts, placed
from dashboard.figures.palette import LIGHT
from dashboard.languages import gettext
from dashboard.reports import Report
from gazetteer.place import Geometry, Place


def write(taking: Taking) -> bytes:
    """One document with a folder a kind; events without a known place are named in its description."""
    file = simplekml.Kml(name="Frontier Watch", open=1)
    styles = {kind: _style(kind) for kind in KINDS}
    for kind in KINDS:
        events = [event for event in taking.events if event.kind == kind]
        folder = file.newfolder(name=terms.kind(kind))
        for event in events:
            for place in placed(event):
                _mark(folder, event, place, taking, styles[kind])
    nowhere = [event.summary for event in taking.events if not event.is_placed]
    said = [*taking.about.values(), *(gettext("Without a known place: {event}", event=summary) for summary in nowhere)]
    file.document.description = "".join(f"<p>{_escaped(line)}</p>" for line in said)
    return str(file.kml()).encode()


def _style(kind: Kind) -> Any:  # noqa: ANN401 - simplekml has no types
    style = simplekml.Style()
    red, green, blue = (LIGHT[kind][at : at + 2] for at in (1, 3, 5))
    style.iconstyle.color = style.linestyle.color = f"ff{blue}{green}{red}"
    style.iconstyle.icon.href = None
    style.linestyle.width = 3
    style.polystyle.color = f"33{blue}{green}{red}"
    return style


def _mark(folder: Any, event: Event, place: Place, taking: Taking, style: Any) -> None:  # noqa: ANN401
    mark = _drawn(folder, taking.outlines.get(place.id), place)
    mark.name, mark.style = event.summary, style
    if event.when:
        mark.timespan.begin, mark.timespan.end = event.when.start.isoformat(), event.when.end.isoformat()
    known = facts(event, taking.reports[event.report])
    mark.description = _description(event, place, taking.reports[event.report])
    for name, value in known.items():
        if value is not None:
            mark.extendeddata.newdata(name=name, value=_escaped(str(value)))


def _drawn(folder: Any, outline: Geometry | None, place: Place) -> Any:  # noqa: ANN401
    """The place as it is known: a point, a line, or an area."""
    if outline is None:
        return folder.newpoint(coords=[(place.lon, place.lat)])
    parts, several = outline["coordinates"], outline["type"].startswith("Multi")
    drawn = folder.newmultigeometry()
    for part in parts if several else [parts]:
        if outline["type"].endswith("Polygon"):
            drawn.newpolygon(outerboundaryis=part[0], innerboundaryis=part[1:])
        else:
            drawn.newlinestring(coords=part)
    return drawn


def _description(event: Event, place: Place, report: Report) -> str:
    publisher = report.publisher or gettext("publisher not known")
    published = words.days(report.published) if report.published else gettext("date not known")
    lines = (
        f"“{event.evidence[0].of(report.text)}”",
        f"{terms.badge(event.status)}; {words.when(event.when)}",
        gettext("{place}: {precision}", place=words.place(place), precision=words.precision(place)),
        words.listed([report.title, publisher, published]),
        report.url,
    )
    return "".join(f"<p>{_escaped(line)}</p>" for line in lines if line)


def _escaped(text: str) -> str:
    """Text for a description, which Google Earth reads as HTML."""
    return escape("".join(sign for sign in text if sign >= " " or sign in "\n\t"))
