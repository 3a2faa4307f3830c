"""What several reports say of the same thing, fact by fact, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from dashboard import markup, terms, words
from dashboard.events import Event
from dashboard.languages import gettext
from dashboard.reports import Report


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says of a fact."""

    values: tuple[str, ...]
    """In words; nothing where the report does not say."""
    alone: frozenset[str] = frozenset()
    """Those of the values that another report, which does say, has not."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as each of the reports has it."""

    name: str
    cells: tuple[Cell, ...]
    """One a report, in the reports' order."""

    @property
    def differs(self) -> bool:
        """Whether two reports that do say it say it otherwise."""
        return any(cell.alone for cell in self.cells)


def facts(events: Sequence[Event], called: Callable[[str], str] = str) -> list[Fact]:
    """The facts that any of these events tells; `called` gives an actor's name in the viewer's language."""
    compared = (
        _compared(gettext("When"), [_when(event) for event in events]),
        _compared(gettext("Where"), [_where(event) for event in events]),
        _compared(gettext("Who"), [tuple(called(actor.name) for actor in event.actors) for event in events]),
        _compared(gettext("How many"), [_number(event) for event in events]),
        _compared(gettext("Status"), [(terms.status(event.status),) for event in events]),
    )
    return [fact for fact in compared if any(cell.values for cell in fact.cells)]


def _compared(name: str, said: Sequence[tuple[str, ...]]) -> Fact:
    speaking = [set(values) for values in said if values]
    common = set.intersection(*speaking) if speaking else set()
    return Fact(name, tuple(Cell(values, frozenset(values) - common) for values in said))


def _when(event: Event) -> tuple[str, ...]:
    return (words.days(event.when),) if event.when else ()


def _where(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.where(mention) for mention in event.places))


def _number(event: Event) -> tuple[str, ...]:
    return (words.quantity(event.quantity),) if event.quantity else ()


def table(events: Sequence[Event], reports: Sequence[Report], called: Callable[[str], str] = str) -> str:
    """The facts as HTML, a column a report, the first of them the one that is read; what only one says is marked."""
    heads = "".join(_head(report, gettext("This report") if n == 0 else "") for n, report in enumerate(reports))
    rows = "".join(f"<tr>{_name(fact)}{''.join(map(_cell, fact.cells))}</tr>" for fact in facts(events, called))
    label = escape(gettext("What the reports say"))
    return (
        f'<div class="contrast" tabindex="0" role="region" aria-label="{label}">'
        f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _head(report: Report, name: str) -> str:
    publisher = name or markup.text(report.publisher or report.title)
    return f'<th scope="col">{publisher}<span>{escape(words.short_when(report.published))}</span></th>'


def _name(fact: Fact) -> str:
    word = gettext("differs")
    differs = f'<span class="differs">≠ {word}</span>' if fact.differs else ""
    return f'<th scope="row">{fact.name}{differs}</th>'


def _cell(cell: Cell) -> str:
    said = (
        f'<strong class="alone">{markup.text(value)}</strong>' if value in cell.alone else markup.text(value)
        for value in cell.values
    )
    nothing = gettext("<i>not said</i>")
    return f"<td>{'<br>'.join(said) or nothing}</td>"
