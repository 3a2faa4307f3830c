"""A brief to print: a dozen events a page, with the map, the time axis, and numbered citations."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import pandas as pd

from dashboard import languages, terms, words
from dashboard.events import Event
from dashboard.export.page import about, font, where
from dashboard.export.picture import picture
from dashboard.export.taking import Taking
from dashboard.figures import timeline
from dashboard.figures.palette import LIGHT
from dashboard.languages import direction, gettext, spoken
from dashboard.markup import WRITTEN_IN, text
from dashboard.view import Days

STYLE = """
@page { size: A4; margin: 14mm; }
body { font: 11pt/1.4 Georgia, "Source Sans", serif; color: #1a1d21; }
body { max-width: 180mm; margin: 10mm auto; padding: 0 5mm; }
h1 { font-size: 18pt; margin: 0; } h2 { font-size: 12pt; margin: 8pt 0 2pt; } p { margin: 2pt 0; }
svg { width: 100%; height: auto; border: 1px solid #b9b2a3; }
svg.axis { border: 0; margin-top: 4pt; }
ol { padding-inline-start: 18pt; } li { margin-bottom: 5pt; break-inside: avoid; }
sup { font-size: 8pt; }
.facts, footer { font: 9pt/1.4 "Source Sans", sans-serif; color: #444; overflow-wrap: anywhere; }
.status { border: 1px solid #888; border-radius: 8px; padding: 0 5px; } .denied { text-decoration: line-through; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
"""


def write(taking: Taking) -> bytes:
    """The page as HTML, which any browser prints or saves as PDF."""
    reports = list(dict.fromkeys(event.report for event in taking.events))
    numbers = {report: number for number, report in enumerate(reports, start=1)}
    events = "".join(_event(event, numbers[event.report]) for event in taking.events)
    cited = "".join(f"<li>{_citation(report, taking)}</li>" for report in reports)
    title, sources = gettext("Frontier Watch: brief"), gettext("Sources")
    return (
        f'<!doctype html><html lang="{spoken()}" dir="{direction()}"><head><meta charset="utf-8">'
        f"<title>{title}</title>"
        f"<style>{font()}{STYLE}</style></head><body><h1>Frontier Watch</h1><p>{escape(taking.query)}</p>"
        f"{picture(taking)}{_axis(taking)}<h2>{words.events(len(taking.events))}</h2><ol>{events}</ol>"
        f"<h2>{sources}</h2><ol>{cited}</ol>{about(taking)}</body></html>"
    ).encode()


def _event(event: Event, number: int) -> str:
    status = (
        "" if event.status == "reported" else f' <span class="status {event.status}">{terms.badge(event.status)}</span>'
    )
    many = f" {words.quantity(event.quantity)}." if event.quantity else ""
    return (
        f"<li>{text(event.summary, WRITTEN_IN)}{status}<sup>[{languages.number(number)}]</sup>"
        f'<div class="facts">{terms.kind(event.kind)}. {escape(words.when(event.when))}. {where(event)}.'
        f"{escape(many)}</div></li>"
    )


def _citation(ident: str, taking: Taking) -> str:
    report = taking.reports[ident]
    day = words.days(report.published) if report.published else gettext("no date given")
    publisher = report.publisher or gettext("publisher not known")
    return f"{text(report.title, report.language)}. {text(words.listed([publisher, day]))}. {text(report.url)}"


def _axis(taking: Taking) -> str:
    """The events known to a bin of time, as bars stacked by kind."""
    span = _span(taking)
    if span is None:
        return ""
    first, last = (words.date(day) for day in span)
    ends = f'<text y="76">{first}</text><text x="{WIDE}" y="76" text-anchor="end">{last}</text>'
    return (
        f'<svg class="axis" viewBox="0 0 {WIDE} 80" font-family="sans-serif" font-size="11">'
        f'{"".join(_bars(timeline.axis(taking.table).bins, span))}<path d="M0 {HIGH}.5H{WIDE}" stroke="#888"/>'
        f"{ends}</svg>"
    )


WIDE, HIGH = 700, 60


def _bars(bins: pd.DataFrame, span: Days) -> Iterator[str]:
    day, one = WIDE / ((span[1] - span[0]).days + 1), HIGH / max(bins["high"], default=1)
    columns = (bins[name] for name in ("start", "end", "kind", "low", "high"))
    for start, end, kind, low, high in zip(*columns, strict=True):
        x, width = (start.date() - span[0]).days * day, max(2.0, (end - start).days * day - 0.5)
        y, height = HIGH - high * one, (high - low) * one
        yield f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{LIGHT[kind]}"/>'


def _span(taking: Taking) -> Days | None:
    when = [event.when for event in taking.events if event.when]
    return (min(period.start for period in when), max(period.end for period in when)) if when else None
