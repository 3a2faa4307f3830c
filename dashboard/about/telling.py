"""The dashboard about itself, as HTML in the viewer's language."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from dashboard import terms, words
from dashboard.about.scores import Scores
from dashboard.about.sources import Source
from dashboard.events import KINDS
from dashboard.evidence.corrections import Part, part_name
from dashboard.languages import gettext, ngettext
from dashboard.markup import WRITTEN_IN, items, text


def told(scores: Scores, sources: list[Source], reports: int) -> str:
    """All of it: what this is, how events are found, how often that is right, what is not known, whose data it is."""
    return f'<article class="telling">{"".join(_sections(scores, sources, reports))}</article>'


def _sections(scores: Scores, sources: list[Source], reports: int) -> Iterator[str]:
    yield _section(gettext("What this is"), f"<p>{escape(_what(reports))}</p>")
    yield _section(gettext("How events are found"), f"<p>{escape(_how())}</p>")
    yield _section(gettext("How often that is right"), _right(scores))
    yield _section(gettext("What it does not know"), items(map(escape, _unknown())))
    yield _section(gettext("Sources and licences"), items(map(_source, sources)) + f"<p>{escape(_licence())}</p>")


def _percent(share: float) -> str:
    return gettext("{n}%", n=round(100 * share))


def _section(title: str, body: str) -> str:
    return f"<section><h3>{escape(title)}</h3>{body}</section>"


def _what(reports: int) -> str:
    return ngettext(
        "Frontier Watch has read {n} report of security news and shows who met whom, where forces move and which border"
        " worries whom, as the report says it. It does not say what is true, only who reports it.",
        "Frontier Watch has read {n} reports of security news and shows who met whom, where forces move and which"
        " border worries whom, each as one report says it. It does not say what is true, only who reports it.",
        reports,
    )


def _how() -> str:
    return gettext(
        "By program, on this server, with no text sent elsewhere: a language model takes each sentence apart, rules"
        " look in it for meetings, movements, border concerns, threats and agreements, and names of places are looked"
        " up in a gazetteer, by what stands around them. Every event keeps the sentence that it rests on."
    )


def _right(scores: Scores) -> str:
    measured = gettext(
        "Measured on {articles} articles that nobody who wrote the rules had read, in which a careful reader wants"
        " {events} events found. Of the events claimed, {right} were right; of those wanted, {found} were found:",
        articles=scores.articles,
        events=scores.events,
        right=_percent(scores.right),
        found=_percent(scores.found),
    )
    kinds = "".join(_row(terms.kind(kind), scores.kinds[kind], kind) for kind in KINDS)
    parts = words.joined([f"{part_name(part)} {_percent(scores.parts[part])}" for part in _PARTS])
    details = gettext("Of the events found, these are right: {parts}.", parts=parts)
    places = words.joined([f"{corpus} {_percent(share)}" for corpus, share in scores.corpora.items()])
    found = gettext("Of the places named in published news corpora, found to within 161 km: {places}.", places=places)
    return f"<p>{escape(measured)}</p><table>{kinds}</table><p>{escape(details)} {escape(found)}</p>"


_PARTS: tuple[Part, ...] = ("date", "actors", "place")


def _row(name: str, share: float, kind: str) -> str:
    """A kind with its share, also as a bar, which tells nothing that the number does not."""
    bar = f'<i class="{kind}" style="width:{round(100 * share)}%"></i>'
    return f'<tr><th scope="row">{escape(name)}</th><td>{_percent(share)}</td><td aria-hidden="true">{bar}</td></tr>'


def _unknown() -> Iterator[str]:
    yield gettext("What a report says in words that no rule knows: much of the news is not on the map.")
    yield gettext("Whether a report is true, or whether two reports that contradict each other can both be.")
    yield gettext("The day, where a report gives none: such events stand beside the time axis, not on it.")
    yield gettext("The spot, where a report names a country or region only: it is outlined, never pinned.")
    yield gettext("Reports in other languages than English.")
    yield gettext(
        "What nobody brought: the reports shown here are a choice, and no count of them is a count of events."
    )


def _source(source: Source) -> str:
    link = f'<a href="{escape(source.url)}" target="_blank" rel="noopener noreferrer">{text(source.attribution)}</a>'
    return f'<bdi lang="{WRITTEN_IN}">{link}, {text(source.licence)}</bdi>'


def _licence() -> str:
    return gettext("The code is under the MIT licence. The seed reports retell published reports in our own words.")
