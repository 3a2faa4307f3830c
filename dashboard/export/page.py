"""A map in one file, which opens in any browser with no network: scripts, styles and ground are within it."""

from __future__ import annotations

import base64
from html import escape

from dashboard import terms, words
from dashboard.events import Event, PlaceMention
from dashboard.evidence.quotation import paragraphs, quotation
from dashboard.export.taking import Taking, placed
from dashboard.figures import map
from dashboard.figures.handing import as_script
from dashboard.languages import direction, gettext, spoken
from dashboard.markup import WRITTEN_IN, text
from dashboard.reports import Report
from dashboard.settings import ASSETS

SCRIPTS = (
    "vendor/leaflet/leaflet.js",
    "ground.js",
    "reference.js",
    "plates.js",
    "keyboard.js",
    "marks.js",
    "alone.js",
)
FONT = "vendor/vazirmatn/vazirmatn-arabic.woff2"
STYLES = ("vendor/leaflet/leaflet.css", "kinds.css", "map.css", "alone.css")


def write(taking: Taking) -> bytes:
    """The page: the map, and under it each event with its sentence and its source."""
    corners, said = as_script(taking.corners), as_script({**map.said(), "names": _names()})
    scripts = "".join(f"<script>{_asset(name)}</script>" for name in SCRIPTS)
    return (
        f'<!doctype html><html lang="{spoken()}" dir="{direction()}" data-theme="light"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Frontier Watch</title><style>{font()}{''.join(_asset(name) for name in STYLES)}</style></head><body>"
        f'<header><h1>Frontier Watch</h1><p>{escape(taking.query)}</p></header><div id="map"></div>'
        f"<main><ol>{''.join(_entry(event, taking) for event in taking.events)}</ol>{about(taking)}</main>"
        f"{scripts}<script>FrontierWatch.alone({_ground()}, {corners}, {said}, {_features(taking)});</script>"
        "</body></html>"
    ).encode()


def _asset(name: str) -> str:
    """A script or style as it may stand within a page."""
    source = (ASSETS / name).read_text(encoding="utf-8")
    return source.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def font() -> str:
    """The style that has a file of another language bring the letters of the Arabic script with it."""
    if direction() == "ltr":
        return ""
    letters = base64.b64encode((ASSETS / FONT).read_bytes()).decode()
    return _asset("font.css").replace(FONT, f"data:font/woff2;base64,{letters}")


def _ground() -> str:
    packed = base64.b64encode((ASSETS / "ground.json").read_bytes()).decode()
    return as_script(f"data:application/json;base64,{packed}")


def _names() -> str:
    """The names on the ground in the viewer's language; nothing for English, which the ground itself has."""
    if spoken() == "en":
        return ""
    names = base64.b64encode((ASSETS / f"labels-{spoken()}.json").read_bytes()).decode()
    return f"data:application/json;base64,{names}"


def _features(taking: Taking) -> str:
    return as_script(map.marks(taking.table, taking.places, taking.outlines))


def _entry(event: Event, taking: Taking) -> str:
    report = taking.reports[event.report]
    kind, status = terms.kind(event.kind), terms.status(event.status)
    ids = " ".join(place.id for place in placed(event))
    return (
        f'<li data-places="{escape(ids)}"><p class="kind {event.kind}"><span class="glyph"></span>{kind}'
        f'<span class="status {event.status}">{status}</span></p>'
        f"<h2>{text(event.summary, WRITTEN_IN)}</h2><p>{escape(words.when(event.when))}. {where(event)}</p>"
        f"{quotation(paragraphs(report.text, event.evidence), report.language)}{_source(report)}</li>"
    )


def where(event: Event) -> str:
    """The event's places as HTML, each with how precisely it is known."""
    return "; ".join(_seat(mention) for mention in event.places) or gettext("no place is named")


def _seat(mention: PlaceMention) -> str:
    precision = words.precision(mention.place) if mention.place else gettext("not placed")
    return gettext("{place} ({precision})", place=text(words.where(mention)), precision=precision)


def _source(report: Report) -> str:
    day = words.days(report.published) if report.published else gettext("date not known")
    publisher = text(report.publisher or gettext("publisher not known"))
    told = words.listed([text(report.title, report.language), publisher, day])
    return f'<p class="source">{told}. {text(report.url)}</p>'


def about(taking: Taking) -> str:
    """What the file says of itself, as HTML."""
    view = gettext("View: {view}", view=text(taking.query))
    link = gettext("Link: {link}", link=text(taking.link))
    data = gettext("Data {fingerprint}.", fingerprint=escape(taking.data))
    return f"<footer><p>{view}</p><p>{link}</p><p>{data} {escape(taking.about['sources'])}</p></footer>"
