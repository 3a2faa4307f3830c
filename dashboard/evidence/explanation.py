"""A report as the program reads it: what it takes for actors, places and dates, and on what grounds it tells events.

Drawn for whoever writes the next rule. In a terminal the words are coloured, elsewhere they stand in brackets.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.text import Text

from dashboard import words
from dashboard.events import Event
from dashboard.extraction import Finding, Mark, Reading, Resolve, located, marks

STYLES = {"who": "bold blue", "where": "bold dark_orange", "when": "bold green", "event": "bold reverse"}


def explanation(reading: Reading, resolve: Resolve, *, coloured: bool, background: bool = False) -> Iterator[Text]:
    """Yield the lines of an explanation: the report with its marks, what each means, and every event with its grounds.

    `resolve` is the gazetteer's; `background` says whether to tell events of the past too.
    """
    told = [finding for finding in reading.findings if background or not finding.event.background]
    named = marks(reading.sentences, resolve)
    report = reading.report
    yield Text(visible(f"{report.id}: {report.title}"), "bold")
    publisher = report.publisher or "publisher not known"
    yield Text(visible(f"{publisher}, {words.days(report.published) if report.published else 'date not known'}"))
    yield Text()
    yield from _marked(report.text, named, [finding.event for finding in told], coloured=coloured).split("\n")
    yield Text()
    yield from _glossary(report.text, named)
    yield Text()
    yield Text(f"{len(told)} {'event' if len(told) == 1 else 'events'}", "bold")
    for number, finding in enumerate(told, 1):
        yield Text()
        yield from _event(number, finding, report.text, resolve)


def visible(text: str) -> str:
    """The text with what a terminal would obey, or a reader not see, replaced."""
    hidden = {letter for letter in set(text) - {"\n"} if unicodedata.category(letter) in {"Cc", "Cf"}}
    return "".join("\ufffd" if letter in hidden else letter for letter in text)


def _marked(text: str, named: Sequence[Mark], events: Sequence[Event], *, coloured: bool) -> Text:
    """The report's text with the marks in it, and after each telling sentence the numbers of its events."""
    starts = {mark.span.start: mark for mark in named}
    told = [(event.evidence[0].end, f" ({number})") for number, event in enumerate(events, 1)]
    cuts = {0, len(text), *starts, *(mark.span.end for mark in named), *(end for end, _ in told)}
    drawn = Text()
    for start, stop in pairwise(sorted(cuts)):
        said, mark = visible(text[start:stop]), starts.get(start)
        if mark is None:
            drawn.append(said)
        else:
            drawn.append(said if coloured else f"[{mark.sort} {said}]", STYLES[mark.sort])
        for end, number in told:
            if end == stop:
                drawn.append(number, STYLES["event"])
    return drawn


def _glossary(text: str, named: Sequence[Mark]) -> Iterator[Text]:
    """What each of the marked words was taken for, once."""
    once = dict.fromkeys((mark.sort, " ".join(mark.span.of(text).split()), mark.meaning) for mark in named)
    for sort, said, meaning in sorted(once, key=lambda named: ("who", "where", "when").index(named[0])):
        yield Text.assemble((f"{sort:6}", STYLES[sort]), visible(f"“{said}”: {meaning}"))


def _event(number: int, finding: Finding, text: str, resolve: Resolve) -> Iterator[Text]:
    event = finding.event
    past = ", background" if event.background else ""
    yield Text.assemble((f"({number})", STYLES["event"]), " ", (visible(event.summary), "bold"))
    for name, told in (
        ("found by", f"{event.pattern} ({event.status}{past})"),
        (
            "sure",
            f"{event.confidence:.2f}: " + ", ".join(f"{c.part} {c.share:.2f} ({c.ground})" for c in finding.claims),
        ),
        *(("said" if not nth else "also", f"“{span.of(text)}”") for nth, span in enumerate(event.evidence)),
        *(("who", ", ".join(dict.fromkeys(filter(None, (actor.name, actor.title))))) for actor in event.actors),
        *(("where", f"{m.role} “{m.text}”: {located(m.text, m.place, resolve)}") for m in event.places),
        ("when", words.when(event.when)),
        *([("announced", words.when(event.announced))] if event.announced else []),
        *([("how many", words.quantity(event.quantity))] if event.quantity else []),
    ):
        yield Text.assemble((f"    {name:10}", STYLES.get(name, "dim")), visible(" ".join(told.split())))
